// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * Random valid rulebooks, and random valid units for them.
 *
 * The same seed gives the same bytes on every platform. Whatever docs/formats.md names as an error
 * is never made: a document of this generator that the library refuses is a bug of one of the two.
 */
#ifndef GENERATE_GENERATE_HPP
#define GENERATE_GENERATE_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace generate {

/** How large: 1 to 5 criteria; 4 to 12; 20 to 40; 100 to 200. */
enum class shape { plain, wide, large, huge };

/** A rulebook, the rulebooks that it extends or refers to, and a date to judge by. */
struct bundle {
    std::string rulebook;
    std::vector<std::string> with;
    std::string date;
};

[[nodiscard]] bundle rulebook(std::uint64_t seed, shape size = shape::plain);

/** How leaves are seen: as it comes, or each as numbers or as pairs alone, of few places. */
enum class look_of_units { mixed, tidy };

/** A units file for the rulebook as it stands on the bundle's date; no count: one to four units. */
[[nodiscard]] std::string units(std::uint64_t seed, bundle const& judged_by, std::size_t count = 0,
                                look_of_units look = look_of_units::mixed);

} // namespace generate

#endif
