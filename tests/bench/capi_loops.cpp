// SPDX-License-Identifier: Apache-2.0
// One unit at a time through the C interface: of the library nothing but tieuchi.h.
#include <tieuchi.h>
#include "measure.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <numeric>

namespace bench {
namespace {

constexpr std::size_t most_units = 10560;

/// Ends the program where a call failed.
void expect(tieuchi_status status) {
    if (status != TIEUCHI_OK) {
        std::fprintf(stderr, "benchmark: the C interface gave %d\n", static_cast<int>(status));
        std::exit(1);
    }
}

template <class T, void (*Release)(T*)>
struct releaser {
    void operator()(T* handle) const { Release(handle); }
};

void release_evaluator(tieuchi_evaluator* handle) {
    tieuchi_evaluator_release(handle);
}

using evaluator_handle =
    std::unique_ptr<tieuchi_evaluator, releaser<tieuchi_evaluator, release_evaluator>>;
using unit_handle = std::unique_ptr<tieuchi_unit, releaser<tieuchi_unit, tieuchi_unit_release>>;

evaluator_handle compile(grain bounds) {
    std::string const text = rulebook_text(bounds);
    tieuchi_rulebook* book = nullptr;
    expect(tieuchi_rulebook_read(text.data(), text.size(), nullptr, nullptr, &book, nullptr));
    tieuchi_evaluator* made = nullptr;
    expect(tieuchi_evaluator_compile(book, "2026-06-30", TIEUCHI_NTS, &made, nullptr));
    tieuchi_rulebook_release(book);
    return evaluator_handle(made);
}

unit_handle make_unit(evaluator_handle const& rules) {
    tieuchi_unit* made = nullptr;
    expect(tieuchi_unit_create(rules.get(), &made, nullptr));
    return unit_handle(made);
}

/// Everything but the values, made beforehand, as a caller would.
struct words {
    std::array<std::string, region_count> regions;
    std::array<std::string, leaf_count> leaves;
    std::array<leaf_form, leaf_count> forms{};
    std::array<std::int32_t, leaf_count> scales{};

    words() {
        for (int region = 0; region < region_count; ++region) {
            regions[static_cast<std::size_t>(region)] = region_id(region);
        }
        for (int leaf = 0; leaf < leaf_count; ++leaf) {
            auto const at = static_cast<std::size_t>(leaf);
            leaves[at] = leaf_id(leaf);
            forms[at] = form_of(leaf);
            scales[at] = scale_of(leaf);
        }
    }
};

/// The same unit again and again, given the values of one row after another.
struct c_loop {
    evaluator_handle rules;
    words const names;
    std::vector<row> rows;
    std::vector<unit_handle> prepared; ///< A unit a row, values and all.
    unit_handle subject;
    std::vector<tieuchi_tally> tallies;

    explicit c_loop(context const& work) : rules(compile(work.bounds)), subject(make_unit(rules)) {
        std::size_t const size = std::min(work.data.units, most_units);
        for (std::size_t i = 0; i < size; ++i) {
            rows.push_back(row_of(work.data, i));
            fill(*prepared.emplace_back(make_unit(rules)), rows.back());
        }
        tallies.resize(size);
    }

    void fill(tieuchi_unit& into, row const& from) const {
        std::string const& region = names.regions[static_cast<std::size_t>(from.region)];
        expect(
            tieuchi_unit_set_attribute(&into, "region", 6, region.data(), region.size(), nullptr));
        for (std::size_t leaf = 0; leaf < leaf_count; ++leaf) {
            std::int32_t const value = from.values[leaf];
            if (value < 0) {
                continue;
            }
            std::string const& id = names.leaves[leaf];
            expect(names.forms[leaf] == leaf_form::boolean
                       ? tieuchi_unit_observe_boolean(&into, id.data(), id.size(), value, nullptr)
                       : tieuchi_unit_observe_decimal(&into, id.data(), id.size(),
                                                      {value, names.scales[leaf], 0}, nullptr));
        }
    }

    void count(tieuchi_unit const& unit, tieuchi_tally& into) const {
        into.struct_size = sizeof into;
        expect(tieuchi_count(rules.get(), &unit, nullptr, &into, nullptr));
    }

    void fill_and_count_all() {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            expect(tieuchi_unit_clear(subject.get(), nullptr));
            fill(*subject, rows[i]);
            count(*subject, tallies[i]);
        }
    }

