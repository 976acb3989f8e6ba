// SPDX-License-Identifier: Apache-2.0
// Small rulebooks for tests, and their problems as text.
#ifndef TIEUCHI_TESTS_UNIT_RULEBOOK_FIXTURE_HPP
#define TIEUCHI_TESTS_UNIT_RULEBOOK_FIXTURE_HPP

#include <tieuchi/rulebook.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi::tests {

/// A rulebook with some keys more, and the indicators of its one criterion `1`.
inline std::string rulebook_json(std::string const& indicators, std::string const& keys = {}) {
    return R"({"format": "tieuchi-rulebook/1", "id": "test/base", "title": "x", "citation": "x", )"
           R"("unit_level": "commune", "designation": "x", )" +
           keys + (keys.empty() ? "" : ", ") +
           R"("criteria": [{"id": "1", "name": "x", "indicators": [)" + indicators + "]}]}";
}

/// A layer over `test/base` with some keys more.
inline std::string layer_json(std::string const& keys) {
    return R"({"format": "tieuchi-rulebook/1", "id": "test/layer", "title": "x", "citation": "x", )"
           R"("extends": "test/base", )" +
           keys + "}";
}

/// One line for each problem: code, document, pointer.
inline std::string lines_of(diagnostics const& problems) {
    std::string lines;
    for (diagnostic const& one : problems.list()) {
        lines += std::string(name(one.code)) + " " + one.document +
                 (one.document.empty() ? "" : " ") + one.pointer + "\n";
    }
    return lines;
}

inline result<rulebook> read(std::string const& json, diagnostics& problems,
                             std::vector<std::string> const& with = {}) {
    std::vector<std::string_view> const views(with.begin(), with.end());
    read_options options;
    options.with = views;
    return read_rulebook(json, problems, options);
}

/// The problems of a rulebook.
inline std::string problems_of(std::string const& json, std::vector<std::string> const& with = {}) {
    diagnostics problems;
    static_cast<void>(read(json, problems, with).has_value());
    return lines_of(problems);
}

/// The edition of a rulebook that must be good.
inline edition edition_of(std::string const& json, std::string_view day = "2024-06-01",
                          std::vector<std::string> const& with = {}) {
    diagnostics problems;
    result<rulebook> const good = read(json, problems, with);
    EXPECT_TRUE(good.has_value()) << lines_of(problems);
    return good ? good->on(*date::parse(day)) : edition{};
}

inline decimal number(std::string_view text) {
    return *decimal::parse(text);
}

} // namespace tieuchi::tests

#endif
