// SPDX-License-Identifier: Apache-2.0
#include "json/document.hpp"

#include "json/writer.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp> // used nowhere else: a second opinion

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace {

using namespace tieuchi;
using namespace tieuchi::detail;

/// What was found, one line for each problem.
std::string problems_of(std::string_view text, std::size_t max_size = 0) {
    document parsed;
    diagnostics problems;
    parse_settings settings;
    settings.max_size = max_size;
    static_cast<void>(parsed.parse(text, settings, problems));
    std::string lines;
    for (diagnostic const& one : problems.list()) {
        lines += std::string(name(one.code)) + " " + one.pointer + " " + std::to_string(one.line) +
                 ":" + std::to_string(one.column) + "\n";
    }
    return lines;
}

TEST(document, keeps_numbers_as_they_are_written) {
    std::string const text = R"([1.50, 1e999, 12345678901234567890.123, -0, 1e99999999999])";
    document parsed;
    diagnostics problems;
    ASSERT_TRUE(parsed.parse(text, {}, problems));
    ASSERT_EQ(parsed.root().children().size(), 5U);
    EXPECT_EQ(parsed.root().children()[0].text(), "1.50");
    EXPECT_EQ(parsed.root().children()[1].text(), "1e999");
    EXPECT_EQ(parsed.root().children()[2].text(), "12345678901234567890.123");
    EXPECT_EQ(parsed.root().children()[3].text(), "-0");
    EXPECT_EQ(parsed.root().children()[4].text(), "1e99999999999");
}

TEST(document, keeps_members_in_order_with_offsets) {
    std::string const text = R"({"b": 1, "a": [true, null, "x"]})";
    document parsed;
    diagnostics problems;
    ASSERT_TRUE(parsed.parse(text, {}, problems));
    ASSERT_EQ(parsed.root().children().size(), 2U);
    node const& b = parsed.root().children()[0];
    node const& a = parsed.root().children()[1];
    EXPECT_EQ(b.key(), "b");
    EXPECT_EQ(b.key_offset(), 1U);
    EXPECT_EQ(b.offset(), 6U);
    EXPECT_EQ(a.children().size(), 3U);
    EXPECT_TRUE(a.children()[0].truth());
    EXPECT_TRUE(a.children()[1].is_null());
    EXPECT_EQ(parsed.pointer_at(a.children()[2].offset()), "/a/2");
    EXPECT_EQ(parsed.root().find("c"), nullptr);
}

TEST(document, resolves_escapes_and_escapes_pointers) {
    std::string const text = R"({"a/b~c": "\u1ed9\ud83d\ude00\n\t\"\\\/"})";
    document parsed;
    diagnostics problems;
    ASSERT_TRUE(parsed.parse(text, {}, problems));
    node const& only = parsed.root().children()[0];
    EXPECT_EQ(only.text(), "ộ😀\n\t\"\\/");
    EXPECT_EQ(parsed.pointer_at(only.offset()), "/a~1b~0c");
    EXPECT_TRUE(problems.empty());
}

TEST(document, reports_all_duplicates_and_escapes_at_once) {
    EXPECT_EQ(problems_of(R"({"a": 1, "b": [{"a": 2, "a": 3}], "a": "\u0000", "c": "\ud800"})"),
              "duplicate_key /b/0/a 1:25\nduplicate_key /a 1:35\nbad_escape /a 1:41\n"
              "bad_escape /c 1:56\n");
}

TEST(document, finds_duplicates_among_many_keys) {
    std::string text = "{";
    for (int i = 0; i < 5000; ++i) {
        text += "\"" + std::to_string(i) + "\": 1,\n";
    }
    EXPECT_EQ(problems_of(text + "\"x\": 1}"), "");
    EXPECT_EQ(problems_of(text + "\"4999\": 1, \"0\": 2}"),
              "duplicate_key /4999 5001:1\nduplicate_key /0 5001:12\n");
}

TEST(document, counts_lines_and_characters) {
    EXPECT_EQ(problems_of("{\"tiêu chí\":\r\n \"chỉ\" 1}"), "not_json  2:8\n");
    EXPECT_EQ(problems_of("\xEF\xBB\xBF[}"), "not_json  1:2\n");
}

TEST(document, refuses_what_is_no_json) {
    for (std::string_view const text :
         {"",        " ",      "[1,]",  "{\"a\":1,}", "[01]",   "[+1]",      "[.5]",
          "[5.]",    "[1e]",   "[NaN]", "[tru]",      "['a']",  "{a:1}",     "{\"a\" 1}",
          "[1 2]",   "[1}",    "[1]]",  "[\"a\nb\"]", "[\"a",   "[\"\\x\"]", "[\"\\u12\"]",
          "// c\n1", "<html>", "[-]",   "nullx",      "[1.2.3]"}) {
        std::string const found = problems_of(text);
        EXPECT_TRUE(found.starts_with("not_json")) << text << "\n" << found;
    }
}

