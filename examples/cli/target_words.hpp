// SPDX-License-Identifier: Apache-2.0
// Tests of targets in words.
#ifndef TIEUCHI_CLI_TARGET_WORDS_HPP
#define TIEUCHI_CLI_TARGET_WORDS_HPP

#include <tieuchi/rulebook.hpp>
#include <tieuchi/target.hpp>
#include "words.hpp"

#include <string>
#include <vector>

namespace cli {

/// What is asked of one unit, such as `criteria met ≥ 8`.
[[nodiscard]] std::string fact_in_words(tieuchi::unit_fact const& of, tieuchi::edition const& book,
                                        language in);

/// What a fact of a set of units is about, such as `every unit: criteria met ≥ 8`; without the
/// bound, which `bound_in_words` has.
[[nodiscard]] std::string subject_in_words(tieuchi::target_test const& of,
                                           tieuchi::edition const& book, language in);

/// The bound of such a fact with its sign; empty for `every`.
[[nodiscard]] std::string bound_in_words(tieuchi::target_test const& of, language in);

/// The facts of a test in document order: all nodes that are no combination.
[[nodiscard]] std::vector<tieuchi::target_test const*> facts_of(tieuchi::target_test const& of);

} // namespace cli

#endif
