// SPDX-License-Identifier: Apache-2.0
// The streaming reader of CSV gives the units and the diagnostics of read_units_csv, however the
// text is cut into pieces.
#include <tieuchi/csv_columns.hpp>
#include "csv/id_hashes.hpp"
#include "csv/plain_cells.hpp"
#include "csv/plain_groups.hpp"
#include "csv/structure.hpp"
#include "csv/text_blocks.hpp"
#include "unit/units_fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using namespace tieuchi_test;
using tieuchi::csv_block;
using tieuchi::csv_columns;
using tieuchi::csv_columns_options;
using tieuchi::diagnostics;
using tieuchi::errc;
using tieuchi::unit;
namespace detail = tieuchi::detail;

/// What a reader made of a text.
struct reading {
    errc code = errc::ok;
    std::vector<std::string> units;
    std::string problems;

    friend bool operator==(reading const&, reading const&) = default;
};

void PrintTo(reading const& one, std::ostream* out) {
    *out << static_cast<int>(one.code) << ' ' << one.problems;
    for (std::string const& unit : one.units) {
        *out << '\n' << unit;
    }
}

std::string words_of(unit const& of) {
    std::string words = of.id + '|' + of.name + '|' + of.parent;
    for (std::string const& one : of.cohorts) {
        words += ';' + one;
    }
    for (std::int32_t leaf = 0; leaf < of.rules().leaf_count(); ++leaf) {
        words += '|' + seen(of, of.rules().leaf_at(leaf).id);
    }
    for (auto const one : of.declared_on_criteria()) {
        words += std::to_string(static_cast<int>(one));
    }
    for (auto const one : of.declared_on_indicators()) {
        words += std::to_string(static_cast<int>(one));
    }
    for (std::size_t i = 0; i < of.attribute_codes().size(); ++i) {
        auto const& number = of.attribute_numbers()[i];
        words += '|' + std::to_string(of.attribute_codes()[i]) + ',' +
                 (number ? to_string(*number) : std::string());
    }
    return words;
}

reading read_at_once(std::string_view text, tieuchi::csv_options const& options = {}) {
    reading made;
    diagnostics problems;
    auto const units = read_units_csv(text, units_evaluator(), problems, options);
    made.problems = to_json(problems);
    if (!units) {
        made.code = units.error().code;
        return made;
    }
    for (unit const& one : *units) {
        made.units.push_back(words_of(one));
    }
    return made;
}

/// How a text is handed over.
struct cutting {
    std::size_t block = std::size_t{256} * 1024;
    std::size_t piece = std::size_t{1} << 30U; ///< Most that the source gives at once.
    std::size_t threads = 1;
    bool portable = false;
};

tieuchi::text_source source_of(std::string_view text, std::size_t piece) {
    return [text, piece](std::uint64_t offset, std::span<char> into) {
        auto const from = text.substr(std::min<std::size_t>(offset, text.size()));
        std::size_t const size = std::min({from.size(), into.size(), piece});
        std::copy_n(from.data(), size, into.data());
        return tieuchi::result<std::size_t>(size);
    };
}

