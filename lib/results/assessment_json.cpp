// SPDX-License-Identifier: Apache-2.0
// The result document (FORMAT, Results). What is the same in every unit (ids, bounds, levels) is
// turned into text once, so that a unit costs little more than copying.
#include <tieuchi/json.hpp>
#include "eval/program.hpp"
#include "results/result_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Text of one leaf that does not depend on the unit.
struct leaf_fragments {
    std::string head;                    ///< `{"id":"17.1a","verdict":"`
    std::vector<std::string> bounds;     ///< By end of the bound: `,"bound":"90","gap":`
    std::vector<std::string> levels;     ///< By level: `"kha"`
    bool full_marks_when_passed = false; ///< Whether a pass has progress 1 (S-401, S-407).
};

/// Text of one criterion or indicator that does not depend on the unit.
struct node_fragments {
    std::string head;
    bool full_marks_when_passed = false; ///< As every leaf under it.
};

/// Everything of the result document that does not depend on the unit.
struct result_fragments {
    std::vector<node_fragments> criteria;
    std::vector<node_fragments> indicators;
    std::vector<leaf_fragments> leaves;
    std::vector<std::string> presupposes; ///< `{"id":"...","verdict":"`
    std::vector<std::string> grades;      ///< `"met"`
};

namespace {

constexpr std::string_view full_progress = R"({"lower":"1","upper":"1"})";

std::string quoted_id(std::string_view id) {
    std::string out;
    append_string(out, id);
    return out;
}

std::string head_of(std::string_view id) {
    return "{\"id\":" + quoted_id(id) + ",\"verdict\":\"";
}

leaf_fragments fragments_of(leaf_plan const& plan) {
    leaf_fragments made;
    leaf const& of = *plan.model;
    made.head = head_of(of.id);
    made.full_marks_when_passed = !has_full(of);
    for (bound_end const& end : plan.ends) {
        std::string text = ",\"bound\":";
        if (end.kind == end_kind::value) {
            append_bound(text, of, end.value);
        }
        made.bounds.push_back(text + ",\"gap\":");
    }
    for (level const& one : of.levels) {
        made.levels.push_back(quoted_id(one.id));
    }
    return made;
}

node_fragments fragments_of(std::string_view id, index_range leaves,
                            std::vector<leaf_fragments> const& of) {
    auto const first = of.begin() + leaves.first;
    auto const last = of.begin() + leaves.last;
    bool const full = std::all_of(
        first, last, [](leaf_fragments const& one) { return one.full_marks_when_passed; });
    return {head_of(id), full};
}

std::shared_ptr<result_fragments const> fragments_of(program const& in) {
    auto made = std::make_shared<result_fragments>();
    for (leaf_plan const& plan : in.leaves) {
        made->leaves.push_back(fragments_of(plan));
    }
    for (indicator_plan const& plan : in.indicators) {
        made->indicators.push_back(fragments_of(plan.model->id, plan.leaves, made->leaves));
    }
    for (criterion_plan const& plan : in.criteria) {
        made->criteria.push_back(fragments_of(plan.model->id, plan.leaves, made->leaves));
    }
    for (std::string const& id : in.rules.presupposes) {
        made->presupposes.push_back(head_of(id));
    }
    for (grade const& one : in.rules.grades) {
        made->grades.push_back(quoted_id(one.id));
    }
    return made;
}

/// Writes one unit.
class unit_writer {
public:
    unit_writer(std::string& out, result_fragments const& text, assessment const& found)
        : out_(out), text_(text), found_(found), program_(found.rules().compiled()) {}

    void write(unit const& subject) {
        out_ += "{\"id\":";
        append_string(out_, subject.id);
        out_ += ",\"name\":";
        if (subject.name.empty()) {
            out_ += "null";
        } else {
            append_string(out_, subject.name);
        }
        write_designation();
        write_scores();
        write_grade();
        out_ += ",\"completeness\":";
        append_exact(out_, found_.completeness());
        write_unverified();
        write_conflicts();
        write_criteria();
        write_conditions();
        write_presupposes();
        out_ += '}';
    }

private:
    /// Writes a list, `write` each of its elements.
    template <typename List, typename Write>
    void write_list(List const& list, Write const& write) {
        out_ += '[';
        bool first = true;
        for (auto const& one : list) {
            if (!first) {
                out_ += ',';
            }
            first = false;
            write(one);
        }
        out_ += ']';
    }

    void write_ids(std::vector<std::string_view> const& ids) {
        write_list(ids, [this](std::string_view id) { append_string(out_, id); });
    }

    void write_designation() {
        out_ += ",\"designation\":{\"verdict\":\"";
        out_ += name(found_.standard());
        out_ += "\",\"blocked_by\":";
        write_ids(found_.blocked_by());
        out_ += ",\"undecided_by\":";
        write_ids(found_.undecided_by());
        out_ += '}';
    }

