// SPDX-License-Identifier: Apache-2.0
// The library's column engine: packed tiles, and the caller's own columns in place.
#include <tieuchi/batch.hpp>
#include <tieuchi/columns.hpp>
#include "library.hpp"
#include "measure.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <memory>
#include <span>
#include <string_view>

namespace bench {
namespace {

using tieuchi::outputs;

/// The columns as the library takes them; `wide` has int64 copies where these are asked for.
struct batch_input {
    tieuchi::evaluator rules;
    tieuchi::column_batch batch;
    std::vector<std::vector<std::int64_t>> wide;

    batch_input(context const& work, bool as_int64)
        : rules(make_evaluator(work.bounds)),
          batch(rules, static_cast<std::int64_t>(work.data.units)) {
        std::array<std::string, region_count> ids;
        std::array<std::string_view, region_count> dictionary;
        for (int region = 0; region < region_count; ++region) {
            auto const at = static_cast<std::size_t>(region);
            ids[at] = region_id(region);
            dictionary[at] = ids[at];
        }
        bool good = batch
                        .add_attribute(
                            "region",
                            {.type = tieuchi::column_type::int8, .values = work.data.region.data()},
                            dictionary)
                        .has_value();
        for (int leaf = 0; leaf < leaf_count; ++leaf) {
            column const& from = work.data.leaves[static_cast<std::size_t>(leaf)];
            good =
                good && batch.add_values(leaf_id(leaf), view_of(from, leaf, as_int64)).has_value();
        }
        if (!good) {
            stop("a column was refused");
        }
    }

    tieuchi::column_view view_of(column const& from, int leaf, bool as_int64) {
        tieuchi::column_view view{.scale = scale_of(leaf),
                                  .validity_as = tieuchi::validity_type::bits,
                                  .validity = from.valid.data()};
        if (!from.truths.empty()) {
            view.type = tieuchi::column_type::bits;
            view.values = from.truths.data();
        } else if (as_int64) {
            auto& made = wide.emplace_back(from.narrow.begin(), from.narrow.end());
            made.insert(made.end(), from.wide.begin(), from.wide.end());
            view.type = tieuchi::column_type::int64;
            view.values = made.data();
        } else if (!from.narrow.empty()) {
            view.type = tieuchi::column_type::int16;
            view.values = from.narrow.data();
        } else {
            view.type = tieuchi::column_type::int32;
            view.values = from.wide.data();
        }
        return view;
    }
};

tieuchi::packed_columns pack(context const& work) {
    batch_input const input(work, false);
    tieuchi::packed_columns packed(input.rules);
    packed.append(input.batch);
    return packed;
}

/// Exact texts are for the comparison with exact arithmetic, which is over few units.
constexpr std::size_t most_texts = 10560;

void collect_scores(context const& work, tieuchi::batch_result const& from, results& out) {
    score_plan const plan = make_score_plan(work.bounds);
    for (std::size_t i = 0; i < work.data.units; ++i) {
        bool const with_text = i < most_texts;
        if (!with_text && !plan.fits_double) {
            return;
        }
        std::int64_t const lower = from.score_lower()[i];
        auto const all = from.score_denominators();
        tieuchi::rational const score =
            lower == std::numeric_limits<std::int64_t>::min()
                ? from.score(static_cast<std::int64_t>(i))->lower
                : *tieuchi::rational::make(lower, all.size() == 1 ? all[0] : all[i]);
        if (with_text) {
            score.append_to(out.texts.emplace_back());
        }
        if (plan.fits_double) {
            out.scores.push_back(numerator_of(plan, work.data.region[i], score));
        }
    }
}

/// Everything that is found of verdicts.
constexpr outputs all_verdicts = outputs::standard | outputs::counts | outputs::criteria_masks;

/// Judges one input, with outputs of its own that are used again and again.
template <class Input>
struct judging {
    context const& work;
    std::shared_ptr<Input const> input;
    tieuchi::batch_options options;
    tieuchi::batch_result found;

    void run() {
        if (!tieuchi::judge(*input, options, found)) {
            stop("a batch was not judged");
        }
    }

    /// Judges once more for the verdicts by criterion, whether or not they are timed, and proves
    /// that what is timed agrees with them.
    void collect(results& out) const {
        tieuchi::batch_options everything = options;
        everything.wanted = options.wanted | all_verdicts;
        tieuchi::batch_result all;
        if (!tieuchi::judge(*input, everything, all) || !found.failures().empty()) {
            stop("a row is in error");
        }
        expect_agreement(all);
        auto const narrow = [](std::span<std::uint64_t const> masks) {
            return std::vector<std::uint32_t>(masks.begin(), masks.end());
        };
        out.passed = narrow(all.criteria_pass());
        out.unknown = narrow(all.criteria_unknown_mask());
        if (tieuchi::has(options.wanted, outputs::scores)) {
            collect_scores(work, found, out);
        }
    }

private:
    /// Whether what is timed is the same, where it was asked for.
    template <class T>
    static void expect_same(std::span<T const> timed, std::span<T const> all) {
        if (!timed.empty() && !std::equal(timed.begin(), timed.end(), all.begin(), all.end())) {
            stop("an output depends on the others");
        }
    }