reading read_in_blocks(std::string_view text, cutting how = {},
                       tieuchi::csv_options const& options = {}) {
    csv_columns_options choices;
    choices.cells = options;
    choices.block_size = how.block;
    choices.portable = how.portable;
    auto reader = csv_columns::open(source_of(text, how.piece), units_evaluator(), choices);
    EXPECT_TRUE(reader.has_value());
    if (!reader->is_wide()) {
        return read_at_once(text, options);
    }
    std::mutex mutex;
    std::map<std::int64_t, std::vector<std::string>> found;
    auto const work = [&] {
        csv_block block;
        unit one(units_evaluator());
        for (;;) {
            auto const more = reader->next(block);
            EXPECT_TRUE(more.has_value());
            if (!more || !*more) {
                return;
            }
            std::vector<std::string> units;
            for (std::int64_t row = 0; row < block.batch().rows(); ++row) {
                block.read_unit(row, one);
                units.push_back(words_of(one));
            }
            std::lock_guard const lock(mutex);
            EXPECT_TRUE(found.emplace(block.number(), std::move(units)).second);
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < how.threads; ++i) {
        threads.emplace_back(work);
    }
    work();
    for (auto& one : threads) {
        one.join();
    }
    reading made;
    diagnostics problems;
    auto const ended = reader->finish(problems);
    made.problems = to_json(problems);
    if (!ended) {
        made.code = ended.error().code;
        return made;
    }
    for (auto const& [number, units] : found) {
        made.units.insert(made.units.end(), units.begin(), units.end());
    }
    return made;
}

void expect_same(std::string const& text, tieuchi::csv_options const& options = {}) {
    reading const wanted = read_at_once(text, options);
    EXPECT_EQ(read_in_blocks(text, {}, options), wanted) << text;
    EXPECT_EQ(read_in_blocks(text, {64, 1000, 1, true}, options), wanted) << text;
    for (std::size_t const block : {std::size_t{1}, std::size_t{7}, std::size_t{64}}) {
        EXPECT_EQ(read_in_blocks(text, {block, 3, 1}, options), wanted) << block << '\n' << text;
    }
    EXPECT_EQ(read_in_blocks(text, {40, 1000, 3}, options), wanted) << text;
}

// ---- single texts ----

std::string const every_kind_of_cell =
    "id,name,parent,cohorts,attr:region,attr:poor,1.1,1.2,2.1,2.2,3.1a,4.1,4.2,18,17,nợ\n"
    "a,Một,t,x; y,a,12.5,90,179/199,1,tot,,n/a,n/a,1,,0\n"
    "b,\"Hai, \"\"ba\"\"\",,,b,,-3.25,179|200,true,yeu,100,5,có,[basic],[đạt],không\n"
    "\n"
    "c,,,,,0.123456789012345678,123456789012345678,7,đạt,[pass],1e2,0.000000001,,,,không đạt\n"
    ",,,,,,,,,,,,,,,\n"
    "d,x,,,a,123456789012345678,0.5,0.25,,,1.5,1.25,FALSE,,,\n";

TEST(csv_columns, reads_every_kind_of_cell) {
    reading const wanted = read_at_once(every_kind_of_cell);
    EXPECT_EQ(wanted.units.size(), 4U) << wanted.problems;
    expect_same(every_kind_of_cell);
}

TEST(csv_columns, reads_the_same_whatever_the_cut) {
    reading const wanted = read_at_once(every_kind_of_cell);
    for (std::size_t block = 1; block <= every_kind_of_cell.size() + 1; ++block) {
        for (std::size_t const piece : {std::size_t{1}, std::size_t{5}, std::size_t{1000}}) {
            ASSERT_EQ(read_in_blocks(every_kind_of_cell, {block, piece, 1}), wanted)
                << block << ' ' << piece;
        }
    }
}

TEST(csv_columns, ends_rows_with_any_line_end) {
    std::string const rows = "id,1.1\na,5\nb,6\n\n\"c\",7\nd,8";
    for (std::string const end : {"\n", "\r\n", "\r"}) {
        std::string text;
        for (char const c : rows) {
            text += c == '\n' ? end : std::string(1, c);
        }
        expect_same(text);
        expect_same(text + end);
        expect_same(text + end + "e,\"a\rb\nc\r\nd\"" + end);
    }
    expect_same("\nid,1.1\ra,5\rb,6\r");
    expect_same("\r\rid,1.1\ra,5\n\rb,6\r\n");
}

TEST(csv_columns, tells_what_is_wrong_as_the_other_reader_does) {
    for (std::string const text :
         {"",
          "\n\n",
          "id",
          "id\n",
          "id,1.1\n\n",
          "name,1.1\na,5\n",
          "id,1.1,1.1\na,5,x\n",
          "id,99\na,5\nb\n",
          "id,1.1\na,5,6\nb\nc,x\n,5\n,\nd,7\n",
          "id,1.1\na,5\na,x\nb,y\na,1\n",
          "id,1.1\na,\"5\nb,6\nc,7\n",
          "id,1.1\na,5\"\nb,\"6\"x\n",
          "id,1.1\na,5\n#REF!,5\na b ,6\n",
          "id,name\na,#NAME?\nb,Err:502\nc,Ea Kar\nd,\x01\n",
          "id,,1.1\na,,5\nb,x,5\n",
          "id,1.1\na,1.2.3\nb,.5\nc,5.\nd,1,5\ne,1E+05\nf,-\ng,--1\nh,1-2\n",
          "id,1.1\na,1234567890123456789\nb,0.0000000000000000001\nc,12345678901.23456789\n",
          "id,2.1\na,yes\nb,2\nc,10\nd,1/2\n",
          "id,3.1\na,5\nb,[đạt]\n",
          "id,3\na,5\n",
          "id,attr:region\na,c\nb,a\nc,aa\n",
          "id,attr:column\na,a\n",
          "id,2.2\na,kha\nb,khaa\n",
          "\"id\n,1.1",
          "\"id\",\"1.1\"\n\"a\",\"5\"\n",
          "unit,indicator,value\na,1.1,5\n",
          "id,\x01\na,5\n",
          "id;1.1\na;5\n",
          "id\t1.1\na\t5,5\n",
          "\xEF\xBB\xBFid,1.1\na,5\n",
          "\xEF\xBB",
          "\xFF\xFEi",
          "id,1.1\na,\xFF\nb,5\n",
          "id,1.1\na,5\nb,\xC3\nb,7\n",
          "id,1.1\n\xFF\xFE,5\n",
          "id,\xFF\na,5\n",
          "id,1.1\na,5\n\"b\nc\",\xE1\n",
          "id,name\na,x\ty\nb,\"x\ny\"\nc,x\x1Fy\nd,"
          "1234567890123456789012345678901234567890\x02\n"}) {
        expect_same(text);
    }
    expect_same("id,1.1\na," + std::string(70000, '1') + "\nb,5\n");
    expect_same("id,name\na," + std::string(70000, 'x') + "\nb,5\n");
    expect_same("id,name\n" + std::string(200, 'x') + ",x\n");
}

TEST(csv_columns, reads_the_decimal_comma) {
    tieuchi::csv_options comma;
    comma.decimal_mark = ',';
    expect_same("id;1.1\na;5,5\nb;1.234\nc;1.234,5\nd;5.5\ne;,5\nf;5,\ng;1,2,3\nh;7\n", comma);
    expect_same("id;1.1;attr:poor\na;5,5;1,25\nb;7;0,5\n", comma);
    comma.ignore_other_ids = true;
    expect_same("id;1.1;x\na;5,5;1,25\nb;7;#\n", comma);
}

TEST(csv_columns, refuses_options_that_there_are_not) {
    csv_columns_options options;
    options.cells.separator = 'x';
    EXPECT_EQ(csv_columns::open(source_of("", 1), units_evaluator(), options).error().code,
              errc::invalid_argument);
    options = {};
    options.block_size = 0;
    EXPECT_EQ(csv_columns::open(source_of("", 1), units_evaluator(), options).error().code,
              errc::invalid_argument);
}

TEST(csv_columns, hands_on_that_the_source_fails) {
    std::string const text = "id,1.1\na,5\nb,6\n";
    for (std::uint64_t until = 0; until < text.size(); ++until) {
        auto const whole = source_of(text, 1);
        auto const failing = [&](std::uint64_t offset, std::span<char> into) {
            return offset < until ? whole(offset, into)
                                  : tieuchi::result<std::size_t>(errc::callback_failed);
        };
        csv_columns_options options;
        options.block_size = 4;
        auto reader = csv_columns::open(failing, units_evaluator(), options);
        if (!reader) {
            EXPECT_EQ(reader.error().code, errc::callback_failed);
            continue;
        }
        csv_block block;
        auto more = reader->next(block);
        while (more && *more) {
            more = reader->next(block);
        }
        ASSERT_FALSE(more.has_value());
        EXPECT_EQ(more.error().code, errc::callback_failed);
        diagnostics problems;
        EXPECT_EQ(reader->finish(problems).error().code, errc::callback_failed);
    }
}

// ---- random texts ----

/// Texts of cells of every kind, mostly good ones.
class text_maker {
public:
    explicit text_maker(std::uint32_t seed) : random_(seed) {}

    std::string make() {
        constexpr std::string_view headers[] = {
            "name", "parent", "cohorts", "attr:region", "attr:poor", "1.1",
            "1.2",  "2.1",    "2.2",     "3.1a",        "3.1b",      "4.1",
            "4.2",  "17.1",   "18",      "nợ",          "3",         "17.10 x"};
        std::vector<std::string_view> chosen(std::begin(headers), std::end(headers));
        std::shuffle(chosen.begin(), chosen.end(), random_);
        chosen.resize(below(8) + 2);
        chosen.insert(chosen.begin() + static_cast<std::ptrdiff_t>(below(2)), "id");
        bad_ = one_in(3) ? 40 : 0;
        separator_ = ",;\t"[below(3)];
        std::string const end = one_in(3) ? "\r\n" : "\n";
        std::string text;
        for (std::string_view const one : chosen) {
            text += (text.empty() ? "" : std::string(1, separator_)) + std::string(one);
        }
        std::size_t const rows = below(40) + 1;
        for (std::size_t row = 0; row < rows; ++row) {
            text += end;
            for (std::size_t i = 0; i < chosen.size(); ++i) {
                text += i == 0 ? "" : std::string(1, separator_);
                text += chosen[i] == "id" ? id(row) : cell(chosen[i]);
            }
        }
        return one_in(2) ? text + end : text;
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    bool one_in(std::size_t count) { return below(count) == 0; }

    std::string id(std::size_t row) {
        bool const again = bad_ != 0 && row != 0 && one_in(bad_);
        return 'u' + std::to_string(again ? below(row) : row);
    }

    std::string number() {
        std::string made = one_in(8) ? "-" : "";
        made += std::to_string(below(one_in(9) ? 100000000 : 100));
        if (one_in(2)) {
            made += '.' + std::to_string(below(one_in(9) ? 1000000000 : 100));
        }
        return made;
    }

    std::string cell(std::string_view header) {
        if (bad_ != 0 && one_in(bad_)) {
            constexpr std::string_view odd[] = {"x",      "#REF!", "1.2.3",      "3-4",
                                                "\"a\"b", "a\"b",  "1,5",        "[maybe]",
                                                "n/a",    " 5",    "2020-01-02", "\""};
            return std::string(odd[below(std::size(odd))]);
        }
        if (one_in(6)) {
            return {};
        }
        std::string const plain = spelled(header);
        return one_in(9) ? '"' + plain + '"' : plain;
    }

    std::string spelled(std::string_view header) {
        if (header == "name" || header == "parent") {
            return one_in(4) ? "Ea \"\"Kar" : "Xã Tiến Nông";
        }
        if (header == "cohorts") {
            return "a; b";
        }
        if (header == "attr:region") {
            return one_in(2) ? "a" : "b";
        }
        if (header == "attr:poor") {
            return number();
        }
        if (header == "2.1" || header == "4.2" || header == "18" || header == "nợ") {
            constexpr std::string_view words[] = {"1", "0", "true", "false", "có", "ĐẠT", "không"};
            return std::string(words[below(std::size(words))]);
        }
        if (header == "2.2") {
            constexpr std::string_view words[] = {"yeu", "kha", "tot"};
            return std::string(words[below(std::size(words))]);
        }
        if (header == "3") {
            return "[đạt]";
        }
        return one_in(7) ? std::to_string(below(9)) + "|" + std::to_string(below(9) + 1) : number();
    }

    std::mt19937 random_;
    std::size_t bad_ = 0;
    char separator_ = ',';
};

TEST(csv_columns, reads_random_texts_as_the_other_reader_does) {
    std::size_t good = 0;
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        std::string const text = text_maker(seed).make();
        SCOPED_TRACE("seed " + std::to_string(seed));
        reading const wanted = read_at_once(text);
        good += wanted.code == errc::ok ? 1 : 0;
        ASSERT_EQ(read_in_blocks(text), wanted) << text;
        ASSERT_EQ(read_in_blocks(text, {1U << 18U, 1000, 1, true}), wanted) << text;
        ASSERT_EQ(read_in_blocks(text, {1 + seed % 97, 1 + seed % 13, 1 + seed % 3}), wanted)
            << text;
    }
    EXPECT_GT(good, 100U);
    EXPECT_LT(good, 390U);
}

TEST(csv_columns, reads_damaged_texts_as_the_other_reader_does) {
    constexpr std::string_view bytes = "\",;\n\r.0-x\xFF\x01 \xC3";
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        std::mt19937 random(seed);
        std::string text = seed % 2 == 0 ? text_maker(seed).make() : every_kind_of_cell;
        for (std::size_t i = 0; i <= seed % 4; ++i) {
            text[random() % text.size()] = bytes[random() % bytes.size()];
        }
        SCOPED_TRACE("seed " + std::to_string(seed));
        ASSERT_EQ(read_in_blocks(text, {1 + seed % 61, 1000, 1 + seed % 2}), read_at_once(text))
            << text;
    }
}

