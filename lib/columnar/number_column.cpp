// SPDX-License-Identifier: Apache-2.0
#include "columnar/number_column.hpp"

#include <tieuchi/detail/wide.hpp>
#include "columnar/block.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <limits>
#include <memory>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// The largest scale that a coefficient of the given scale can be brought to within 64 bits.
[[nodiscard]] int largest_scale(std::int64_t coefficient, int scale) noexcept {
    constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
    std::uint64_t const size = magnitude(coefficient);
    // 1233 / 4096 is the logarithm of 2: the number has as many digits, or one more
    int const digits = static_cast<int>(std::bit_width(size)) * 1233 >> 12;
    int places = std::min(decimal::max_scale + 1 - digits, decimal::max_scale - scale);
    while (places > 0 && size > most / static_cast<std::uint64_t>(power_of_ten(places))) {
        --places; // at most twice
    }
    return scale + std::max(places, 0);
}

/// The integer of a row, as wide as it lies there.
[[nodiscard]] int128 wide_at(source_column const& column, std::int64_t row) noexcept {
    if (column.view.type == column_type::decimal128) {
        std::uint64_t halves[2]; // low, high
        std::memcpy(halves,
                    static_cast<std::byte const*>(column.view.values) +
                        (column.view.offset + row) * 16,
                    sizeof halves);
        return static_cast<int128>(uint128{halves[1]} << 64U | halves[0]);
    }
    std::int64_t value = 0;
    std::uint64_t bad = 0;
    read_integers(column, row, 1, &value, bad);
    return value;
}

/// `value / 10^scale` for any scale.
[[nodiscard]] result<decimal> decimal_of(int128 value, int scale) noexcept {
    for (int const places : {16, 16, 8, 4, 2, 1}) { // divisions of 128 bits are slow
        if (scale >= places && value % power_of_ten(places) == 0) {
            value /= power_of_ten(places);
            scale -= places;
        }
    }
    for (; value != 0 && scale < 0 && fits_int64(value); ++scale) {
        value *= 10;
    }
    if (value == 0) {
        return decimal{};
    }
    if (scale > decimal::max_scale) {
        return errc::too_many_places;
    }
    if (scale < 0 || !fits_int64(value)) {
        return errc::number_overflow;
    }
    return decimal::make(static_cast<std::int64_t>(value), scale);
}

/// Whether every number that is there fits into 64 bits.
[[nodiscard]] bool fits_narrowly(source_column const& column, std::int64_t rows) noexcept {
    for (std::int64_t row = 0; row < rows; row += tile_rows) {
        auto const count = static_cast<std::int32_t>(std::min<std::int64_t>(tile_rows, rows - row));
        std::int64_t values[tile_rows];
        std::uint64_t bad = 0;
        read_integers(column, row, count, values, bad);
        if ((bad & read_validity(column, row, count)) != 0) {
            return false;
        }
    }
    return true;
}

} // namespace

gathered_numbers convert_wide(source_column&& column, int scale, std::int64_t rows) {
    bool const is_scale = scale >= 0 && scale <= decimal::max_scale;
    if (is_scale && fits_narrowly(column, rows)) {
        column.view.scale = scale;
        return {std::move(column), {}};
    }
    number_gatherer gathered(rows);
    for (std::int64_t row = 0; row < rows; ++row) {
        if (read_validity(column, row, 1) == 0) {
            continue;
        }
        if (auto const number = decimal_of(wide_at(column, row), scale)) {
            gathered.set(row, *number);
        } else {
            gathered.fail(row, number.error().code);
        }
    }
    return gathered.finish();
}

number_gatherer::number_gatherer(std::int64_t rows)
    : coefficients_(static_cast<std::size_t>(rows)),
      scales_(static_cast<std::size_t>(rows), std::int8_t{-1}) {}

void number_gatherer::set(std::int64_t row, decimal value) noexcept {
    coefficients_[static_cast<std::size_t>(row)] = value.coefficient();
    scales_[static_cast<std::size_t>(row)] = static_cast<std::int8_t>(value.scale());
}

int number_gatherer::best_scale() const noexcept {
    // How many more numbers fit under a scale than under the one before.
    std::array<std::int64_t, decimal::max_scale + 2> gains{};
    for (std::size_t i = 0; i < scales_.size(); ++i) {
        int const own = scales_[i]; // NOLINT(bugprone-signed-char-misuse): a number
        if (own >= 0) {
            int const last = largest_scale(coefficients_[i], own);
            ++gains[static_cast<std::size_t>(own)];
            --gains[static_cast<std::size_t>(last) + 1];
        }
    }
    int best = 0;
    std::int64_t most = gains[0];
    std::int64_t fitting = gains[0];
    for (int scale = 1; scale <= decimal::max_scale; ++scale) {
        fitting += gains[static_cast<std::size_t>(scale)];
        if (fitting > most) {
            most = fitting;
            best = scale;
        }
    }
    return best;
}

gathered_numbers number_gatherer::finish() {
    gathered_numbers made;
    int const scale = best_scale();
    auto validity = std::make_shared<std::vector<std::uint8_t>>((scales_.size() + 7) / 8);
    bool all_there = true;
    for (std::size_t i = 0; i < scales_.size(); ++i) {
        int const own = scales_[i]; // NOLINT(bugprone-signed-char-misuse): a number
        bool const fits = own >= 0 && own <= scale && largest_scale(coefficients_[i], own) >= scale;
        if (fits) {
            coefficients_[i] *= power_of_ten(scale - own);
            (*validity)[i / 8] |= static_cast<std::uint8_t>(1U << (i % 8));
        } else {
            if (own >= 0) {
                made.aside.emplace_back(static_cast<std::int64_t>(i),
                                        *decimal::make(coefficients_[i], own));
            }
            coefficients_[i] = 0;
            all_there = false;
        }
    }
    source_column& column = made.column;
    column.owned = std::make_shared<std::vector<std::int64_t> const>(std::move(coefficients_));
    column.view.type = column_type::int64;
    column.view.scale = scale;
    column.view.values = column.owned->data();
    if (!all_there) {
        column.view.validity_as = validity_type::bits;
        column.view.validity = validity->data();
        column.owned_validity = std::move(validity);
    }
    column.bad_rows = std::move(bad_rows_);
    return made;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
