// SPDX-License-Identifier: Apache-2.0
// Roadmaps: the cheapest way to a goal, with a proof that it is the cheapest (SEMANTICS 10).
#ifndef TIEUCHI_ROADMAP_HPP
#define TIEUCHI_ROADMAP_HPP

#include <tieuchi/costs.hpp>
#include <tieuchi/date.hpp>
#include <tieuchi/decimal.hpp>
#include <tieuchi/rational.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/standings.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// What a roadmap leads to (S-1001). @since 0.2
enum class goal_kind : std::uint8_t {
    unit_criteria = 1, ///< `unit` meets at least `criteria` criteria.
    unit_standard = 2, ///< `unit` meets the standard.
    programme = 3,     ///< `units` meet the standard and every unit meets `criteria` criteria.
    most_criteria = 4, ///< Within the budget the most criteria over all units.
    most_units = 5,    ///< Within the budget the most units that meet the standard.
};

/// Word of the formats, such as `programme`. @since 0.2
[[nodiscard]] constexpr std::string_view name(goal_kind value) noexcept {
    constexpr std::string_view names[] = {"",          "unit_criteria", "unit_standard",
                                          "programme", "most_criteria", "most_units"};
    return names[static_cast<std::uint8_t>(value)];
}

/// A goal with its numbers; those that its kind does not name are of no consequence. @since 0.2
struct roadmap_goal {
    goal_kind kind = goal_kind::programme;
    std::int32_t unit = 0;     ///< Number of the unit.
    std::int32_t criteria = 0; ///< At least so many criteria passed or exempt.
    std::int32_t units = 0;    ///< At least so many units that meet the standard.
};

/// Money for the steps that begin in one year; what is left does not carry over. @since 0.2
struct year_budget {
    std::int32_t year = 0; ///< 1 to 9999; rising.
    decimal amount;        ///< At least 0.
};

/// What counts as enough where nothing is known of a leaf (S-1005). @since 0.2
enum class assurance : std::uint8_t {
    guaranteed = 1, ///< Whatever an observation would show: the leaf is raised.
    optimistic = 2, ///< Finding out is enough: it is taken to show a pass.
};

/// Word of the formats: `guaranteed`, `optimistic`. @since 0.2
[[nodiscard]] constexpr std::string_view name(assurance value) noexcept {
    return value == assurance::optimistic ? "optimistic" : "guaranteed";
}

/** A minimisation over variables that are 0 or 1, for a solver of mixed integer programmes.

    Minimise the sum of `objective` under rows of `sum of value * variable >= lower`. Row `r` has
   the entries from `row_start[r]` to before `row_start[r + 1]`.

    @since 0.2
*/
struct binary_programme {
    std::vector<std::int64_t> objective;
    std::vector<std::int32_t> row_start;
    std::vector<std::int32_t> column;
    std::vector<std::int64_t> value;
    std::vector<std::int64_t> lower;
};

/// What a solver says of a binary programme. @since 0.2
struct binary_answer {
    std::vector<std::uint8_t> values; ///< By variable; empty: it has none.
    bool claims_optimal = false;      ///< By its own lights, in floating point.
};

/** A solver of binary programmes, such as `mip_solver` of the optional part (tieuchi/mip.hpp).

    Nothing that it says is believed: a plan is checked exactly, and its claim of optimality is
    reported as its claim.
*/
using binary_solver = std::function<binary_answer(binary_programme const&)>;

/// How a roadmap is made. @since 0.2
struct roadmap_options {
    assurance certainty = assurance::guaranteed;
    std::optional<decimal> budget;  ///< For all steps together; at least 0.
    std::vector<year_budget> years; ///< Empty: all steps in one go.
    date start;                     ///< Day on which the first step can begin.
    std::optional<date> deadline;   ///< Last day on which a step may be finished.
    std::int64_t node_limit = 500;  ///< Nodes of the library's own search; at least 0.
    std::int32_t rounds = 300;      ///< Rounds for the prices of the first node; at least 1.
    binary_solver solver;           ///< Used where shared projects or years make it hard; or none.
};

/// What a step does. @since 0.2
enum class step_kind : std::uint8_t {
    raise = 1,   ///< Brings a leaf to its bound.
    observe = 2, ///< Finds out how a leaf stands (S-1005).
    project = 3, ///< Carries out a project.
};

/// Word of the formats: `raise`, `observe`, `project`. @since 0.2
[[nodiscard]] constexpr std::string_view name(step_kind value) noexcept {
    constexpr std::string_view names[] = {"", "raise", "observe", "project"};
    return names[static_cast<std::uint8_t>(value)];
}

