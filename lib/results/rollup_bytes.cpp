// SPDX-License-Identifier: Apache-2.0
// The serialised form of a roll-up (FORMAT, Serialised roll-ups). The reader accepts exactly what
// the writer writes: it reads, checks what cannot be so, writes again and compares.
#include <tieuchi/rollup.hpp>
#include "bigint.hpp"
#include "results/rollup_access.hpp"
#include "sha256.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::string_view magic = "TCRU";
constexpr std::uint64_t form_version = 1;
constexpr std::size_t check_size = 8;
/// The most bytes of a numerator or denominator.
constexpr std::size_t largest_number = std::size_t{64} * 1024;
/// The most units: millions of such roll-ups can be merged before a count has no room.
constexpr std::int64_t most_units = 1'000'000'000'000;

/// The bytes in front of the digest's place in the form: what the form says of itself.
[[nodiscard]] std::string check_of(std::string_view bytes) {
    sha256 running;
    running.update(bytes);
    sha256::digest const digest = running.finish();
    return {digest.begin(), digest.begin() + check_size};
}

[[nodiscard]] int digit_of(char c) noexcept {
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

/// The 32 bytes of 64 hexadecimal digits.
[[nodiscard]] std::string digest_bytes(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        bytes += static_cast<char>(digit_of(hex[i]) * 16 + digit_of(hex[i + 1]));
    }
    return bytes;
}

[[nodiscard]] std::uint64_t day_number(date when) noexcept {
    return static_cast<std::uint64_t>(std::int64_t{when.year()} * 10000 + when.month() * 100 +
                                      when.day());
}

class rollup_bytes_writer {
public:
    [[nodiscard]] result<std::string> write(evaluator const& rules, rollup_counts const& counts) {
        out_ = magic;
        count(form_version);
        text(rules.source().id());
        out_ += digest_bytes(rules.source().sha256());
        count(day_number(rules.reference_date()));
        count(counts.policies ? code_of(*counts.policies) : 0);
        body(counts);
        if (too_large_) {
            return errc::number_overflow;
        }
        out_ += check_of(out_);
        return std::move(out_);
    }

    /// 1 to 4; 0 stands for none.
    [[nodiscard]] static std::uint64_t code_of(policy choices) noexcept {
        return 1U + (choices.missing == missing_policy::fail ? 1U : 0U) +
               (choices.declared == declared_policy::prevails ? 2U : 0U);
    }

private:
    void body(rollup_counts const& counts) {
        number(counts.units);
        tally(counts.standard);
        number(counts.held);
        number(counts.held_failing);
        measured(counts.criteria_met);
        measured(counts.progress);
        numbers(counts.distribution);
        numbers(counts.grades);
        number(counts.undecided_grades);
        tallies(counts.criteria);
        tallies(counts.indicators);
    }

    /// Seven bits a byte, least significant first; the top bit says that more follows.
    void count(std::uint64_t value) {
        while (value >= 0x80U) {
            out_ += static_cast<char>(value | 0x80U);
            value >>= 7U;
        }
        out_ += static_cast<char>(value);
    }
    void number(std::int64_t value) { count(static_cast<std::uint64_t>(value)); }
    void numbers(std::vector<std::int64_t> const& values) {
        for (std::int64_t const one : values) {
            number(one);
        }
    }
    void text(std::string_view value) {
        count(value.size());
        out_ += value;
    }

    /// Exempt is what is left of the units.
    void tally(node_tally const& of) {
        number(of.pass);
        number(of.fail);
        number(of.unknown);
        number(of.basic);
    }
    void tallies(std::vector<node_tally> const& all) {
        for (node_tally const& one : all) {
            tally(one);
        }
    }

    void exact(rational const& value) {
        fraction_bytes const parts = big_to_bytes(value);
        too_large_ = too_large_ || parts.numerator.size() > largest_number ||
                     parts.denominator.size() > largest_number;
        count(parts.numerator.size() * 2 + (parts.negative ? 1 : 0));
        out_ += parts.numerator;
        text(parts.denominator);
    }
    void ends(interval const& of) {
        exact(of.lower);
        exact(of.upper);
    }
    void measured(measure_tally const& of) {
        number(of.units);
        if (of.units != 0) {
            ends(of.total);
            ends(*of.minimum);
            ends(*of.maximum);
        }
    }

    std::string out_;
    bool too_large_ = false;
};

/// Reads what may be anything; after the first fault every read gives 0 and the fault stays.
class rollup_bytes_reader {
public:
    explicit rollup_bytes_reader(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool failed() const noexcept { return failed_; }
    [[nodiscard]] std::size_t offset() const noexcept { return at_; }
    void fail() noexcept { failed_ = true; }

    [[nodiscard]] std::string_view raw(std::size_t size) noexcept {
        if (failed_ || size > bytes_.size() - at_) {
            failed_ = true;
            return {};
        }
        at_ += size;
        return bytes_.substr(at_ - size, size);
    }

    [[nodiscard]] std::uint64_t count() noexcept {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 63; shift += 7) {
            std::string_view const byte = raw(1);
            if (byte.empty()) {
                return 0;
            }
            auto const bits = static_cast<unsigned char>(byte.front());
            value |= static_cast<std::uint64_t>(bits & 0x7FU) << shift;
            if (bits < 0x80U) {
                return value;
            }
        }
        fail();
        return 0;
    }

    [[nodiscard]] std::string_view text(std::size_t longest) noexcept {
        std::uint64_t const size = count();
        if (size > longest) {
            fail();
            return {};
        }
        return raw(static_cast<std::size_t>(size));
    }

