// SPDX-License-Identifier: Apache-2.0
// Codes are pinned: a value that moves, a name that changes and an enumerator without an entry in
// the table of lib/error.cpp turn this red.
#include <tieuchi/error.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using pinned_code = std::pair<std::string, int>;

std::vector<pinned_code> const pinned = {
    {"ok", 0},
    {"invalid_argument", 1001},
    {"unsupported_version", 1002},
    {"buffer_too_small", 1003},
    {"not_found", 1004},
    {"callback_failed", 1005},
    {"cancelled", 1006},
    {"other_evaluator", 1007},
    {"not_utf8", 2001},
    {"not_json", 2002},
    {"too_deep", 2003},
    {"too_large", 2004},
    {"text_too_long", 2005},
    {"bad_escape", 2006},
    {"duplicate_key", 2007},
    {"unknown_key", 2008},
    {"wrong_type", 2009},
    {"wrong_format", 2010},
    {"missing_key", 2011},
    {"empty_list", 2012},
    {"bad_csv", 2013},
    {"bad_rollup", 2014},
    {"bad_id", 3001},
    {"duplicate_id", 3002},
    {"unknown_id", 3003},
    {"cyclic_reference", 3004},
    {"bad_kind", 3005},
    {"bad_comparator", 3006},
    {"bad_progress", 3007},
    {"bad_baseline", 3008},
    {"bad_full", 3009},
    {"bad_table", 3010},
    {"bad_levels", 3011},
    {"bad_bound", 3012},
    {"bad_key", 3013},
    {"incomplete_bound", 3014},
    {"bad_requirement", 3015},
    {"bad_test", 3016},
    {"bad_grade", 3017},
    {"bad_date", 3018},
    {"out_of_range", 3019},
    {"too_many", 3020},
    {"weakened", 3021},
    {"below_floor", 3022},
    {"unknown_rulebook", 3023},
    {"unit_level_mismatch", 3024},
    {"attribute_conflict", 3025},
    {"not_a_decimal", 3026},
    {"bad_value", 3027},
    {"bad_amendment", 3028},
    {"bad_number", 4001},
    {"too_many_digits", 4002},
    {"too_many_places", 4003},
    {"number_overflow", 4004},
    {"zero_denominator", 4005},
    {"negative_numerator", 4006},
    {"unknown_observation", 5001},
    {"value_on_parts", 5002},
    {"unknown_attribute", 5003},
    {"derived_attribute", 5004},
    {"bad_attribute_value", 5005},
    {"wrong_value_kind", 5006},
    {"several_values", 5007},
    {"not_exemptable", 5008},
    {"bad_declared", 5009},
    {"duplicate_unit", 5010},
    {"ambiguous_number", 5011},
    {"spreadsheet_damage", 5012},
    {"duplicate_column", 5013},
    {"bad_column", 6001},
    {"float_column", 6002},
    {"bad_arrow", 6003},
    {"bad_packed", 6004},
    {"default_progress", 7001},
    {"no_baseline", 7002},
    {"unreachable_grade", 7003},
    {"constant_test", 7004},
    {"unused_key", 7005},
    {"unreachable_bound", 7006},
    {"early_table", 7007},
    {"weight_without_effect", 7008},
    {"points_without_weight", 7009},
    {"unknown_presupposed", 7010},
    {"outside_effective", 7011},
    {"open_delegated_bounds", 7012},
    {"unverified_bounds", 7013},
    {"unknown_bounds", 7014},
    {"weakening_layer", 7015},
    {"ignored_id", 7016},
    {"no_memory", 9001},
    {"internal_error", 9002},
};

/// The enumerators of errc as the header spells them: lines `    name = 1234, ...`.
std::vector<pinned_code> enumerators_of_header() {
    std::ifstream file(TIEUCHI_SOURCE_DIR "/include/tieuchi/error.hpp");
    std::vector<pinned_code> found;
    std::string line;
    while (std::getline(file, line) && !line.starts_with("enum class errc")) {
    }
    while (std::getline(file, line) && line != "};") {
        std::istringstream words(line);
        std::string spelled;
        std::string equals;
        int value = 0;
        char comma = 0;
        if (words >> spelled >> equals >> value >> comma && equals == "=" && comma == ',') {
            found.emplace_back(spelled, value);
        }
    }
    return found;
}

TEST(error_contract, header_has_exactly_the_pinned_codes) {
    EXPECT_EQ(enumerators_of_header(), pinned);
}

TEST(error_contract, table_has_every_enumerator_under_its_name) {
    std::vector<pinned_code> const codes = enumerators_of_header();
    ASSERT_FALSE(codes.empty());
    for (auto const& [spelled, value] : codes) {
        EXPECT_EQ(tieuchi::name(static_cast<tieuchi::errc>(value)), spelled);
    }
}

TEST(error_contract, table_has_nothing_else) {
    for (int value = -10; value < 12000; ++value) {
        bool const known = std::any_of(pinned.begin(), pinned.end(),
                                       [value](auto const& code) { return code.second == value; });
        EXPECT_EQ(tieuchi::name(static_cast<tieuchi::errc>(value)) != "unknown", known) << value;
    }
}

TEST(error_contract, messages_are_one_line_without_a_full_stop) {
    for (auto const& [spelled, value] : pinned) {
        std::string_view const text = tieuchi::message(static_cast<tieuchi::errc>(value));
        ASSERT_FALSE(text.empty()) << spelled;
        EXPECT_NE(text, "unknown code") << spelled;
        EXPECT_NE(text.back(), '.') << spelled;
        EXPECT_EQ(text.find('\n'), std::string_view::npos) << spelled;
    }
}

TEST(error_contract, severities_are_pinned) {
    EXPECT_EQ(static_cast<int>(tieuchi::severity::error), 1);
    EXPECT_EQ(static_cast<int>(tieuchi::severity::warning), 2);
}

} // namespace
