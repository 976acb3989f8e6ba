// SPDX-License-Identifier: Apache-2.0
// result<T>: a value or the failure that took its place.
#ifndef TIEUCHI_RESULT_HPP
#define TIEUCHI_RESULT_HPP

#include <tieuchi/error.hpp>

#include <boost/system/result.hpp>

namespace tieuchi {
inline namespace v1 {

/** A value, or the failure that took its place.

    Test it with `if (r)` or `has_value()`, read it with `*r` and `r.error()`. There is no
    `value()` that throws: the library throws nothing of its own. Dropping a result is diagnosed.

    @pre  `*r` needs `r.has_value()`, `r.error()` the opposite.
    @since 0.1
*/
template <typename T>
class [[nodiscard]] result : public boost::system::result<T, failure> {
    using base = boost::system::result<T, failure>;

public:
    using base::base;

    /// A failure that says only what went wrong.
    constexpr result(errc code) noexcept
        : base(failure{code, -1, 0}) {} // NOLINT(google-explicit-constructor)
};

} // namespace v1
} // namespace tieuchi

#endif
