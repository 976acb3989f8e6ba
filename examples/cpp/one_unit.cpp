// SPDX-License-Identifier: Apache-2.0
// One commune, its figures set one by one, judged by a built-in rulebook.
#include <tieuchi.hpp>

#include <iostream>
#include <string_view>

int main() {
    tieuchi::diagnostics problems;
    auto const rules = tieuchi::read_builtin("vn/1980-qd-ttg-2016/commune", problems);
    auto const day = tieuchi::date::make(2019, 6, 30);
    if (!rules || !day) {
        std::cerr << to_json(problems) << '\n';
        return 1;
    }
    // Compiled once for a date, an evaluator judges any number of units.
    auto const evaluator = tieuchi::evaluator::compile(*rules, *day);

    tieuchi::unit commune(evaluator);
    commune.id = "example";
    auto const poor = tieuchi::ratio::make(tieuchi::decimal(121), tieuchi::decimal(1008));
    auto const income = tieuchi::decimal::parse("36.4");
    bool const accepted = poor && income &&                            //
                          commune.set_attribute("region", "tdmnpb") && // a region
                          commune.observe("10", *income) &&            // a number
                          commune.observe("11", *poor) &&              // 121 of 1008 households
                          commune.observe_truth("13.1", true) &&       // yes or no
                          commune.declare("18", tieuchi::declared_verdict::pass); // on record
    if (!accepted) {
        std::cerr << "an observation was refused\n";
        return 1;
    }

    auto const found = tieuchi::assess(evaluator, commune);
    for (std::string_view const id : {"10", "11", "13", "18"}) {
        auto const index = static_cast<std::size_t>(evaluator.find_criterion(id));
        std::cout << "criterion " << id << ": " << name(found.criteria()[index].verdict) << '\n';
    }
    // Most figures are missing, so the score is an interval.
    if (auto const met = found.score(tieuchi::measure::criteria_met)) {
        std::cout << "criteria met: " << to_string(met->lower) << " to " << to_string(met->upper)
                  << " of " << evaluator.criterion_count() << '\n';
    }
    std::cout << "meets the standard: " << name(found.standard()) << '\n';
}
