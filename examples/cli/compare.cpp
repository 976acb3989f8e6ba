// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/period.hpp>
#include "judged.hpp"
#include "machine.hpp"
#include "numbers.hpp"
#include "programme_words.hpp"
#include "subcommands.hpp"
#include "table.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cli {
namespace {

using tieuchi::change_parts;
using tieuchi::interval;
using tieuchi::measure_change;
using tieuchi::period_comparison;
using tieuchi::rational;
using tieuchi::set_change;
using tieuchi::unit_change;

/// A part of a change with what it is due to.
struct named_part {
    words due_to;
    rational change_parts::*part;
};

constexpr named_part parts[] = {{message::due_to_attributes, &change_parts::attributes},
                                {message::due_to_year, &change_parts::year},
                                {message::due_to_amendment, &change_parts::amendment},
                                {message::due_to_rulebook, &change_parts::rulebook},
                                {message::due_to_data, &change_parts::data},
                                {message::due_to_units, &change_parts::units}};

/// Ids of criteria that were gained or lost.
std::string ids_of(std::vector<tieuchi::criterion_change> const& list,
                   std::string_view between = ", ") {
    std::vector<std::string> ids;
    ids.reserve(list.size());
    for (auto const& one : list) {
        ids.push_back(printable(one.id));
    }
    return joined(ids, between);
}

/// The report for people.
class comparison_report {
public:
    comparison_report(options const& asked, period_comparison const& found)
        : asked_(asked),
          found_(found),
          before_(found.before.rules().rules()),
          after_(found.after.rules().rules()),
          in_(asked.in),
          out_(asked.color) {}

    [[nodiscard]] std::string text() const {
        std::string made = heading(asked_, found_.after.rules(), found_.after.units(), out_);
        made += paragraph(periods(), 0, out_) + '\n';
        made += measures() + '\n' + causes();
        made += listed(message::newly_meeting, found_.newly_meeting, true);
        made += listed(message::no_longer_meeting, found_.no_longer_meeting, false);
        made += listed(message::entered, found_.entered, false);
        made += listed(message::left, found_.left, false);
        made += criteria();
        return asked_.all ? made + each() : made;
    }

private:
    [[nodiscard]] std::string word(words const& one) const { return std::string(one.in(in_)); }

    [[nodiscard]] std::string section(std::string_view title) const {
        return '\n' + out_.painted(title, paint::strong) + '\n';
    }

    [[nodiscard]] std::string count_of(std::int64_t units) const {
        return units == 1 ? word(message::one_unit) : say(message::units, in_, {shown(units, in_)});
    }

    [[nodiscard]] std::string periods() const {
        std::string text =
            say(message::from_to_dates, in_,
                {say(found_.before.rules().reference_date(), in_), before_.citation,
                 count_of(found_.before.units()), say(found_.after.rules().reference_date(), in_),
                 after_.citation, count_of(found_.after.units())});
        if (found_.how == tieuchi::attribution::averaged) {
            text += "; " + word(message::averaged);
        }
        return printable(text);
    }

    /// The difference of two values, an interval where one of them is.
    [[nodiscard]] std::string difference(std::optional<interval> const& from,
                                         std::optional<interval> const& to, rational const& times,
                                         int digits) const {
        if (!from || !to) {
            return "–";
        }
        std::string const low = signed_number((to->lower - from->lower) * times, digits, in_);
        std::string const high = signed_number((to->upper - from->upper) * times, digits, in_);
        return low == high ? low : low + " … " + high;
    }

    void add(table& rows, std::string name, std::optional<interval> const& from,
             std::optional<interval> const& to, int digits) const {
        rows.add({{std::move(name)},
                  {shown(from, digits, {}, in_)},
                  {shown(to, digits, {}, in_)},
                  {difference(from, to, rational(1), digits), paint::strong}});
    }

    void add_share(table& rows) const {
        auto const& of = found_.standard_met;
        rational const percent(100);
        auto const scaled = [&](std::optional<interval> const& share) {
            return share ? std::optional<interval>({share->lower * percent, share->upper * percent})
                         : std::nullopt;
        };
        rows.add({{word(message::share_meeting) + ", %"},
                  {shown(scaled(of.mean_before), 1, {}, in_)},
                  {shown(scaled(of.mean_after), 1, {}, in_)},
                  {difference(of.mean_before, of.mean_after, percent, 1), paint::strong}});
    }

