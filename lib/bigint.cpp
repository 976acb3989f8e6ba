// SPDX-License-Identifier: Apache-2.0
// The only file that includes Multiprecision. Its integers here have no limit and every divisor is
// checked before, so that a failed allocation is the only thing it can throw.
#include "bigint.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <atomic>
#include <iterator>
#include <type_traits>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

using boost::multiprecision::cpp_int;

} // namespace

struct big_rational {
    big_rational(cpp_int n, cpp_int d) : numerator(std::move(n)), denominator(std::move(d)) {}

    mutable std::atomic<std::uint32_t> users{1};
    cpp_int numerator;
    cpp_int denominator;
};

void retain(big_rational const* value) noexcept {
    value->users.fetch_add(1, std::memory_order_relaxed);
}

void release(big_rational const* value) noexcept {
    if (value->users.fetch_sub(1, std::memory_order_acq_rel) == 1) {
        delete value;
    }
}

namespace {

/// Numerator and denominator of any rational, copied only where it is small.
class fraction_parts {
public:
    explicit fraction_parts(rational const& value) {
        if (rational_access::is_big(value)) {
            big_ = &rational_access::big(value);
        } else {
            numerator_ = rational_access::numerator(value);
            denominator_ = rational_access::denominator(value);
        }
    }
    [[nodiscard]] cpp_int const& numerator() const noexcept {
        return big_ != nullptr ? big_->numerator : numerator_;
    }
    [[nodiscard]] cpp_int const& denominator() const noexcept {
        return big_ != nullptr ? big_->denominator : denominator_;
    }

private:
    big_rational const* big_ = nullptr;
    cpp_int numerator_;
    cpp_int denominator_;
};

/// Of 128 bits, by halves where they are no integer of the compiler's.
template <typename Wide>
[[nodiscard]] cpp_int to_cpp_int(Wide value) {
    if constexpr (std::is_constructible_v<cpp_int, Wide>) {
        return cpp_int(value);
    } else {
        uint128 const size = value < 0 ? -static_cast<uint128>(value) : static_cast<uint128>(value);
        cpp_int made = static_cast<std::uint64_t>(size >> 64);
        made = (made << 64) + static_cast<std::uint64_t>(size);
        return value < 0 ? cpp_int(-made) : made;
    }
}

[[nodiscard]] bool fits_64_bits(cpp_int const& value) {
    static constexpr std::int64_t lowest = INT64_MIN;
    static constexpr std::int64_t highest = INT64_MAX;
    return value >= lowest && value <= highest;
}

/// From lowest terms: small where it fits.
[[nodiscard]] rational from_reduced(cpp_int numerator, cpp_int denominator) {
    if (fits_64_bits(numerator) && fits_64_bits(denominator)) {
        return rational_access::make_small(static_cast<std::int64_t>(numerator),
                                           static_cast<std::int64_t>(denominator));
    }
    return rational_access::adopt(new big_rational(std::move(numerator), std::move(denominator)));
}

/// Reduces. The denominator is not 0.
[[nodiscard]] rational from_fraction(cpp_int numerator, cpp_int denominator) {
    cpp_int const common = gcd(numerator, denominator);
    numerator /= common;
    denominator /= common;
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    return from_reduced(std::move(numerator), std::move(denominator));
}

[[nodiscard]] std::strong_ordering as_order(int comparison) noexcept {
    return comparison <=> 0;
}

} // namespace

rational rational_access::force_big(rational const& value) {
    fraction_parts const taken(value);
    return adopt(new big_rational(taken.numerator(), taken.denominator()));
}

rational big_sum(rational const& a, rational const& b) {
    fraction_parts const x(a);
    fraction_parts const y(b);
    return from_fraction(x.numerator() * y.denominator() + y.numerator() * x.denominator(),
                         x.denominator() * y.denominator());
}

rational big_difference(rational const& a, rational const& b) {
    fraction_parts const x(a);
    fraction_parts const y(b);
    return from_fraction(x.numerator() * y.denominator() - y.numerator() * x.denominator(),
                         x.denominator() * y.denominator());
}

