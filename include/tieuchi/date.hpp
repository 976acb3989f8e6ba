// SPDX-License-Identifier: Apache-2.0
// date: a day of the Gregorian calendar, years 1 to 9999, as documents spell it.
#ifndef TIEUCHI_DATE_HPP
#define TIEUCHI_DATE_HPP

#include <tieuchi/result.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {

/** A day that exists, from 0001-01-01 to 9999-12-31, of the proleptic Gregorian calendar.

    Ordered by time.

    @threads A plain value.
    @since 0.1
*/
class date {
public:
    /// The first day, 0001-01-01.
    constexpr date() noexcept = default;

    /** Make a date of year, month and day.

        @errors `errc::bad_date` where there is no such day.
        @return The date.
        @since 0.1
    */
    [[nodiscard]] static constexpr result<date> make(int year, int month, int day) noexcept;

    /** Read `YYYY-MM-DD`: ten characters, nothing around them.

        @errors `errc::bad_date` for another form or a day that does not exist.
        @return The date.
        @since 0.1
    */
    [[nodiscard]] static constexpr result<date> parse(std::string_view text) noexcept;

    /// 1 to 9999.
    [[nodiscard]] constexpr int year() const noexcept { return year_; }
    /// 1 to 12.
    [[nodiscard]] constexpr int month() const noexcept { return month_; }
    /// 1 to 31.
    [[nodiscard]] constexpr int day() const noexcept { return day_; }

    /// The day after; nothing after 9999-12-31.
    [[nodiscard]] constexpr std::optional<date> next_day() const noexcept;

    /// The day before; nothing before 0001-01-01.
    [[nodiscard]] constexpr std::optional<date> previous_day() const noexcept;

    /// Append `YYYY-MM-DD`. Allocation failure propagates.
    void append_to(std::string& out) const;

    /// Earlier is less.
    friend constexpr auto operator<=>(date const&, date const&) noexcept = default;

private:
    constexpr date(int year, int month, int day) noexcept
        : year_(static_cast<std::int16_t>(year)),
          month_(static_cast<std::int8_t>(month)),
          day_(static_cast<std::int8_t>(day)) {}

    [[nodiscard]] static constexpr int days_in_month(int year, int month) noexcept;

    std::int16_t year_ = 1;
    std::int8_t month_ = 1;
    std::int8_t day_ = 1;
};

/// `YYYY-MM-DD`. Allocation failure propagates. @since 0.1
[[nodiscard]] std::string to_string(date value);

// ---- implementation ----

constexpr int date::days_in_month(int year, int month) noexcept {
    if (month == 2) {
        bool const leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

constexpr result<date> date::make(int year, int month, int day) noexcept {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
        day > days_in_month(year, month)) {
        return errc::bad_date;
    }
    return date(year, month, day);
}

constexpr result<date> date::parse(std::string_view text) noexcept {
    constexpr std::string_view form = "dddd-dd-dd";
    if (text.size() != form.size()) {
        return errc::bad_date;
    }
    int fields[3] = {0, 0, 0};
    std::size_t field = 0;
    for (std::size_t i = 0; i < form.size(); ++i) {
        char const c = text[i];
        if (form[i] == '-') {
            if (c != '-') {
                return errc::bad_date;
            }
            ++field;
        } else {
            if (c < '0' || c > '9') {
                return errc::bad_date;
            }
            fields[field] = fields[field] * 10 + (c - '0');
        }
    }
    return make(fields[0], fields[1], fields[2]);
}

constexpr std::optional<date> date::next_day() const noexcept {
    if (day_ < days_in_month(year_, month_)) {
        return date(year_, month_, day_ + 1);
    }
    if (month_ < 12) {
        return date(year_, month_ + 1, 1);
    }
    return year_ < 9999 ? std::optional<date>(date(year_ + 1, 1, 1)) : std::nullopt;
}

constexpr std::optional<date> date::previous_day() const noexcept {
    if (day_ > 1) {
        return date(year_, month_, day_ - 1);
    }
    if (month_ > 1) {
        return date(year_, month_ - 1, days_in_month(year_, month_ - 1));
    }
    return year_ > 1 ? std::optional<date>(date(year_ - 1, 12, 31)) : std::nullopt;
}

} // namespace v1
} // namespace tieuchi

#endif
