// SPDX-License-Identifier: Apache-2.0
// Every sentence of tests/golden/sentences/sentences.txt, word for word, in both languages.
#include <tieuchi/explain.hpp>
#include "support/assessed.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <string_view>

namespace {

using support::assessed_units;
using support::content_of;
using tieuchi::language;

std::string const folder = "tests/golden/sentences/";

assessed_units assessed_under(tieuchi::missing_policy missing, tieuchi::declared_policy declared) {
    std::string const before = content_of(folder + "before.json");
    std::string_view const with[] = {before};
    return support::assessed(
        support::compiled(content_of(folder + "rulebook.json"), "2019-06-30", with),
        content_of(folder + "units.json"), {missing, declared});
}

/// The sentence on a node of a unit; on the node `standard` the one on the unit as a whole.
std::string sentence(tieuchi::assessment const& found, std::string const& node, language in) {
    if (node == "standard") {
        return standard_sentence(found, in);
    }
    auto const why = explain(found, node);
    return why ? to_sentence(*why, in) : "no node " + node;
}

TEST(sentences, are_those_of_the_golden_file) {
    using tieuchi::declared_policy;
    using tieuchi::missing_policy;
    auto const usual = assessed_under(missing_policy::unknown, declared_policy::fills_gaps);
    auto const strict = assessed_under(missing_policy::fail, declared_policy::prevails);
    std::istringstream file(content_of(folder + "sentences.txt"));
    std::string line;
    std::string unit;
    std::string node;
    std::string policies;
    int compared = 0;
    while (std::getline(file, line)) {
        if (line.starts_with("# ")) {
            std::istringstream(line.substr(2)) >> policies >> unit >> node;
        } else if (line.starts_with("vi ") || line.starts_with("en ")) {
            auto const& found = (policies == "strict" ? strict : usual).of(unit);
            language const in = line.starts_with("vi ") ? language::vi : language::en;
            EXPECT_EQ(sentence(found, node, in), line.substr(3))
                << policies << ' ' << unit << ' ' << node;
            ++compared;
        } else {
            EXPECT_TRUE(line.empty()) << line;
        }
    }
    EXPECT_GE(compared, 100);
}

} // namespace