    /// A number of units among so many.
    [[nodiscard]] std::int64_t among(std::int64_t units) noexcept {
        std::uint64_t const value = count();
        if (value > static_cast<std::uint64_t>(units)) {
            fail();
            return 0;
        }
        return static_cast<std::int64_t>(value);
    }

    void tally(node_tally& into, std::int64_t units) noexcept {
        into.pass = among(units);
        into.fail = among(units - into.pass);
        into.unknown = among(units - into.pass - into.fail);
        into.exempt = units - into.pass - into.fail - into.unknown;
        into.basic = among(into.fail);
    }
    void tallies(std::vector<node_tally>& into, std::int64_t units) noexcept {
        for (node_tally& one : into) {
            tally(one, units);
        }
    }

    [[nodiscard]] rational exact() {
        std::uint64_t const head = count();
        if (head / 2 > largest_number) {
            fail();
            return {};
        }
        std::string_view const numerator = raw(static_cast<std::size_t>(head / 2));
        std::string_view const denominator = text(largest_number);
        if (failed_ || denominator.empty() || denominator.front() == '\0') {
            fail();
            return {};
        }
        return big_from_bytes(head % 2 == 1, numerator, denominator);
    }
    [[nodiscard]] interval ends() {
        interval read{exact(), {}};
        read.upper = exact();
        if (!failed_ && read.lower > read.upper) {
            fail();
        }
        return read;
    }

    /// A tally of a measure that is never below 0, over at most so many units.
    void measured(measure_tally& into, std::int64_t units) {
        into.units = among(units);
        if (into.units == 0) {
            return;
        }
        into.total = ends();
        into.minimum = ends();
        into.maximum = ends();
        if (!failed_ && (!holds_together(into.units, into.minimum->lower, into.total.lower,
                                         into.maximum->lower) ||
                         !holds_together(into.units, into.minimum->upper, into.total.upper,
                                         into.maximum->upper))) {
            fail();
        }
    }

private:
    [[nodiscard]] static bool holds_together(std::int64_t units, rational const& least,
                                             rational const& total, rational const& most) {
        return least <= most && least * rational(units) <= total && total <= most * rational(units);
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

/// Whether the counts, each among the units, are together all of them. @pre few enough for a sum.
[[nodiscard]] bool add_up(std::vector<std::int64_t> const& counts, std::int64_t extra,
                          std::int64_t units) {
    return std::accumulate(counts.begin(), counts.end(), extra) == units;
}

void read_body(rollup_bytes_reader& in, rollup_counts& into) {
    std::int64_t const units = into.units = in.among(most_units);
    in.tally(into.standard, units);
    into.held = in.among(units);
    into.held_failing = in.among(std::min(into.held, into.standard.fail));
    in.measured(into.criteria_met, units);
    in.measured(into.progress, units);
    for (std::int64_t& one : into.distribution) {
        one = in.among(units);
    }
    for (std::int64_t& one : into.grades) {
        one = in.among(units);
    }
    into.undecided_grades = in.among(units);
    in.tallies(into.criteria, units);
    in.tallies(into.indicators, units);
    bool const graded = !into.grades.empty();
    if (into.criteria_met.units != units || !add_up(into.distribution, 0, units) ||
        !add_up(into.grades, into.undecided_grades, graded ? units : 0) ||
        into.policies.has_value() != (units != 0)) {
        in.fail();
    }
}

/// The policies of a code; nothing for 0. @pre at most 4
[[nodiscard]] std::optional<policy> policies_of(std::uint64_t code) noexcept {
    if (code == 0) {
        return std::nullopt;
    }
    policy read;
    read.missing = (code - 1) % 2 == 1 ? missing_policy::fail : missing_policy::unknown;
    read.declared = code > 2 ? declared_policy::prevails : declared_policy::fills_gaps;
    return read;
}

/// Whether id, digest and date, in this order, are those of the evaluator.
[[nodiscard]] bool read_origin(rollup_bytes_reader& in, evaluator const& rules) {
    bool same = in.text(128) == rules.source().id();
    same = in.raw(32) == digest_bytes(rules.source().sha256()) && same;
    return in.count() == day_number(rules.reference_date()) && same;
}

} // namespace
} // namespace detail

result<std::string> rollup::serialise() const {
    return detail::rollup_bytes_writer().write(rules_, counts_);
}

result<rollup> rollup::deserialise(std::string_view bytes, evaluator const& rules) {
    auto const damaged = [](std::size_t offset) {
        return failure{errc::bad_rollup, -1, static_cast<std::uint64_t>(offset)};
    };
    detail::rollup_bytes_reader in(bytes);
    if (in.raw(detail::magic.size()) != detail::magic) {
        return damaged(0);
    }
    if (std::uint64_t const version = in.count(); in.failed() || version != detail::form_version) {
        return in.failed() || version == 0 ? damaged(in.offset())
                                           : failure{errc::unsupported_version, -1, 0};
    }
    if (bytes.size() < in.offset() + detail::check_size ||
        detail::check_of(bytes.substr(0, bytes.size() - detail::check_size)) !=
            bytes.substr(bytes.size() - detail::check_size)) {
        return damaged(bytes.size());
    }
    if (bool const same = detail::read_origin(in, rules); in.failed() || !same) {
        return in.failed() ? damaged(in.offset()) : failure{errc::other_evaluator, -1, 0};
    }
    rollup made(rules);
    std::uint64_t const code = in.count();
    if (in.failed() || code > 4) {
        return damaged(in.offset());
    }
    made.counts_.policies = detail::policies_of(code);
    detail::read_body(in, made.counts_);
    if (in.failed()) {
        return damaged(in.offset());
    }
    if (auto const again = made.serialise(); !again || *again != bytes) {
        return damaged(in.offset()); // another spelling of a number, or bytes too many
    }
    return made;
}

} // namespace v1
} // namespace tieuchi
