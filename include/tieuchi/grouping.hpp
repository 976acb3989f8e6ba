// SPDX-License-Identifier: Apache-2.0
// Grouped roll-ups: the same sums by parent, cohort or attribute, at every level of a tree of
// places, and criteria by the agency that answers for them.
#ifndef TIEUCHI_GROUPING_HPP
#define TIEUCHI_GROUPING_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/config.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/rational.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/rollup.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// What units are grouped by (S-804). @since 0.2
enum class grouping_kind : std::uint8_t {
    parent = 1,    ///< The id of the unit's parent.
    cohort = 2,    ///< Each cohort of the unit; it counts in all of them.
    attribute = 3, ///< The value of an enumerated or derived attribute.
    level = 4,     ///< The place of a level of the tree under which the unit lies.
};

/// Word of the formats, such as `parent`. @since 0.2
[[nodiscard]] constexpr std::string_view name(grouping_kind value) noexcept {
    constexpr std::string_view names[] = {"", "parent", "cohort", "attribute", "level"};
    return names[static_cast<std::uint8_t>(value)];
}

/** A place of a tree: a village, commune, district, province, assessed itself or not.

    @since 0.2
*/
struct place {
    std::string id;
    std::string name;   ///< Empty when not stated.
    std::string parent; ///< Id of the place that it lies in; empty for none.
    std::string level;  ///< Such as `district`; empty when not stated.
};

/** A tree of places, or several.

    @threads Immutable once made.
    @since 0.2
*/
class unit_tree {
public:
    /** Make a tree of places in any order.

        A parent that is no place of the list is as none.

        @complexity Linear.
        @errors     errc::duplicate_id, errc::cyclic_reference for a place that lies in itself;
                    `offset` is the index in the list.
        @since 0.2
    */
    [[nodiscard]] static result<unit_tree> make(std::vector<place> places);

    /// The tree of units that are places themselves, by `id` and `parent`; errors as above.
    [[nodiscard]] static result<unit_tree> of(std::span<unit const> units,
                                              std::string_view level = {});

    /// The places in the order of the list that the tree was made of.
    [[nodiscard]] std::span<place const> places() const& noexcept { return places_; }
    std::span<place const> places() const&& = delete;
    /// Number of a place, or -1.
    [[nodiscard]] std::int32_t find(std::string_view id) const noexcept;
    /// Number of the place that a place lies in, or -1. @pre A number of a place.
    [[nodiscard]] std::int32_t parent(std::int32_t index) const noexcept {
        return parents_[static_cast<std::size_t>(index)];
    }
    /// The place of a level that a unit of this id and parent is or lies in, or -1.
    [[nodiscard]] std::int32_t ancestor(std::string_view id, std::string_view parent,
                                        std::string_view level) const noexcept;

private:
    struct text_hash {
        using is_transparent = void;
        [[nodiscard]] std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::vector<place> places_;
    std::vector<std::int32_t> parents_;
    std::unordered_map<std::string, std::int32_t, text_hash, std::equal_to<>> numbers_;
};

/** What units are grouped by.

    @lifetime Refers to the tree of `by_level`.
    @since 0.2
*/
class grouping {
public:
    /// By parent.
    [[nodiscard]] static grouping by_parent() { return grouping(grouping_kind::parent); }
    /// By cohort.
    [[nodiscard]] static grouping by_cohort() { return grouping(grouping_kind::cohort); }
    /** By an enumerated or derived attribute.

        @errors errc::unknown_attribute; errc::invalid_argument for a decimal one.
    */
    [[nodiscard]] static result<grouping> by_attribute(evaluator const& rules, std::string_view id);
    /** By the places of one level.

        @errors errc::not_found where the tree has no place of the level.
    */
    [[nodiscard]] static result<grouping> by_level(unit_tree const& tree TIEUCHI_LIFETIMEBOUND,
                                                   std::string_view level);

    /// What kind it is.
    [[nodiscard]] grouping_kind kind() const noexcept { return kind_; }
    /// Id of the attribute, or name of the level; otherwise empty.
    [[nodiscard]] std::string const& subject() const noexcept { return subject_; }
    /// Of `by_level` the tree; otherwise null.
    [[nodiscard]] unit_tree const* tree() const noexcept { return tree_; }

    /** The groups of a unit, empty ids standing for what has none.

        @pre `found` is the assessment of `subject`; of `by_attribute`, by the same evaluator.
        @return At least one id; valid as long as unit, assessment and tree.
    */
    [[nodiscard]] std::vector<std::string_view> groups_of(unit const& subject,
                                                          assessment const& found) const;

