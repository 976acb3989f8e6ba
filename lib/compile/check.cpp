// SPDX-License-Identifier: Apache-2.0
#include "compile/check.hpp"

#include <tieuchi/builtin.hpp>
#include "compile/read_form.hpp"
#include "compile/resolve.hpp"
#include "compile/state.hpp"
#include "compile/valuation.hpp"
#include "compile/weaken.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

bool one_sided(leaf const& one) noexcept {
    return is_lower_bound(one.compare) || is_upper_bound(one.compare);
}

/// Whether the leaf's progress is the library's convention: a straight line that nobody asked for.
bool uses_convention(leaf const& one, edition const& rules) {
    if (one.shape || one.baseline || !one_sided(one)) {
        return false;
    }
    bool line = one.full && !one.full->is_negative() && !one.full->is_zero();
    if (!one.full) {
        for_each_end(one.limit, rules, [&](bound const& end, bool) {
            line = line || (end.form == bound_form::value && !end.value.low.is_negative() &&
                            !end.value.low.is_zero());
        });
    }
    return line;
}

void warn_of_reach(leaf_place const& at, edition const& rules, problem_list& problems) {
    leaf const& one = *at.rules;
    bool never = false;
    bool always = at.has_limit && one.compare == comparator::at_least_level;
    decimal const whole(100);
    for_each_end(one.limit, rules, [&](bound const& end, bool) {
        if (end.form != bound_form::value) {
            always = false;
            return;
        }
        always = always && end.value.level == 0;
        if (one.unit != "%") {
            return;
        }
        // A share lies between 0 % and 100 %.
        bool const above =
            one.compare == comparator::more_than ? end.value.low >= whole : end.value.low > whole;
        bool const below = one.compare == comparator::less_than ? end.value.low <= decimal(0)
                                                                : end.value.high.is_negative();
        never = never || (is_lower_bound(one.compare) && above) ||
                (is_upper_bound(one.compare) && below) ||
                ((one.compare == comparator::equals || one.compare == comparator::between) &&
                 (end.value.low > whole || end.value.high.is_negative()));
    });
    if (never) {
        warn(problems, errc::unreachable_bound, at.limit,
             "no share reaches this bound of " + quote(one.id) +
                 ": shares lie between 0 % and 100 %");
    } else if (always) {
        warn(problems, errc::unreachable_bound, at.limit,
             "every level reaches this bound of " + quote(one.id) + ": it asks for the lowest");
    }
}

void warn_of_table(leaf_place const& at, edition const& rules, problem_list& problems) {
    leaf const& one = *at.rules;
    if (one.table.empty() || !one_sided(one)) {
        return;
    }
    bool early = false;
    for_each_end(one.limit, rules, [&](bound const& end, bool) {
        for (progress_point const& point : one.table) {
            bool const before = is_lower_bound(one.compare) ? point.value < end.value.low
                                                            : point.value > end.value.low;
            early =
                early || (end.form == bound_form::value && before && point.progress == decimal(1));
        }
    });
    node const* const stated = at.self.find("progress");
    if (early && stated != nullptr) {
        warn(problems, errc::early_table, *stated,
             "the table of " + quote(one.id) + " reaches 1 before the bound");
    }
}

/// A number with the words that go with it.
std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

void append_id(std::string& list, std::string const& id) {
    list += (list.empty() ? "" : ", ") + id;
}

} // namespace

void warn_of_progress(snapshot_part const& part, problem_list& problems) {
    std::string by_convention;
    std::size_t count = 0;
    for (leaf_place const& at : part.places.leaves) {
        leaf const& one = *at.rules;
        warn_of_reach(at, part.rules, problems);
        warn_of_table(at, part.rules, problems);
        if (!uses_convention(one, part.rules)) {
            continue;
        }
        ++count;
        append_id(by_convention, one.id);
        if (is_upper_bound(one.compare)) {
            warn(problems, errc::no_baseline, at.self,
                 quote(one.id) + " has " + std::string(name(one.compare)) +
                     " without a baseline: its progress is 0 from twice the bound on");
        }
    }
    if (count != 0) {
        warn(problems, errc::default_progress, part.source->tree.root(),
             counted(count, "leaf has", "leaves have") +
                 " progress by the library's convention, not by any law: " + by_convention);
    }
}