    void expect_agreement(tieuchi::batch_result const& all) const {
        expect_same(found.standard(), all.standard());
        expect_same(found.criteria_passed(), all.criteria_passed());
        expect_same(found.criteria_failed(), all.criteria_failed());
        expect_same(found.criteria_unknown(), all.criteria_unknown());
        expect_same(found.criteria_exempt(), all.criteria_exempt());
        expect_same(found.criteria_pass(), all.criteria_pass());
        expect_same(found.criteria_fail(), all.criteria_fail());
        expect_same(found.criteria_unknown_mask(), all.criteria_unknown_mask());
        for (std::size_t i = 0; i < all.standard().size(); ++i) {
            if (!agree(all, i)) {
                stop("counts, masks and the verdict on a unit differ");
            }
        }
    }

    /// The workload's units meet the standard when they pass every criterion, and have no
    /// exemptions.
    static bool agree(tieuchi::batch_result const& all, std::size_t row) {
        int const failed = std::popcount(all.criteria_fail()[row]);
        int const unknown = std::popcount(all.criteria_unknown_mask()[row]);
        auto const standard = failed != 0    ? tieuchi::verdict::fail
                              : unknown != 0 ? tieuchi::verdict::unknown
                                             : tieuchi::verdict::pass;
        return all.standard()[row] == static_cast<std::uint8_t>(standard) &&
               all.criteria_passed()[row] == std::popcount(all.criteria_pass()[row]) &&
               all.criteria_failed()[row] == failed && all.criteria_unknown()[row] == unknown &&
               all.criteria_exempt()[row] == 0;
    }
};

template <class Input>
measure make_judging(context const& work, std::shared_ptr<Input const> input, outputs wanted,
                     tieuchi::kernel with) {
    auto const made =
        std::make_shared<judging<Input>>(judging<Input>{work, std::move(input), {}, {}});
    made->options.wanted = wanted;
    made->options.with = with;
    made->options.threads = work.threads;
    return {[made] { made->run(); }, [made](results& out) { made->collect(out); }};
}

/// Makes what several measures share when the first of them is asked for.
template <class Maker>
auto shared_by_all(Maker maker) {
    using input = decltype(maker());
    return [maker, kept = std::make_shared<input>()] {
        if (*kept == nullptr) {
            *kept = maker();
        }
        return *kept;
    };
}

struct wanted_name {
    char const* name;
    outputs wanted;
};

constexpr outputs verdicts = outputs::standard | outputs::counts;
constexpr outputs masks = outputs::criteria_masks | outputs::counts;

constexpr std::array<wanted_name, 5> all_wanted = {{
    {"verdicts", verdicts},
    {"score", verdicts | outputs::scores},
    {"masks", masks},
    {"masks.score", masks | outputs::scores},
    {"summary", outputs::summary},
}};

constexpr std::array<tieuchi::kernel, 4> all_kernels = {
    tieuchi::kernel::automatic, tieuchi::kernel::plain, tieuchi::kernel::avx2,
    tieuchi::kernel::avx512};

template <class Get>
void add_measures(measure_table& table, context const& work, std::string const& prefix, Get get) {
    for (wanted_name const& one : all_wanted) {
        for (tieuchi::kernel const with : all_kernels) {
            if (!tieuchi::is_available(with)) {
                continue;
            }
            std::string name = prefix + "." + one.name;
            if (with != tieuchi::kernel::automatic) {
                name += "." + std::string(tieuchi::name(with));
            }
            table[name] = [&work, get, wanted = one.wanted, with] {
                return make_judging(work, get(), wanted, with);
            };
        }
    }
}

} // namespace

std::function<std::int64_t()> add_engine(measure_table& table, context const& work) {
    auto const get_packed = shared_by_all([&work] {
        return std::shared_ptr<tieuchi::packed_columns const>(
            std::make_shared<tieuchi::packed_columns>(pack(work)));
    });
    add_measures(table, work, "packed", get_packed);
    for (bool const as_int64 : {false, true}) {
        auto const get = shared_by_all([&work, as_int64] {
            auto const input = std::make_shared<batch_input>(work, as_int64);
            return std::shared_ptr<tieuchi::column_batch const>(input, &input->batch);
        });
        add_measures(table, work, as_int64 ? "flat64" : "flat", get);
    }
    return [get_packed] { return get_packed()->bytes(); };
}

} // namespace bench