    /// The same kind, subject and tree.
    friend bool operator==(grouping const& a, grouping const& b) noexcept {
        return a.kind_ == b.kind_ && a.subject_ == b.subject_ && a.tree_ == b.tree_;
    }

private:
    explicit grouping(grouping_kind kind) : kind_(kind) {}

    grouping_kind kind_;
    std::string subject_;
    std::int32_t attribute_ = -1;
    unit_tree const* tree_ = nullptr;
};

/// One group of a grouped roll-up. @since 0.2
struct rollup_group {
    std::string id; ///< Of the parent, cohort, place, or the value; empty for units without.
    rollup all;

    friend bool operator==(rollup_group const&, rollup_group const&) = default;
};

/** A roll-up, and the same of every group of its units (S-804).

    Merges like a roll-up: the groups of disjoint sets of units add up.

    @threads A plain value: add from one thread at a time.
    @since 0.2
*/
class grouped_rollup {
public:
    /// The empty one.
    grouped_rollup(evaluator rules, grouping by);

    /// Add one unit; as `rollup::add`.
    void add(unit const& subject, assessment const& found);
    /** Add units that were counted elsewhere, such as by `judge` of columns, all of one group.

        @pre `all().can_merge(units)`; units of several cohorts cannot be told apart here, so not
             for `by_cohort`.
        @param group The id of the group; empty for units without.
    */
    void add(std::string_view group, rollup const& units);
    /** Add all units of another one.

        @pre The same grouping; `all().can_merge(other.all())`.
    */
    void merge(grouped_rollup const& other);

    /// What it is grouped by.
    [[nodiscard]] grouping const& by() const noexcept { return by_; }
    /// All units, each once.
    [[nodiscard]] rollup const& all() const& noexcept { return all_; }
    rollup const& all() const&& = delete;
    /// The groups that have a unit: by value in the order of the rulebook, by place in that of the
    /// tree, otherwise by id in the order of its bytes; units without group come last.
    [[nodiscard]] std::span<rollup_group const> groups() const& noexcept { return groups_; }
    std::span<rollup_group const> groups() const&& = delete;
    /// The roll-up of a group, or null.
    [[nodiscard]] rollup const* find(std::string_view id) const noexcept;

    /// The same grouping, and equal roll-ups of the whole and of every group.
    friend bool operator==(grouped_rollup const& a, grouped_rollup const& b) noexcept {
        return a.by_ == b.by_ && a.all_ == b.all_ && a.groups_ == b.groups_;
    }

private:
    [[nodiscard]] std::size_t rank(std::string_view id) const noexcept;
    [[nodiscard]] bool precedes(std::string_view a, std::string_view b) const noexcept;
    [[nodiscard]] rollup& group(std::string_view id);

    grouping by_;
    rollup all_;
    std::vector<rollup_group> groups_;
};

/** The roll-up of the units that lie in each place of a tree, at every level (S-805).

    A unit lies in the place of its parent, in the place in which that one lies, and so on; not in
    the place that it is itself.

    @complexity Linear in the units, plus one merge for each place.
    @pre `found` are the assessments of `units`, in their order, all by `rules` and one policy.
    @return By number of the place.
    @since 0.2
*/
[[nodiscard]] std::vector<rollup> roll_up(unit_tree const& tree, evaluator const& rules,
                                          std::span<unit const> units,
                                          std::span<assessment const> found);

/** The criteria that one agency answers for (S-801, S-807).

    @since 0.2
*/
struct agency_tally {
    std::string agency;                 ///< Empty for criteria without one.
    std::vector<std::int32_t> criteria; ///< Their numbers, in document order.
    node_tally total;                   ///< Summed over these criteria.
    std::vector<std::int32_t> hardest;  ///< The same numbers, lowest pass rate first.
    /// Mean number of these criteria that a unit meets, by a pass or an exemption: for sure and at
    /// most; nothing without units.
    std::optional<interval> mean_met;
};

/// By agency, in the order in which the rulebook first names them; criteria without one last.
/// @since 0.2
[[nodiscard]] std::vector<agency_tally> by_agency(rollup const& all);

/** The roll-up and its groups as a `tieuchi-summary/1` document, one LF at the end.

    @since 0.2
*/
[[nodiscard]] std::string to_json(grouped_rollup const& all, policy choices);

/// The same for the places of a tree, as `roll_up` gives them. @since 0.2
[[nodiscard]] std::string to_json(rollup const& all, unit_tree const& tree,
                                  std::span<rollup const> by_place, policy choices);

/// The roll-up and the criteria by agency, likewise. @since 0.2
[[nodiscard]] std::string to_json(rollup const& all, std::span<agency_tally const> agencies,
                                  policy choices);

} // namespace v1
} // namespace tieuchi

#endif
