// SPDX-License-Identifier: Apache-2.0
// Reads a resolved tree into the model, and finds what its form alone does not show: references to
// nothing, comparators of another kind, bounds with gaps.
#ifndef TIEUCHI_LIB_COMPILE_READ_EDITION_HPP
#define TIEUCHI_LIB_COMPILE_READ_EDITION_HPP

#include <tieuchi/rulebook.hpp>
#include "compile/documents.hpp"
#include "compile/problems.hpp"
#include "compile/snapshot.hpp"
#include "json/document.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The most attributes of a rulebook.
inline constexpr std::size_t max_attributes = 1000;
/// The most criteria of a rulebook.
inline constexpr std::size_t max_criteria = 1000;
/// The most leaves of a rulebook.
inline constexpr std::size_t max_leaves = 10000;

/// What the ends of a bound are.
enum class bound_ends : std::uint8_t { number, pair, truth, level, any };

/// Which facts a test may have.
enum class test_scope : std::uint8_t { attributes, everything };

/** Reads one part of a snapshot. Attributes first, since bounds and tests name them. */
class edition_reader {
public:
    edition_reader(document_set const& documents, snapshot_part& part,
                   std::span<scoring_method const> methods, problem_list& problems) noexcept
        : documents_(documents),
          part_(part),
          rules_(part.rules),
          methods_(methods),
          problems_(problems) {}

    /// The attributes that the document itself states.
    void read_attributes();
    /// What derived attributes can be, and their tests, once attributes of others are there too.
    void read_rules();
    /// All the rest.
    void read();

private:
    // read_edition.cpp
    void read_heading();
    void read_presupposed();
    void read_groups();
    void read_criteria();
    void read_conditions();
    void read_criterion(node const& where);
    void read_indicator(node const& where, criterion& owner);
    void read_grades();
    void index_nodes();
    void name_node(node const& where, std::string_view owner);
    [[nodiscard]] provenance read_origin(node const& where, node const* stated) const;
    [[nodiscard]] std::string const& layer_of(node const& where) const noexcept {
        return documents_.origin_of(where).id;
    }

    // read_attributes.cpp
    void read_attribute(node const& where);
    void read_values_of(node const& where, attribute& one, attribute_place& at);
    void read_default(node const& where, attribute& one);
    void read_rule_heads(node const& where, attribute& one, attribute_place& at);
    void check_value_of(node const& rule, attribute& one, attribute_place& at);
    void spread_values();
    void check_rule_cycles();
    [[nodiscard]] std::int32_t find_attribute(std::string_view id) const noexcept;

    // read_leaf.cpp
    [[nodiscard]] leaf read_leaf(node const& where, bool may_weaken, bool is_indicator);
    void read_comparator(node const& where, leaf& one, leaf_place& at);
    void read_levels(node const& where, leaf& one);
    void check_levels(node const& where, node const& list, leaf const& one);
    void read_progress(node const& where, leaf& one);
    void read_table(node const& where, leaf& one);
    void read_references(node const& where, leaf& one);

    // read_bound.cpp
    [[nodiscard]] bound read_bound(node const& where, bound_ends ends, leaf const& owner);
    [[nodiscard]] bound read_end(node const& where, bound_ends ends, leaf const& owner);
    [[nodiscard]] bound read_number_end(node const& where);
    void read_branches(node const& where, bound_ends ends, leaf const& owner, bound& one);
    void check_branches(node const& branches, attribute const& by);
    void check_years(node const& branches);
    void read_reference(node const& where, bound& one);

    // read_test.cpp
    [[nodiscard]] std::optional<test> read_test(node const& where, test_scope scope);
    [[nodiscard]] std::optional<test> read_combination(node const& where, node const& head,
                                                       test_scope scope);
    [[nodiscard]] std::optional<test> read_node_fact(node const& where, node const& head);
    [[nodiscard]] std::optional<test> read_measure_fact(node const& where, node const& head);
    [[nodiscard]] std::optional<test> read_attribute_fact(node const& where, node const& head);
    [[nodiscard]] bool read_comparison(node const& where, test& fact);
    [[nodiscard]] bool read_values(node const& where, attribute const& of, bool sound, test& fact);
    [[nodiscard]] bool only_keys(node const& where, std::span<std::string_view const> keys);

    // read_requirement.cpp
    [[nodiscard]] requirement read_requirement(node const& where,
                                               std::vector<std::string_view> const& children);
    [[nodiscard]] std::optional<requirement>
    read_requirement_node(node const& where, std::vector<std::string_view> const& children,
                          std::vector<bool>& named, bool outermost);

    document_set const& documents_;
    snapshot_part& part_;
    edition& rules_;
    std::span<scoring_method const> methods_;
    problem_list& problems_;
    std::unordered_map<std::string_view, bool> criterion_ids_;
    std::unordered_map<std::string_view, bool> indicator_ids_;
    std::unordered_map<std::string_view, bool> condition_ids_;
    std::unordered_map<std::string_view, std::string_view> node_ids_; ///< Id and its criterion.
    std::size_t leaf_count_ = 0;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
