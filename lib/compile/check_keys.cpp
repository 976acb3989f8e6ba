// SPDX-License-Identifier: Apache-2.0
#include "compile/check.hpp"
#include "compile/read_form.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// Looks for branches of a bound that nothing can come to.
class branch_checker {
public:
    branch_checker(edition const& rules, document_set const& documents,
                   problem_list& problems) noexcept
        : rules_(rules), documents_(documents), problems_(problems) {}

    void check(bound const& one, node const& where);

private:
    void check_values(bound const& one, node const& branches);
    void check_years(bound const& one, node const& branches);
    void unused(node const& branch);

    edition const& rules_;
    document_set const& documents_;
    problem_list& problems_;
    /// What outer branches have left of attributes.
    std::vector<std::pair<std::string_view, std::vector<std::string_view>>> left_;
};

void branch_checker::unused(node const& branch) {
    problems_.at_key(errc::unused_key, branch,
                     "the key " + quote(branch.key()) + " can never apply here", severity::warning);
}

void branch_checker::check(bound const& one, node const& where) {
    if (one.form == bound_form::sourced) {
        node const* const inner = where.find("value");
        if (inner != nullptr && !one.inner.empty()) {
            check(one.inner.front(), *inner);
        }
        return;
    }
    node const* const branches = where.find("values");
    if (branches == nullptr || branches->children().size() != one.branches.size()) {
        return;
    }
    if (one.form == bound_form::by_year) {
        check_years(one, *branches);
    } else if (one.form == bound_form::by_attribute) {
        check_values(one, *branches);
    }
}

void branch_checker::check_years(bound const& one, node const& branches) {
    source_document const& source = documents_.origin_of(branches);
    for (std::size_t i = 0; i < one.branches.size(); ++i) {
        node const& branch = branches.children()[i];
        result<decimal> const year = decimal::parse(branch.key());
        bool const before = year && source.from && *year < decimal(source.from->year());
        bool const after = year && source.to && *year > decimal(source.to->year());
        if (before || after) {
            unused(branch);
        }
        check(one.branches[i].inner, branch);
    }
}

void branch_checker::check_values(bound const& one, node const& branches) {
    std::vector<std::string_view> values;
    auto const outer = std::find_if(left_.rbegin(), left_.rend(), [&](auto const& entry) {
        return entry.first == one.attribute;
    });
    auto const by = std::find_if(rules_.attributes.begin(), rules_.attributes.end(),
                                 [&](attribute const& a) { return a.id == one.attribute; });
    if (outer != left_.rend()) {
        values = outer->second;
    } else if (by != rules_.attributes.end()) {
        values.assign(by->values.begin(), by->values.end());
    }
    for (std::size_t i = 0; i < one.branches.size(); ++i) {
        node const& branch = branches.children()[i];
        std::vector<std::string_view> chosen;
        for (std::string_view const value : values) {
            bool const rest = branch.key() == "*" && branches.find(value) == nullptr;
            if (branch.key() == value || rest) {
                chosen.push_back(value);
            }
        }
        if (chosen.empty()) {
            unused(branch);
            continue;
        }
        left_.emplace_back(one.attribute, std::move(chosen));
        check(one.branches[i].inner, branch);
        left_.pop_back();
    }
}

void warn_of_attribute_keys(attribute const& one, node const& self, problem_list& problems) {
    node const* const labels = self.find("labels");
    for (node const& label : labels != nullptr ? labels->children() : std::span<node const>()) {
        if (std::find(one.values.begin(), one.values.end(), label.key()) == one.values.end()) {
            problems.at_key(errc::unused_key, label,
                            "the attribute " + quote(one.id) + " cannot be " + quote(label.key()),
                            severity::warning);
        }
    }
    node const* const otherwise = self.find("default");
    if (otherwise != nullptr && one.kind == attribute_kind::derived) {
        problems.at_key(errc::unused_key, *otherwise,
                        "the attribute " + quote(one.id) +
                            " is derived, so a default never applies",
                        severity::warning);
    }
}

void warn_of_entries(source_document const& source, problem_list& problems) {
    for (std::string_view const key : {"amend", "add", "repeal"}) {
        node const* const list = source.tree.root().find(key);
        for (node const& entry : list != nullptr ? list->children() : std::span<node const>()) {
            std::optional<date> from = read_date(entry.find("from"));
            std::optional<date> const to = read_date(entry.find("to"));
            from = from || !source.is_layer ? from : source.from;
            if (from && to && *to < *from) {
                warn(problems, errc::unused_key, entry,
                     "this entry never counts: it ends before it begins");
            }
        }
    }
}

} // namespace