// ---- the parts ----

TEST(csv_structure, finds_cells_and_rows_at_every_place) {
    for (std::size_t size = 0; size < 200; ++size) {
        std::mt19937 random(static_cast<std::uint32_t>(size));
        std::string text;
        for (std::size_t i = 0; i < size; ++i) {
            text += ",\n\raaaa"[random() % 7];
        }
        std::vector<std::uint32_t> cells;
        std::vector<std::uint32_t> rows;
        for (std::uint32_t i = 0; i < size; ++i) {
            bool const second = text[i] == '\n' && i > 0 && text[i - 1] == '\r';
            if (text[i] != 'a' && !second) {
                cells.push_back(i);
            }
            if ((text[i] == '\n' || text[i] == '\r') && !second) {
                rows.push_back(static_cast<std::uint32_t>(cells.size()));
            }
        }
        if (size != 0 && text.back() != '\n' && text.back() != '\r') {
            cells.push_back(static_cast<std::uint32_t>(size));
            rows.push_back(static_cast<std::uint32_t>(cells.size()));
        }
        detail::text_buffer buffer;
        buffer.assign(text);
        buffer.end();
        detail::csv_structure structure;
        for (bool const wide : {false, detail::has_groups()}) {
            structure.find(buffer.text(), ',', wide);
            EXPECT_EQ(std::vector(structure.cells().begin(), structure.cells().end()), cells);
            EXPECT_EQ(std::vector(structure.rows().begin(), structure.rows().end()), rows);
        }
    }
}

