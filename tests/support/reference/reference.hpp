// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * The reference evaluator: a second opinion on every verdict and score.
 *
 * Written from the statements of docs/semantics.md and docs/formats.md alone: a plain walk over the
 * JSON trees, every number a rational without limit, no code of the library. Slow and simple.
 */
#ifndef REFERENCE_REFERENCE_HPP
#define REFERENCE_REFERENCE_HPP

#include <string>
#include <vector>

namespace reference {

struct options {
    std::string date = {};               ///< `YYYY-MM-DD`
    std::string missing = "unknown";     ///< or `fail` (S-308)
    std::string declared = "fills_gaps"; ///< or `prevails` (S-306)
    std::string library = {};            ///< copied into the result
    std::string sha256 = {};             ///< copied into the result
};

/**
 * The `tieuchi-assessment/1` document of a rulebook and a units file, one line feed at its end.
 *
 * @param rulebook the rulebook's JSON
 * @param with     further rulebooks that it extends or refers to
 * @param units    a `tieuchi-units/1` document
 *
 * Only valid documents: on others it may throw std::runtime_error, or say nothing of use.
 */
[[nodiscard]] std::string assess(std::string const& rulebook, std::vector<std::string> const& with,
                                 std::string const& units, options const& chosen);

} // namespace reference

#endif
