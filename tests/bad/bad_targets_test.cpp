// SPDX-License-Identifier: Apache-2.0
// Documents of targets that must be refused (README.md beside this file): the complete list of
// errors of each, and the limits that no file of this folder is large enough for.
#include <tieuchi/target.hpp>
#include "json/document.hpp"
#include "support/assessed.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using tieuchi::diagnostics;
using tieuchi::errc;
using tieuchi::detail::document;
using tieuchi::detail::node;

/// One entry of the index about targets.
struct bad_targets {
    std::string file;
    std::vector<std::string> expected; ///< `code pointer` of each error.
};

void PrintTo(bad_targets const& one, std::ostream* out) {
    *out << one.file;
}

std::vector<bad_targets> const& all_bad_targets() {
    static std::vector<bad_targets> const list = [] {
        std::vector<bad_targets> made;
        std::string const json = support::content_of("tests/bad/index.json");
        diagnostics problems;
        document index;
        EXPECT_TRUE(index.parse(json, {}, problems)) << to_json(problems);
        for (node const& entry : index.root().children()) {
            if (entry.find("kind")->text() != "targets") {
                continue;
            }
            auto& one = made.emplace_back();
            one.file = entry.find("file")->text();
            for (node const& error : entry.find("diagnostics")->children()) {
                one.expected.push_back(std::string(error.find("code")->text()) + " " +
                                       std::string(error.find("pointer")->text()));
            }
        }
        return made;
    }();
    return list;
}

tieuchi::evaluator const& rules() {
    static auto const made = support::compiled(
        support::content_of("tests/bad/good/targets-rulebook.json"), "2020-06-30");
    return made;
}

std::vector<std::string> errors_of(std::string_view json) {
    diagnostics problems;
    auto const read = tieuchi::read_targets(json, rules(), problems);
    EXPECT_EQ(read.has_value(), problems.empty());
    if (!read && !problems.empty()) {
        EXPECT_EQ(read.error().code, problems.list().front().code);
    }
    std::vector<std::string> made;
    for (auto const& one : problems.list()) {
        EXPECT_NE(one.line, 0U);
        EXPECT_FALSE(one.message.empty());
        made.push_back(std::string(name(one.code)) + " " + one.pointer);
    }
    return made;
}

class bad_targets_document : public testing::TestWithParam<bad_targets> {};

TEST_P(bad_targets_document, has_exactly_the_errors_that_are_expected) {
    EXPECT_EQ(errors_of(support::content_of("tests/bad/" + GetParam().file)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(index, bad_targets_document, testing::ValuesIn(all_bad_targets()));

TEST(bad_targets, there_are_some) {
    EXPECT_GT(all_bad_targets().size(), 20U);
}

std::string document_of(std::string const& targets) {
    return R"({"format":"tieuchi-targets/1","id":"t","targets":[)" + targets + "]}";
}

TEST(bad_targets, more_than_a_thousand_are_refused) {
    std::string targets;
    for (int i = 0; i < 1001; ++i) {
        targets += (i == 0 ? "" : ",") + std::string(R"({"id":"t)") + std::to_string(i) +
                   R"(","deadline":"2020-12-31","when":{"every":"standard_met"}})";
    }
    EXPECT_EQ(errors_of(document_of(targets)), (std::vector<std::string>{"too_many /targets"}));
}

std::string nested(int depth) {
    std::string test = R"({"every":"standard_met"})";
    for (int i = 1; i < depth; ++i) {
        test = R"({"not":)" + test + "}";
    }
    return document_of(R"({"id":"t","deadline":"2020-12-31","when":)" + test + "}");
}

TEST(bad_targets, tests_are_nested_32_deep_at_most) {
    EXPECT_TRUE(errors_of(nested(32)).empty());
    auto const found = errors_of(nested(33));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].starts_with("too_deep /targets/0/when/not/"));
}

TEST(bad_targets, the_message_of_an_unknown_key_names_the_nearest) {
    diagnostics problems;
    std::string const json = document_of(R"({"id":"t","dedline":"","deadline":"2020-12-31",)"
                                         R"("when":{"every":"standard_met"}})");
    EXPECT_FALSE(tieuchi::read_targets(json, rules(), problems).has_value());
    ASSERT_EQ(problems.list().size(), 1U);
    EXPECT_NE(problems.list()[0].message.find("did you mean \"deadline\""), std::string::npos)
        << problems.list()[0].message;
}

} // namespace
