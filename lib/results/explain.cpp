// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/explain.hpp>
#include "eval/fold.hpp"
#include "eval/program.hpp"
#include "results/result_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Fills the explanation of one node.
class explainer {
public:
    explainer(assessment const& found, std::string_view id)
        : found_(found), program_(found.rules().compiled()), rules_(found.rules().rules()) {
        why_.id = id;
    }

    [[nodiscard]] explanation of_criterion(std::int32_t index) {
        criterion_plan const& plan = program_.criteria[static_cast<std::size_t>(index)];
        why_.kind = node_kind::criterion;
        why_.name = plan.model->name;
        if (plan.shares_id) {
            explain_indicator(plan.indicators.first);
            // Of both nodes the criterion's verdict is the one that counts in the end.
            why_.verdict = found_.criteria()[static_cast<std::size_t>(index)].verdict;
            return std::move(why_);
        }
        cite({&plan.model->origin});
        take_node(found_.criteria()[static_cast<std::size_t>(index)]);
        auto const first = static_cast<std::size_t>(plan.indicators.first);
        take_requirement(
            plan.model->require,
            [&](std::int32_t child) {
                return found_.indicators()[first + static_cast<std::size_t>(child)].verdict;
            },
            [&](std::int32_t child) {
                return plan.model->indicators[static_cast<std::size_t>(child)].id;
            });
        return std::move(why_);
    }

    [[nodiscard]] explanation of_indicator(std::int32_t index) {
        why_.kind = node_kind::indicator;
        why_.name = program_.indicators[static_cast<std::size_t>(index)].model->name;
        explain_indicator(index);
        return std::move(why_);
    }

    [[nodiscard]] explanation of_leaf(node_kind kind, std::int32_t index) {
        auto const at = static_cast<std::size_t>(index);
        why_.kind = kind;
        why_.name = program_.leaves[at].model->name;
        why_.verdict = found_.leaves()[at].verdict;
        why_.reason = found_.leaves()[at].reason;
        why_.computed = why_.verdict;
        take_leaf(index);
        return std::move(why_);
    }

private:
    void explain_indicator(std::int32_t index) {
        auto const at = static_cast<std::size_t>(index);
        indicator_plan const& plan = program_.indicators[at];
        take_node(found_.indicators()[at]);
        if (plan.model->single) {
            take_leaf(plan.leaves.first);
            return;
        }
        cite({&plan.model->origin,
              &program_.criteria[static_cast<std::size_t>(plan.criterion)].model->origin});
        auto const first = static_cast<std::size_t>(plan.leaves.first);
        take_requirement(
            plan.model->require,
            [&](std::int32_t child) {
                return found_.leaves()[first + static_cast<std::size_t>(child)].verdict;
            },
            [&](std::int32_t child) {
                return plan.model->parts[static_cast<std::size_t>(child)].id;
            });
    }

    void take_node(node_result const& node) {
        why_.verdict = node.verdict;
        why_.reason = node.reason;
        why_.declared = node.declared;
        why_.declared_counts = node.declared_counts;
        why_.computed = node.computed;
    }

    // ---- nodes ----

    template <typename VerdictOf, typename IdOf>
    void take_requirement(requirement const& outermost, VerdictOf const& verdict_of,
                          IdOf const& id_of) {
        why_.how = outermost.how;
        for (requirement const& child : outermost.children) {
            why_.children.add(fold_verdict(child, verdict_of));
            why_.nested = why_.nested || child.child < 0;
        }
        why_.needed = needed(outermost.how, outermost.k, why_.children);
        collect(outermost, verdict_of, id_of);
    }

    /// The children that have what their node has come to, down to the ids.
    template <typename VerdictOf, typename IdOf>
    void collect(requirement const& node, VerdictOf const& verdict_of, IdOf const& id_of) {
        if (node.child >= 0) {
            why_.decided_by.push_back(id_of(node.child));
            return;
        }
        verdict const outcome = fold_verdict(node, verdict_of);
        for (requirement const& child : node.children) {
            if (fold_verdict(child, verdict_of) == outcome) {
                collect(child, verdict_of, id_of);
            }
        }
    }

    // ---- leaves ----

