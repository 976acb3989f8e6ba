// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/builtin.hpp>
#include "rulebook_fixture.hpp"

#include <algorithm>

namespace {

using namespace tieuchi;
using namespace tieuchi::tests;

TEST(builtin, lists_its_rulebooks_by_id) {
    std::vector<builtin_entry> const entries = builtin_rulebooks();
    ASSERT_GE(entries.size(), 7U);
    EXPECT_TRUE(std::is_sorted(entries.begin(), entries.end(),
                               [](auto const& a, auto const& b) { return a.id < b.id; }));
    for (builtin_entry const& one : entries) {
        EXPECT_FALSE(one.title.vi.empty()) << one.id;
        EXPECT_FALSE(one.citation.empty()) << one.id;
        EXPECT_EQ(builtin_text(one.id), one.json);
    }
}

TEST(builtin, every_rulebook_is_read_without_a_problem) {
    for (builtin_entry const& one : builtin_rulebooks()) {
        diagnostics problems;
        result<rulebook> const read = read_builtin(one.id, problems);
        ASSERT_TRUE(read.has_value()) << one.id << "\n" << lines_of(problems);
        EXPECT_TRUE(problems.empty());
        EXPECT_EQ(read->id(), one.id);
        EXPECT_EQ(read->sha256().size(), 64U);
        EXPECT_FALSE(read->on(*date::parse("2024-06-01")).criteria.empty());
        EXPECT_EQ(check_rulebook(one.json).problems.error_count(), 0U);
    }
}

TEST(builtin, knows_no_other_id) {
    diagnostics problems;
    EXPECT_FALSE(builtin_text("vn/1980-qd-ttg-2016").has_value());
    EXPECT_FALSE(builtin_text("").has_value());
    result<rulebook> const none = read_builtin("nobody/knows", problems);
    ASSERT_FALSE(none.has_value());
    EXPECT_EQ(none.error().code, errc::unknown_rulebook);
}

} // namespace
