// SPDX-License-Identifier: Apache-2.0
#include "support/expected_batch.hpp"

#include <algorithm>
#include <limits>
#include <span>

namespace support {

using tieuchi::batch_result;
using tieuchi::node_result;
using tieuchi::outputs;
using tieuchi::verdict;

namespace {

std::vector<std::uint64_t> mask_of(std::span<node_result const> nodes, auto const& is_in) {
    std::vector<std::uint64_t> words((nodes.size() + 63) / 64);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        words[i / 64] |= std::uint64_t{is_in(nodes[i])} << i % 64;
    }
    return words;
}

assessed_pool::expectation expect(tieuchi::unit const& of, tieuchi::policy choices) {
    assessed_pool::expectation made;
    made.found = assess(of.rules(), of, choices);
    made.standard = static_cast<std::uint8_t>(made.found->standard());
    for (auto const which : {verdict::pass, verdict::fail, verdict::unknown}) {
        auto const at = which == verdict::pass ? 0U : which == verdict::fail ? 1U : 2U;
        auto const is_it = [which](node_result const& node) { return node.verdict == which; };
        made.criteria[at] = mask_of(made.found->criteria(), is_it);
        made.indicators[at] = mask_of(made.found->indicators(), is_it);
    }
    made.criteria[3] =
        mask_of(made.found->criteria(), [](node_result const& n) { return n.basic; });
    for (node_result const& node : made.found->criteria()) {
        made.counts.add(node.verdict);
    }
    made.score = made.found->score(tieuchi::measure::weighted_progress);
    made.grade = static_cast<std::int16_t>(made.found->grade().value_or(-1));
    for (std::int32_t const grade : made.found->grades_possible()) {
        made.grades_possible |= std::uint64_t{1} << static_cast<unsigned>(grade);
    }
    return made;
}

/// Compares results by row; remembers the first difference.
class comparison {
public:
    comparison(batch_result const& found, std::size_t rows) : found_(found), rows_(rows) {}

    std::string problem;

    template <typename T>
    void sized(char const* what, std::span<T const> values, bool wanted, std::int32_t each = 1) {
        std::size_t const size = wanted ? rows_ * static_cast<std::size_t>(each) : 0;
        if (values.size() != size) {
            note(what, 0, std::to_string(values.size()) + " entries");
        }
    }

    template <typename T, typename U>
    void same(char const* what, std::span<T const> values, std::size_t row, U expected) {
        if (!values.empty() && problem.empty() && values[row] != static_cast<T>(expected)) {
            note(what, row,
                 std::to_string(values[row]) + " instead of " + std::to_string(expected));
        }
    }

    void same_mask(char const* what, std::span<std::uint64_t const> values, std::size_t row,
                   std::vector<std::uint64_t> const& expected, std::int32_t words) {
        auto const each = static_cast<std::size_t>(words);
        for (std::size_t w = 0; !values.empty() && problem.empty() && w < each; ++w) {
            if (values[row * each + w] != expected[w]) {
                note(what, row,
                     "bits " + std::to_string(values[row * each + w] ^ expected[w]) + " of word " +
                         std::to_string(w));
            }
        }
    }

    void note(char const* what, std::size_t row, std::string const& how) {
        if (problem.empty()) {
            problem = std::string(what) + " of row " + std::to_string(row) + ": " + how;
        }
    }

