// SPDX-License-Identifier: Apache-2.0
// Evaluator and assessment through the public headers, with units built without JSON. What the
// verdicts and scores must be is proved by tests/conformance; this is about the interface.
#include <tieuchi/assessment.hpp>
#include <tieuchi/json.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <new>
#include <string>

namespace {

using tieuchi::decimal;
using tieuchi::measure;
using tieuchi::verdict;

std::size_t allocations = 0; // of this program, counted by operator new below

constexpr char const* book = R"({
  "format": "tieuchi-rulebook/1", "id": "t/book", "title": "t", "citation": "t",
  "unit_level": "commune", "designation": "t",
  "attributes": {"region": {"values": ["north", "south"]}},
  "criteria": [
    {"id": "1", "name": "one", "indicators": [
      {"id": "1.1", "name": "a", "kind": "quantity", "unit": "%",
       "at_least": {"by": "region", "values": {"north": "70", "south": "90"}}},
      {"id": "1.2", "name": "b", "kind": "boolean"}]},
    {"id": "2", "name": "two", "indicators": [
      {"id": "2", "name": "two", "kind": "quantity", "at_most": "5"}]}],
  "conditions": [{"id": "debt", "name": "no debt", "kind": "boolean"}],
  "grades": [{"id": "met", "name": "met", "when": {"measure": "standard_met", "equals": "1"}},
             {"id": "rest", "name": "rest"}]})";

tieuchi::evaluator make_evaluator(std::span<tieuchi::scoring_method const> methods = {},
                                  std::string const& text = book) {
    tieuchi::diagnostics problems;
    auto const read = tieuchi::read_rulebook(text, problems, {{}, methods});
    if (!read) {
        ADD_FAILURE() << tieuchi::to_json(problems);
        std::abort();
    }
    return tieuchi::evaluator::compile(*read, *tieuchi::date::make(2026, 1, 1));
}

tieuchi::unit passing_unit(tieuchi::evaluator const& rules) {
    tieuchi::unit one(rules);
    EXPECT_TRUE(one.set_attribute("region", "north").has_value());
    EXPECT_TRUE(one.observe("1.1", decimal(70)).has_value());
    EXPECT_TRUE(one.observe_truth("1.2", true).has_value());
    EXPECT_TRUE(one.observe("2", decimal(5)).has_value());
    EXPECT_TRUE(one.observe_truth("debt", true).has_value());
    return one;
}

TEST(evaluator, numbers_nodes_in_document_order_with_conditions_last) {
    auto const rules = make_evaluator();
    EXPECT_EQ(rules.criterion_count(), 2);
    EXPECT_EQ(rules.indicator_count(), 3);
    EXPECT_EQ(rules.leaf_count(), 4);
    EXPECT_EQ(rules.criteria_leaf_count(), 3);
    EXPECT_EQ(rules.find_leaf("1.2"), 1);
    EXPECT_EQ(rules.find_leaf("debt"), 3);
    EXPECT_EQ(rules.leaf_at(3).id, "debt");
    EXPECT_EQ(rules.find_leaf("1"), -1);
    EXPECT_EQ(rules.find_leaf("9"), -1);
}

TEST(evaluator, an_id_that_criterion_and_indicator_share_stands_for_both) {
    auto const rules = make_evaluator();
    EXPECT_EQ(rules.kind_of("2"), tieuchi::node_kind::criterion);
    EXPECT_EQ(rules.find_criterion("2"), 1);
    EXPECT_EQ(rules.find_indicator("2"), 2);
    EXPECT_EQ(rules.find_leaf("2"), 2);
    EXPECT_EQ(rules.kind_of("1.1"), tieuchi::node_kind::indicator);
    EXPECT_EQ(rules.kind_of("debt"), tieuchi::node_kind::condition);
    EXPECT_EQ(rules.kind_of("nothing"), tieuchi::node_kind::none);
}

TEST(assessment, of_a_unit_built_without_documents_decides_and_grades) {
    auto const rules = make_evaluator();
    auto const found = tieuchi::assess(rules, passing_unit(rules));
    EXPECT_EQ(found.standard(), verdict::pass);
    ASSERT_TRUE(found.grade().has_value());
    EXPECT_EQ(rules.rules().grades[static_cast<std::size_t>(*found.grade())].id, "met");
    EXPECT_EQ(to_string(found.score(measure::weighted_progress)->lower), "100");
    EXPECT_EQ(found.attribute_value(0), "north");
}

