// SPDX-License-Identifier: Apache-2.0
// Leaves: kind, comparator, bound, progress.
#include "compile/read_edition.hpp"
#include "compile/read_form.hpp"
#include "compile/schema.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

std::optional<leaf_kind> kind_of(std::string_view word) noexcept {
    for (int i = 1; i <= static_cast<int>(leaf_kind::ordinal); ++i) {
        if (name(static_cast<leaf_kind>(i)) == word) {
            return static_cast<leaf_kind>(i);
        }
    }
    return std::nullopt;
}

std::optional<progress_shape> shape_of(std::string_view word) noexcept {
    for (int i = 1; i < static_cast<int>(progress_shape::table); ++i) {
        if (name(static_cast<progress_shape>(i)) == word) {
            return static_cast<progress_shape>(i);
        }
    }
    return std::nullopt;
}

[[nodiscard]] bool is_numeric(leaf_kind kind) noexcept {
    return kind == leaf_kind::quantity || kind == leaf_kind::ratio;
}

/// Whether a leaf of the kind can be compared so.
[[nodiscard]] bool can_compare(leaf_kind kind, comparator how) noexcept {
    switch (how) {
    case comparator::is: return kind == leaf_kind::boolean;
    case comparator::at_least_level: return kind == leaf_kind::ordinal;
    default: return is_numeric(kind);
    }
}

/// Whether the leaf's progress can have the shape (S-401).
[[nodiscard]] bool can_progress(leaf const& one, progress_shape shape) noexcept {
    switch (shape) {
    case progress_shape::linear: return is_lower_bound(one.compare) || is_upper_bound(one.compare);
    case progress_shape::ratio: return is_upper_bound(one.compare);
    case progress_shape::step: return true;
    case progress_shape::levels:
        return one.kind == leaf_kind::ordinal && !one.levels.empty() &&
               (one.levels.front().progress || one.levels.front().points);
    case progress_shape::table: return is_numeric(one.kind);
    }
    return false;
}

[[nodiscard]] bound_ends ends_of(comparator how) noexcept {
    switch (how) {
    case comparator::between: return bound_ends::pair;
    case comparator::is: return bound_ends::truth;
    case comparator::at_least_level: return bound_ends::level;
    default: return bound_ends::number;
    }
}

} // namespace

leaf edition_reader::read_leaf(node const& where, bool may_weaken, bool is_indicator) {
    leaf one;
    one.id = read_text(where.find("id"));
    one.name = read_words(where.find("name"));
    one.may_weaken = read_truth(where.find("may_weaken"), false);
    leaf_place at;
    at.self = where;
    at.limit = where;
    at.is_indicator = is_indicator;
    at.may_weaken = may_weaken || one.may_weaken;
    one.origin = read_origin(where, where.find("kind"));
    one.limit_layer = one.origin.layer;
    one.unit = read_text(where.find("unit"));
    one.unit_scale = one.unit == "%" ? 100 : 1;
    one.exemptable = read_truth(where.find("exemptable"), false);
    if (node const* const when = where.find("exempt_when")) {
        one.exempt_when = read_test(*when, test_scope::attributes);
    }
    node const* const kind = where.find("kind");
    std::optional<leaf_kind> const known = kind_of(read_text(kind));
    if (kind != nullptr && kind->is_string() && !known) {
        problems_.at_value(errc::bad_kind, *kind,
                           quote(kind->text()) +
                               " is no kind of leaf; state quantity, ratio, boolean or ordinal");
    }
    if (known) {
        one.kind = *known;
        read_levels(where, one);
        read_comparator(where, one, at);
        read_progress(where, one);
        read_references(where, one);
    }
    std::optional<decimal> const weight = read_decimal(where.find("weight"));
    if (weight) {
        one.weight = *weight;
    } else if (!one.levels.empty() && one.levels.back().points &&
               !one.levels.back().points->is_zero()) {
        one.weight = *one.levels.back().points; // levels never fall: the last has the most (S-403)
    }
    part_.leaves_by_id.emplace(read_text(where.find("id")), part_.places.leaves.size());
    part_.places.leaves.push_back(at);
    if (++leaf_count_ == max_leaves + 1) {
        problems_.at_value(errc::too_many, where,
                           "a rulebook has at most " + std::to_string(max_leaves) + " leaves");
    }
    return one;
}

void edition_reader::read_comparator(node const& where, leaf& one, leaf_place& at) {
    node const* stated = nullptr;
    bool wrong = false;
    for (node const& member : where.children()) {
        std::optional<comparator> const how = comparator_of(member.key());
        if (!how) {
            continue;
        }
        if (!can_compare(one.kind, *how)) {
            problems_.at_value(errc::bad_comparator, member,
                               "a leaf of the kind " + std::string(name(one.kind)) +
                                   " is not compared with " + quote(member.key()));
            wrong = true;
        } else if (stated != nullptr) {
            problems_.at_value(errc::bad_comparator, member,
                               "a leaf has one comparator, not both " + quote(stated->key()) +
                                   " and " + quote(member.key()));
        } else {
            stated = &member;
            one.compare = *how;
        }
    }
    if (stated != nullptr) {
        one.limit = read_bound(*stated, ends_of(one.compare), one);
        one.limit_layer = layer_of(*stated);
        at.limit = *stated;
        at.has_limit = true;
        return;
    }
    one.limit.form = bound_form::value;
    if (one.kind == leaf_kind::boolean) {
        one.compare = comparator::is;
    } else if (one.kind == leaf_kind::ordinal) {
        one.compare = comparator::at_least_level;
        one.limit.value.level =
            one.levels.empty() ? 0 : static_cast<std::int32_t>(one.levels.size() - 1);
    } else {
        one.compare = comparator::equals; // an error: nothing may follow from it
        if (!wrong) {
            problems_.at_value(errc::bad_comparator, where,
                               "a comparator is missing; state one of at_least, at_most, "
                               "more_than, less_than, equals, between");
        }
    }
}