TEST(plain_cells, reads_numbers_of_up_to_eight_characters) {
    constexpr std::string_view characters = "0123456789..-x \xB0";
    std::mt19937 random(7);
    for (int i = 0; i < 200000; ++i) {
        std::string text = "12345678"; // what stands before the cell is not looked at
        std::size_t const size = 1 + random() % 8;
        for (std::size_t k = 0; k < size; ++k) {
            text += characters[random() % characters.size()];
        }
        std::string_view const cell = std::string_view(text).substr(8);
        auto const number = tieuchi::decimal::parse(cell);
        auto const read = detail::read_plain_number(text.data() + text.size(), size,
                                                    detail::each_byte * ('.' ^ '0'));
        bool const plain = number.has_value() && cell.find_first_of("-eE") == cell.npos;
        ASSERT_EQ(read.fault == 0, plain) << cell;
        if (plain) {
            auto const again =
                tieuchi::decimal::make(static_cast<std::int64_t>(read.value), read.places);
            ASSERT_EQ(*again, *number) << cell;
        }
        std::int64_t value = 0;
        bool const fits = detail::read_long_number(cell, '.', 9, value);
        ASSERT_EQ(fits, number.has_value()) << cell;
        if (fits) {
            ASSERT_EQ(*tieuchi::decimal::make(value, 9), *number) << cell;
        }
    }
}