    [[nodiscard]] std::string progress_name() const {
        return say(message::total_progress, in_, {with_marks(to_string(after_.scale), in_)});
    }

    [[nodiscard]] std::string measures() const {
        table rows({{word(message::measure), false, fitting::wrap},
                    {word(message::before), true},
                    {word(message::after), true},
                    {word(message::change), true}});
        auto const total = [&](std::string name, set_change const& of, int digits) {
            add(rows, std::move(name), of.total.before, of.total.after, digits);
        };
        auto const mean = [&](std::string const& name, set_change const& of) {
            add(rows, capitalised(say(message::mean_of, in_, {name})), of.mean_before,
                of.mean_after, 2);
        };
        total(word(message::units_meeting), found_.standard_met, 0);
        add_share(rows);
        total(word(message::total_met), found_.criteria_met, 0);
        mean(method_in_words("criteria_met", in_), found_.criteria_met);
        total(progress_name(), found_.weighted_progress, 1);
        mean(method_in_words("weighted_progress", in_), found_.weighted_progress);
        return rows.text(out_);
    }

    /// A part of the changes of both ends of a measure.
    [[nodiscard]] std::string part_of(measure_change const& of, rational change_parts::*part,
                                      int digits) const {
        return both(of.lower.*part, of.upper.*part, digits);
    }

    [[nodiscard]] std::string both(rational const& lower, rational const& upper, int digits) const {
        std::string const low = signed_number(lower, digits, in_);
        std::string const high = signed_number(upper, digits, in_);
        return low == high ? low : low + " … " + high;
    }

    /// What the changes of totals are due to; parts that are 0 everywhere are left out.
    [[nodiscard]] std::string causes() const {
        measure_change const* const all[] = {&found_.standard_met.total, &found_.criteria_met.total,
                                             &found_.weighted_progress.total};
        table rows({{word(message::cause), false, fitting::wrap},
                    {word(message::designation), true},
                    {word(message::criteria), true},
                    {word(message::progress), true}},
                   2);
        for (auto const& [due_to, part] : parts) {
            bool moved = false;
            for (measure_change const* const of : all) {
                moved = moved || of->lower.*part != rational(0) || of->upper.*part != rational(0);
            }
            if (moved) {
                rows.add({{word(due_to)},
                          {part_of(*all[0], part, 0)},
                          {part_of(*all[1], part, 0)},
                          {part_of(*all[2], part, 1)}});
            }
        }
        std::string made = out_.painted(message::why.in(in_), paint::strong) + '\n';
        if (rows.empty()) {
            return made + "  " + word(message::no_change) + '\n';
        }
        rows.add({{word(message::altogether), paint::strong},
                  {both(all[0]->lower.total(), all[0]->upper.total(), 0), paint::strong},
                  {both(all[1]->lower.total(), all[1]->upper.total(), 0), paint::strong},
                  {both(all[2]->lower.total(), all[2]->upper.total(), 1), paint::strong}});
        return made + rows.text(out_);
    }

    /// A list of units, with the criteria that they gained or lost.
    [[nodiscard]] std::string listed(words const& title, std::vector<std::int32_t> const& indices,
                                     bool good) const {
        if (indices.empty()) {
            return {};
        }
        auto const count = static_cast<std::int64_t>(indices.size());
        table rows({{"", false, fitting::cut}, {"", false, fitting::wrap}}, 2);
        for (std::int32_t const index : indices) {
            unit_change const& one = found_.units[static_cast<std::size_t>(index)];
            rows.add(
                {{called(one.id, one.name), good ? paint::good : paint::plain}, {signed_ids(one)}});
        }
        return section(say(title, in_, {shown(count, in_)})) + rows.text(out_);
    }

    /// `+10, +11, −17`; nothing for units of one period alone.
    [[nodiscard]] static std::string signed_ids(unit_change const& one) {
        std::vector<std::string> ids;
        if (one.before >= 0 && one.after >= 0) {
            for (auto const& criterion : one.gained) {
                ids.push_back('+' + printable(criterion.id));
            }
            for (auto const& criterion : one.lost) {
                ids.push_back("−" + printable(criterion.id));
            }
        }
        return joined(ids);
    }

