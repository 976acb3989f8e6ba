// SPDX-License-Identifier: Apache-2.0
// Programmes: rulebooks of several levels in which the units of one level are judged by what the
// units under them come to, assessed from the bottom up in one call.
#ifndef TIEUCHI_PROGRAMME_HPP
#define TIEUCHI_PROGRAMME_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/diagnostic.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/rational.hpp>
#include <tieuchi/result.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// What the units under a unit come to (S-814). @since 0.2
enum class derivation : std::uint8_t {
    share = 1,  ///< Those that pass, of those that are not exempt.
    count = 2,  ///< Those that pass.
    mean = 3,   ///< The mean of a quantity, weighted by another one where that is stated.
    sum = 4,    ///< The sum of a quantity.
    pooled = 5, ///< Of a leaf observed as pairs: all numerators over all denominators.
};

/// Word of the formats, such as `share`. @since 0.2
[[nodiscard]] constexpr std::string_view name(derivation value) noexcept {
    constexpr std::string_view names[] = {"", "share", "count", "mean", "sum", "pooled"};
    return names[static_cast<std::uint8_t>(value)];
}

/// What is asked of a unit for `share` and `count`. @since 0.2
enum class child_fact : std::uint8_t {
    standard_met = 1, ///< Whether it meets the standard (S-307).
    held = 2,         ///< Whether it holds the designation by decision.
    node = 3,         ///< The verdict on a criterion, indicator or condition.
};

/// A number of a unit: of a leaf, or a decimal attribute. @since 0.2
struct child_quantity {
    std::string id;
    bool is_attribute = false;
};

/** One observation that is derived from the units of a lower level.

    @since 0.2
*/
struct derived_observation {
    std::string leaf; ///< Of the rulebook of the level; observed as a number.
    std::string from; ///< Id of the level whose units count; empty: the level right below.
    derivation how = derivation::share;
    child_fact fact = child_fact::standard_met; ///< Of share, count.
    std::string node;                           ///< Of child_fact::node: its id.
    child_quantity of;                          ///< Of mean, sum, pooled.
    std::optional<child_quantity> weight;       ///< Of mean; absent: all units weigh the same.
};

/// One level of a programme. @since 0.2
struct programme_level {
    std::string id; ///< Such as `district`.
    evaluator rules;
    std::vector<derived_observation> derive;
};

/** Levels from the lowest to the highest, found to go together.

    @threads Immutable once made.
    @lifetime Keeps the evaluators alive.
    @since 0.2
*/
class programme {
public:
    /** Make a programme.

        Reports every problem at once, with the pointer that it has in a document.

        @errors The code of the first error in `problems`, when there is one.
        @param levels   From the lowest to the highest.
        @param problems Receives what does not go together.
        @since 0.2
    */
    [[nodiscard]] static result<programme> make(std::vector<programme_level> levels,
                                                diagnostics& problems);

    /// The levels, from the lowest to the highest.
    [[nodiscard]] std::span<programme_level const> levels() const& noexcept { return levels_; }
    std::span<programme_level const> levels() const&& = delete;

private:
    explicit programme(std::vector<programme_level> levels) noexcept : levels_(std::move(levels)) {}

    std::vector<programme_level> levels_;
};

/** Read a `tieuchi-programme/1` document.

    @errors   The code of the first error in `problems`, when there is one.
    @param json     The text.
    @param rules    Evaluators of the rulebooks that the document names; the first of an id counts.
    @param problems Receives every problem, in document order.
    @since 0.2
*/
[[nodiscard]] result<programme>
read_programme(std::string_view json, std::span<evaluator const> rules, diagnostics& problems);

/// What became of a derived observation (S-815). @since 0.2
enum class derived_state : std::uint8_t {
    derived = 1,           ///< It was handed over.
    observed = 2,          ///< The unit states an observation of its own, which stands.
    no_children = 3,       ///< No unit that is not exempt lies in the unit.
    unknown_children = 4,  ///< What is needed is not known of every unit.
    no_weight = 5,         ///< A weight is below 0, or they are all 0.
    no_pair = 6,           ///< Of pooled: an observation is no pair.
    not_representable = 7, ///< The exact value is no decimal and no pair (S-206).
};

/// Word of the formats, such as `unknown_children`. @since 0.2
[[nodiscard]] constexpr std::string_view name(derived_state value) noexcept {
    constexpr std::string_view names[] = {
        "",          "derived", "observed",         "no_children", "unknown_children",
        "no_weight", "no_pair", "not_representable"};
    return names[static_cast<std::uint8_t>(value)];
}

/// One derived observation of one unit, handed over or not. @since 0.2
struct derived_value {
    std::int32_t unit = -1;   ///< Index among the units of the level.
    std::int32_t derive = -1; ///< Index among `programme_level::derive`.
    derived_state state = derived_state::derived;
    std::int32_t children = 0;        ///< Units of the lower level that lie in it.
    std::int32_t exempt = 0;          ///< Those of them that are left out.
    std::int32_t unknown = 0;         ///< Those of them of which something needed is not known.
    std::optional<rational> value;    ///< In the unit of the leaf; nothing where there is none.
    std::optional<interval> possible; ///< Of share and count, however the unknown ones come out.
};

/// The units of one level, with what was found of them. @since 0.2
struct level_result {
    std::vector<unit> units;            ///< As handed over, with derived observations put in.
    std::vector<assessment> found;      ///< By unit.
    std::vector<derived_value> derived; ///< By unit, then in the order of `derive`.
    /// Units that lie in no unit of a higher level, though there is one: they count nowhere.
    std::vector<std::int32_t> unplaced;
};

/// All levels of a programme, from the lowest to the highest. @since 0.2
struct programme_result {
    policy policies;
    std::vector<level_result> levels;
};

/** Assess the units of all levels, from the bottom up (S-814 to S-816).

    @exactness  Exact.
    @complexity Linear in the units times their leaves, and in the units times the derived
                observations that they count in.
    @errors     errc::invalid_argument where there are not as many lists as levels, or a unit was
                made for another evaluator than its level's; errc::duplicate_unit for an id twice,
                on whatever levels; `node` is the level and `offset` the index in its list.
                Allocation failure propagates.
    @param rules   The programme.
    @param units   By level, each made for the level's evaluator; a unit's `parent` is the id of a
                   unit of a higher level.
    @param choices The caller's policies, for every level.
    @since 0.2
*/
[[nodiscard]] result<programme_result>
assess(programme const& rules, std::vector<std::vector<unit>> units, policy choices = {});

/// What the levels come to and what was derived, as a `tieuchi-programme-result/1` document, one LF
/// at the end. @since 0.2
[[nodiscard]] std::string to_json(programme const& rules, programme_result const& found);

} // namespace v1
} // namespace tieuchi

#endif