/// One step of a roadmap. @since 0.2
struct roadmap_step {
    step_kind kind = step_kind::raise;
    unit_leaf place;                  ///< Of a project its first leaf that was not there yet.
    std::int32_t project = -1;        ///< Number in the table; -1: none.
    decimal cost;                     ///< As stated.
    std::optional<rational> at_worst; ///< Of observe: with raising after it; nothing: cannot be.
    std::optional<std::int32_t> year; ///< In which it begins, where there are years.
    std::vector<unit_leaf> raises;    ///< What it adds: leaves that did not pass.
};

/// What makes a goal unreachable (S-1002). @since 0.2
enum class obstacle_kind : std::uint8_t {
    no_cost = 1,            ///< A leaf that nothing can raise.
    too_late = 2,           ///< A leaf that cannot be raised before the deadline.
    bound_unknown = 3,      ///< A leaf whose bound nobody knows.
    bound_delegated = 4,    ///< A leaf whose bound is not set.
    attribute_missing = 5,  ///< A leaf whose bound depends on an attribute that is missing.
    declared_indicator = 6, ///< A declared verdict on an indicator that prevails.
    declared_criterion = 7, ///< The same on a criterion.
    presupposed = 8,        ///< A presupposed designation that is not held, or not known to be.
    nothing_to_judge = 9,   ///< All criteria are exempt: the standard cannot be met (S-307).
    too_few_criteria = 10,  ///< The rulebook has fewer criteria than are asked for.
    too_few_units = 11,     ///< There are fewer units than are asked for.
    budget = 12,            ///< It can be reached, not with this money.
};

/// Word of the formats, such as `too_late`. @since 0.2
[[nodiscard]] constexpr std::string_view name(obstacle_kind value) noexcept {
    constexpr std::string_view names[] = {"",
                                          "no_cost",
                                          "too_late",
                                          "bound_unknown",
                                          "bound_delegated",
                                          "attribute_missing",
                                          "declared_indicator",
                                          "declared_criterion",
                                          "presupposed",
                                          "nothing_to_judge",
                                          "too_few_criteria",
                                          "too_few_units",
                                          "budget"};
    return names[static_cast<std::uint8_t>(value)];
}

/// One obstacle. @since 0.2
struct obstacle {
    obstacle_kind kind = obstacle_kind::no_cost;
    std::int32_t index = -1; ///< Of the leaf, indicator, criterion or presupposed designation.

    friend bool operator==(obstacle const&, obstacle const&) = default;
};

/// How a roadmap was found. @since 0.2
enum class roadmap_method : std::uint8_t {
    sorted = 1, ///< Steps are independent: trees and sorting give the cheapest (S-1006).
    search = 2, ///< The library's own branch and bound.
    solver = 3, ///< The caller's solver found the plan; bound and check are the library's.
};

/// Word of the formats: `sorted`, `search`, `solver`. @since 0.2
[[nodiscard]] constexpr std::string_view name(roadmap_method value) noexcept {
    constexpr std::string_view names[] = {"", "sorted", "search", "solver"};
    return names[static_cast<std::uint8_t>(value)];
}

/// What is said of a goal. @since 0.2
enum class roadmap_outcome : std::uint8_t {
    optimal = 1,      ///< The plan is proved to be the cheapest.
    feasible = 2,     ///< The plan reaches the goal; what a better one may save is the gap.
    out_of_reach = 3, ///< No plan reaches the goal; obstacles say why.
    undecided = 4,    ///< No plan was found within the limits, and none was ruled out.
};

/// Word of the formats, such as `out_of_reach`. @since 0.2
[[nodiscard]] constexpr std::string_view name(roadmap_outcome value) noexcept {
    constexpr std::string_view names[] = {"", "optimal", "feasible", "out_of_reach", "undecided"};
    return names[static_cast<std::uint8_t>(value)];
}

/// The price of one leaf in a certificate. @since 0.2
struct leaf_price {
    unit_leaf place;
    rational price; ///< At least 0.
};

/** One case of a proof by cases (S-1014).

    The cases are a tree in the order in which it is walked: a case that is decided on is followed
    by those in which the step is taken, one for each period in which it can begin with the money
    left, and by the one in which it is refused. A case that is closed needs no more: the goal is
    reached for no less, cannot be reached, or its prices prove that it costs no less.

    @since 0.2
*/
struct certificate_case {
    bool closed = true;
    step_kind kind = step_kind::raise; ///< Of the step decided on.
    unit_leaf place;                   ///< Of `raise` and `observe`.
    std::int32_t project = -1;         ///< Of a project, its number in the table.
    std::vector<leaf_price> prices;    ///< Of a closed case, above 0, by unit, then leaf.
};