    /// How many units gained and lost each criterion, in the order of the later rulebook.
    [[nodiscard]] std::string criteria() const {
        std::map<std::string, std::pair<std::int64_t, std::int64_t>> counts;
        for (unit_change const& one : found_.units) {
            if (one.before < 0 || one.after < 0) {
                continue;
            }
            for (auto const& criterion : one.gained) {
                ++counts[criterion.id].first;
            }
            for (auto const& criterion : one.lost) {
                ++counts[criterion.id].second;
            }
        }
        table rows({{"", true},
                    {word(message::criterion), false, fitting::cut},
                    {word(message::gained), true},
                    {word(message::lost), true},
                    {word(message::balance), true}},
                   2);
        add_criteria(rows, after_, counts);
        add_criteria(rows, before_, counts);
        return rows.empty() ? std::string()
                            : section(message::by_criterion.in(in_)) + rows.text(out_);
    }

    /// Those of one rulebook, which are then taken away.
    void add_criteria(table& rows, tieuchi::edition const& book,
                      std::map<std::string, std::pair<std::int64_t, std::int64_t>>& counts) const {
        for (auto const& criterion : book.criteria) {
            auto const at = counts.find(criterion.id);
            if (at == counts.end()) {
                continue;
            }
            auto const [gained, lost] = at->second;
            rows.add({{criterion.id, paint::strong},
                      {std::string(criterion.name.in(in_))},
                      {shown(gained, in_)},
                      {shown(lost, in_)},
                      {signed_number(rational(gained - lost), 0, in_)}});
            counts.erase(at);
        }
    }

    [[nodiscard]] cell standing(std::optional<tieuchi::verdict> const& value) const {
        return value ? cell{std::string(say(*value, in_)), paint_of(*value)} : cell{"–"};
    }

    [[nodiscard]] std::string each() const {
        table rows({{word(message::id)},
                    {word(message::name), false, fitting::cut},
                    {word(message::before)},
                    {word(message::after)},
                    {word(message::criteria), true},
                    {word(message::gained), false, fitting::wrap},
                    {word(message::lost), false, fitting::wrap}});
        for (unit_change const& one : found_.units) {
            rows.add({{printable(one.id)},
                      {printable(one.name)},
                      standing(one.standard_before),
                      standing(one.standard_after),
                      {shown(one.criteria_met.before, 0, {}, in_) + " → " +
                       shown(one.criteria_met.after, 0, {}, in_)},
                      {ids_of(one.gained)},
                      {ids_of(one.lost)}});
        }
        return section(message::by_unit.in(in_)) + rows.text(out_);
    }

    options const& asked_;
    period_comparison const& found_;
    tieuchi::edition const& before_;
    tieuchi::edition const& after_;
    language in_;
    console out_;
};

std::string_view verdict_name(std::optional<tieuchi::verdict> const& value) {
    return value ? name(*value) : std::string_view();
}

/// One unit a row; the parts are those of the lower end of criteria met.
std::string as_csv(period_comparison const& found) {
    csv rows({"id", "name", "before", "after", "criteria_met_before", "criteria_met_before_upper",
              "criteria_met_after", "criteria_met_after_upper", "change", "attributes", "year",
              "amendment", "rulebook", "data", "units", "gained", "lost"});
    for (unit_change const& one : found.units) {
        rows.words(one.id).words(one.name);
        rows.number(verdict_name(one.standard_before)).number(verdict_name(one.standard_after));
        rows.exact(one.criteria_met.before).exact(one.criteria_met.after);
        rows.exact(one.criteria_met.lower.total());
        for (auto const& part : parts) {
            rows.exact(one.criteria_met.lower.*part.part);
        }
        rows.words(ids_of(one.gained, ";")).words(ids_of(one.lost, ";")).end_row();
    }
    return rows.take();
}

} // namespace

exit_code compare(options const& asked) {
    if (!asked.earlier.is_named()) {
        return misused("compare needs --before, --before-date or --before-rulebook");
    }
    auto const before = judge_earlier(asked);
    if (!before) {
        return before.error();
    }
    auto const after = judge_now(asked);
    if (!after) {
        return after.error();
    }
    auto const found = tieuchi::compare({before->rules, before->units},
                                        {after->rules, after->units}, {asked.policies, asked.how});
    if (!found) {
        return failed("compare", found.error());
    }
    switch (asked.format) {
    case output_format::json: return write_out(to_json(*found));
    case output_format::csv: return write_out(as_csv(*found));
    case output_format::table: return write_out(comparison_report(asked, *found).text());
    }
    return exit_code::unusable;
}

} // namespace cli
