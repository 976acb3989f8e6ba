// SPDX-License-Identifier: Apache-2.0
// The documents of grouped roll-ups, comparisons and programmes, byte for byte, as
// tests/golden/programme/ has them; tests/bad/schema_test.py holds the same files to their schemas.
#include <tieuchi/grouping.hpp>
#include <tieuchi/period.hpp>
#include <tieuchi/programme.hpp>
#include <tieuchi/version.hpp>
#include "support/assessed.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using support::assessed;
using support::assessed_units;
using support::compiled;
using support::content_of;

std::string const folder = "tests/golden/programme/";

/// A file with the version of the library as it is now.
std::string golden(std::string const& name) {
    std::string text = content_of(folder + name);
    std::string_view const written = R"("library":"0.1.0")";
    if (std::size_t const at = text.find(written); at != std::string::npos) {
        text.replace(at, written.size(), R"("library":")" TIEUCHI_VERSION_STRING R"(")");
    }
    return text;
}

class programme_documents : public testing::Test {
protected:
    std::string const rulebook = content_of(folder + "commune.json");
    assessed_units const before =
        assessed(compiled(rulebook, "2019-06-30"), content_of(folder + "communes-2019.json"));
    assessed_units const after =
        assessed(compiled(rulebook, "2022-06-30"), content_of(folder + "communes-2022.json"));
    assessed_units const districts =
        assessed(compiled(content_of(folder + "district.json"), "2022-06-30"),
                 content_of(folder + "districts.json"));
    tieuchi::unit_tree const tree = *tieuchi::unit_tree::of(districts.units, "district");

    [[nodiscard]] tieuchi::grouped_rollup grouped(tieuchi::grouping by) const {
        tieuchi::grouped_rollup all(after.rules, std::move(by));
        for (std::size_t i = 0; i < after.units.size(); ++i) {
            all.add(after.units[i], after.found[i]);
        }
        return all;
    }
};

TEST_F(programme_documents, of_groups_are_those_of_the_golden_files) {
    auto const all = grouped(*tieuchi::grouping::by_attribute(after.rules, "region"));
    EXPECT_EQ(to_json(all, {}), golden("summary-by-region.json"));
    EXPECT_EQ(to_json(grouped(*tieuchi::grouping::by_level(tree, "district")), {}),
              golden("summary-by-district.json"));
    auto const places = roll_up(tree, after.rules, after.units, after.found);
    EXPECT_EQ(to_json(all.all(), tree, places, {}), golden("summary-of-tree.json"));
    EXPECT_EQ(to_json(all.all(), by_agency(all.all()), {}), golden("summary-by-agency.json"));
}

TEST_F(programme_documents, of_comparisons_are_those_of_the_golden_files) {
    tieuchi::period const first{before.rules, before.units};
    tieuchi::period const second{after.rules, after.units};
    EXPECT_EQ(to_json(*compare(first, second)), golden("comparison.json"));
    EXPECT_EQ(to_json(*compare(first, second, {{}, tieuchi::attribution::averaged})),
              golden("comparison-averaged.json"));
}

TEST_F(programme_documents, of_levels_are_those_of_the_golden_file) {
    tieuchi::diagnostics problems;
    std::vector<tieuchi::evaluator> const rules{after.rules, districts.rules};
    auto const programme =
        tieuchi::read_programme(content_of(folder + "programme.json"), rules, problems);
    ASSERT_TRUE(programme) << to_json(problems);
    auto const found = assess(*programme, {after.units, districts.units});
    ASSERT_TRUE(found);
    EXPECT_EQ(to_json(*programme, *found), golden("programme-result.json"));
}

} // namespace
