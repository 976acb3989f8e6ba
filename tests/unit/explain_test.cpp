// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/explain.hpp>
#include "results/display.hpp"
#include "support/assessed.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace {

using support::assessed;
using support::assessed_units;
using support::compiled;
using support::content_of;
using tieuchi::errc;
using tieuchi::explanation;
using tieuchi::language;
using tieuchi::node_kind;
using tieuchi::rational;
using tieuchi::reason;
using tieuchi::verdict;
using tieuchi::detail::shown_number;
using tieuchi::detail::with_marks;
using std::string_literals::operator""s;

/// The units of the golden sentences, which meet everything that can be explained.
class explained : public testing::Test {
protected:
    static assessed_units read_all() {
        std::string const folder = "tests/golden/sentences/";
        std::string const before = content_of(folder + "before.json");
        std::string_view const with[] = {before};
        return assessed(compiled(content_of(folder + "rulebook.json"), "2019-06-30", with),
                        content_of(folder + "units.json"));
    }

    [[nodiscard]] explanation why(std::string_view unit, std::string_view id) const {
        auto made = explain(read.of(unit), id);
        EXPECT_TRUE(made.has_value()) << id;
        return made ? *std::move(made) : explanation{};
    }

    assessed_units const read = read_all();
};

TEST_F(explained, an_id_that_is_not_there_is_refused) {
    EXPECT_EQ(explain(read.of("failing"), "99").error().code, errc::not_found);
}

TEST_F(explained, a_failing_number_has_value_bound_and_gap) {
    auto const one = why("failing", "1.1");
    EXPECT_EQ(one.kind, node_kind::indicator);
    EXPECT_EQ(one.verdict, verdict::fail);
    EXPECT_EQ(one.value, "85");
    EXPECT_EQ(one.bound, "90");
    EXPECT_EQ(one.unit, "%");
    EXPECT_EQ(one.gap, rational(5));
    EXPECT_EQ(one.source, "Phụ lục I");
    EXPECT_EQ(one.citation, "Quyết định 1980/QĐ-TTg");
    EXPECT_EQ(one.layer, "test/sentences");
    EXPECT_TRUE(one.verified);
}

TEST_F(explained, a_pair_is_told_as_observed_and_exactly) {
    auto const one = why("failing", "1.2");
    EXPECT_EQ(one.observed_as, "1000/3001");
    EXPECT_EQ(one.value, "100000/3001");
    EXPECT_EQ(to_string(*one.gap), "50050/3001");
    EXPECT_FALSE(one.verified);
}

TEST_F(explained, the_choices_that_led_to_a_bound_stand_from_outside_in) {
    auto const one = why("failing", "10");
    ASSERT_EQ(one.choices.size(), 2U);
    EXPECT_EQ(one.choices[0].attribute, "region");
    EXPECT_EQ(one.choices[0].value, "tdmnpb");
    EXPECT_EQ(one.choices[0].label.vi, "Trung du miền núi phía Bắc");
    EXPECT_EQ(one.choices[1].attribute, "year");
    EXPECT_EQ(one.choices[1].value, "2019");
    EXPECT_FALSE(one.choices[1].by_default);
}

TEST_F(explained, a_bound_for_other_cases_names_the_value_of_the_unit) {
    auto const one = why("exempt", "1.2");
    ASSERT_EQ(one.choices.size(), 1U);
    EXPECT_EQ(one.choices[0].attribute, "column");
    EXPECT_EQ(one.choices[0].value, "btb");
    EXPECT_TRUE(one.choices[0].by_default);
}

TEST_F(explained, a_criterion_that_shares_its_id_is_explained_by_its_leaf) {
    auto const one = why("failing", "10");
    EXPECT_EQ(one.kind, node_kind::criterion);
    EXPECT_EQ(one.name.vi, "Thu nhập");
    EXPECT_EQ(one.bound, "42");
    EXPECT_TRUE(one.decided_by.empty());
}

TEST_F(explained, a_missing_attribute_is_the_one_that_the_unit_has_to_state) {
    auto const one = why("unknown", "1.2");
    EXPECT_EQ(one.reason, reason::attribute_missing);
    EXPECT_EQ(one.missing_attribute, "difficult"); // `column` derives from it first
    EXPECT_FALSE(one.value_missing);
    EXPECT_EQ(one.value, "60");
    EXPECT_EQ(one.bound, "");
    EXPECT_EQ(why("unknown", "4.3").missing_attribute, "difficult");
}

TEST_F(explained, a_delegated_bound_names_the_authority) {
    EXPECT_EQ(why("unknown", "11.1").authority, "province");
    EXPECT_TRUE(why("unknown", "11.1").value_missing);
    EXPECT_EQ(why("unknown", "11.3").reason, reason::bound_unknown);
}

TEST_F(explained, a_bound_of_another_rulebook_names_it) {
    auto const one = why("passing", "11.4");
    EXPECT_EQ(one.of_rulebook, "test/before");
    EXPECT_EQ(one.of_leaf, "x");
    EXPECT_EQ(one.times, *tieuchi::decimal::make(11, 1));
    EXPECT_EQ(one.bound, "55");
    EXPECT_EQ(one.gap, rational(0));
}