    void sizes(outputs wanted) {
        bool const counts = has(wanted, outputs::counts);
        bool const criteria = has(wanted, outputs::criteria_masks);
        bool const indicators = has(wanted, outputs::indicator_masks);
        sized("statuses", found_.statuses(), true);
        sized("standard", found_.standard(), has(wanted, outputs::standard));
        sized("passed", found_.criteria_passed(), counts);
        sized("failed", found_.criteria_failed(), counts);
        sized("unknown", found_.criteria_unknown(), counts);
        sized("exempt", found_.criteria_exempt(), counts);
        std::int32_t const words = found_.criteria_words();
        sized("criteria pass", found_.criteria_pass(), criteria, words);
        sized("criteria fail", found_.criteria_fail(), criteria, words);
        sized("criteria unknown", found_.criteria_unknown_mask(), criteria, words);
        sized("criteria basic", found_.criteria_basic(), has(wanted, outputs::basic_masks), words);
        std::int32_t const more = found_.indicator_words();
        sized("indicators pass", found_.indicators_pass(), indicators, more);
        sized("indicators fail", found_.indicators_fail(), indicators, more);
        sized("indicators unknown", found_.indicators_unknown(), indicators, more);
        sized("score lower", found_.score_lower(), has(wanted, outputs::scores));
        sized("score upper", found_.score_upper(), has(wanted, outputs::scores));
        sized("grades", found_.grades(), has(wanted, outputs::grades));
    }

    void row(std::size_t row, assessed_pool::expectation const& of, tieuchi::errc status) {
        same("status", found_.statuses(), row, static_cast<int>(status));
        same("standard", found_.standard(), row, of.standard);
        same("passed", found_.criteria_passed(), row, of.counts.pass);
        same("failed", found_.criteria_failed(), row, of.counts.fail);
        same("unknown", found_.criteria_unknown(), row, of.counts.unknown);
        same("exempt", found_.criteria_exempt(), row, of.counts.exempt);
        std::int32_t const words = found_.criteria_words();
        same_mask("criteria pass", found_.criteria_pass(), row, of.criteria[0], words);
        same_mask("criteria fail", found_.criteria_fail(), row, of.criteria[1], words);
        same_mask("criteria unknown", found_.criteria_unknown_mask(), row, of.criteria[2], words);
        same_mask("criteria basic", found_.criteria_basic(), row, of.criteria[3], words);
        std::int32_t const more = found_.indicator_words();
        same_mask("indicators pass", found_.indicators_pass(), row, of.indicators[0], more);
        same_mask("indicators fail", found_.indicators_fail(), row, of.indicators[1], more);
        same_mask("indicators unknown", found_.indicators_unknown(), row, of.indicators[2], more);
        same("grade", found_.grades(), row, of.grade);
        same("grades possible", found_.grades_possible(), row, of.grades_possible);
        if (!found_.score_lower().empty()) {
            same_score(row, of.score);
        }
    }

private:
    void same_score(std::size_t row, std::optional<tieuchi::interval> const& expected) {
        auto const score = found_.score(static_cast<std::int64_t>(row));
        bool const same =
            score.has_value() == expected.has_value() &&
            (!score || (score->lower == expected->lower && score->upper == expected->upper));
        auto const text = [](std::optional<tieuchi::interval> const& of) {
            return of ? to_string(of->lower) + " to " + to_string(of->upper) : "none";
        };
        if (!same) {
            note("score", row, text(score) + " instead of " + text(expected));
        }
    }

    batch_result const& found_;
    std::size_t rows_;
};

} // namespace

assessed_pool::assessed_pool(std::vector<tieuchi::unit> const& units, tieuchi::policy choices)
    : units_(&units), choices_(choices) {
    for (tieuchi::unit const& one : units) {
        all_.push_back(expect(one, choices));
    }
}

