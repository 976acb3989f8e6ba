// SPDX-License-Identifier: Apache-2.0
// What tests of columns share: a rulebook with every kind of node over two presupposed ones, and
// rows as text.
#ifndef TIEUCHI_UNIT_COLUMNS_FIXTURE_HPP
#define TIEUCHI_UNIT_COLUMNS_FIXTURE_HPP

#include <tieuchi/columns.hpp>
#include "columnar/block.hpp"
#include "unit/units_fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace tieuchi_test {

/// The rulebook of the fixture over two presupposed designations.
inline tieuchi::evaluator const& columns_evaluator() {
    static tieuchi::evaluator const compiled = [] {
        std::string json(units_rulebook);
        json.insert(json.find("\"attributes\""), R"("presupposes": ["test/a", "test/b"],
  "grades": [{"id": "tốt", "name": "Tốt", "when": {"measure": "criteria_passed", "at_least": "3"}},
             {"id": "khác", "name": "Khác"}], )");
        tieuchi::diagnostics problems;
        auto const read = tieuchi::read_rulebook(json, problems);
        EXPECT_TRUE(read.has_value()) << to_json(problems);
        return tieuchi::evaluator::compile(*read, *tieuchi::date::parse("2020-06-30"));
    }();
    return compiled;
}

template <typename Result>
tieuchi::errc code_of(Result const& outcome) {
    return outcome.has_value() ? tieuchi::errc::ok : outcome.error().code;
}

/// All that a unit knows, one item after the other.
inline std::string all_of(tieuchi::unit const& of) {
    std::string text;
    for (std::int32_t i = 0; i < of.rules().leaf_count(); ++i) {
        std::string const& id = of.rules().leaf_at(i).id;
        std::string const value = seen(of, id);
        text += value.empty() ? "" : id + "=" + value + "; ";
    }
    for (std::size_t i = 0; i < of.attribute_codes().size(); ++i) {
        int const code = of.attribute_codes()[i];
        auto const& number = of.attribute_numbers()[i];
        text += code < 0 ? "" : "code " + std::to_string(code) + "; ";
        text += number ? "number " + to_string(*number) + "; " : "";
    }
    for (auto const& [title, list] : {std::pair("indicators", of.declared_on_indicators()),
                                      std::pair("criteria", of.declared_on_criteria())}) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (list[i] != tieuchi::declared_verdict::none) {
                text += std::string(title) + " " + std::to_string(i) + " " +
                        std::string(name(list[i])) + "; ";
            }
        }
    }
    text += "declared " + std::to_string(of.declared_count()) + "; ";
    if (of.holds()) {
        text += "holds";
        for (std::string const& id : *of.holds()) {
            text += " " + id;
        }
    }
    return text;
}

inline std::string row_of(tieuchi::column_batch const& batch, std::int64_t row) {
    tieuchi::unit made(batch.rules());
    made.name = "what was there before goes";
    read_unit(batch.columns(), row, made);
    EXPECT_EQ(made.name, "");
    return all_of(made);
}

/// The row's first error, such as `1.1 bad_number`; found in any block that has the row.
inline std::string error_of(tieuchi::column_batch const& batch, std::int64_t row) {
    bool const alone = tieuchi::detail::bad_rows(batch.columns(), row, 1) != 0;
    auto const count = static_cast<std::int32_t>(std::min<std::int64_t>(64, batch.rows()));
    bool const among =
        row < count && (tieuchi::detail::bad_rows(batch.columns(), 0, count) >> row & 1U) != 0;
    EXPECT_TRUE(row >= count || alone == among);
    auto const found = failure_of(batch.columns(), row);
    EXPECT_EQ(found.code != tieuchi::errc::ok, alone);
    return alone ? found.column + " " + std::string(name(found.code)) : "";
}

} // namespace tieuchi_test

#endif
