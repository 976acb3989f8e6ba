// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/explain.hpp>
#include "console.hpp"
#include "load.hpp"
#include "rulebook_report.hpp"
#include "subcommands.hpp"

#include <optional>

namespace cli {
namespace {

/// A unit with the attributes that are asked about, and nothing else.
attempt<tieuchi::unit> unit_with(options const& asked, tieuchi::evaluator const& rules) {
    tieuchi::unit made(rules);
    for (auto const& [id, value] : asked.attributes) {
        auto const set = made.set_attribute(id, value);
        if (!set) {
            return misused("--attribute " + id + '=' + value + ": " +
                           std::string(tieuchi::message(set.error().code)));
        }
    }
    return made;
}

} // namespace

exit_code show(options const& asked) {
    auto const rules = load_rulebook(asked);
    if (!rules) {
        return rules.error();
    }
    auto const compiled = tieuchi::evaluator::compile(*rules, reference_date(asked));
    std::optional<tieuchi::assessment> applied;
    if (!asked.attributes.empty()) {
        auto const subject = unit_with(asked, compiled);
        if (!subject) {
            return subject.error();
        }
        applied = tieuchi::assess(compiled, *subject);
    }
    rulebook_report const report(asked, *rules, compiled, applied ? &*applied : nullptr);
    switch (asked.format) {
    case output_format::json: return write_out(report.json());
    case output_format::csv: return write_out(report.csv());
    case output_format::table: return write_out(report.text());
    }
    return exit_code::unusable;
}

} // namespace cli
