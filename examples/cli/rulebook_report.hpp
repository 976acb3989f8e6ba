// SPDX-License-Identifier: Apache-2.0
// A rulebook as it stands on a date, for people and for programs.
#ifndef TIEUCHI_CLI_RULEBOOK_REPORT_HPP
#define TIEUCHI_CLI_RULEBOOK_REPORT_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/rulebook.hpp>
#include "console.hpp"
#include "options.hpp"
#include "table.hpp"
#include "words.hpp"

#include <string>
#include <string_view>

namespace cli {

/// Shows one rulebook; with an assessment of a unit without observations also the bounds that
/// apply to its attributes. Refers to what it was made of.
class rulebook_report {
public:
    rulebook_report(options const& asked, tieuchi::rulebook const& rules,
                    tieuchi::evaluator const& compiled, tieuchi::assessment const* applied)
        : rules_(rules),
          compiled_(compiled),
          book_(compiled.rules()),
          applied_(applied),
          in_(asked.in),
          out_(asked.color) {}

    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string csv() const;
    [[nodiscard]] std::string json() const;

private:
    [[nodiscard]] std::string head() const;
    [[nodiscard]] std::string attributes() const;
    [[nodiscard]] std::string criteria() const;
    [[nodiscard]] std::string grades() const;

    void add_leaf(table& rows, tieuchi::leaf const& one, std::size_t depth) const;
    void add_node(table& rows, std::string_view id, std::string_view name,
                  tieuchi::requirement const& require, std::size_t children, std::size_t depth,
                  paint as) const;
    [[nodiscard]] std::string bound_column(tieuchi::leaf const& one) const;
    [[nodiscard]] std::string leaf_json(tieuchi::leaf const& one) const;
    [[nodiscard]] std::string node_json(std::string_view id, tieuchi::text const& name) const;

    tieuchi::rulebook const& rules_;
    tieuchi::evaluator const& compiled_;
    tieuchi::edition const& book_;
    tieuchi::assessment const* applied_;
    language in_;
    console out_;
};

} // namespace cli

#endif
