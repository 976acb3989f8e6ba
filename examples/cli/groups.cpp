// SPDX-License-Identifier: Apache-2.0
#include "groups.hpp"

#include <tieuchi/grouping.hpp>
#include "machine.hpp"
#include "numbers.hpp"
#include "places.hpp"
#include "programme_words.hpp"
#include "table.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cli {
namespace {

using tieuchi::agency_tally;
using tieuchi::grouped_rollup;
using tieuchi::grouping;
using tieuchi::grouping_kind;
using tieuchi::rational;
using tieuchi::rollup;
using tieuchi::unit_tree;

constexpr std::string_view attribute_prefix = "attr:";
constexpr std::size_t hardest_shown = 3;

/// One line of the table.
struct group_line {
    std::string id; ///< Empty for the units without group.
    std::string name;
    std::size_t depth = 0;
    rollup const* all = nullptr;
};

/// Criteria with their pass rates: `10 (45,1 %)`.
std::string hardest_of(rollup const& all, std::span<std::int32_t const> numbers, language in) {
    std::vector<std::string> shown_ones;
    for (std::int32_t const number : numbers) {
        auto const& tally = all.criteria()[static_cast<std::size_t>(number)];
        bool const held_back = tally.fail + tally.unknown != 0 && tally.pass + tally.fail != 0;
        if (held_back && shown_ones.size() < hardest_shown) {
            auto const& id = all.rules().rules().criteria[static_cast<std::size_t>(number)].id;
            shown_ones.push_back(id + std::string(unbroken) + '(' +
                                 shown_share(tally.pass_rate(), in) + ')');
        }
    }
    return shown_ones.empty() ? "–" : joined(shown_ones);
}

/// The table of groups.
class group_table {
public:
    group_table(options const& asked, judged_units const& set, words const& heading_of_group)
        : asked_(asked), set_(set), group_(heading_of_group), in_(asked.in), out_(asked.color) {}

    [[nodiscard]] std::string text(std::vector<group_line> const& lines, rollup const& all) const {
        std::string made = heading(asked_, set_.rules, all.units(), out_);
        if (all.units() == 0) {
            return made + std::string(message::no_units.in(in_)) + '\n';
        }
        table rows({{std::string(group_.in(in_)), false, fitting::cut},
                    {std::string(message::unit_count.in(in_)), true},
                    {std::string(message::meeting.in(in_)), true},
                    {std::string(message::share.in(in_)), true},
                    {std::string(message::mean_criteria.in(in_)), true},
                    {std::string(message::mean_progress.in(in_)), true},
                    {std::string(message::hardest_here.in(in_)), false, fitting::wrap}});
        for (group_line const& one : lines) {
            add(rows, std::string(2 * one.depth, ' ') + name_of(one), *one.all, paint::plain);
        }
        add(rows, std::string(message::all_units.in(in_)), all, paint::strong);
        made += rows.text(out_);
        std::string const below = set_.remarks.text(set_.rules, in_, out_);
        return below.empty() ? made : made + '\n' + below;
    }

private:
    [[nodiscard]] std::string name_of(group_line const& one) const {
        return one.id.empty() ? std::string(message::no_group.in(in_)) : called(one.id, one.name);
    }

    void add(table& rows, std::string called_so, rollup const& of, paint as) const {
        if (of.units() == 0) {
            rows.add({{std::move(called_so), as}, {"0"}, {"–"}, {"–"}, {"–"}, {"–"}, {"–"}});
            return;
        }
        std::int64_t const pass = of.standard().pass;
        std::int64_t const possible = pass + of.standard().unknown;
        auto const share = rational::make(pass, of.units());
        auto const& book = set_.rules.rules();
        rational const most[] = {rational(static_cast<std::int64_t>(book.criteria.size()))};
        rational const full[] = {rational(0), rational(book.scale)};
        rows.add({{std::move(called_so), as},
                  {shown(of.units(), in_)},
                  {shown(pass, in_) + (possible == pass ? "" : "–" + shown(possible, in_)),
                   paint::strong},
                  {shown_share(share ? std::optional<rational>(*share) : std::nullopt, in_)},
                  {shown(of.criteria_met().mean(), 1, most, in_)},
                  {shown(of.weighted_progress().mean(), 1, full, in_)},
                  {hardest_of(of, of.hardest(), in_)}});
    }