TEST(document, refuses_what_is_not_utf8) {
    for (std::string_view const bytes :
         {"[\"\xFF\"]", "[\"\xC0\x80\"]", "[\"\xED\xA0\x80\"]", "[\"\xF4\x90\x80\x80\"]",
          "[\"\xE1\xBB\"]", "\xFF\xFE[\x00]"}) {
        EXPECT_TRUE(problems_of(bytes).starts_with("not_utf8")) << bytes;
    }
    EXPECT_EQ(problems_of("[\"\xF4\x8F\xBF\xBF \xEF\xBF\xBF\"]"), "");
}

TEST(document, stops_at_its_limits) {
    EXPECT_TRUE(problems_of(std::string(1000000, '[')).starts_with("too_deep"));
    EXPECT_EQ(problems_of(std::string(64, '[') + std::string(64, ']')), "");
    EXPECT_TRUE(problems_of(std::string(65, '[') + std::string(65, ']')).starts_with("too_deep"));
    EXPECT_EQ(problems_of("[1, 2]", 5), "too_large  1:1\n");
    EXPECT_EQ(problems_of("[\"" + std::string(65536, 'a') + "\"]"), "");
    EXPECT_EQ(problems_of("[\"" + std::string(65537, 'a') + "\"]"), "text_too_long /0 1:2\n");
}

/// Takes every event of Boost's parser and keeps nothing.
struct acceptor {
    static constexpr std::size_t max_object_size = SIZE_MAX;
    static constexpr std::size_t max_array_size = SIZE_MAX;
    static constexpr std::size_t max_key_size = SIZE_MAX;
    static constexpr std::size_t max_string_size = SIZE_MAX;

    using code = boost::json::error_code;
    using view = boost::json::string_view;

    bool on_document_begin(code&) { return true; }
    bool on_document_end(code&) { return true; }
    bool on_object_begin(code&) { return true; }
    bool on_object_end(std::size_t, code&) { return true; }
    bool on_array_begin(code&) { return true; }
    bool on_array_end(std::size_t, code&) { return true; }
    bool on_key_part(view, std::size_t, code&) { return true; }
    bool on_key(view, std::size_t, code&) { return true; }
    bool on_string_part(view, std::size_t, code&) { return true; }
    bool on_string(view, std::size_t, code&) { return true; }
    bool on_number_part(view, code&) { return true; }
    bool on_int64(std::int64_t, view, code&) { return true; }
    bool on_uint64(std::uint64_t, view, code&) { return true; }
    bool on_double(double, view, code&) { return true; }
    bool on_bool(bool, code&) { return true; }
    bool on_null(code&) { return true; }
    bool on_comment_part(view, code&) { return true; }
    bool on_comment(view, code&) { return true; }
};

bool boost_accepts(std::string const& text) {
    boost::json::parse_options options;
    options.max_depth = max_nesting;
    boost::json::basic_parser<acceptor> parser(options);
    boost::json::error_code code;
    std::size_t const used = parser.write_some(false, text.data(), text.size(), code);
    return !code && used == text.size();
}

TEST(document, accepts_what_boost_json_accepts) {
    std::string const seed_text = R"({"a": [1, -2.5e+3, 0.10], "b": {"c": null, "d": "x\n\u1ed9"},)"
                                  R"( "e": [true, false, {}, []]})";
    constexpr std::string_view letters = "{}[]:,\"\\ 0123456789.eE+-truefalsnd\xC3\xA1\n";
    std::uint32_t const seed = 20260131;
    RecordProperty("seed", static_cast<int>(seed));
    std::mt19937 random(seed);
    for (int i = 0; i < 200000; ++i) {
        std::string text = seed_text;
        for (auto changes = random() % 3 + 1; changes != 0; --changes) {
            std::size_t const at = random() % text.size();
            char const letter = letters[random() % letters.size()];
            switch (random() % 3) {
            case 0: text[at] = letter; break;
            case 1: text.erase(at, 1); break;
            default: text.insert(at, 1, letter); break;
            }
        }
        document parsed;
        diagnostics problems;
        bool const ours = parsed.parse(text, {}, problems);
        if (ours && !problems.empty() && problems.list()[0].code == errc::bad_escape) {
            continue; // Boost ends at half a pair of surrogates; here the text is read on
        }
        ASSERT_EQ(ours, boost_accepts(text)) << text << "\nseed " << seed;
    }
}

TEST(writer, escapes_what_json_demands_and_nothing_else) {
    std::string out;
    append_string(out, "a\"b\\c/d\n\r\t\b\f\x01\x1F\x7Fộ longer than eight");
    EXPECT_EQ(out, "\"a\\\"b\\\\c/d\\n\\r\\t\\b\\f\\u0001\\u001f\x7Fộ longer than eight\"");
}

TEST(quote, shortens_on_a_boundary_of_characters) {
    EXPECT_EQ(quote("5 sao "), "\"5 sao \"");
    EXPECT_EQ(quote("a\nb"), "\"a\\nb\"");
    std::string const cut = quote(std::string(59, 'a') + "ộộ");
    EXPECT_EQ(cut, "\"" + std::string(59, 'a') + "...\"");
}

} // namespace
