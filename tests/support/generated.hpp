// SPDX-License-Identifier: Apache-2.0
// Generated rulebooks, read by the library, with generated units: what property tests begin with.
#ifndef SUPPORT_GENERATED_HPP
#define SUPPORT_GENERATED_HPP

#include <tieuchi/json.hpp>
#include "support/assessed.hpp"
#include "support/generate/generate.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace support {

/// The rulebook of a bundle on a date; its own where none is given.
inline tieuchi::evaluator compiled(generate::bundle const& from, std::string_view date = {}) {
    std::vector<std::string_view> const with(from.with.begin(), from.with.end());
    return compiled(from.rulebook, date.empty() ? std::string_view(from.date) : date, with);
}

/// The four policies there are, by number.
inline tieuchi::policy policy_of(std::size_t number) {
    tieuchi::policy chosen;
    chosen.missing =
        number % 2 == 0 ? tieuchi::missing_policy::unknown : tieuchi::missing_policy::fail;
    chosen.declared = number / 2 % 2 == 0 ? tieuchi::declared_policy::fills_gaps
                                          : tieuchi::declared_policy::prevails;
    return chosen;
}

/// Units of a seed, assessed by the rulebook of the same seed.
inline assessed_units generated(std::uint64_t seed, std::size_t count,
                                tieuchi::policy choices = {}) {
    generate::bundle const bundle = generate::rulebook(seed);
    return assessed(compiled(bundle), generate::units(seed, bundle, count), choices);
}

} // namespace support

#endif
