// SPDX-License-Identifier: Apache-2.0
#include "compile/read_edition.hpp"

#include "compile/read_form.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// Elements of a list under a key that are objects.
template <typename Function>
void for_each_object(node const& parent, std::string_view key, Function&& function) {
    node const* const list = parent.find(key);
    if (list == nullptr || !list->is_array()) {
        return;
    }
    for (node const& one : list->children()) {
        if (one.is_object()) {
            function(one);
        }
    }
}

} // namespace

void edition_reader::read() {
    read_heading();
    read_presupposed();
    read_groups();
    index_nodes();
    read_criteria();
    read_conditions();
    read_grades();
    if (node const* const withdraw = part_.tree.find("withdraw")) {
        rules_.withdraw = read_test(*withdraw, test_scope::everything);
        part_.places.withdraw = *withdraw;
    }
    // From here on the leaves stay where they are.
    std::size_t next = 0;
    for (criterion& one : rules_.criteria) {
        for (indicator& inner : one.indicators) {
            for (leaf& part : inner.parts) {
                part_.places.leaves[next++].rules = &part;
            }
        }
    }
    for (leaf& one : rules_.conditions) {
        part_.places.leaves[next++].rules = &one;
    }
}

void edition_reader::read_heading() {
    node const& tree = part_.tree;
    rules_.id = read_text(tree.find("id"));
    rules_.title = read_words(tree.find("title"));
    rules_.citation = read_text(tree.find("citation"));
    rules_.unit_level = read_text(tree.find("unit_level"));
    rules_.designation = read_words(tree.find("designation"));
    rules_.scale = read_decimal(tree.find("scale")).value_or(decimal(100));
    rules_.basic_progress = read_decimal(tree.find("basic_progress")).value_or(decimal());
    rules_.completeness_floor = read_decimal(tree.find("completeness_floor")).value_or(decimal());
    rules_.effective_from = part_.source->from;
    rules_.effective_to = part_.source->to;
    for (source_document const* at = part_.source; at != nullptr; at = at->base) {
        rules_.layers.insert(rules_.layers.begin(), at->id);
        rules_.layer_citations.insert(rules_.layer_citations.begin(), at->citation);
    }
}

void edition_reader::read_presupposed() {
    node const* const list = part_.tree.find("presupposes");
    if (list == nullptr) {
        return;
    }
    for (node const& one : list->children()) {
        std::string id(read_text(&one));
        std::vector<std::string>& known = rules_.presupposes;
        if (one.is_string() && std::find(known.begin(), known.end(), id) == known.end()) {
            known.push_back(std::move(id));
        }
    }
}

void edition_reader::read_groups() {
    for_each_object(part_.tree, "groups", [&](node const& where) {
        node const* const id = where.find("id");
        std::string_view const text = read_text(id);
        bool const taken = std::any_of(rules_.groups.begin(), rules_.groups.end(),
                                       [&](group const& one) { return one.id == text; });
        if (taken && id != nullptr && id->is_string()) {
            problems_.at_value(errc::duplicate_id, *id,
                               "there are two groups " + quote(text) + "; ids differ");
        }
        rules_.groups.push_back({std::string(text), read_words(where.find("name"))});
    });
}

void edition_reader::name_node(node const& where, std::string_view owner) {
    node const* const id = where.find("id");
    if (id == nullptr || !id->is_string()) {
        return;
    }
    // The only indicator of a criterion may have the criterion's id: it comes here with that
    // criterion as `owner`, and every other node with none.
    auto const [found, fresh] = node_ids_.emplace(id->text(), id->text());
    if (!fresh && (owner.empty() || owner != id->text())) {
        problems_.at_value(errc::duplicate_id, *id,
                           "the id " + quote(id->text()) +
                               " is taken by another node of the rulebook; choose another one");
    }
}

void edition_reader::index_nodes() {
    for_each_object(part_.tree, "criteria", [&](node const& criterion) {
        std::string_view const id = read_text(criterion.find("id"));
        name_node(criterion, {});
        criterion_ids_.emplace(id, true);
        node const* const list = criterion.find("indicators");
        bool const only = list != nullptr && list->children().size() == 1;
        for_each_object(criterion, "indicators", [&](node const& indicator) {
            name_node(indicator, only ? id : std::string_view());
            indicator_ids_.emplace(read_text(indicator.find("id")), true);
            for_each_object(indicator, "parts", [&](node const& part) { name_node(part, {}); });
        });
    });
    for_each_object(part_.tree, "conditions", [&](node const& condition) {
        name_node(condition, {});
        condition_ids_.emplace(read_text(condition.find("id")), true);
    });
}

