// SPDX-License-Identifier: Apache-2.0
// Facts about one unit (S-902).
#ifndef TIEUCHI_LIB_PROGRAMME_UNIT_FACT_HPP
#define TIEUCHI_LIB_PROGRAMME_UNIT_FACT_HPP

#include <tieuchi/target.hpp>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Whether a fact is true of a unit: pass, fail or unknown.
[[nodiscard]] verdict ask_unit(unit_fact const& fact, assessed_unit const& of);

/// How far a value is from satisfying a comparator, at least 0.
[[nodiscard]] interval shortfall_of(comparator how, rational const& low, rational const& high,
                                    interval const& value);

/// What a unit lacks of a fact that compares its value of a measure; nothing of other facts.
[[nodiscard]] std::optional<interval> shortfall_of(unit_fact const& fact, assessed_unit const& of);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
