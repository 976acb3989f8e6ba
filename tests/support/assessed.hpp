// SPDX-License-Identifier: Apache-2.0
// Units of a test, read and assessed: what most tests of results begin with.
#ifndef SUPPORT_ASSESSED_HPP
#define SUPPORT_ASSESSED_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/json.hpp>
#include <tieuchi/rulebook.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// The rulebook of a text, or the end of the test with everything that was wrong.
inline tieuchi::evaluator compiled(std::string_view rulebook, std::string_view date,
                                   std::span<std::string_view const> with = {}) {
    tieuchi::diagnostics problems;
    auto const read = tieuchi::read_rulebook(rulebook, problems, {.with = with, .methods = {}});
    for (auto const& one : problems.list()) {
        ADD_FAILURE() << to_string(one);
    }
    auto const when = tieuchi::date::parse(date);
    if (!read || !when) {
        throw std::runtime_error("the rulebook of a test cannot be read");
    }
    return tieuchi::evaluator::compile(*read, *when);
}

/// Units with what was found of them.
struct assessed_units {
    tieuchi::evaluator rules;
    std::vector<tieuchi::unit> units;
    std::vector<tieuchi::assessment> found;

    /// What was found of the unit of an id.
    [[nodiscard]] tieuchi::assessment const& of(std::string_view id) const {
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (units[i].id == id) {
                return found[i];
            }
        }
        throw std::runtime_error("no unit " + std::string(id));
    }
};

/// Reads and assesses the units of a text.
inline assessed_units assessed(tieuchi::evaluator rules, std::string_view units,
                               tieuchi::policy choices = {}) {
    tieuchi::diagnostics problems;
    auto read = tieuchi::read_units(units, rules, problems);
    for (auto const& one : problems.list()) {
        ADD_FAILURE() << to_string(one);
    }
    if (!read) {
        throw std::runtime_error("the units of a test cannot be read");
    }
    assessed_units made{std::move(rules), *std::move(read), {}};
    for (auto const& one : made.units) {
        made.found.push_back(tieuchi::assess(made.rules, one, choices));
    }
    return made;
}

/// The content of a file of the project, by its path from the top.
inline std::string content_of(std::string const& path) {
    std::ifstream file(std::string(TIEUCHI_SOURCE_DIR) + "/" + path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace support

#endif
