// SPDX-License-Identifier: Apache-2.0
#include "compile/schema.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

constexpr key_rule rulebook_rules[] = {
    {"format", shape::format, true},
    {"id", shape::id, true},
    {"title", shape::words, true},
    {"citation", shape::text, true},
    {"issued", shape::date},
    {"source", shape::text},
    {"note", shape::text},
    {"effective", shape::effective},
    {"unit_level", shape::text},
    {"designation", shape::words},
    {"extends", shape::text},
    {"presupposes", shape::texts},
    {"scale", shape::positive},
    {"basic_progress", shape::share},
    {"completeness_floor", shape::share},
    {"attributes", shape::attributes},
    {"groups", shape::groups},
    {"criteria", shape::criteria},
    {"conditions", shape::leaves},
    {"grades", shape::grades},
    {"withdraw", shape::test},
    {"amend", shape::amend},
    {"add", shape::add},
    {"repeal", shape::repeal},
};

constexpr key_rule effective_rules[] = {{"from", shape::date}, {"to", shape::date}};

constexpr key_rule attribute_rules[] = {
    {"values", shape::values}, {"labels", shape::labels}, {"kind", shape::text},
    {"unit", shape::text},     {"derive", shape::derive}, {"default", shape::scalar},
};

constexpr key_rule derive_rules[] = {
    {"when", shape::test}, {"value", shape::value}, {"value_of", shape::text}};

constexpr key_rule group_rules[] = {{"id", shape::id, true}, {"name", shape::words}};

constexpr key_rule criterion_rules[] = {
    {"id", shape::id, true},
    {"name", shape::words, true},
    {"group", shape::text},
    {"agency", shape::text},
    {"weight", shape::positive},
    {"require", shape::requirement},
    {"indicators", shape::indicators, true},
    {"may_weaken", shape::truth},
    {"note", shape::text},
    {"citation", shape::text},
    {"source", shape::text},
    {"verified", shape::truth},
};

constexpr key_rule indicator_rules[] = {
    {"id", shape::id, true},         {"name", shape::words},         {"weight", shape::positive},
    {"require", shape::requirement}, {"parts", shape::leaves, true}, {"may_weaken", shape::truth},
    {"note", shape::text},           {"citation", shape::text},      {"source", shape::text},
    {"verified", shape::truth},
};

constexpr key_rule leaf_rules[] = {
    {"id", shape::id, true},
    {"name", shape::words},
    {"weight", shape::positive},
    {"kind", shape::text, true},
    {"unit", shape::text},
    {"levels", shape::levels},
    {"at_least", shape::number_bound},
    {"at_most", shape::number_bound},
    {"more_than", shape::number_bound},
    {"less_than", shape::number_bound},
    {"equals", shape::number_bound},
    {"between", shape::pair_bound},
    {"is", shape::truth_bound},
    {"at_least_level", shape::level_bound},
    {"reference", shape::references},
    {"baseline", shape::decimal},
    {"full", shape::full},
    {"progress", shape::progress},
    {"exemptable", shape::truth},
    {"exempt_when", shape::test},
    {"may_weaken", shape::truth},
    {"note", shape::text},
    {"citation", shape::text},
    {"source", shape::text},
    {"verified", shape::truth},
};

constexpr key_rule level_rules[] = {
    {"id", shape::id, true},   {"name", shape::words},     {"progress", shape::share},
    {"points", shape::points}, {"note", shape::text},      {"citation", shape::text},
    {"source", shape::text},   {"verified", shape::truth},
};

constexpr key_rule grade_rules[] = {
    {"id", shape::id, true}, {"name", shape::words}, {"when", shape::test}};

constexpr key_rule requirement_rules[] = {
    {"all", shape::children}, {"any", shape::children},    {"at_least", shape::count},
    {"of", shape::children},  {"weight", shape::positive},
};