    options const& asked_;
    judged_units const& set_;
    words const& group_;
    language in_;
    console out_;
};

void add_row(csv& rows, std::string_view kind, group_line const& one) {
    rollup const& of = *one.all;
    auto const& standard = of.standard();
    rows.number(kind).words(one.id).words(one.name).number(of.units());
    rows.number(standard.pass).number(standard.fail).number(standard.unknown);
    rows.number(standard.exempt).number(of.held()).exact(of.criteria_met().total);
    rows.exact(of.criteria_met().mean()).exact(of.weighted_progress().mean());
    std::string ids;
    for (std::int32_t const number : of.hardest()) {
        ids += ids.empty() ? "" : ";";
        ids += of.rules().rules().criteria[static_cast<std::size_t>(number)].id;
    }
    rows.words(ids).end_row();
}

/// One group a row; the last row is of all units.
std::string as_csv(std::vector<group_line> const& lines, std::string_view kind, rollup const& all) {
    csv rows({"kind", "id", "name", "units", "pass", "fail", "unknown", "exempt", "held",
              "criteria_met_total", "criteria_met_total_upper", "criteria_met_mean",
              "criteria_met_mean_upper", "weighted_progress_mean", "weighted_progress_mean_upper",
              "hardest"});
    for (group_line const& one : lines) {
        add_row(rows, kind, one);
    }
    add_row(rows, "all", {{}, {}, 0, &all});
    return rows.take();
}

rollup sum_of(judged_units const& set) {
    rollup all(set.rules);
    for (std::size_t i = 0; i < set.units.size(); ++i) {
        all.add(set.units[i], set.found[i]);
    }
    return all;
}

/// How deep a place lies.
std::size_t depth_of(unit_tree const& tree, std::int32_t number) {
    std::size_t depth = 0;
    for (number = tree.parent(number); number >= 0; number = tree.parent(number)) {
        ++depth;
    }
    return depth;
}

exit_code by_tree(options const& asked, judged_units const& set, unit_tree const& tree) {
    rollup const all = sum_of(set);
    auto const by_place = tieuchi::roll_up(tree, set.rules, set.units, set.found);
    if (asked.format == output_format::json) {
        return write_out(to_json(all, tree, by_place, asked.policies));
    }
    std::vector<group_line> lines;
    for (std::size_t i = 0; i < by_place.size(); ++i) {
        auto const& one = tree.places()[i];
        lines.push_back(
            {one.id, one.name, depth_of(tree, static_cast<std::int32_t>(i)), &by_place[i]});
    }
    return write_out(asked.format == output_format::csv
                         ? as_csv(lines, "tree", all)
                         : group_table(asked, set, message::place).text(lines, all));
}

/// What a group is called: the label of a value, the name of a place.
std::string name_of(grouping const& by, std::string const& id, judged_units const& set,
                    unit_tree const& tree, language in) {
    if (by.kind() == grouping_kind::attribute) {
        auto const number = static_cast<std::size_t>(set.rules.find_attribute(by.subject()));
        auto const& known = set.rules.rules().attributes[number];
        for (auto const& [value, label] : known.labels) {
            if (value == id) {
                return std::string(label.in(in));
            }
        }
    } else if (by.kind() != grouping_kind::cohort) {
        std::int32_t const number = tree.find(id);
        return number < 0 ? "" : tree.places()[static_cast<std::size_t>(number)].name;
    }
    return {};
}

exit_code by_grouping(options const& asked, judged_units const& set, unit_tree const& tree,
                      grouping const& by) {
    grouped_rollup all(set.rules, by);
    for (std::size_t i = 0; i < set.units.size(); ++i) {
        all.add(set.units[i], set.found[i]);
    }
    if (asked.format == output_format::json) {
        return write_out(to_json(all, asked.policies));
    }
    std::vector<group_line> lines;
    for (auto const& group : all.groups()) {
        lines.push_back({group.id, name_of(by, group.id, set, tree, asked.in), 0, &group.all});
    }
    return write_out(asked.format == output_format::csv
                         ? as_csv(lines, name(by.kind()), all.all())
                         : group_table(asked, set, message::group).text(lines, all.all()));
}

/// Ids of criteria in one cell.
std::string ids_of(agency_tally const& one, tieuchi::edition const& book,
                   std::string_view between) {
    std::vector<std::string> ids;
    for (std::int32_t const number : one.criteria) {
        ids.push_back(book.criteria[static_cast<std::size_t>(number)].id);
    }
    return joined(ids, between);
}

std::string agency_table(options const& asked, judged_units const& set, rollup const& all,
                         std::vector<agency_tally> const& agencies) {
    language const in = asked.in;
    console const out(asked.color);
    std::string made = heading(asked, set.rules, all.units(), out);
    if (all.units() == 0) {
        return made + std::string(message::no_units.in(in)) + '\n';
    }
    auto const word = [in](words const& one) { return std::string(one.in(in)); };
    table rows({{word(message::agency), false, fitting::wrap},
                {word(message::criteria), false, fitting::wrap},
                {word(message::pass_rate), true},
                {word(message::passes), true},
                {word(message::fails), true},
                {word(message::unknowns), true},
                {word(message::mean_met), true},
                {word(message::hardest_here), false, fitting::wrap}});
    for (agency_tally const& one : agencies) {
        auto const count = static_cast<std::int64_t>(one.criteria.size());
        rational const lines[] = {rational(0), rational(count)};
        rows.add({{one.agency.empty() ? word(message::no_agency) : printable(one.agency)},
                  {ids_of(one, all.rules().rules(), ", ")},
                  {shown_share(one.total.pass_rate(), in), paint::strong},
                  {shown(one.total.pass, in)},
                  {shown(one.total.fail, in)},
                  {shown(one.total.unknown, in)},
                  {shown(one.mean_met, 2, lines, in) + '/' + shown(count, in)},
                  {hardest_of(all, one.hardest, in)}});
    }
    made += rows.text(out);
    std::string const below = set.remarks.text(set.rules, in, out);
    return below.empty() ? made : made + '\n' + below;
}

std::string agency_csv(rollup const& all, std::vector<agency_tally> const& agencies) {
    csv rows({"agency", "criteria", "pass", "fail", "unknown", "exempt", "basic", "rate",
              "mean_met", "mean_met_upper", "hardest"});
    for (agency_tally const& one : agencies) {
        rows.words(one.agency).words(ids_of(one, all.rules().rules(), ";"));
        rows.number(one.total.pass).number(one.total.fail).number(one.total.unknown);
        rows.number(one.total.exempt).number(one.total.basic).exact(one.total.pass_rate());
        agency_tally hardest = one;
        hardest.criteria = one.hardest;
        rows.exact(one.mean_met).words(ids_of(hardest, all.rules().rules(), ";")).end_row();
    }
    return rows.take();
}

exit_code by_agencies(options const& asked, judged_units const& set) {
    rollup const all = sum_of(set);
    auto const agencies = tieuchi::by_agency(all);
    switch (asked.format) {
    case output_format::json: return write_out(to_json(all, agencies, asked.policies));
    case output_format::csv: return write_out(agency_csv(all, agencies));
    case output_format::table: return write_out(agency_table(asked, set, all, agencies));
    }
    return exit_code::unusable;
}

exit_code no_such_group(std::string const& by, std::string_view why) {
    return misused("--by " + by + ": " + std::string(why));
}

attempt<grouping> grouping_of(options const& asked, judged_units const& set,
                              unit_tree const& tree) {
    if (asked.by == "parent") {
        return grouping::by_parent();
    }
    if (asked.by == "cohort") {
        return grouping::by_cohort();
    }
    if (asked.by.starts_with(attribute_prefix)) {
        auto made = grouping::by_attribute(set.rules, asked.by.substr(attribute_prefix.size()));
        return made ? attempt<grouping>(std::move(*made))
                    : attempt<grouping>(
                          no_such_group(asked.by, tieuchi::message(made.error().code)));
    }
    if (is_level(asked.by)) {
        auto made = grouping::by_level(tree, asked.by);
        return made
                   ? attempt<grouping>(std::move(*made))
                   : attempt<grouping>(no_such_group(
                         asked.by, "no unit lies in a place of this level; the rulebook is for a " +
                                       set.rules.rules().unit_level));
    }
    return no_such_group(asked.by, "not parent, cohort, attr:NAME, agency, tree or a level");
}

} // namespace

exit_code summary_by_groups(options const& asked) {
    auto const set = judge_now(asked);
    if (!set) {
        return set.error();
    }
    if (asked.by == "agency") {
        return by_agencies(asked, *set);
    }
    auto const tree = places_of(asked, *set);
    if (!tree) {
        return tree.error();
    }
    if (asked.by == "tree") {
        return by_tree(asked, *set, *tree);
    }
    auto const by = grouping_of(asked, *set, *tree);
    return by ? by_grouping(asked, *set, *tree, *by) : by.error();
}

} // namespace cli