    void write_scores() {
        static constexpr measure shown[] = {
            measure::standard_met,    measure::criteria_passed,   measure::criteria_met,
            measure::criteria_failed, measure::criteria_unknown,  measure::criteria_exempt,
            measure::criteria_basic,  measure::indicators_passed, measure::weighted_progress};
        out_ += ",\"scores\":";
        char before = '{';
        for (measure const one : shown) {
            out_ += before;
            before = ',';
            out_ += '"';
            out_ += name(one);
            out_ += "\":";
            auto const value = found_.score(one);
            if (is_plain(one)) {
                append_exact(out_, value->lower);
            } else {
                append_interval(out_, value);
            }
        }
        out_ += '}';
    }

    void write_grade() {
        auto const possible = found_.grades_possible();
        auto const write_id = [this](std::int32_t grade) {
            out_ += text_.grades[static_cast<std::size_t>(grade)];
        };
        out_ += ",\"grade\":";
        if (auto const grade = found_.grade()) {
            write_id(*grade);
        } else {
            out_ += "null";
        }
        out_ += ",\"grades_possible\":";
        if (possible.empty()) {
            out_ += "null";
        } else {
            write_list(possible, write_id);
        }
        out_ += ",\"withdraw\":";
        if (auto const outcome = found_.withdraw()) {
            out_ += '"';
            out_ += name(*outcome);
            out_ += '"';
        } else {
            out_ += "null";
        }
    }

    void write_unverified() {
        out_ += ",\"unverified_bounds\":";
        write_list(found_.unverified_bounds(), [this](std::int32_t leaf) {
            append_string(out_, program_.leaves[static_cast<std::size_t>(leaf)].model->id);
        });
    }

    void write_conflicts() {
        out_ += ",\"conflicts\":";
        write_list(found_.conflicts(), [this](conflict const& one) {
            auto const at = static_cast<std::size_t>(one.index);
            out_ += "{\"id\":";
            append_string(out_, one.kind == node_kind::criterion
                                    ? program_.criteria[at].model->id
                                    : program_.indicators[at].model->id);
            out_ += ",\"computed\":\"";
            out_ += name(one.computed);
            out_ += "\",\"declared\":\"";
            out_ += name(one.declared);
            out_ += "\"}";
        });
    }

    void write_criteria() {
        out_ += ",\"criteria\":[";
        for (std::size_t i = 0; i < program_.criteria.size(); ++i) {
            if (i != 0) {
                out_ += ',';
            }
            node_result const& node = found_.criteria()[i];
            write_node(text_.criteria[i], node);
            if (node.verdict == verdict::pass && has_full_marks(text_.criteria[i], node)) {
                out_ += full_progress;
            } else {
                append_interval(out_, found_.criterion_progress(static_cast<std::int32_t>(i)));
            }
            out_ += ",\"indicators\":[";
            index_range const range = program_.criteria[i].indicators;
            for (std::int32_t k = range.first; k < range.last; ++k) {
                if (k != range.first) {
                    out_ += ',';
                }
                write_indicator(k);
            }
            out_ += "]}";
        }
        out_ += ']';
    }

    void write_indicator(std::int32_t index) {
        auto const at = static_cast<std::size_t>(index);
        node_result const& node = found_.indicators()[at];
        write_node(text_.indicators[at], node);
        if (node.verdict == verdict::pass && has_full_marks(text_.indicators[at], node)) {
            out_ += full_progress;
        } else {
            append_interval(out_, found_.indicator_progress(index));
        }
        indicator_plan const& plan = program_.indicators[at];
        if (plan.model->single) {
            write_comparison(plan.leaves.first);
            return;
        }
        out_ += ",\"parts\":[";
        for (std::int32_t i = plan.leaves.first; i < plan.leaves.last; ++i) {
            if (i != plan.leaves.first) {
                out_ += ',';
            }
            write_part(i);
        }
        out_ += "]}";
    }

    void write_part(std::int32_t index) {
        auto const at = static_cast<std::size_t>(index);
        leaf_result const& leaf = found_.leaves()[at];
        out_ += text_.leaves[at].head;
        write_verdict(leaf.verdict, leaf.reason);
        out_ += ",\"progress\":";
        if (leaf.verdict == verdict::pass && text_.leaves[at].full_marks_when_passed) {
            out_ += full_progress;
        } else {
            append_interval(out_, found_.leaf_progress(index));
        }
        write_comparison(index);
    }

    void write_conditions() {
        out_ += ",\"conditions\":[";
        for (std::size_t at = static_cast<std::size_t>(program_.criteria_leaves);
             at < program_.leaves.size(); ++at) {
            if (at != static_cast<std::size_t>(program_.criteria_leaves)) {
                out_ += ',';
            }
            leaf_result const& leaf = found_.leaves()[at];
            out_ += text_.leaves[at].head;
            write_verdict(leaf.verdict, leaf.reason);
            write_comparison(static_cast<std::int32_t>(at));
        }
        out_ += ']';
    }

