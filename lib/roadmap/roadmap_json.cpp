// SPDX-License-Identifier: Apache-2.0
// The roadmap as a document (FORMAT, Roadmaps): counts as numbers, exact quantities as strings.
#include <tieuchi/roadmap.hpp>
#include "eval/program.hpp"
#include "results/result_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Writes one roadmap.
class roadmap_writer {
public:
    roadmap_writer(roadmap const& found, standings const& units, cost_table const& costs,
                   roadmap_options const& options)
        : found_(found), units_(units), costs_(costs), options_(options) {}

    [[nodiscard]] std::string write() {
        out_ += "{\"format\":\"tieuchi-roadmap/1\"";
        append_origin(out_, units_.rules(), units_.policies());
        goal();
        word("assurance", name(options_.certainty));
        word("outcome", name(found_.outcome));
        word("method", name(found_.method));
        key("cost");
        money(found_.cost);
        key("at_worst");
        money(found_.at_worst);
        key("lower_bound");
        money(found_.lower_bound);
        count("upper_bound", found_.upper_bound);
        count("criteria_met", found_.criteria_met);
        count("units_meeting", found_.units_meeting);
        key("solver_claims");
        out_ += found_.solver_claims ? "true" : "false";
        count("nodes", found_.nodes);
        steps();
        obstacles();
        certificate();
        out_ += "}\n";
        return std::move(out_);
    }

private:
    void key(std::string_view name) {
        out_ += out_.back() == '{' ? "\"" : ",\"";
        out_ += name;
        out_ += "\":";
    }

    void word(std::string_view name, std::string_view value) {
        key(name);
        append_string(out_, value);
    }

    void count(std::string_view name, std::int64_t value) {
        key(name);
        out_ += std::to_string(value);
    }

    /// A text, or `null` for one that is not there.
    void word_or_null(std::string_view name, bool is_there, std::string_view value) {
        if (is_there) {
            word(name, value);
        } else {
            key(name);
            out_ += "null";
        }
    }

    void money(std::optional<rational> const& value) {
        if (!value) {
            out_ += "null";
            return;
        }
        out_ += '"';
        value->append_decimal_or_fraction_to(out_);
        out_ += '"';
    }

    [[nodiscard]] std::string_view leaf_id(std::int32_t leaf) const noexcept {
        return units_.rules().leaf_at(leaf).id;
    }

    /// The separator before the next element of an array whose opening bracket is there.
    void separate() {
        if (out_.back() != '[') {
            out_ += ',';
        }
    }

    void place(unit_leaf of) {
        word("unit", units_.id(of.unit));
        word("leaf", leaf_id(of.leaf));
    }

    void goal() {
        bool const of_unit = found_.goal.kind == goal_kind::unit_criteria ||
                             found_.goal.kind == goal_kind::unit_standard;
        key("goal");
        out_ += '{';
        word("kind", name(found_.goal.kind));
        word_or_null("unit", of_unit, of_unit ? units_.id(found_.goal.unit) : std::string());
        count("criteria", found_.goal.criteria);
        count("units", found_.goal.units);
        out_ += '}';
    }

    void steps() {
        key("steps");
        out_ += '[';
        for (roadmap_step const& one : found_.steps) {
            separate();
            step(one);
        }
        out_ += ']';
    }

    void step(roadmap_step const& of) {
        out_ += '{';
        word("kind", name(of.kind));
        bool const is_project = of.project >= 0;
        word_or_null("project", is_project,
                     is_project ? costs_.projects[static_cast<std::size_t>(of.project)].id
                                : std::string());
        key("cost");
        money(rational(of.cost));
        key("at_worst");
        money(of.kind == step_kind::observe ? of.at_worst : std::optional(rational(of.cost)));
        key("year");
        out_ += of.year ? std::to_string(*of.year) : "null";
        key("raises");
        out_ += '[';
        for (unit_leaf const one : of.raises) {
            separate();
            out_ += '{';
            place(one);
            out_ += '}';
        }
        out_ += "]}";
    }

    void obstacles() {
        bool const of_unit = found_.obstructed >= 0;
        word_or_null("obstructed", of_unit, of_unit ? units_.id(found_.obstructed) : std::string());
        key("obstacles");
        out_ += '[';
        for (obstacle const& one : found_.obstacles) {
            separate();
            out_ += '{';
            word("kind", name(one.kind));
            std::string_view const id = id_of(one);
            word_or_null("id", !id.empty(), id);
            out_ += '}';
        }
        out_ += ']';
    }

    [[nodiscard]] std::string_view id_of(obstacle const& of) const noexcept {
        program const& in = units_.rules().compiled();
        auto const at = static_cast<std::size_t>(of.index);
        switch (of.kind) {
        case obstacle_kind::no_cost:
        case obstacle_kind::too_late:
        case obstacle_kind::bound_unknown:
        case obstacle_kind::bound_delegated:
        case obstacle_kind::attribute_missing: return leaf_id(of.index);
        case obstacle_kind::declared_indicator: return in.indicators[at].model->id;
        case obstacle_kind::declared_criterion: return in.criteria[at].model->id;
        case obstacle_kind::presupposed: return in.rules.presupposes[at];
        case obstacle_kind::nothing_to_judge:
        case obstacle_kind::too_few_criteria:
        case obstacle_kind::too_few_units:
        case obstacle_kind::budget: break;
        }
        return {};
    }

    void certificate() {
        key("certificate");
        out_ += '{';
        key("trees");
        money(found_.certificate.trees);
        key("excess");
        money(found_.certificate.excess);
        prices(found_.certificate.prices);
        key("cases");
        cases(found_.certificate.cases);
        key("beyond");
        cases(found_.certificate.beyond);
        out_ += '}';
    }

    void prices(std::vector<leaf_price> const& of) {
        key("prices");
        out_ += '[';
        for (leaf_price const& one : of) {
            separate();
            out_ += '{';
            place(one.place);
            key("price");
            money(one.price);
            out_ += '}';
        }
        out_ += ']';
    }

    void cases(std::vector<certificate_case> const& of) {
        out_ += '[';
        for (certificate_case const& one : of) {
            separate();
            out_ += '{';
            if (one.closed) {
                prices(one.prices);
            } else {
                decided(one);
            }
            out_ += '}';
        }
        out_ += ']';
    }

    void decided(certificate_case const& of) {
        word("decides", name(of.kind));
        if (of.kind == step_kind::project) {
            word("project", costs_.projects[static_cast<std::size_t>(of.project)].id);
        } else {
            place(of.place);
        }
    }

    roadmap const& found_;
    standings const& units_;
    cost_table const& costs_;
    roadmap_options const& options_;
    std::string out_;
};

} // namespace
} // namespace detail

std::string to_json(roadmap const& found, standings const& units, cost_table const& costs,
                    roadmap_options const& options) {
    return detail::roadmap_writer(found, units, costs, options).write();
}

} // namespace v1
} // namespace tieuchi