    void take_leaf(std::int32_t index) {
        auto const at = static_cast<std::size_t>(index);
        leaf_plan const& plan = program_.leaves[at];
        leaf_result const& leaf = found_.leaves()[at];
        tieuchi::leaf const& model = *plan.model;
        why_.unit = model.unit;
        why_.compare = model.compare;
        why_.layer = model.limit_layer;
        why_.value_missing = leaf.observation.kind == observed::nothing;
        take_value(model, leaf.observation);
        take_reason(plan, leaf);
        take_place(plan, *leaf.end);
        if (bound_is_known(leaf)) {
            take_bound(model, *leaf.end);
        }
        if (was_compared(leaf) && has_number(model)) {
            bool const passed = leaf.verdict == verdict::pass;
            why_.gap =
                passed ? rational(0) : distance_to_bound(model, leaf.end->value, leaf.observation);
        }
    }

    void take_value(leaf const& model, observation const& seen) {
        switch (seen.kind) {
        case observed::number: seen.first.append_to(why_.value); return;
        case observed::pair:
            exact_value(model, seen).append_decimal_or_fraction_to(why_.value);
            seen.first.append_to(why_.observed_as);
            why_.observed_as += '/';
            seen.second.append_to(why_.observed_as);
            return;
        case observed::boolean: why_.value = seen.truth ? "true" : "false"; return;
        case observed::level: {
            level const& reached = model.levels[static_cast<std::size_t>(seen.level)];
            why_.value = reached.id;
            why_.value_name = reached.name;
            return;
        }
        case observed::nothing:
        case observed::exempt: return;
        }
    }

    void take_bound(leaf const& model, bound_end const& end) {
        why_.verified = end.verified;
        switch (model.compare) {
        case comparator::is: why_.bound = end.value.truth ? "true" : "false"; return;
        case comparator::at_least_level: {
            level const& asked = model.levels[static_cast<std::size_t>(end.value.level)];
            why_.bound = asked.id;
            why_.bound_name = asked.name;
            return;
        }
        case comparator::between: end.value.high.append_to(why_.bound_high); break;
        case comparator::at_least:
        case comparator::at_most:
        case comparator::more_than:
        case comparator::less_than:
        case comparator::equals: break;
        }
        end.value.low.append_to(why_.bound);
    }

    /// What led to the bound, or to the exemption, or is missing on the way.
    void take_reason(leaf_plan const& plan, leaf_result const& leaf) {
        bound_end const& end = *leaf.end;
        if (leaf.reason == reason::exempt_when) {
            add_tested(*plan.model->exempt_when);
            return;
        }
        for (end_choice const& choice : end.choices) {
            add_choice(choice.attribute, choice.key == "*");
        }
        if (leaf.reason == reason::attribute_missing) {
            why_.missing_attribute = end.missing_attribute >= 0
                                         ? missing_under(end.missing_attribute)
                                         : first_missing(*plan.model->exempt_when);
        } else if (leaf.reason == reason::bound_delegated) {
            why_.authority = end.at->authority;
        }
    }

    void add_choice(std::int32_t attribute, bool by_default) {
        if (attribute == year_attribute) {
            std::string const year = std::to_string(found_.rules().reference_date().year());
            why_.choices.push_back({"year", year, {}, by_default});
            return;
        }
        tieuchi::attribute const& model = rules_.attributes[static_cast<std::size_t>(attribute)];
        bound_choice choice{
            model.id, std::string(found_.attribute_value(attribute)), {}, by_default};
        if (auto const number = found_.attribute_number(attribute)) {
            number->append_to(choice.value);
        }
        choice.label = label_of(model, choice.value);
        why_.choices.push_back(std::move(choice));
    }

    /// The label of a value; a derived attribute has those of what it takes its values from.
    [[nodiscard]] text label_of(tieuchi::attribute const& model, std::string_view value) const {
        for (auto const& [own, label] : model.labels) {
            if (own == value) {
                return label;
            }
        }
        for (derive_rule const& rule : model.rules) {
            std::int32_t const from = found_.rules().find_attribute(rule.value_of);
            if (from >= 0) {
                text label = label_of(rules_.attributes[static_cast<std::size_t>(from)], value);
                if (!label.empty()) {
                    return label;
                }
            }
        }
        return {};
    }

