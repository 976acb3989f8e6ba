// SPDX-License-Identifier: Apache-2.0
// The roll-up as a document (FORMAT, Summaries): counts as numbers, exact quantities as strings.
#include <tieuchi/json.hpp>
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

/// Writes one roll-up.
class summary_writer {
public:
    explicit summary_writer(rollup const& all)
        : all_(all), program_(all.rules().compiled()), rules_(all.rules().rules()) {}

    [[nodiscard]] std::string write(policy choices) {
        out_ += "{\"format\":\"tieuchi-summary/1\"";
        append_origin(out_, all_.rules(), choices);
        count("units", all_.units());
        out_ += ",\"standard_met\":{";
        tally(all_.standard());
        count("held", all_.held());
        count("held_without_meeting", all_.held_without_meeting());
        out_ += '}';
        measured("criteria_met", all_.criteria_met());
        if (all_.weighted_progress().units == 0) {
            out_ += ",\"weighted_progress\":null";
        } else {
            measured("weighted_progress", all_.weighted_progress());
        }
        distribution();
        grades();
        nodes();
        hardest();
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

    void distribution() {
        out_ += ",\"distribution\":[";
        auto const counts = all_.distribution();
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

    void grades() {
        out_ += ",\"grades\":";
        if (rules_.grades.empty()) {
            out_ += "null";
        } else {
            out_ += '[';
            for (std::size_t i = 0; i < rules_.grades.size(); ++i) {
                separate();
                out_ += "{\"id\":";
                append_string(out_, rules_.grades[i].id);
                count("units", all_.grades()[i]);
                out_ += '}';
            }
            out_ += ']';
        }
        count("grades_undecided", all_.undecided_grades());
    }

    void node(std::string_view id, node_tally const& of) {
        separate();
        out_ += "{\"id\":";
        append_string(out_, id);
        out_ += ',';
        tally(of);
        count("basic", of.basic);
        out_ += ",\"rate\":";
        if (auto const rate = of.pass_rate()) {
            append_exact(out_, *rate);
        } else {
            out_ += "null";
        }
        out_ += '}';
    }

    void nodes() {
        out_ += ",\"criteria\":[";
        for (std::size_t i = 0; i < program_.criteria.size(); ++i) {
            node(program_.criteria[i].model->id, all_.criteria()[i]);
        }
        out_ += "],\"indicators\":[";
        for (std::size_t i = 0; i < program_.indicators.size(); ++i) {
            node(program_.indicators[i].model->id, all_.indicators()[i]);
        }
        out_ += ']';
    }

    void hardest() {
        out_ += ",\"hardest\":[";
        for (std::int32_t const index : all_.hardest()) {
            separate();
            append_string(out_, rules_.criteria[static_cast<std::size_t>(index)].id);
        }
        out_ += ']';
    }

    rollup const& all_;
    program const& program_;
    edition const& rules_;
    std::string out_;
};

} // namespace
} // namespace detail
} // namespace v1
} // namespace tieuchi

namespace tieuchi {
inline namespace v1 {

std::string to_json(rollup const& all, policy choices) {
    return detail::summary_writer(all).write(choices);
}

} // namespace v1
} // namespace tieuchi
