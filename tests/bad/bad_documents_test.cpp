// SPDX-License-Identifier: Apache-2.0
// Reads every rulebook of index.json and compares the whole list of errors; where it is empty, the
// rulebook must be read.
#include <tieuchi/rulebook.hpp>
#include "json/document.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace tieuchi;
using tieuchi::detail::document;
using tieuchi::detail::node;

std::string read_file(std::string const& name) {
    std::ifstream file(std::string(TIEUCHI_SOURCE_DIR) + "/tests/bad/" + name, std::ios::binary);
    EXPECT_TRUE(file.good()) << name;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string_view text_of(node const& one, std::string_view key) {
    node const* const found = one.find(key);
    return found != nullptr ? found->text() : std::string_view();
}

/// A rulebook with some criteria of one indicator, or one criterion of some indicators.
std::string many(int criteria, int indicators) {
    std::string json = R"({"format": "tieuchi-rulebook/1", "id": "x", "title": "x", "citation": "x",
        "unit_level": "commune", "designation": "x", "criteria": [)";
    for (int c = 1; c <= criteria; ++c) {
        json += (c > 1 ? "," : "") + std::string("{\"id\": \"c") + std::to_string(c) +
                "\", \"name\": \"x\", \"indicators\": [";
        for (int i = 1; i <= indicators; ++i) {
            json += (i > 1 ? "," : "") + std::string("{\"id\": \"") + std::to_string(c) + "." +
                    std::to_string(i) + "\", \"kind\": \"boolean\"}";
        }
        json += "]}";
    }
    return json + "]}";
}

std::string generate(std::string_view what) {
    if (what == "nested-brackets") {
        return std::string(1000000, '[');
    }
    if (what == "50MB-rulebook") {
        std::string json = many(1, 1);
        json.resize(50000000, ' ');
        return json;
    }
    if (what == "many-criteria") {
        return many(1001, 1);
    }
    if (what == "many-leaves") {
        return many(1, 10001);
    }
    if (what == "long-text") {
        std::string json = many(1, 1);
        std::string const title = R"({"vi": ")" + std::string(65537, 'a') + "\"}";
        return json.replace(json.find("\"x\", \"citation\""), 3, title);
    }
    ADD_FAILURE() << "no such document: " << what;
    return {};
}

/// One line for each error, in the order of the document.
std::string lines_of(diagnostics const& found, node const& expected) {
    std::string lines;
    for (std::size_t i = 0; i < found.list().size(); ++i) {
        diagnostic const& one = found.list()[i];
        std::span<node const> const wanted = expected.children();
        bool const compares_pointer = i >= wanted.size() || wanted[i].find("pointer") != nullptr;
        bool const compares_line = i < wanted.size() && wanted[i].find("line") != nullptr;
        lines += std::string(name(one.code));
        lines += compares_pointer ? " at \"" + one.pointer + "\"" : "";
        lines += compares_line ? " line " + std::to_string(one.line) : "";
        lines += "\n";
    }
    return lines;
}

std::string lines_of(node const& expected) {
    std::string lines;
    for (node const& one : expected.children()) {
        lines += std::string(text_of(one, "code"));
        if (node const* const pointer = one.find("pointer")) {
            lines += " at \"" + std::string(pointer->text()) + "\"";
        }
        lines += one.find("line") != nullptr ? " line " + std::string(text_of(one, "line")) : "";
        lines += "\n";
    }
    return lines;
}

TEST(bad_documents, every_rulebook_has_all_its_errors_and_no_other) {
    std::string const text = read_file("index.json");
    document index;
    diagnostics problems;
    ASSERT_TRUE(index.parse(text, {}, problems));
    std::size_t count = 0;
    for (node const& one : index.root().children()) {
        if (text_of(one, "kind") != "rulebook") {
            continue;
        }
        ++count;
        node const* const file = one.find("file");
        std::string const shown(file != nullptr ? file->text() : text_of(one, "generate"));
        std::string const json = file != nullptr ? read_file(shown) : generate(shown);
        std::vector<std::string> kept;
        if (node const* const with = one.find("with")) {
            for (node const& other : with->children()) {
                kept.push_back(read_file(std::string(other.text())));
            }
        }
        std::vector<std::string_view> const views(kept.begin(), kept.end());
        read_options options;
        options.with = views;
        diagnostics found;
        result<rulebook> const read = read_rulebook(json, found, options);
        node const& expected = *one.find("diagnostics");
        EXPECT_EQ(read.has_value(), expected.children().empty()) << shown;
        std::string messages;
        for (diagnostic const& each : found.list()) {
            messages += "  " + each.document + " " + each.pointer + ": " + each.message + "\n";
        }
        EXPECT_EQ(lines_of(expected), lines_of(found, expected)) << shown << "\n" << messages;
    }
    EXPECT_GE(count, 150U);
}

} // namespace