provenance edition_reader::read_origin(node const& where, node const* stated) const {
    provenance origin;
    origin.layer = layer_of(stated != nullptr ? *stated : where);
    origin.source = read_text(where.find("source"));
    origin.citation = read_text(where.find("citation"));
    origin.note = read_text(where.find("note"));
    origin.verified = read_truth(where.find("verified"), true);
    return origin;
}

void edition_reader::read_criteria() {
    for_each_object(part_.tree, "criteria", [&](node const& where) {
        if (rules_.criteria.size() == max_criteria) {
            problems_.at_value(errc::too_many, where,
                               "a rulebook has at most " + std::to_string(max_criteria) +
                                   " criteria");
        }
        read_criterion(where);
    });
}

void edition_reader::read_criterion(node const& where) {
    criterion one;
    one.id = read_text(where.find("id"));
    one.name = read_words(where.find("name"));
    one.group = read_text(where.find("group"));
    one.agency = read_text(where.find("agency"));
    one.weight = read_decimal(where.find("weight")).value_or(decimal(1));
    one.may_weaken = read_truth(where.find("may_weaken"), false);
    one.origin = read_origin(where, where.find("indicators"));
    if (node const* const group_id = where.find("group"); !one.group.empty()) {
        bool const known = std::any_of(rules_.groups.begin(), rules_.groups.end(),
                                       [&](group const& g) { return g.id == one.group; });
        if (!known) {
            problems_.at_value(errc::unknown_id, *group_id,
                               "the rulebook has no group " + quote(one.group));
        }
    }
    part_.places.criteria.push_back(where);
    std::vector<std::string_view> children;
    for_each_object(where, "indicators", [&](node const& indicator) {
        children.push_back(read_text(indicator.find("id")));
        read_indicator(indicator, one);
    });
    if (!one.indicators.empty()) {
        one.require = read_requirement(where, children);
    }
    rules_.criteria.push_back(std::move(one));
}

void edition_reader::read_indicator(node const& where, criterion& owner) {
    indicator one;
    one.id = read_text(where.find("id"));
    one.name = read_words(where.find("name"));
    one.weight = read_decimal(where.find("weight")).value_or(decimal(1));
    one.may_weaken = read_truth(where.find("may_weaken"), false);
    bool const may_weaken = owner.may_weaken || one.may_weaken;
    node const* const parts = where.find("parts");
    one.origin = read_origin(where, parts != nullptr ? parts : where.find("kind"));
    part_.places.indicators.push_back(where);
    if (parts == nullptr) {
        one.parts.push_back(read_leaf(where, may_weaken, true));
        one.weight = one.parts.front().weight;
        one.require.children.resize(1);
        one.require.children.front().child = 0;
    } else {
        one.single = false;
        std::vector<std::string_view> children;
        for_each_object(where, "parts", [&](node const& part) {
            children.push_back(read_text(part.find("id")));
            one.parts.push_back(read_leaf(part, may_weaken, false));
        });
        if (!one.parts.empty()) {
            one.require = read_requirement(where, children);
        }
    }
    owner.indicators.push_back(std::move(one));
}

void edition_reader::read_conditions() {
    for_each_object(part_.tree, "conditions", [&](node const& where) {
        rules_.conditions.push_back(read_leaf(where, false, false));
    });
}

void edition_reader::read_grades() {
    node const* const list = part_.tree.find("grades");
    for_each_object(part_.tree, "grades", [&](node const& where) {
        grade one;
        node const* const id = where.find("id");
        node const* const when = where.find("when");
        one.id = read_text(id);
        one.name = read_words(where.find("name"));
        bool const taken = std::any_of(rules_.grades.begin(), rules_.grades.end(),
                                       [&](grade const& other) { return other.id == one.id; });
        if (taken && id != nullptr && id->is_string()) {
            problems_.at_value(errc::duplicate_id, *id,
                               "there are two grades " + quote(one.id) + "; ids differ");
        }
        bool const last = &where == &list->children().back();
        if (last == (when != nullptr)) {
            problems_.at_value(errc::bad_grade, where,
                               last ? "the last grade is for all the rest; remove its \"when\""
                                    : "the key \"when\" is missing; only the last grade has none");
        }
        if (when != nullptr) {
            one.when = read_test(*when, test_scope::everything);
        }
        rules_.grades.push_back(std::move(one));
        part_.places.grades.push_back(where);
    });
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