constexpr key_rule test_rules[] = {
    {"all", shape::tests},         {"any", shape::tests},         {"not", shape::test},
    {"measure", shape::text},      {"criterion", shape::text},    {"indicator", shape::text},
    {"condition", shape::text},    {"every", shape::text},        {"attribute", shape::text},
    {"verdict", shape::text},      {"score", shape::score},       {"is", shape::text},
    {"in", shape::texts},          {"at_least", shape::decimal},  {"at_most", shape::decimal},
    {"more_than", shape::decimal}, {"less_than", shape::decimal}, {"equals", shape::decimal},
    {"between", shape::pair},
};

constexpr key_rule score_rules[] = {
    {"at_least", shape::decimal},  {"at_most", shape::decimal}, {"more_than", shape::decimal},
    {"less_than", shape::decimal}, {"equals", shape::decimal},  {"between", shape::pair},
};

constexpr key_rule progress_rules[] = {{"table", shape::points_of_table, true}};

constexpr key_rule amendment_rules[] = {
    {"id", shape::text},      {"criterion_id", shape::text},   {"set", shape::set},
    {"remove", shape::texts}, {"replace", shape::replacement}, {"from", shape::date},
    {"to", shape::date},      {"citation", shape::text},       {"source", shape::text},
    {"note", shape::text},
};

constexpr key_rule addition_rules[] = {
    {"criterion_id", shape::text},
    {"after", shape::text},
    {"criterion", shape::criterion},
    {"indicator", shape::indicator},
    {"condition", shape::leaf},
    {"from", shape::date},
    {"to", shape::date},
    {"citation", shape::text},
    {"source", shape::text},
    {"note", shape::text},
};

constexpr key_rule repealed_rules[] = {
    {"id", shape::text},   {"criterion_id", shape::text}, {"from", shape::date},
    {"to", shape::date},   {"citation", shape::text},     {"source", shape::text},
    {"note", shape::text},
};

/// Keys of nodes in the order of the canonical form, for amendments of nodes of any kind.
constexpr key_rule set_rules[] = {
    {"name", shape::words},
    {"group", shape::text},
    {"agency", shape::text},
    {"weight", shape::positive},
    {"require", shape::requirement},
    {"indicators", shape::indicators},
    {"parts", shape::leaves},
    {"kind", shape::text},
    {"unit", shape::text},
    {"levels", shape::levels},
    {"at_least", shape::number_bound},
    {"at_most", shape::number_bound},
    {"more_than", shape::number_bound},
    {"less_than", shape::number_bound},
    {"equals", shape::number_bound},
    {"between", shape::pair_bound},
    {"is", shape::truth_bound},
    {"at_least_level", shape::level_bound},
    {"reference", shape::references},
    {"baseline", shape::decimal},
    {"full", shape::full},
    {"progress", shape::progress},
    {"exemptable", shape::truth},
    {"exempt_when", shape::test},
    {"may_weaken", shape::truth},
    {"note", shape::text},
    {"citation", shape::text},
    {"source", shape::text},
    {"verified", shape::truth},
};

/// Keys of a bound whose ends are of one kind.
template <shape Ends, shape Branches>
constexpr key_rule bound_rules[] = {
    {"by", shape::text},       {"values", Branches},      {"delegated", shape::text},
    {"floor", shape::decimal}, {"unknown", shape::truth}, {"value", Ends},
    {"of", shape::text},       {"times", shape::decimal}, {"note", shape::text},
    {"citation", shape::text}, {"source", shape::text},   {"verified", shape::truth},
};

/// An indicator that states both `kind` and `parts` is looked at as either.
std::span<key_rule const> keys_of_indicator(node const& one) noexcept {
    return one.find("parts") != nullptr ? indicator_keys() : leaf_keys();
}

} // namespace