    void count_all() {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            count(*prepared[i], tallies[i]);
        }
    }

    /// Verdicts by criterion, after proving that the tallies agree with them.
    void collect(results& out) const {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            tieuchi_assessment* found = nullptr;
            expect(tieuchi_assess(rules.get(), prepared[i].get(), nullptr, &found, nullptr));
            collect(*found, tallies[i], out);
            tieuchi_assessment_release(found);
        }
    }

private:
    static void collect(tieuchi_assessment const& found, tieuchi_tally const& tally, results& out) {
        std::array<std::int32_t, TIEUCHI_VERDICT_EXEMPT + 1> counts{};
        std::array<std::uint32_t, TIEUCHI_VERDICT_EXEMPT + 1> masks{};
        for (int criterion = 0; criterion < criterion_count; ++criterion) {
            tieuchi_node_result node{};
            node.struct_size = sizeof node;
            expect(tieuchi_assessment_criterion(&found, criterion, &node, nullptr));
            auto const verdict = static_cast<std::size_t>(node.verdict);
            counts[verdict] += 1;
            masks[verdict] |= std::uint32_t{1} << static_cast<unsigned>(criterion);
        }
        bool const agrees = tally.standard == tieuchi_assessment_standard(&found) &&
                            tally.criteria_passed == counts[TIEUCHI_VERDICT_PASS] &&
                            tally.criteria_failed == counts[TIEUCHI_VERDICT_FAIL] &&
                            tally.criteria_unknown == counts[TIEUCHI_VERDICT_UNKNOWN] &&
                            tally.criteria_exempt == counts[TIEUCHI_VERDICT_EXEMPT];
        expect(agrees ? TIEUCHI_OK : TIEUCHI_E_INTERNAL_ERROR);
        out.passed.push_back(masks[TIEUCHI_VERDICT_PASS]);
        out.unknown.push_back(masks[TIEUCHI_VERDICT_UNKNOWN]);
        auto const& score = tally.weighted_progress;
        expect(score.fits != 0 ? TIEUCHI_OK : TIEUCHI_E_INTERNAL_ERROR);
        auto const& lower = score.lower;
        out.texts.push_back(
            std::to_string(lower.numerator) +
            (lower.denominator == 1 ? "" : "/" + std::to_string(lower.denominator)));
    }
};

void release_judge(tieuchi_row_judge* handle) {
    tieuchi_row_judge_release(handle);
}

/// Rows through the C interface: the 57 values of a unit are written into one row, which is judged.
struct c_row_loop {
    evaluator_handle rules;
    std::unique_ptr<tieuchi_row_judge, releaser<tieuchi_row_judge, release_judge>> judge;
    std::array<std::int32_t, region_count> contexts{};
    /// Where the value of a leaf goes.
    struct target {
        std::uint32_t leaf = 0;
        std::uint32_t column = 0;
        std::int64_t factor = 1; ///< From the places of the data to those of the row.
    };
    std::vector<target> numbers;
    std::vector<target> truths;
    std::vector<row> rows;
    std::vector<tieuchi_row_finding> findings;
    std::vector<std::uint64_t> passed;
    std::vector<std::uint64_t> unknown;
    tieuchi_wide denominators[region_count] = {};

    explicit c_row_loop(context const& work) : rules(compile(work.bounds)) {
        std::array<std::int32_t, leaf_count> places{};
        for (int leaf = 0; leaf < leaf_count; ++leaf) {
            places[static_cast<std::size_t>(leaf)] = scale_of(leaf);
        }
        tieuchi_row_judge* made = nullptr;
        expect(tieuchi_row_judge_create(rules.get(), places.data(), places.size(),
                                        TIEUCHI_KERNEL_AUTOMATIC, &made, nullptr));
        judge.reset(made);
        for (int leaf = 0; leaf < leaf_count; ++leaf) {
            find_column(leaf, places);
        }
        for (int region = 0; region < region_count; ++region) {
            auto const at = static_cast<std::size_t>(region);
            unit_handle const like = make_unit(rules);
            std::string const id = region_id(region);
            expect(
                tieuchi_unit_set_attribute(like.get(), "region", 6, id.data(), id.size(), nullptr));
            expect(tieuchi_row_judge_add_context(made, like.get(), &contexts[at], nullptr));
            expect(tieuchi_row_judge_denominator(made, contexts[at], &denominators[at], nullptr));
        }
        std::size_t const size = std::min(work.data.units, most_units);
        for (std::size_t i = 0; i < size; ++i) {
            rows.push_back(row_of(work.data, i));
        }
        findings.resize(size);
        passed.resize(size);
        unknown.resize(size);
    }

