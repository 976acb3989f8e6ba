// SPDX-License-Identifier: Apache-2.0
// Documents of units that must be refused, and some that must not be (README.md beside this file):
// the complete list of errors of each.
#include <tieuchi/csv.hpp>
#include <tieuchi/csv_columns.hpp>
#include <tieuchi/json.hpp>
#include "json/document.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <ostream>
#include <span>
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

std::vector<bad_units> bad_units_of_csv() {
    std::vector<bad_units> some = all_bad_units();
    std::erase_if(some, [](bad_units const& one) { return one.kind == "units-json"; });
    return some;
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
class bad_units_table : public testing::TestWithParam<bad_units> {};

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

/// What the streaming reader says of a text in small blocks; of the long form it says nothing.
std::string said_in_blocks(std::string const& text, evaluator const& rules,
                           tieuchi::csv_options const& options, std::string const& otherwise) {
    auto const source = [&text](std::uint64_t offset, std::span<char> into) {
        std::size_t const got =
            text.copy(into.data(), into.size(), std::min<std::size_t>(text.size(), offset));
        return tieuchi::result<std::size_t>(got);
    };
    auto reader = tieuchi::csv_columns::open(source, rules, {options, 16});
    EXPECT_TRUE(reader.has_value());
    if (!reader || !reader->is_wide()) {
        return otherwise;
    }
    tieuchi::csv_block block;
    for (auto more = reader->next(block); more && *more; more = reader->next(block)) {
    }
    diagnostics problems;
    static_cast<void>(reader->finish(problems));
    return to_json(problems);
}

TEST_P(bad_units_table, has_the_same_errors_when_it_is_read_in_blocks) {
    bad_units const& one = GetParam();
    std::string const text = text_of(one.file);
    evaluator const rules = rules_of(one);
    diagnostics problems;
    static_cast<void>(tieuchi::read_units_csv(text, rules, problems, one.options));
    std::string const wanted = to_json(problems);
    EXPECT_EQ(said_in_blocks(text, rules, one.options, wanted), wanted);
}

std::string name_of(testing::TestParamInfo<bad_units> const& info) {
    std::string name = info.param.file;
    for (char& c : name) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        c = plain ? c : '_';
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(corpus, bad_units_document, testing::ValuesIn(all_bad_units()), name_of);
INSTANTIATE_TEST_SUITE_P(corpus, bad_units_table, testing::ValuesIn(bad_units_of_csv()), name_of);

} // namespace
