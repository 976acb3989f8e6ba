// SPDX-License-Identifier: Apache-2.0
// Documents of units that must be refused, and some that must not be (README.md beside this file):
// the complete list of errors of each.
#include <tieuchi/csv.hpp>
#include <tieuchi/json.hpp>
#include "json/document.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using tieuchi::diagnostic;
using tieuchi::diagnostics;
using tieuchi::evaluator;
using tieuchi::detail::document;
using tieuchi::detail::node;

std::string const folder = TIEUCHI_SOURCE_DIR "/tests/bad/";

std::string text_of(std::string const& file) {
    std::ifstream in(folder + file, std::ios::binary);
    EXPECT_TRUE(in.good()) << file;
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string string_of(node const& object, std::string_view key, std::string_view otherwise = {}) {
    node const* const member = object.find(key);
    return std::string(member == nullptr ? otherwise : member->text());
}

/// One entry of the index about units.
struct bad_units {
    std::string file;
    std::string kind;
    std::string rulebook;
    std::string date;
    tieuchi::csv_options options;
    /// Of each error: what is compared, by key.
    std::vector<std::map<std::string, std::string>> expected;
};

void PrintTo(bad_units const& one, std::ostream* out) {
    *out << one.file;
}

bad_units entry_of(node const& entry) {
    bad_units made{string_of(entry, "file"),
                   string_of(entry, "kind"),
                   string_of(entry, "rulebook"),
                   string_of(entry, "date", "2020-06-30"),
                   {},
                   {}};
    if (node const* const options = entry.find("options")) {
        made.options.separator = string_of(*options, "separator", std::string_view("\0", 1))[0];
        made.options.decimal_mark = string_of(*options, "decimal_mark", ".")[0];
    }
    for (node const& one : entry.find("diagnostics")->children()) {
        auto& keys = made.expected.emplace_back();
        for (node const& member : one.children()) {
            keys.emplace(member.key(), member.text());
        }
    }
    return made;
}

std::vector<bad_units> const& all_bad_units() {
    static std::vector<bad_units> const list = [] {
        std::vector<bad_units> made;
        std::string const json = text_of("index.json");
        diagnostics problems;
        document index;
        EXPECT_TRUE(index.parse(json, {}, problems)) << to_json(problems);
        for (node const& entry : index.root().children()) {
            if (string_of(entry, "kind").starts_with("units")) {
                made.push_back(entry_of(entry));
            }
        }
        return made;
    }();
    return list;
}

evaluator rules_of(bad_units const& one) {
    diagnostics problems;
    auto const read = tieuchi::read_rulebook(text_of(one.rulebook), problems);
    EXPECT_TRUE(read.has_value()) << to_json(problems);
    return evaluator::compile(*read, *tieuchi::date::parse(one.date));
}

/// What a diagnostic says under a key of the index.
std::string said(diagnostic const& one, std::string const& key) {
    if (key == "code") {
        return std::string(name(one.code));
    }
    if (key == "pointer") {
        return one.pointer;
    }
    return std::to_string(key == "column" ? one.column : one.line); // `line`, of CSV `row`
}

class bad_units_document : public testing::TestWithParam<bad_units> {};

TEST_P(bad_units_document, has_exactly_the_errors_that_are_expected) {
    bad_units const& one = GetParam();
    std::string const text = text_of(one.file);
    evaluator const rules = rules_of(one);
    diagnostics problems;
    auto const units = one.kind == "units-json"
                           ? tieuchi::read_units(text, rules, problems)
                           : tieuchi::read_units_csv(text, rules, problems, one.options);
    ASSERT_EQ(problems.list().size(), one.expected.size()) << to_json(problems);
    ASSERT_EQ(units.has_value(), one.expected.empty());
    if (!units.has_value()) {
        EXPECT_EQ(units.error().code, problems.list().front().code);
    }
    for (std::size_t i = 0; i < one.expected.size(); ++i) {
        for (auto const& [key, value] : one.expected[i]) {
            EXPECT_EQ(said(problems.list()[i], key), value) << key << " of " << to_json(problems);
        }
        EXPECT_FALSE(problems.list()[i].message.empty());
    }
}

INSTANTIATE_TEST_SUITE_P(corpus, bad_units_document, testing::ValuesIn(all_bad_units()),
                         [](auto const& info) {
                             std::string name = info.param.file;
                             for (char& c : name) {
                                 bool const plain =
                                     (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
                                 c = plain ? c : '_';
                             }
                             return name;
                         });

} // namespace
