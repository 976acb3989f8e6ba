// SPDX-License-Identifier: Apache-2.0
// A sum of integers that are numerators over one common denominator: 128 bits while they suffice,
// without limit where they do not. Exact either way.
#ifndef TIEUCHI_LIB_EXACT_SUM_HPP
#define TIEUCHI_LIB_EXACT_SUM_HPP

#include <tieuchi/config.hpp>
#include <tieuchi/detail/wide.hpp>
#include <tieuchi/rational.hpp>
#include "bigint.hpp"

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// a + b into `sum`; whether it fits. `sum` is untouched where it does not.
[[nodiscard]] constexpr bool checked_add(int128 a, int128 b, int128& sum) noexcept {
    auto const bits = static_cast<int128>(static_cast<uint128>(a) + static_cast<uint128>(b));
    if (((a ^ bits) & (b ^ bits)) < 0) { // both terms have the sign that the sum has not
        return false;
    }
    sum = bits;
    return true;
}

/// a * b into `product`; whether it fits. `product` is untouched where it does not.
/// (clang's builtin for this calls a function that libgcc does not have.)
[[nodiscard]] constexpr bool checked_multiply(int128 a, int128 b, int128& product) noexcept {
    if (fits_int64(a) && fits_int64(b)) {
        product = a * b;
        return true;
    }
    uint256 const whole = multiply_wide(magnitude(a), magnitude(b));
    bool const negative = (a < 0) != (b < 0);
    uint128 const limit = (uint128{1} << 127) - (negative ? 0 : 1);
    if (whole.high != 0 || whole.low > limit) {
        return false;
    }
    product = static_cast<int128>(negative ? uint128{0} - whole.low : whole.low);
    return true;
}

/** An exact sum of 128-bit integers and of their products.

    What overflows is carried to an integer without limit, after which the sum goes on in 128 bits:
    only a carry allocates.
*/
class sum128 {
public:
    /// Adds one term. Allocation failure propagates.
    void add(int128 term) {
        if (!checked_add(low_, term, low_)) {
            carry();
            low_ = term;
        }
    }

    /// Adds a product. Allocation failure propagates.
    void add_product(int128 a, int128 b) {
        int128 product = 0;
        if (checked_multiply(a, b, product)) {
            add(product);
        } else {
            big_add_product(carried_, a, b);
        }
    }

    /// Whether all of it still is in 128 bits.
    [[nodiscard]] bool fits() const noexcept { return carried_ == nullptr; }

    /** The sum over a denominator, reduced. Allocation failure propagates.

        @pre `denominator != 0`.
    */
    [[nodiscard]] rational over(int128 denominator) const {
        return fits() ? make_rational(low_, denominator) : big_over(*carried_, low_, denominator);
    }

private:
    void carry() { big_add(carried_, low_); }

    int128 low_ = 0;
    big_integer_ptr carried_; // the sum is *carried_ + low_
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