void edition_reader::read_levels(node const& where, leaf& one) {
    node const* const list = where.find("levels");
    if (one.kind != leaf_kind::ordinal) {
        return;
    }
    if (list == nullptr) {
        problems_.at_value(errc::missing_key, where, "the key \"levels\" is missing; state it");
        return;
    }
    std::unordered_map<std::string_view, bool> ids;
    for (node const& stated : list->children()) {
        level made;
        node const* const id = stated.find("id");
        made.id = read_text(id);
        made.name = read_words(stated.find("name"));
        made.progress = read_decimal(stated.find("progress"));
        made.points = read_decimal(stated.find("points"));
        if (id != nullptr && id->is_string() && !ids.emplace(id->text(), true).second) {
            problems_.at_value(errc::duplicate_id, *id,
                               "the leaf has two levels " + quote(id->text()) +
                                   "; ids of levels differ");
        }
        one.levels.push_back(std::move(made));
    }
    if (!one.levels.empty()) {
        check_levels(where, *list, one);
    }
}

void edition_reader::check_levels(node const& where, node const& list, leaf const& one) {
    auto const states = [&](std::string_view key) {
        std::span<node const> const levels = list.children();
        return static_cast<std::size_t>(
            std::count_if(levels.begin(), levels.end(),
                          [&](node const& stated) { return stated.find(key) != nullptr; }));
    };
    std::size_t const progress = states("progress");
    std::size_t const points = states("points");
    std::size_t const count = one.levels.size();
    if ((progress != 0 && points != 0) || (progress != 0 && progress != count) ||
        (points != 0 && points != count)) {
        problems_.at_value(errc::bad_levels, list,
                           "either all levels state progress, or all state points, or none does");
        return;
    }
    for (std::size_t i = 1; i < count; ++i) {
        level const& below = one.levels[i - 1];
        level const& above = one.levels[i];
        bool const falls =
            (below.progress && above.progress && *above.progress < *below.progress) ||
            (below.points && above.points && *above.points < *below.points);
        if (falls) {
            problems_.at_value(errc::bad_levels, list.children()[i],
                               "levels run from worst to best; " + quote(above.id) +
                                   " has less than " + quote(below.id));
        }
    }
    std::optional<decimal> const& largest = one.levels.back().points;
    if (largest && largest->is_zero()) {
        problems_.at_value(errc::out_of_range, list,
                           "the largest points of " + quote(read_text(where.find("id"))) +
                               " are 0; state more");
    }
}

void edition_reader::read_progress(node const& where, leaf& one) {
    node const* const stated = where.find("progress");
    if (stated != nullptr && stated->is_string()) {
        one.shape = shape_of(stated->text());
        if (!one.shape) {
            problems_.at_value(errc::bad_progress, *stated,
                               quote(stated->text()) +
                                   " is no shape; state linear, ratio, step, levels or "
                                   "{\"table\": ...}");
        }
    } else if (stated != nullptr && stated->is_object()) {
        one.shape = progress_shape::table;
        read_table(*stated, one);
    }
    if (one.shape && !can_progress(one, *one.shape)) {
        problems_.at_value(errc::bad_progress, *stated,
                           "the progress of a leaf with " + std::string(name(one.compare)) +
                               " cannot be told as " + std::string(name(*one.shape)));
        one.shape.reset();
    }
    one.baseline = read_decimal(where.find("baseline"));
    if (node const* const full = where.find("full")) {
        one.full_points = full->is_boolean() && full->truth();
        one.full = read_decimal(full);
    }
}

void edition_reader::read_table(node const& where, leaf& one) {
    node const* const points = where.find("table");
    if (points == nullptr || !points->is_array()) {
        return;
    }
    for (node const& point : points->children()) {
        if (point.children().size() != 2) {
            continue;
        }
        std::optional<decimal> const value = read_decimal(&point.children()[0]);
        std::optional<decimal> const progress = read_decimal(&point.children()[1]);
        if (!value || !progress) {
            continue;
        }
        if (!one.table.empty() && *value <= one.table.back().value) {
            problems_.at_value(errc::bad_table, point,
                               "the values of a table rise strictly; " + to_string(*value) +
                                   " comes after " + to_string(one.table.back().value));
        }
        one.table.push_back({*value, *progress});
    }
}

void edition_reader::read_references(node const& where, leaf& one) {
    node const* const references = where.find("reference");
    if (references == nullptr || !references->is_object()) {
        return;
    }
    for (node const& figure : references->children()) {
        one.references.push_back(
            {std::string(figure.key()), read_bound(figure, bound_ends::any, one)});
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
