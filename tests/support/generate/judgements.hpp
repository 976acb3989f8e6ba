// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * Drafts of what a rulebook concludes from an assessment: grades and withdrawal.
 */
#ifndef GENERATE_JUDGEMENTS_HPP
#define GENERATE_JUDGEMENTS_HPP

#include "draft.hpp"

#include <string>
#include <vector>

namespace generate {

/** The nodes that tests may name: those that stay on every date. */
struct lasting_nodes {
    std::vector<std::string> criteria;
    std::vector<std::string> indicators;
    std::vector<std::string> conditions;
    rational scale = 100;
};

[[nodiscard]] json::value draft_grades(context& in, lasting_nodes const& nodes);

/** A test over all facts of an assessment. */
[[nodiscard]] json::value draft_test(context& in, lasting_nodes const& nodes,
                                     std::size_t depth = 0);

} // namespace generate

#endif