void warn_of_keys(snapshot_part const& part, document_set const& documents,
                  problem_list& problems) {
    for (std::size_t i = 0; i < part.rules.attributes.size(); ++i) {
        warn_of_attribute_keys(part.rules.attributes[i], part.places.attributes[i].self, problems);
    }
    for (leaf_place const& at : part.places.leaves) {
        if (at.has_limit) {
            branch_checker(part.rules, documents, problems).check(at.rules->limit, at.limit);
        }
        node const* const levels = at.self.find("levels");
        if (levels != nullptr && at.rules->kind != leaf_kind::ordinal) {
            problems.at_key(errc::unused_key, *levels,
                            "levels belong to the kind ordinal; " + quote(at.rules->id) +
                                " is of the kind " + std::string(name(at.rules->kind)),
                            severity::warning);
        }
    }
    warn_of_entries(*part.source, problems);
}

namespace {

/// Whether the children of a node of a requirement are weighed against each other (S-403).
bool weighs(requirement const& one) noexcept {
    return one.how == combine::all && one.children.size() > 1;
}

void warn_of_weight(node const& of, std::string_view why, problem_list& problems) {
    if (node const* const weight = of.find("weight")) {
        problems.at_key(errc::weight_without_effect, *weight,
                        "this weight changes nothing: " + std::string(why), severity::warning);
    }
}

constexpr std::string_view not_weighed =
    "children of \"any\" and \"at_least\", and a child without siblings, are not weighed";

/// Walks a requirement beside the nodes that state it.
void warn_of_requirement(requirement const& one, node const* stated, std::span<node const> children,
                         bool weighed, problem_list& problems) {
    if (one.child >= 0) {
        auto const index = static_cast<std::size_t>(one.child);
        if (!weighed && index < children.size()) {
            warn_of_weight(children[index], not_weighed, problems);
        }
        return;
    }
    bool const tree = stated != nullptr && stated->is_object();
    node const* list = nullptr;
    if (tree) {
        list = stated->find(one.how == combine::all   ? "all"
                            : one.how == combine::any ? "any"
                                                      : "of");
        if (!weighed) {
            warn_of_weight(*stated, not_weighed, problems);
        }
    }
    for (std::size_t i = 0; i < one.children.size(); ++i) {
        bool const known = list != nullptr && i < list->children().size();
        warn_of_requirement(one.children[i], known ? &list->children()[i] : nullptr, children,
                            weighs(one), problems);
    }
}

/// The nodes of the children of a criterion or an indicator.
std::span<node const> child_nodes(node const& parent, std::string_view key) noexcept {
    node const* const list = parent.find(key);
    return list != nullptr ? list->children() : std::span<node const>();
}

bool has_points(criterion const& one) {
    return std::any_of(one.indicators.begin(), one.indicators.end(), [](indicator const& inner) {
        return std::any_of(inner.parts.begin(), inner.parts.end(), [](leaf const& part) {
            return !part.levels.empty() && part.levels.back().points.has_value();
        });
    });
}

} // namespace

void warn_of_weights(snapshot_part const& part, problem_list& problems) {
    edition const& rules = part.rules;
    for (std::size_t i = 0; i < rules.criteria.size(); ++i) {
        criterion const& one = rules.criteria[i];
        node const& where = part.places.criteria[i];
        bool const points = has_points(one);
        if (rules.criteria.size() == 1 && !points) {
            warn_of_weight(where, "there is no other criterion", problems);
        } else if (points && where.find("weight") == nullptr) {
            warn(problems, errc::points_without_weight, where,
                 "leaves of the criterion " + quote(one.id) +
                     " have points, the criterion has no weight; state the sum of its points");
        }
        std::span<node const> const indicators = child_nodes(where, "indicators");
        warn_of_requirement(one.require, where.find("require"), indicators, true, problems);
        for (std::size_t j = 0; j < one.indicators.size() && j < indicators.size(); ++j) {
            if (!one.indicators[j].single) {
                warn_of_requirement(one.indicators[j].require, indicators[j].find("require"),
                                    child_nodes(indicators[j], "parts"), true, problems);
            }
        }
    }
    std::size_t const first = part.places.leaves.size() - rules.conditions.size();
    for (std::size_t i = first; i < part.places.leaves.size(); ++i) {
        warn_of_weight(part.places.leaves[i].self, "conditions have no part in scores", problems);
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