    void find_column(int leaf, std::array<std::int32_t, leaf_count> const& places) {
        std::string const id = leaf_id(leaf);
        auto const at = static_cast<std::size_t>(leaf);
        tieuchi_row_column where{};
        where.struct_size = sizeof where;
        expect(tieuchi_row_judge_column(
            judge.get(), tieuchi_evaluator_find_leaf(rules.get(), id.data(), id.size()), &where,
            nullptr));
        target made{static_cast<std::uint32_t>(leaf), static_cast<std::uint32_t>(where.column), 1};
        for (std::int32_t place = places[at]; place < where.scale; ++place) {
            made.factor *= 10;
        }
        (where.kind == TIEUCHI_ROW_KIND_TRUTH ? truths : numbers).push_back(made);
    }

    void fill_and_judge_all(std::int32_t scores) {
        std::array<std::int64_t, leaf_count> values{};
        std::uint64_t present = 0;
        std::uint64_t true_bits = 0;
        tieuchi_rows one TIEUCHI_ROWS_INIT;
        one.scores = scores;
        one.values = values.data();
        one.present = &present;
        one.truths = &true_bits;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            row const& from = rows[i];
            std::uint64_t there = 0;
            std::uint64_t yes = 0;
            for (target const& to : numbers) {
                std::int32_t const value = from.values[to.leaf];
                values[to.column] = value * to.factor;
                there |= std::uint64_t{value >= 0} << to.column;
            }
            for (target const& to : truths) {
                std::int32_t const value = from.values[to.leaf];
                there |= std::uint64_t{value >= 0} << to.column;
                yes |= std::uint64_t{value > 0} << to.column;
            }
            present = there;
            true_bits = yes;
            one.contexts = &contexts[static_cast<std::size_t>(from.region)];
            one.criteria_pass = &passed[i];
            one.criteria_unknown = &unknown[i];
            expect(tieuchi_judge_rows(judge.get(), &one, &findings[i], nullptr));
        }
    }

    void collect(results& out) {
        fill_and_judge_all(1);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            out.passed.push_back(static_cast<std::uint32_t>(passed[i]));
            out.unknown.push_back(static_cast<std::uint32_t>(unknown[i]));
            tieuchi_wide const& over = denominators[static_cast<std::size_t>(rows[i].region)];
            tieuchi_wide const& lower = findings[i].score_lower;
            bool const fits = findings[i].score == TIEUCHI_ROW_SCORE_GIVEN && lower.high == 0 &&
                              over.high == 0 && lower.low >> 63 == 0 && over.low >> 63 == 0;
            expect(fits ? TIEUCHI_OK : TIEUCHI_E_INTERNAL_ERROR);
            std::uint64_t const common = std::gcd(lower.low, over.low);
            out.texts.push_back(
                std::to_string(lower.low / common) +
                (over.low == common ? "" : "/" + std::to_string(over.low / common)));
        }
    }
};

} // namespace

void add_c_loops(measure_table& table, context const& work) {
    auto const shared = std::make_shared<std::shared_ptr<c_loop>>();
    auto const get = [&work, shared] {
        if (*shared == nullptr) {
            *shared = std::make_shared<c_loop>(work);
        }
        return *shared;
    };
    table["capi.verdicts"] = [get] {
        auto const loop = get();
        return measure{[loop] { loop->fill_and_count_all(); },
                       [loop](results& out) { loop->collect(out); }};
    };
    for (std::int32_t const scores : {0, 1}) {
        table[scores == 0 ? "capi.row.verdicts" : "capi.row.score"] = [&work, scores] {
            auto const loop = std::make_shared<c_row_loop>(work);
            return measure{[loop, scores] { loop->fill_and_judge_all(scores); },
                           [loop](results& out) { loop->collect(out); }};
        };
    }
    table["capi.prepared"] = [get] {
        auto const loop = get();
        return measure{[loop] { loop->count_all(); }, [loop](results& out) { loop->collect(out); }};
    };
}

} // namespace bench
