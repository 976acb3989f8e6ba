// SPDX-License-Identifier: Apache-2.0
// A provincial layer: it rests on a national rulebook, sets what that leaves to the province, and
// tightens one bound from a date on.
#include <tieuchi.hpp>

#include <iostream>
#include <string_view>

namespace {

constexpr std::string_view layer_json = R"({
  "format": "tieuchi-rulebook/1",
  "id": "example/province",
  "title": {"en": "An example of a provincial layer"},
  "citation": "made up",
  "effective": {"from": "2017-01-01", "to": "2022-03-08"},
  "extends": "vn/1980-qd-ttg-2016/commune",
  "attributes": {"region": {"default": "btb"}},
  "amend": [
    {"id": "2.1", "set": {"at_least": "100"}},
    {"id": "12", "from": "2019-01-01", "set": {"at_least": "92"}}]
})";

void print(tieuchi::rulebook const& rules, tieuchi::date day) {
    auto const evaluator = tieuchi::evaluator::compile(rules, day);
    tieuchi::unit const commune(evaluator); // nothing is known of it: what is asked of it?
    auto const found = tieuchi::assess(evaluator, commune);
    std::cout << "on " << to_string(day) << ":\n";
    for (std::string_view const id : {"2.1", "2.2", "10", "12"}) {
        auto const why = tieuchi::explain(found, id);
        if (why) {
            std::cout << "  " << id << ": "
                      << (why->bound.empty() ? "left to the " + why->authority
                                             : "at least " + why->bound + " " + why->unit)
                      << (why->layer.empty() ? "" : ", says " + why->layer) << '\n';
        }
    }
}

} // namespace

int main() {
    tieuchi::diagnostics problems;
    // Rulebooks that are not built in are handed over in the options: {.with = documents}.
    auto const layer = tieuchi::read_rulebook(layer_json, problems);
    auto const before = tieuchi::date::make(2018, 12, 31);
    auto const after = tieuchi::date::make(2019, 1, 1);
    if (!layer || !before || !after) {
        std::cerr << to_json(problems) << '\n';
        return 1;
    }
    print(*layer, *before);
    print(*layer, *after);
}
