// SPDX-License-Identifier: Apache-2.0
// Units of one rulebook as units of another: what bears the same id means the same (S-809).
#ifndef TIEUCHI_LIB_PROGRAMME_TRANSLATION_HPP
#define TIEUCHI_LIB_PROGRAMME_TRANSLATION_HPP

#include <tieuchi/evaluator.hpp>
#include <tieuchi/observation.hpp>

#include <cstdint>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** From the numbers of one evaluator to those of another.

    @threads Immutable once made.
*/
class translation {
public:
    translation(evaluator const& from, evaluator const& to);

    /// Puts the attributes of a unit of `from` into one of `to`, which states none.
    void carry_attributes(unit const& from, unit& into) const;
    /// Likewise observations, declared verdicts and designations held.
    void carry_data(unit const& from, unit& into) const;

private:
    /// Of a leaf, or an attribute: where it comes from, and its levels or values by their number.
    struct source {
        std::int32_t index = -1;         ///< -1: the other rulebook has none that means the same.
        std::vector<std::int32_t> codes; ///< By number in `from`: number in `to`, or -1.
    };

    [[nodiscard]] static source leaf_source(evaluator const& from, leaf const& wanted);
    [[nodiscard]] static source attribute_source(evaluator const& from, attribute const& wanted);

    std::vector<source> leaves_; ///< By number in `to`; likewise below.
    std::vector<bool> exemptable_;
    std::vector<std::int32_t> indicators_;
    std::vector<std::int32_t> criteria_;
    std::vector<source> attributes_;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
