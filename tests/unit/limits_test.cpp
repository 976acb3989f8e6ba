// SPDX-License-Identifier: Apache-2.0
// Short documents that would take long or much memory are refused by name, or are quick after all.
// Without the limits these tests do not fail, they do not end.
#include <tieuchi/date.hpp>
#include <tieuchi/rulebook.hpp>
#include "unit/rulebook_fixture.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace {

using tieuchi::errc;
using tieuchi::tests::rulebook_json;

/// The codes that reading a rulebook gives.
std::set<errc> codes_of(std::string const& json) {
    tieuchi::diagnostics problems;
    auto const book = tieuchi::read_rulebook(json, problems);
    EXPECT_EQ(book.has_value(), problems.empty());
    std::set<errc> codes;
    for (auto const& one : problems.list()) {
        codes.insert(one.code);
    }
    return codes;
}

std::string leaf_of(int number, std::string const& bound) {
    return R"({"id": "q)" + std::to_string(number) + R"(", "kind": "quantity", "at_least": )" +
           bound + "}";
}

std::string reference_to(int number) {
    return R"({"of": "test/base#q)" + std::to_string(number) + R"("})";
}

std::string chain_of_references(int length) {
    std::string leaves = leaf_of(0, "\"5\"");
    for (int i = 1; i <= length; ++i) {
        leaves += ", " + leaf_of(i, reference_to(i - 1));
    }
    return rulebook_json(leaves);
}

TEST(limits, bounds_refer_to_each_other_at_most_32_in_a_line) {
    EXPECT_EQ(codes_of(chain_of_references(32)), std::set<errc>{});
    EXPECT_EQ(codes_of(chain_of_references(33)), std::set<errc>{errc::too_deep});
    EXPECT_EQ(codes_of(chain_of_references(5000)), std::set<errc>{errc::too_deep});
}

TEST(limits, bounds_that_double_at_every_reference_are_refused) {
    std::string leaves = leaf_of(0, "\"5\"");
    for (int i = 1; i <= 25; ++i) {
        leaves += ", " + leaf_of(i, R"({"by": "r", "values": {"a": )" + reference_to(i - 1) +
                                        R"(, "b": )" + reference_to(i - 1) + "}}");
    }
    EXPECT_EQ(codes_of(rulebook_json(leaves, R"("attributes": {"r": {"values": ["a", "b"]}})")),
              std::set<errc>{errc::too_many});
}

TEST(limits, a_rulebook_has_at_most_1000_attributes) {
    auto const with_attributes = [](int count) {
        std::string attributes;
        for (int i = 0; i < count; ++i) {
            attributes +=
                (i == 0 ? "\"a" : ", \"a") + std::to_string(i) + R"(": {"values": ["x"]})";
        }
        return rulebook_json(leaf_of(0, "\"5\""), R"("attributes": {)" + attributes + "}");
    };
    EXPECT_EQ(codes_of(with_attributes(1000)), std::set<errc>{});
    EXPECT_EQ(codes_of(with_attributes(1001)), std::set<errc>{errc::too_many});
}

TEST(limits, derived_attributes_that_ask_for_each_other_twice_are_quick) {
    std::string attributes = R"("a0": {"values": ["x", "y"]})";
    for (int i = 1; i <= 60; ++i) {
        std::string const before = "\"a" + std::to_string(i - 1) + "\"";
        attributes += ", \"a" + std::to_string(i) + R"(": {"derive": [{"when": {"attribute": )" +
                      before + R"(, "is": "x"}, "value_of": )" + before + R"(}, {"value_of": )" +
                      before + "}]}";
    }
    std::string const bound = R"({"by": "a60", "values": {"x": "5", "y": "6"}})";
    std::string const json =
        rulebook_json(leaf_of(0, bound), R"("attributes": {)" + attributes + "}");
    EXPECT_EQ(codes_of(json), std::set<errc>{});
    EXPECT_EQ(tieuchi::check_rulebook(json).problems.error_count(), 0U);
}

TEST(limits, amendments_count_from_at_most_1000_days) {
    auto const with_days = [](int count) {
        std::string amend;
        auto day = *tieuchi::date::make(2000, 1, 1);
        for (int i = 0; i < count; ++i) {
            amend += (i == 0 ? "" : ", ") + std::string(R"({"id": "q0", "from": ")") +
                     to_string(day) + R"(", "set": {"at_least": ")" + std::to_string(i) + "\"}}";
            day = *day.next_day();
        }
        return rulebook_json(leaf_of(0, "\"5\""), R"("amend": [)" + amend + "]");
    };
    EXPECT_EQ(codes_of(with_days(1000)), std::set<errc>{});
    EXPECT_EQ(codes_of(with_days(1001)), std::set<errc>{errc::too_many});
}

} // namespace
