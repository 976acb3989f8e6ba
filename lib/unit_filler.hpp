// SPDX-License-Identifier: Apache-2.0
// What the readers of units share: the meaning of an id, the words of the formats, and writing
// into a unit by number what has been checked already.
#ifndef TIEUCHI_LIB_UNIT_FILLER_HPP
#define TIEUCHI_LIB_UNIT_FILLER_HPP

#include <tieuchi/observation.hpp>
#include "eval/program.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The numbers of a node; of kind none and all -1 for an id that the rulebook has not.
[[nodiscard]] inline id_entry meaning_of(evaluator const& rules, std::string_view id) noexcept {
    auto const& ids = rules.compiled().ids;
    auto const found = ids.find(id);
    return found == ids.end() ? id_entry{} : found->second;
}

/** The longest beginning of a header that is an id: all of it, or what stands before a space.

    @param known Whether a text is an id.
    @return The id, or an empty text.
*/
template <typename Known>
[[nodiscard]] std::string_view id_of_header(std::string_view header, Known const& known) {
    constexpr std::size_t longest_id = 128;
    std::size_t end = header.size() <= longest_id ? header.size() : header.rfind(' ', longest_id);
    while (end != std::string_view::npos && end > 0) {
        if (known(header.substr(0, end))) {
            return header.substr(0, end);
        }
        end = header.rfind(' ', end - 1);
    }
    return {};
}

/// Whether a leaf is observed as a number or as a pair.
[[nodiscard]] constexpr bool takes_number(leaf_kind kind) noexcept {
    return kind == leaf_kind::quantity || kind == leaf_kind::ratio;
}

/// Index of a level of an ordinal leaf, or -1.
[[nodiscard]] inline std::int32_t level_index(leaf const& model, std::string_view id) noexcept {
    std::int32_t index = 0;
    for (level const& one : model.levels) {
        if (one.id == id) {
            return index;
        }
        ++index;
    }
    return -1;
}

/// Index of a value of an enumerated attribute, or -1.
[[nodiscard]] inline std::int32_t value_index(attribute const& model,
                                              std::string_view value) noexcept {
    std::int32_t index = 0;
    for (std::string const& one : model.values) {
        if (one == value) {
            return index;
        }
        ++index;
    }
    return -1;
}

/// The declared verdict of a word of the formats; none for another word.
[[nodiscard]] constexpr declared_verdict declared_of(std::string_view word) noexcept {
    for (auto const one :
         {declared_verdict::pass, declared_verdict::basic, declared_verdict::fail}) {
        if (name(one) == word) {
            return one;
        }
    }
    return declared_verdict::none;
}

[[nodiscard]] constexpr observation observed_number(decimal value) noexcept {
    observation made;
    made.first = value;
    made.kind = observed::number;
    return made;
}

[[nodiscard]] constexpr observation observed_pair(ratio const& value) noexcept {
    observation made;
    made.first = value.numerator();
    made.second = value.denominator();
    made.kind = observed::pair;
    return made;
}

[[nodiscard]] constexpr observation observed_truth(bool value) noexcept {
    observation made;
    made.truth = value;
    made.kind = observed::boolean;
    return made;
}

[[nodiscard]] constexpr observation observed_level(std::int32_t index) noexcept {
    observation made;
    made.level = index;
    made.kind = observed::level;
    return made;
}

[[nodiscard]] constexpr observation observed_exemption() noexcept {
    observation made;
    made.kind = observed::exempt;
    return made;
}

/** Writes into a unit what its reader has checked: no lookup, no check.

    Each place of a unit is written at most once.
*/
class unit_filler {
public:
    static void observe(unit& into, std::int32_t leaf, observation const& value) noexcept {
        into.observations_[static_cast<std::size_t>(leaf)] = value;
    }

    static void declare(unit& into, id_entry const& on, declared_verdict value) noexcept {
        into.set_declared(into.on_indicators_, on.indicator, value);
        into.set_declared(into.on_criteria_, on.criterion, value);
    }

    static void state(unit& into, std::size_t attribute, std::int32_t code) noexcept {
        into.codes_[attribute] = code;
    }

    static void state(unit& into, std::size_t attribute, decimal number) noexcept {
        into.numbers_[attribute] = number;
    }

    static void keep(unit& into, std::string_view id, remark&& words) {
        into.words_.emplace_back(id, std::move(words));
    }
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