rational big_product(rational const& a, rational const& b) {
    fraction_parts const x(a);
    fraction_parts const y(b);
    return from_fraction(x.numerator() * y.numerator(), x.denominator() * y.denominator());
}

rational big_quotient(rational const& a, rational const& b) {
    fraction_parts const x(a);
    fraction_parts const y(b);
    return from_fraction(x.numerator() * y.denominator(), x.denominator() * y.numerator());
}

bool big_equal(rational const& a, rational const& b) noexcept {
    if (rational_access::is_big(a) != rational_access::is_big(b)) {
        return false; // what fits is never big
    }
    big_rational const& x = rational_access::big(a);
    big_rational const& y = rational_access::big(b);
    return x.numerator.compare(y.numerator) == 0 && x.denominator.compare(y.denominator) == 0;
}

std::strong_ordering big_order(rational const& a, rational const& b) {
    fraction_parts const x(a);
    fraction_parts const y(b);
    cpp_int const left = x.numerator() * y.denominator();
    return as_order(left.compare(cpp_int(y.numerator() * x.denominator())));
}

int big_sign(rational const& value) noexcept {
    return rational_access::big(value).numerator.sign();
}

bool big_is_integer(rational const& value) noexcept {
    return rational_access::big(value).denominator.compare(1) == 0;
}

void big_append(rational const& value, std::string& out) {
    big_rational const& big = rational_access::big(value);
    out += big.numerator.str();
    if (!big_is_integer(value)) {
        out += '/';
        out += big.denominator.str();
    }
}

std::optional<std::int64_t> big_denominator(rational const& value) {
    cpp_int const& denominator = rational_access::big(value).denominator;
    return fits_64_bits(denominator) ? std::optional(static_cast<std::int64_t>(denominator))
                                     : std::nullopt;
}

rational big_to_integer(rational const& value, rounding mode) {
    fraction_parts const taken(value);
    cpp_int quotient;
    cpp_int remainder;
    divide_qr(cpp_int(abs(taken.numerator())), taken.denominator(), quotient, remainder);
    int const half = cpp_int(2 * remainder).compare(taken.denominator());
    bool const away = mode == rounding::half_up ? half >= 0
                      : mode == rounding::half_even
                          ? half > 0 || (half == 0 && bit_test(quotient, 0))
                          : false;
    if (away) {
        ++quotient;
    }
    if (taken.numerator() < 0) {
        quotient = -quotient;
    }
    return from_reduced(std::move(quotient), 1);
}

rational big_from_reduced(int128 numerator, int128 denominator) {
    return from_reduced(to_cpp_int(numerator), to_cpp_int(denominator));
}

rational big_from_magnitudes(bool negative, uint128 numerator, uint128 denominator) {
    cpp_int const taken = to_cpp_int(numerator);
    return from_fraction(negative ? cpp_int(-taken) : taken, to_cpp_int(denominator));
}

rational big_power_of_ten(int exponent) {
    return from_reduced(pow(cpp_int(10), static_cast<unsigned>(exponent)), 1);
}

rational big_from_digits(std::string_view digits) {
    // A zero in front would make Multiprecision read octal digits.
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return from_reduced(cpp_int(std::string(digits)), 1);
}

namespace {

[[nodiscard]] std::string bytes_of(cpp_int const& value) {
    std::string bytes;
    if (!value.is_zero()) { // of 0 it would be one zero byte
        export_bits(cpp_int(abs(value)), std::back_inserter(bytes), 8);
    }
    return bytes;
}

[[nodiscard]] cpp_int from_bytes(std::string_view bytes) {
    cpp_int value;
    if (!bytes.empty()) {
        auto const* const first = reinterpret_cast<unsigned char const*>(bytes.data());
        import_bits(value, first, first + bytes.size(), 8);
    }
    return value;
}

} // namespace

fraction_bytes big_to_bytes(rational const& value) {
    fraction_parts const taken(value);
    return {taken.numerator() < 0, bytes_of(taken.numerator()), bytes_of(taken.denominator())};
}

rational big_from_bytes(bool negative, std::string_view numerator, std::string_view denominator) {
    cpp_int taken = from_bytes(numerator);
    if (negative) {
        taken = -taken;
    }
    return from_fraction(std::move(taken), from_bytes(denominator));
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