TEST_F(explained, an_exemption_names_the_attributes_that_it_looks_at) {
    auto const one = why("passing", "4.3");
    EXPECT_EQ(one.reason, reason::exempt_when);
    ASSERT_EQ(one.choices.size(), 1U);
    EXPECT_EQ(one.choices[0].attribute, "difficult");
    EXPECT_EQ(one.choices[0].value, "yes");
}

TEST_F(explained, a_node_names_the_children_that_decided_it) {
    EXPECT_EQ(why("failing", "1").decided_by, (std::vector{"1.1"s, "1.2"s, "1.3"s}));
    EXPECT_EQ(why("failing", "2").decided_by, (std::vector{"2.1"s, "2.2"s, "2.3"s, "2.4"s}));
    EXPECT_EQ(why("failing", "2.1").decided_by, (std::vector{"2.1a"s, "2.1b"s}));
    EXPECT_EQ(why("passing", "3").decided_by, (std::vector{"3.2"s}));
    EXPECT_EQ(why("passing", "3").needed, 1);
    EXPECT_EQ(why("passing", "4").decided_by, (std::vector{"4.1"s, "4.2"s}));
    EXPECT_EQ(why("passing", "4").children.exempt, 1);
    EXPECT_EQ(why("failing", "4").decided_by, (std::vector{"4.2"s, "4.3"s}));
    EXPECT_EQ(why("unknown", "4").decided_by, (std::vector{"4.2"s, "4.3"s}));
}

TEST_F(explained, a_tree_is_followed_down_to_the_children) {
    EXPECT_TRUE(why("failing", "5").nested);
    EXPECT_EQ(why("failing", "5").decided_by, (std::vector{"5.1"s, "5.3"s}));
    EXPECT_EQ(why("passing", "5").decided_by, (std::vector{"5.2"s, "5.3"s}));
}

TEST_F(explained, as_json_has_the_members_of_the_struct_in_its_order) {
    EXPECT_EQ(
        to_json(why("failing", "10")),
        R"({"kind":"criterion","id":"10","name":{"vi":"Thu nhập","en":"Income"},"verdict":"fail",)"
        R"("reason":null,"declared":null,"declared_counts":false,"computed":"fail",)"
        R"("unit":"triệu đồng/người/năm","value":"40.5","value_name":null,"observed_as":null,)"
        R"("compare":"at_least","bound":"42","bound_high":null,"bound_name":null,"gap":"1.5",)"
        R"("choices":[{"attribute":"region","value":"tdmnpb",)"
        R"("label":{"vi":"Trung du miền núi phía Bắc","en":"Northern Midlands and Mountains"},)"
        R"("by_default":false},)"
        R"({"attribute":"year","value":"2019","label":null,"by_default":false}],)"
        R"("missing_attribute":null,"authority":null,"layer":"test/sentences","of_rulebook":null,)"
        R"("of_leaf":null,"times":"1","source":null,"citation":"Quyết định 1980/QĐ-TTg",)"
        R"("verified":true,"value_missing":false})");
    EXPECT_EQ(
        to_json(why("failing", "4")),
        R"({"kind":"criterion","id":"4","name":{"vi":"Văn hóa","en":"Culture"},)"
        R"("verdict":"fail","reason":null,"declared":null,"declared_counts":false,)"
        R"("computed":"fail","source":null,"citation":"Quyết định 1980/QĐ-TTg",)"
        R"("how":"at_least","nested":false,"needed":2,)"
        R"("children":{"pass":1,"fail":2,"unknown":0,"exempt":0},"decided_by":["4.2","4.3"]})");
}

TEST(sentence_numbers, have_the_marks_of_their_language) {
    EXPECT_EQ(with_marks("1234567.25", language::vi), "1.234.567,25");
    EXPECT_EQ(with_marks("1234567.25", language::en), "1,234,567.25");
    EXPECT_EQ(with_marks("-123", language::vi), "-123");
    EXPECT_EQ(with_marks("-1234", language::en), "-1,234");
    EXPECT_EQ(with_marks("0.5", language::vi), "0,5");
}

TEST(sentence_numbers, are_exact_up_to_six_places_and_otherwise_marked) {
    EXPECT_EQ(shown_number("12.345678", {}, language::vi), "12,345678");
    EXPECT_EQ(shown_number("100/3", {}, language::vi), "khoảng 33,33");
    EXPECT_EQ(shown_number("100/3", {}, language::en), "about 33.33");
}

TEST(sentence_numbers, do_not_cross_a_line) {
    std::array const lines = {rational(90)};
    EXPECT_EQ(shown_number("89.9999999", lines, language::en), "about 89.99");
    std::array const zero = {rational(0)};
    EXPECT_EQ(shown_number("0.0000001", zero, language::en), "about 0.01");
}

} // namespace