TEST(plain_groups, read_rows_as_the_portable_reader_does) {
    std::string header = "id";
    for (std::string_view const leaf : {"1.1", "2.1", "1.2", "4.1", "4.2", "3.1a", "3.1b", "18",
                                        "17.1", "17.10 x", "nợ", "hài lòng", "attr:poor"}) {
        header += ',' + std::string(leaf);
    }
    constexpr std::string_view numbers[] = {"",      "0",     "7",         "99.5",      "100",
                                            "0.125", "-3.5",  "1234567",   "123456.7",  "12345678",
                                            "1e1",   "87.50", "123456789", "0.1234567", "00.5"};
    constexpr std::string_view words[] = {"", "true", "false", "1", "0", "có", "TRUE", "không đạt"};
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        std::mt19937 random(seed);
        std::string text = header + '\n';
        bool const odd = seed % 3 == 0;
        for (int row = 0; row < 100; ++row) {
            text += 'u' + std::to_string(row);
            for (char const kind : std::string_view("nbnnbnnbnnbnn")) {
                text += ',';
                text += kind == 'n' ? numbers[random() % (odd ? std::size(numbers) : 6)]
                                    : words[random() % (odd ? std::size(words) : 5)];
            }
            text += '\n';
        }
        SCOPED_TRACE("seed " + std::to_string(seed));
        reading const wanted = read_at_once(text);
        ASSERT_EQ(wanted.units.size(), 100U) << wanted.problems;
        ASSERT_EQ(read_in_blocks(text), wanted);
        ASSERT_EQ(read_in_blocks(text, {1U << 18U, 1U << 18U, 1, true}), wanted);
    }
}