    /// Every attribute that a test looks at, once.
    void add_tested(test const& of) {
        for (test const& child : of.children) {
            add_tested(child);
        }
        bool const told =
            std::any_of(why_.choices.begin(), why_.choices.end(),
                        [&](bound_choice const& choice) { return choice.attribute == of.subject; });
        if (!of.subject.empty() && !told) {
            bool const year = of.subject == "year";
            add_choice(year ? year_attribute : found_.rules().find_attribute(of.subject), false);
        }
    }

    [[nodiscard]] bool is_missing(std::int32_t attribute) const {
        return found_.attribute_value(attribute).empty() && !found_.attribute_number(attribute);
    }

    /// The first attribute of a test that the unit would have to state; empty when none is missing.
    [[nodiscard]] std::string first_missing(test const& of) const {
        for (test const& child : of.children) {
            std::string missing = first_missing(child);
            if (!missing.empty()) {
                return missing;
            }
        }
        if (of.subject.empty() || of.subject == "year") {
            return {};
        }
        std::int32_t const attribute = found_.rules().find_attribute(of.subject);
        return is_missing(attribute) ? missing_under(attribute) : std::string();
    }

    /// What the unit would have to state for a missing attribute: itself, or what it derives from.
    [[nodiscard]] std::string missing_under(std::int32_t attribute) const {
        tieuchi::attribute const& model = rules_.attributes[static_cast<std::size_t>(attribute)];
        for (derive_rule const& rule : model.rules) {
            if (rule.when) {
                std::string missing = first_missing(*rule.when);
                if (!missing.empty()) {
                    return missing;
                }
            }
            if (!rule.value_of.empty()) {
                std::int32_t const from = found_.rules().find_attribute(rule.value_of);
                if (is_missing(from)) {
                    return missing_under(from);
                }
            }
        }
        return model.id;
    }

    /// Where the bound comes from: the innermost place that says so.
    void take_place(leaf_plan const& plan, bound_end const& end) {
        if (end.of != nullptr) {
            why_.of_rulebook = end.of->rulebook;
            why_.of_leaf = end.of->leaf;
            why_.times = end.of->times;
        }
        if (end.sourced != nullptr) {
            why_.source = end.sourced->source;
            why_.citation = end.sourced->citation;
        }
        if (plan.criterion < 0) {
            cite({&plan.model->origin});
            return;
        }
        cite({&plan.model->origin,
              &program_.indicators[static_cast<std::size_t>(plan.indicator)].model->origin,
              &program_.criteria[static_cast<std::size_t>(plan.criterion)].model->origin});
    }

    /// The first source of a leaf and the first citation that is stated, from inside out.
    void cite(std::initializer_list<provenance const*> places) {
        if (why_.source.empty()) {
            why_.source = (*places.begin())->source;
        }
        for (provenance const* place : places) {
            if (why_.citation.empty()) {
                why_.citation = place->citation;
            }
        }
        if (why_.citation.empty()) {
            why_.citation = citation_of_layer();
        }
    }

    /// Citation of the document that states the bound.
    [[nodiscard]] std::string const& citation_of_layer() const {
        auto const found = std::find(rules_.layers.begin(), rules_.layers.end(), why_.layer);
        return found == rules_.layers.end()
                   ? rules_.citation
                   : rules_
                         .layer_citations[static_cast<std::size_t>(found - rules_.layers.begin())];
    }

    assessment const& found_;
    program const& program_;
    edition const& rules_;
    explanation why_;
};

} // namespace
} // namespace detail
} // namespace v1
} // namespace tieuchi

namespace tieuchi {
inline namespace v1 {

result<explanation> explain(assessment const& found, std::string_view id) {
    auto const& ids = found.rules().compiled().ids;
    auto const entry = ids.find(id);
    if (entry == ids.end()) {
        return errc::not_found;
    }
    detail::explainer made(found, id);
    switch (entry->second.kind) {
    case node_kind::criterion: return made.of_criterion(entry->second.criterion);
    case node_kind::indicator: return made.of_indicator(entry->second.indicator);
    case node_kind::part:
    case node_kind::condition: return made.of_leaf(entry->second.kind, entry->second.leaf);
    case node_kind::none: break;
    }
    return errc::not_found;
}

} // namespace v1
} // namespace tieuchi
