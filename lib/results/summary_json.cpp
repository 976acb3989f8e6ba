// SPDX-License-Identifier: Apache-2.0
// The roll-up as a document (FORMAT, Summaries): counts as numbers, exact quantities as strings.
#include <tieuchi/grouping.hpp>
#include <tieuchi/json.hpp>
#include "eval/program.hpp"
#include "results/result_text.hpp"
#include "results/summary_text.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Writes roll-ups of one evaluator.
class summary_writer {
public:
    summary_writer(rollup const& all, policy choices)
        : program_(all.rules().compiled()), rules_(all.rules().rules()) {
        out_ += "{\"format\":\"tieuchi-summary/1\"";
        append_origin(out_, all.rules(), choices);
        body(all);
    }

    /// The members alone, with a comma in front.
    explicit summary_writer(rollup const& all)
        : program_(all.rules().compiled()), rules_(all.rules().rules()) {
        body(all);
    }

    [[nodiscard]] std::string_view text() const noexcept { return out_; }

    void grouped(grouped_rollup const& of) {
        begin_groups(name(of.by().kind()), of.by().subject());
        unit_tree const* const tree = of.by().tree();
        for (rollup_group const& one : of.groups()) {
            std::int32_t const number = tree == nullptr ? -1 : tree->find(one.id);
            begin_group(one.id, number < 0 ? std::string_view() : place_at(*tree, number).name);
            body(one.all);
            out_ += '}';
        }
        out_ += ']';
    }

    void places(unit_tree const& tree, std::span<rollup const> by_place) {
        begin_groups("tree", {});
        for (std::size_t i = 0; i < by_place.size(); ++i) {
            tieuchi::place const& one = tree.places()[i];
            begin_group(one.id, one.name);
            text_or_null("parent", one.parent);
            text_or_null("level", one.level);
            body(by_place[i]);
            out_ += '}';
        }
        out_ += ']';
    }

    void agencies(std::span<agency_tally const> all) {
        out_ += ",\"agencies\":[";
        for (agency_tally const& one : all) {
            separate();
            out_ += "{\"id\":";
            append_text_or_null(one.agency);
            criteria_of("criteria", one.criteria);
            out_ += ',';
            tally(one.total);
            count("basic", one.total.basic);
            rate(one.total);
            out_ += ",\"mean_met\":";
            append_interval(out_, one.mean_met);
            criteria_of("hardest", one.hardest);
            out_ += '}';
        }
        out_ += ']';
    }

    [[nodiscard]] std::string take() {
        out_ += "}\n";
        return std::move(out_);
    }

private:
    void count(std::string_view key, std::int64_t value) {
        out_ += ",\"";
        out_ += key;
        out_ += "\":";
        out_ += std::to_string(value);
    }

    [[nodiscard]] static tieuchi::place const& place_at(unit_tree const& tree,
                                                        std::int32_t number) {
        return tree.places()[static_cast<std::size_t>(number)];
    }

    void append_text_or_null(std::string_view text) {
        if (text.empty()) {
            out_ += "null";
        } else {
            append_string(out_, text);
        }
    }

    void text_or_null(std::string_view key, std::string_view text) {
        out_ += ",\"";
        out_ += key;
        out_ += "\":";
        append_text_or_null(text);
    }

    void begin_groups(std::string_view kind, std::string_view subject) {
        out_ += ",\"grouped_by\":{\"kind\":";
        append_string(out_, kind);
        text_or_null("id", subject);
        out_ += "},\"groups\":[";
    }

    void begin_group(std::string_view id, std::string_view name) {
        separate();
        out_ += "{\"id\":";
        append_text_or_null(id);
        text_or_null("name", name);
    }

    /// Everything that is said of a set of units.
    void body(rollup const& all) {
        count("units", all.units());
        out_ += ",\"standard_met\":{";
        tally(all.standard());
        count("held", all.held());
        count("held_without_meeting", all.held_without_meeting());
        out_ += '}';
        measured("criteria_met", all.criteria_met());
        if (all.weighted_progress().units == 0) {
            out_ += ",\"weighted_progress\":null";
        } else {
            measured("weighted_progress", all.weighted_progress());
        }
        distribution(all);
        grades(all);
        nodes(all);
        criteria_of("hardest", all.hardest());
    }

