// SPDX-License-Identifier: Apache-2.0
// Why a verdict is what it is: as sentences in two languages, and as data. Units come from JSON.
#include <tieuchi.hpp>

#include <iostream>
#include <string_view>

namespace {

constexpr std::string_view units_json = R"({
  "format": "tieuchi-units/1",
  "units": [
    {"id": "example", "name": "An example", "attributes": {"region": "btb"},
     "observations": {
       "10": "30.5",
       "17.1a": {"numerator": "1805", "denominator": "1990"},
       "17.1b": "61"}}]
})";

} // namespace

int main() {
    tieuchi::diagnostics problems;
    auto const rules = tieuchi::read_builtin("vn/1980-qd-ttg-2016/commune", problems);
    auto const day = tieuchi::date::make(2019, 6, 30);
    if (!rules || !day) {
        std::cerr << to_json(problems) << '\n';
        return 1;
    }
    auto const evaluator = tieuchi::evaluator::compile(*rules, *day);
    auto const units = tieuchi::read_units(units_json, evaluator, problems);
    if (!units) {
        std::cerr << to_json(problems) << '\n'; // every problem at once, each with its place
        return 1;
    }

    auto const found = tieuchi::assess(evaluator, units->front());
    for (std::string_view const id : {"10", "17.1", "17.1a"}) {
        auto const why = tieuchi::explain(found, id);
        if (!why) {
            return 1;
        }
        std::cout << to_sentence(*why, tieuchi::language::vi) << '\n'
                  << to_sentence(*why, tieuchi::language::en) << '\n';
        if (why->gap) { // exact: 1805 of 1990 is not rounded to 90.7 %
            std::cout << "what is missing, exactly: " << to_string(*why->gap) << ' ' << why->unit
                      << '\n';
        }
    }
    std::cout << standard_sentence(found, tieuchi::language::en) << '\n';
}