shape element_of(shape what) noexcept {
    switch (what) {
    case shape::texts: return shape::text;
    case shape::values: return shape::value;
    case shape::derive: return shape::derive_rule;
    case shape::groups: return shape::group;
    case shape::criteria: return shape::criterion;
    case shape::indicators: return shape::indicator;
    case shape::leaves: return shape::leaf;
    case shape::levels: return shape::level;
    case shape::grades: return shape::grade;
    case shape::children: return shape::child;
    case shape::tests: return shape::test;
    case shape::points_of_table: return shape::point;
    case shape::amend: return shape::amendment;
    case shape::add: return shape::addition;
    case shape::repeal: return shape::repealed;
    case shape::labels: return shape::words;
    case shape::attributes: return shape::attribute;
    case shape::references: return shape::any_bound;
    case shape::number_branches: return shape::number_bound;
    case shape::pair_branches: return shape::pair_bound;
    case shape::truth_branches: return shape::truth_bound;
    case shape::level_branches: return shape::level_bound;
    case shape::any_branches: return shape::any_bound;
    default: return what;
    }
}

std::span<key_rule const> criterion_keys() noexcept {
    return criterion_rules;
}
std::span<key_rule const> indicator_keys() noexcept {
    return indicator_rules;
}
std::span<key_rule const> leaf_keys() noexcept {
    return leaf_rules;
}

std::span<key_rule const> keys_of(shape what, node const& one) noexcept {
    switch (what) {
    case shape::rulebook: return rulebook_rules;
    case shape::effective: return effective_rules;
    case shape::attribute: return attribute_rules;
    case shape::derive_rule: return derive_rules;
    case shape::group: return group_rules;
    case shape::criterion: return criterion_rules;
    case shape::indicator: return keys_of_indicator(one);
    case shape::leaf: return leaf_rules;
    case shape::level: return level_rules;
    case shape::grade: return grade_rules;
    case shape::requirement:
    case shape::child: return requirement_rules;
    case shape::test: return test_rules;
    case shape::score: return score_rules;
    case shape::progress: return progress_rules;
    case shape::amendment: return amendment_rules;
    case shape::addition: return addition_rules;
    case shape::repealed: return repealed_rules;
    case shape::set: return set_rules;
    case shape::replacement:
        return one.find("indicators") != nullptr ? criterion_keys() : keys_of_indicator(one);
    case shape::number_bound: return bound_rules<shape::number_bound, shape::number_branches>;
    case shape::pair_bound: return bound_rules<shape::pair_bound, shape::pair_branches>;
    case shape::truth_bound: return bound_rules<shape::truth_bound, shape::truth_branches>;
    case shape::level_bound: return bound_rules<shape::level_bound, shape::level_branches>;
    case shape::any_bound: return bound_rules<shape::any_bound, shape::any_branches>;
    default: return {};
    }
}

key_rule const* find_rule(std::span<key_rule const> rules, std::string_view key) noexcept {
    for (key_rule const& rule : rules) {
        if (rule.key == key) {
            return &rule;
        }
    }
    return nullptr;
}

std::optional<comparator> comparator_of(std::string_view key) noexcept {
    for (int i = 1; i <= static_cast<int>(comparator::at_least_level); ++i) {
        if (name(static_cast<comparator>(i)) == key) {
            return static_cast<comparator>(i);
        }
    }
    return std::nullopt;
}

namespace {

/// How many letters have to be put in, taken out or changed to make one key of another.
std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            std::size_t const changed = diagonal + (from[i - 1] == to[j - 1] ? 0U : 1U);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[to.size()];
}

} // namespace

std::string_view nearest_key(std::span<key_rule const> rules, std::string_view key) {
    std::string_view nearest;
    if (key.size() > 40) {
        return nearest; // no key of the format is anywhere near
    }
    std::size_t best = std::max<std::size_t>(key.size() / 2, 1);
    for (key_rule const& rule : rules) {
        std::size_t const far = distance(key, rule.key);
        if (far <= best && (nearest.empty() || far < best)) {
            best = far;
            nearest = rule.key;
        }
    }
    return nearest;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