void count_bounds(snapshot_part const& part, check_report& report, problem_list& problems) {
    std::string in_doubt;
    std::string unknown;
    std::string open;
    for (leaf_place const& at : part.places.leaves) {
        leaf const& one = *at.rules;
        check_report mine;
        for_each_end(one.limit, part.rules, [&](bound const& end, bool verified) {
            mine.unknown += end.form == bound_form::unknown ? 1U : 0U;
            mine.delegated += end.form == bound_form::delegated ? 1U : 0U;
            if (end.form == bound_form::value) {
                ++mine.bounds;
                ++(verified && one.origin.verified ? mine.verified : mine.unverified);
            }
        });
        report.bounds += mine.bounds;
        report.verified += mine.verified;
        report.unverified += mine.unverified;
        report.unknown += mine.unknown;
        report.delegated += mine.delegated;
        if (mine.unverified != 0) {
            append_id(in_doubt, one.id);
        }
        if (mine.unknown != 0) {
            append_id(unknown, one.id);
        }
        if (mine.delegated != 0) {
            append_id(open, one.id);
        }
    }
    node const& root = part.source->tree.root();
    if (report.delegated != 0) {
        warn(problems, errc::open_delegated_bounds, root,
             counted(report.delegated, "bound is", "bounds are") +
                 " left to an authority: " + open);
    }
    if (report.unverified != 0) {
        warn(problems, errc::unverified_bounds, root,
             std::to_string(report.unverified) + " of " +
                 counted(report.bounds, "bound is", "bounds are") + " unverified: " + in_doubt);
    }
    if (report.unknown != 0) {
        warn(problems, errc::unknown_bounds, root,
             counted(report.unknown, "bound is", "bounds are") + " not known: " + unknown);
    }
}

namespace {

/// Whether a text that was handed over is the rulebook of an id.
bool is_rulebook(std::string_view json, std::string_view id) {
    document parsed;
    diagnostics problems;
    parse_settings settings;
    settings.max_size = max_rulebook_size;
    return parsed.parse(json, settings, problems) && parsed.root().is_object() &&
           read_text(parsed.root().find("id")) == id;
}

void warn_of_presupposed(snapshot_part const& part, document_set const& documents,
                         std::span<std::string_view const> with, problem_list& problems) {
    node const* const list = part.tree.find("presupposes");
    for (node const& one : list != nullptr ? list->children() : std::span<node const>()) {
        std::string_view const id = one.text();
        bool const known = documents.find(id) != nullptr || builtin_text(id) ||
                           std::any_of(with.begin(), with.end(), [&](std::string_view json) {
                               return is_rulebook(json, id);
                           });
        if (!known) {
            warn(problems, errc::unknown_presupposed, one,
                 "the library does not know the rulebook " + quote(id) +
                     "; whether a unit holds it is taken from the unit's \"holds\"");
        }
    }
}

/// The date whose edition is looked at when none is asked for: the last one.
date last_date(document_set const& documents) {
    std::vector<date> const days = changes_of(documents);
    date const from = documents.main().from.value_or(date());
    return days.empty() ? from : std::max(days.back(), from);
}

void warn_of_date(document_set const& documents, date when, problem_list& problems) {
    source_document const& main = documents.main();
    bool const early = main.from && when < *main.from;
    bool const late = main.to && *main.to < when;
    node const* const effective = main.tree.root().find("effective");
    if ((early || late) && effective != nullptr) {
        warn(problems, errc::outside_effective, *effective,
             "the reference date " + to_string(when) + " lies " +
                 (early ? "before the first day" : "behind the last day") +
                 " on which the rulebook is in force");
    }
}

void look_at(document_set const& documents, date when, bool asked, read_options const& options,
             check_report& report, problem_list& problems) {
    snapshot parts(documents, when, options.methods, true, problems);
    snapshot_part const& part = parts.main();
    if (asked) {
        warn_of_date(documents, when, problems);
    }
    warn_of_tests(part, problems);
    warn_of_keys(part, documents, problems);
    warn_of_weights(part, problems);
    warn_of_progress(part, problems);
    warn_of_presupposed(part, documents, options.with, problems);
    check_weakening(parts, when, when.next_day(), true, problems);
    count_bounds(part, report, problems);
}

} // namespace

} // namespace detail

check_report check_rulebook(std::string_view json, std::optional<date> when,
                            read_options const& options) {
    check_report report;
    detail::document_set documents;
    detail::problem_list problems;
    diagnostics text_problems;
    if (detail::load_and_validate(documents, json, options, text_problems, problems)) {
        detail::look_at(documents, when.value_or(detail::last_date(documents)), when.has_value(),
                        options, report, problems);
    }
    report.problems = std::move(text_problems);
    problems.report(documents.views(), report.problems);
    detail::sort_by_place(report.problems);
    return report;
}

} // namespace v1
} // namespace tieuchi