TEST(assessment, names_what_blocks_and_what_is_undecided) {
    auto const rules = make_evaluator();
    auto one = passing_unit(rules);
    ASSERT_TRUE(one.observe("2", decimal(6)).has_value());
    ASSERT_TRUE(one.forget("debt").has_value());
    auto const found = tieuchi::assess(rules, one);
    EXPECT_EQ(found.standard(), verdict::fail);
    EXPECT_EQ(found.blocked_by(), std::vector<std::string_view>{"2"});
    EXPECT_EQ(found.undecided_by(), std::vector<std::string_view>{"debt"});
}

TEST(assessment, into_one_that_is_there_gives_the_same_as_a_fresh_one) {
    auto const rules = make_evaluator();
    tieuchi::unit empty(rules);
    auto const full = passing_unit(rules);
    tieuchi::assessment used(rules);
    tieuchi::assess(full, {}, used);
    tieuchi::assess(empty, {tieuchi::missing_policy::fail, {}}, used);
    auto const fresh = tieuchi::assess(rules, empty, {tieuchi::missing_policy::fail, {}});
    EXPECT_EQ(used.standard(), fresh.standard());
    EXPECT_EQ(used.score(measure::weighted_progress), fresh.score(measure::weighted_progress));
    EXPECT_EQ(used.blocked_by(), fresh.blocked_by());
}

TEST(assessment, keeps_its_evaluator_alive) {
    auto const found = [] {
        auto const rules = make_evaluator();
        return tieuchi::assess(rules, passing_unit(rules));
    }();
    EXPECT_EQ(found.rules().rules().id, "t/book");
    EXPECT_EQ(found.leaves().size(), 4U);
}

TEST(scoring, a_callers_method_takes_part_in_grades) {
    tieuchi::scoring_method const own{
        "points", [](tieuchi::assessment const& of) -> std::optional<tieuchi::interval> {
            auto const passed = of.score(measure::indicators_passed);
            return tieuchi::interval{passed->lower * 10, passed->upper * 10};
        }};
    std::string text = book;
    std::string const fact = R"({"measure": "standard_met", "equals": "1"})";
    text.replace(text.find(fact), fact.size(), R"({"measure": "points", "at_least": "30"})");
    auto const rules = make_evaluator({&own, 1}, text);
    auto one = passing_unit(rules);
    EXPECT_EQ(*tieuchi::assess(rules, one).grade(), 0);
    EXPECT_EQ(to_string(tieuchi::assess(rules, one).score("points")->lower), "30");
    ASSERT_TRUE(one.observe_truth("1.2", false).has_value());
    EXPECT_EQ(*tieuchi::assess(rules, one).grade(), 1);
    EXPECT_FALSE(tieuchi::assess(rules, one).score("no such method").has_value());
}

TEST(count, allocates_nothing_in_the_steady_state) {
    auto const rules = make_evaluator();
    auto one = passing_unit(rules);
    ASSERT_TRUE(one.observe("1.1", *decimal::make(695, 1)).has_value()); // partial marks
    ASSERT_TRUE(one.forget("2").has_value());                            // and an open interval
    auto found = tieuchi::count(rules, one);
    std::size_t const before = allocations;
    for (int i = 0; i < 100; ++i) {
        found = tieuchi::count(rules, one);
    }
    EXPECT_EQ(allocations, before);
    EXPECT_EQ(found.criteria_failed, 1);
    EXPECT_EQ(found.criteria_unknown, 1);
    EXPECT_LT(found.score_lower, found.score_upper);
}

} // namespace

// Not inlined: g++ would see `free` of what it takes for memory of the usual operator new. The one
// that does not throw is replaced as well, for a sanitizer's own would not go with this delete.
[[gnu::noinline]] void* operator new(std::size_t size, std::nothrow_t const&) noexcept {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size);
}
[[gnu::noinline]] void* operator new(std::size_t size) {
    void* const made = operator new(size, std::nothrow);
    if (made == nullptr) {
        throw std::bad_alloc();
    }
    return made;
}
[[gnu::noinline]] void operator delete(void* what) noexcept {
    std::free(what);
}
[[gnu::noinline]] void operator delete(void* what, std::size_t) noexcept {
    std::free(what);
}
[[gnu::noinline]] void operator delete(void* what, std::nothrow_t const&) noexcept {
    std::free(what);
}