    /// The four verdicts, without the braces around them.
    void tally(node_tally const& of) {
        out_ += "\"pass\":" + std::to_string(of.pass);
        count("fail", of.fail);
        count("unknown", of.unknown);
        count("exempt", of.exempt);
    }

    void measured(std::string_view key, measure_tally const& of) {
        out_ += ",\"";
        out_ += key;
        out_ += "\":{\"units\":" + std::to_string(of.units);
        out_ += ",\"total\":";
        append_interval(out_, of.total);
        out_ += ",\"mean\":";
        append_interval(out_, of.mean());
        out_ += ",\"minimum\":";
        append_interval(out_, of.minimum);
        out_ += ",\"maximum\":";
        append_interval(out_, of.maximum);
        out_ += '}';
    }

    /// The separator before the next element of an array whose opening bracket is there.
    void separate() {
        if (out_.back() != '[') {
            out_ += ',';
        }
    }

    void distribution(rollup const& all) {
        out_ += ",\"distribution\":[";
        auto const counts = all.distribution();
        for (std::size_t met = counts.size(); met-- > 0;) {
            if (counts[met] != 0) {
                separate();
                out_ += "{\"criteria_met\":" + std::to_string(met);
                count("units", counts[met]);
                out_ += '}';
            }
        }
        out_ += ']';
    }

    void grades(rollup const& all) {
        out_ += ",\"grades\":";
        if (rules_.grades.empty()) {
            out_ += "null";
        } else {
            out_ += '[';
            for (std::size_t i = 0; i < rules_.grades.size(); ++i) {
                separate();
                out_ += "{\"id\":";
                append_string(out_, rules_.grades[i].id);
                count("units", all.grades()[i]);
                out_ += '}';
            }
            out_ += ']';
        }
        count("grades_undecided", all.undecided_grades());
    }

    void node(std::string_view id, node_tally const& of) {
        separate();
        out_ += "{\"id\":";
        append_string(out_, id);
        out_ += ',';
        tally(of);
        count("basic", of.basic);
        rate(of);
        out_ += '}';
    }

    void rate(node_tally const& of) {
        out_ += ",\"rate\":";
        if (auto const rate = of.pass_rate()) {
            append_exact(out_, *rate);
        } else {
            out_ += "null";
        }
    }

    void nodes(rollup const& all) {
        out_ += ",\"criteria\":[";
        for (std::size_t i = 0; i < program_.criteria.size(); ++i) {
            node(program_.criteria[i].model->id, all.criteria()[i]);
        }
        out_ += "],\"indicators\":[";
        for (std::size_t i = 0; i < program_.indicators.size(); ++i) {
            node(program_.indicators[i].model->id, all.indicators()[i]);
        }
        out_ += ']';
    }

    void criteria_of(std::string_view key, std::vector<std::int32_t> const& numbers) {
        out_ += ",\"";
        out_ += key;
        out_ += "\":[";
        for (std::int32_t const index : numbers) {
            separate();
            append_string(out_, rules_.criteria[static_cast<std::size_t>(index)].id);
        }
        out_ += ']';
    }

    program const& program_;
    edition const& rules_;
    std::string out_;
};

} // namespace

void append_summary_body(std::string& out, rollup const& all) {
    out += summary_writer(all).text().substr(1);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

namespace tieuchi {
inline namespace v1 {

std::string to_json(rollup const& all, policy choices) {
    return detail::summary_writer(all, choices).take();
}

std::string to_json(grouped_rollup const& all, policy choices) {
    detail::summary_writer writer(all.all(), choices);
    writer.grouped(all);
    return writer.take();
}

std::string to_json(rollup const& all, unit_tree const& tree, std::span<rollup const> by_place,
                    policy choices) {
    detail::summary_writer writer(all, choices);
    writer.places(tree, by_place);
    return writer.take();
}

std::string to_json(rollup const& all, std::span<agency_tally const> agencies, policy choices) {
    detail::summary_writer writer(all, choices);
    writer.agencies(agencies);
    return writer.take();
}

} // namespace v1
} // namespace tieuchi
