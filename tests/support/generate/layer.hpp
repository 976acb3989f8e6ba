// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * Entries of `amend`, `add` and `repeal` that stay valid on every date, with and without a
 * rulebook under them.
 */
#ifndef GENERATE_LAYER_HPP
#define GENERATE_LAYER_HPP

#include "draft.hpp"

#include <cstddef>
#include <set>
#include <string>

namespace generate {

/** The name of a criterion in a history, apart from an indicator of the same id. */
[[nodiscard]] std::string as_criterion(std::string const& id);

/** What earlier entries did: a node is changed at most once in a whole chain of layers. */
struct history {
    std::set<std::string> touched;  ///< nodes and all under them; `criterion ` before a criterion's
    std::set<std::string> named;    ///< by tests: those stay
    std::set<std::string> repealed; ///< like `touched`
    std::set<std::string> narrowed; ///< criteria that lost an indicator
    std::size_t added = 0;          ///< numbers the ids of added nodes
    std::size_t left = 0;           ///< criteria never repealed
};

/** What the entries may do. */
struct licence {
    bool layer = false; ///< over another rulebook: `from` may be absent, weakening needs leave
    bool bounds_only = false; ///< other rulebooks take bounds from here: all leaves stay
};

/** Remembers which nodes the tests of a rulebook name. */
void remember_named(history& past, json::value const& tests);

/** `may_weaken` on leaves and criteria, so that a layer may do what it likes there. */
void permit_weakening(random& dice, json::value& rulebook);

/**
 * Lays entries into `document`, about the nodes of `base`: the rulebook itself, or, for a layer,
 * the criteria and conditions that it extends as their own documents state them.
 */
void lay_entries(context& in, json::value& document, json::value const& base, history& past,
                 licence permitted);

} // namespace generate

#endif