    void write_presupposes() {
        out_ += ",\"presupposes\":[";
        for (std::size_t i = 0; i < text_.presupposes.size(); ++i) {
            if (i != 0) {
                out_ += ',';
            }
            out_ += text_.presupposes[i];
            out_ += name(found_.presupposed()[i]);
            out_ += "\"}";
        }
        out_ += ']';
    }

    /// Of a node that passes: whether its progress is 1 without computing it.
    static bool has_full_marks(node_fragments const& text, node_result const& node) noexcept {
        return node.declared_counts || text.full_marks_when_passed;
    }

    /// The rest of the verdict, whose opening quotation mark is there, and the reason.
    void write_verdict(verdict value, reason why) {
        out_ += name(value);
        if (why == reason::none) {
            out_ += "\",\"reason\":null";
            return;
        }
        out_ += "\",\"reason\":\"";
        out_ += name(why);
        out_ += '"';
    }

    /// A criterion or an indicator up to its progress.
    void write_node(node_fragments const& text, node_result const& node) {
        out_ += text.head;
        write_verdict(node.verdict, node.reason);
        if (node.declared == declared_verdict::none) {
            out_ += ",\"basic\":false,\"declared\":null,\"progress\":";
            return;
        }
        out_ += node.basic ? ",\"basic\":true,\"declared\":\"" : ",\"basic\":false,\"declared\":\"";
        out_ += name(node.declared);
        out_ += "\",\"progress\":";
    }

    /// Value, bound and gap of a leaf, and the end of its object.
    void write_comparison(std::int32_t index) {
        auto const at = static_cast<std::size_t>(index);
        leaf_result const& leaf = found_.leaves()[at];
        leaf_plan const& plan = program_.leaves[at];
        if (!bound_is_known(leaf)) {
            out_ += ",\"value\":null,\"bound\":null,\"gap\":null}";
            return;
        }
        out_ += ",\"value\":";
        if (!was_compared(leaf)) {
            out_ += "null";
        } else if (leaf.observation.kind == observed::level) {
            out_ += text_.leaves[at].levels[static_cast<std::size_t>(leaf.observation.level)];
        } else {
            append_value(out_, *plan.model, leaf.observation);
        }
        out_ += text_.leaves[at].bounds[static_cast<std::size_t>(leaf.end - plan.ends.data())];
        write_gap(plan, leaf);
    }

    void write_gap(leaf_plan const& plan, leaf_result const& leaf) {
        if (!was_compared(leaf) || !has_number(*plan.model)) {
            out_ += "null}";
        } else if (leaf.verdict == verdict::pass) {
            out_ += "\"0\"}";
        } else {
            out_ += '"';
            append_gap(plan, leaf);
            out_ += "\"}";
        }
    }

    /// By integers where bound and value are prepared for it, by rationals otherwise.
    void append_gap(leaf_plan const& plan, leaf_result const& leaf) {
        bound_end const& end = *leaf.end;
        std::int64_t value = 0;
        if (end.prepared && leaf.observation.kind == observed::number &&
            scaled(leaf.observation, plan.scale, value)) {
            // Both are below 2^62, so that their difference fits.
            std::int64_t const gap = value < end.low ? end.low - value : value - end.high;
            decimal::make(gap, plan.scale)->append_to(out_);
            return;
        }
        distance_to_bound(*plan.model, end.value, leaf.observation)
            .append_decimal_or_fraction_to(out_);
    }

    std::string& out_;
    result_fragments const& text_;
    assessment const& found_;
    program const& program_;
};

} // namespace
} // namespace detail
} // namespace v1
} // namespace tieuchi

namespace tieuchi {
inline namespace v1 {

void assessment_writer::begin(evaluator const& rules, policy choices) {
    fragments_ = detail::fragments_of(rules.compiled());
    first_ = true;
    *out_ += "{\"format\":\"tieuchi-assessment/1\"";
    detail::append_origin(*out_, rules, choices);
    *out_ += ",\"units\":[";
}

void assessment_writer::add(unit const& subject, assessment const& found) {
    TIEUCHI_ASSERT(fragments_ != nullptr);
    if (!first_) {
        *out_ += ',';
    }
    first_ = false;
    detail::unit_writer(*out_, *fragments_, found).write(subject);
}

void assessment_writer::end() {
    *out_ += "]}\n";
}

std::string assess_to_json(evaluator const& rules, std::span<unit const> units, policy choices) {
    std::string out;
    assessment_writer writer(out);
    writer.begin(rules, choices);
    assessment found(rules);
    for (unit const& subject : units) {
        assess(subject, choices, found);
        std::size_t const before = out.size();
        writer.add(subject, found);
        if (&subject == units.data()) {
            // The others are about as long; growing by doubling would copy most of the text again.
            std::size_t const each = out.size() - before;
            out.reserve(out.size() + each * units.size() + each * units.size() / 8);
        }
    }
    writer.end();
    return out;
}

} // namespace v1
} // namespace tieuchi
