// SPDX-License-Identifier: Apache-2.0
#include "library.hpp"

#include <tieuchi/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace bench {

void stop(char const* why) {
    std::fprintf(stderr, "benchmark: %s\n", why);
    std::exit(1);
}

tieuchi::evaluator make_evaluator(grain bounds) {
    tieuchi::diagnostics problems;
    auto const book = tieuchi::read_rulebook(rulebook_text(bounds), problems);
    if (!book) {
        stop(tieuchi::to_json(problems).c_str());
    }
    return tieuchi::evaluator::compile(*book, *tieuchi::date::make(2026, 6, 30));
}

tieuchi::unit make_unit(tieuchi::evaluator const& rules, row const& one) {
    tieuchi::unit made(rules);
    bool good = made.set_attribute("region", region_id(one.region)).has_value();
    for (int leaf = 0; leaf < leaf_count; ++leaf) {
        std::int32_t const value = one.values[static_cast<std::size_t>(leaf)];
        if (value < 0) {
            continue;
        }
        std::string const id = leaf_id(leaf);
        good = good &&
               (form_of(leaf) == leaf_form::boolean
                    ? made.observe_truth(id, value != 0).has_value()
                    : made.observe(id, *tieuchi::decimal::make(value, scale_of(leaf))).has_value());
    }
    if (!good) {
        stop("a unit of the workload was refused");
    }
    return made;
}

std::int64_t numerator_of(score_plan const& plan, int region, tieuchi::rational const& score) {
    __extension__ using wide = __int128;
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    if (!score.as_small(numerator, denominator)) {
        stop("a score does not fit 64 bits");
    }
    wide const above = static_cast<wide>(numerator) * leaf_count *
                       plan.denominator[static_cast<std::size_t>(region)];
    wide const below = static_cast<wide>(denominator) * 100;
    if (above % below != 0) {
        stop("a score has another denominator than the plan");
    }
    return static_cast<std::int64_t>(above / below);
}

} // namespace bench