/** A proof that no plan costs less (S-1007), which anyone can check.

    Let every leaf that is to be raised have its price. A plan that reaches the goal raises leaves
    whose prices sum up to at least `trees`, the cheapest set of leaves under these prices, which
    needs nothing but trees and sorting. What the plan pays for them falls short of their prices by
    `excess` at most: the sum, over all steps there are, of what the prices of a step's leaves
    exceed its cost. So no plan costs less than `trees - excess`.

    @since 0.2
*/
struct roadmap_certificate {
    std::vector<leaf_price> prices; ///< Leaves with a price above 0, by unit, then leaf.
    rational trees;
    rational excess;
    /// That no plan costs less, where the prices above do not prove it alone (S-1014).
    std::vector<certificate_case> cases;
    /// Of the `most` goals: that nothing more can be reached, likewise.
    std::vector<certificate_case> beyond;
};

/** A roadmap.

    @threads A plain value.
    @since 0.2
*/
struct roadmap {
    roadmap_goal goal;
    roadmap_outcome outcome = roadmap_outcome::undecided;
    roadmap_method method = roadmap_method::sorted;
    std::vector<roadmap_step> steps;  ///< In document order, then in unit order.
    rational cost;                    ///< Of all steps.
    std::optional<rational> at_worst; ///< With raising whatever is found to fail (S-1005).
    std::int64_t criteria_met = 0;    ///< Over all units, afterwards.
    std::int64_t units_meeting = 0;   ///< Units that meet the standard, afterwards.
    rational lower_bound;             ///< No plan that comes as far costs less.
    std::int64_t upper_bound = 0;     ///< Of the `most` goals: no plan reaches more.
    bool solver_claims = false;       ///< Whether the solver claimed optimality.
    std::int64_t nodes = 0;           ///< Of the search.
    roadmap_certificate certificate;  ///< Of the first node, and of all where these are needed.
    std::int32_t obstructed = -1;     ///< The unit that the obstacles are those of, or -1.
    std::vector<obstacle> obstacles;  ///< Of a goal out of reach: a smallest set (S-1002).
};

/** Find the cheapest way to a goal (S-1001).

    @exactness  Costs are exact. A floating-point solver, where one is handed over, proposes plans
                and decides nothing.
    @complexity With independent steps n log n in the number of leaves; otherwise exponential,
                within the limits of `options`.
    @errors     errc::invalid_argument for a unit, leaf or count that is not there, a cost below 0,
                a leaf with two entries, years that do not rise, a `most` goal without budget;
                errc::number_overflow where the costs together exceed what is summed exactly.
    @param units   How the units stand.
    @param costs   What raising costs.
    @param goal    Where to.
    @param options Money, time and limits.
    @return     The roadmap, or why there is none.
    @since 0.2
*/
[[nodiscard]] result<roadmap> plan(standings const& units, cost_table const& costs,
                                   roadmap_goal const& goal, roadmap_options const& options = {});

/// What a check of a roadmap comes to. @since 0.2
struct roadmap_check {
    bool is_plan = false;      ///< Its steps are there, in time, and within the money of all years.
    bool reaches_goal = false; ///< They come as far as it says, for the cost it says.
    bool proves_cost = false; ///< Its certificate proves that nothing that comes as far costs less.
    bool proves_number = false; ///< Of the `most` goals: that nothing more can be reached.
};

/** Check a roadmap against its inputs, without looking for one (S-1014).

    Steps are carried out one by one, and of the certificate every case is gone through: prices are
    taken as they stand, and what they prove is computed anew by trees and sorting. A plan of an
    outcome `optimal` whose certificate has grown beyond what is kept (100,000 prices) proves
    neither cost nor number.

    @exactness  Exact.
    @complexity As one evaluation of the goal for each case.
    @errors     Those of `plan`; errc::invalid_argument where the roadmap has no plan (its outcome
   is out_of_reach or undecided), or speaks of units, leaves or projects that are not there.
    @param found   The roadmap; it need not be of this library's making.
    @param units   As given to `plan`, and so are the others.
    @return        What holds.
    @since 0.2
*/
[[nodiscard]] result<roadmap_check> check(roadmap const& found, standings const& units,
                                          cost_table const& costs,
                                          roadmap_options const& options = {});

/** The roadmap as a `tieuchi-roadmap/1` document, one LF at the end.

    @pre `found` was made of the other arguments.
    @since 0.2
*/
[[nodiscard]] std::string to_json(roadmap const& found, standings const& units,
                                  cost_table const& costs, roadmap_options const& options);

} // namespace v1
} // namespace tieuchi

#endif