std::string expected_batch::difference(batch_result const& found, outputs wanted) const {
    if (found.rows() != static_cast<std::int64_t>(rows.size())) {
        return std::to_string(found.rows()) + " rows";
    }
    auto const is_same = [](tieuchi::row_failure const& a, tieuchi::row_failure const& b) {
        return a.row == b.row && a.code == b.code && a.column == b.column;
    };
    auto const told = found.failures();
    if (!std::equal(told.begin(), told.end(), failures.begin(), failures.end(), is_same)) {
        auto const at =
            std::mismatch(told.begin(), told.end(), failures.begin(), failures.end(), is_same);
        auto const text = [](auto const& one, bool is_there) {
            return is_there ? std::to_string(one->row) + " " + std::string(name(one->code)) + " " +
                                  one->column
                            : std::string("none");
        };
        return "failure " + text(at.first, at.first != told.end()) + " instead of " +
               text(at.second, at.second != failures.end());
    }
    comparison compared(found, rows.size());
    compared.sizes(wanted);
    assessed_pool::expectation in_error;
    for (auto& words : in_error.criteria) {
        words.assign(static_cast<std::size_t>(found.criteria_words()), 0);
    }
    for (auto& words : in_error.indicators) {
        words.assign(static_cast<std::size_t>(found.indicator_words()), 0);
    }
    auto failure = failures.begin();
    for (std::size_t row = 0; row < rows.size() && compared.problem.empty(); ++row) {
        if (failure != failures.end() && failure->row == static_cast<std::int64_t>(row)) {
            compared.row(row, in_error, failure->code);
            ++failure;
        } else {
            compared.row(row, pool->of(rows[row]), tieuchi::errc::ok);
        }
    }
    if (compared.problem.empty() && (found.summary() != nullptr) != has(wanted, outputs::summary)) {
        return "summary";
    }
    return compared.problem;
}

tieuchi::rollup expected_batch::summary() const {
    return summaries(std::vector<std::int32_t>(rows.size(), 0), 1).front();
}

std::vector<tieuchi::rollup> expected_batch::summaries(std::vector<std::int32_t> const& codes,
                                                       std::int32_t count) const {
    std::vector<tieuchi::rollup> made(static_cast<std::size_t>(count),
                                      tieuchi::rollup(pool->units().front().rules()));
    auto failure = failures.begin();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (failure != failures.end() && failure->row == static_cast<std::int64_t>(row)) {
            ++failure;
        } else if (codes[row] >= 0) {
            made[static_cast<std::size_t>(codes[row])].add(pool->units()[rows[row]],
                                                           *pool->of(rows[row]).found);
        }
    }
    return made;
}

namespace {

std::string text_of(tieuchi::node_tally const& of) {
    return std::to_string(of.pass) + "/" + std::to_string(of.fail) + "/" +
           std::to_string(of.unknown) + "/" + std::to_string(of.exempt) + "/" +
           std::to_string(of.basic);
}

std::string text_of(tieuchi::measure_tally const& of) {
    auto const text = [](tieuchi::interval const& value) {
        return to_string(value.lower) + " to " + to_string(value.upper);
    };
    return std::to_string(of.units) + " units, total " + text(of.total) + ", least " +
           (of.minimum ? text(*of.minimum) : "none") + ", most " +
           (of.maximum ? text(*of.maximum) : "none");
}

std::string text_of(std::int64_t number) {
    return std::to_string(number);
}

template <typename List>
std::string list_of(List const& list) {
    std::string all;
    for (auto const& one : list) {
        all += text_of(one) + " ";
    }
    return all;
}

} // namespace

std::string difference(tieuchi::rollup const& found, tieuchi::rollup const& expected) {
    if (found == expected) {
        return "";
    }
    auto const whole = [](tieuchi::rollup const& of) {
        return "units " + text_of(of.units()) + "; policies " +
               std::string(of.policies() ? name(of.policies()->missing) : "none") + "; standard " +
               text_of(of.standard()) + "; held " + text_of(of.held()) + " " +
               text_of(of.held_without_meeting()) + "; met " + text_of(of.criteria_met()) +
               "; progress " + text_of(of.weighted_progress()) + "; distribution " +
               list_of(of.distribution()) + "; grades " + list_of(of.grades()) + "undecided " +
               text_of(of.undecided_grades()) + "; criteria " + list_of(of.criteria()) +
               "; indicators " + list_of(of.indicators());
    };
    return "summary\n" + whole(found) + "\ninstead of\n" + whole(expected);
}

} // namespace support