TEST(id_hashes, finds_what_is_there_twice_also_in_its_file) {
    for (std::size_t const most : {std::size_t{1} << 20U, std::size_t{1000}}) {
        detail::id_hashes ids(most);
        std::mt19937_64 random(11);
        std::vector<std::uint64_t> wanted;
        for (int i = 0; i < 200; ++i) {
            std::vector<std::uint64_t> some;
            for (int k = 0; k < 100; ++k) {
                some.push_back(random());
            }
            if (i % 50 == 0) {
                wanted.push_back(some[3]);
                some.push_back(some[3]);
            }
            some.push_back(42);
            some.push_back(0);
            ids.add(some);
        }
        wanted.push_back(42);
        wanted.push_back(0);
        std::vector<std::uint64_t> found;
        ASSERT_TRUE(ids.find_repeated(found));
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        std::sort(wanted.begin(), wanted.end());
        EXPECT_EQ(found, wanted) << most;
    }
}

TEST(id_hashes, tells_ids_apart) {
    std::vector<std::uint64_t> hashes;
    for (int i = 0; i < 100000; ++i) {
        hashes.push_back(detail::hash_of_id("u" + std::to_string(i)));
        hashes.push_back(detail::hash_of_id("commune-of-the-district-" + std::to_string(i)));
    }
    std::sort(hashes.begin(), hashes.end());
    EXPECT_EQ(std::adjacent_find(hashes.begin(), hashes.end()), hashes.end());
}

} // namespace
