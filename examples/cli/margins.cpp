// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/margin.hpp>
#include "judged.hpp"
#include "machine.hpp"
#include "numbers.hpp"
#include "programme_words.hpp"
#include "subcommands.hpp"
#include "table.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cli {
namespace {

using tieuchi::leaf_margin;
using tieuchi::rational;
using tieuchi::unit_margin;

std::string ids_of(std::vector<std::int32_t> const& leaves, tieuchi::evaluator const& rules,
                   std::string_view between = ", ") {
    std::vector<std::string> ids;
    ids.reserve(leaves.size());
    for (std::int32_t const leaf : leaves) {
        ids.push_back(printable(rules.leaf_at(leaf).id));
    }
    return joined(ids, between);
}

/// The report for people.
class margin_report {
public:
    margin_report(options const& asked, judged_units const& set,
                  std::vector<unit_margin> const& all)
        : asked_(asked), set_(set), all_(all), in_(asked.in), out_(asked.color) {}

    [[nodiscard]] std::string text() const {
        auto const units = static_cast<std::int64_t>(all_.size());
        std::string made = heading(asked_, set_.rules, units, out_);
        if (units == 0) {
            return made + std::string(message::no_units.in(in_)) + '\n';
        }
        made += near() + holding();
        if (asked_.all) {
            made += leaves();
        }
        std::string const below = set_.remarks.text(set_.rules, in_, out_);
        return below.empty() ? made : made + '\n' + below;
    }

private:
    [[nodiscard]] std::string word(words const& one) const { return std::string(one.in(in_)); }

    [[nodiscard]] std::string section(words const& title) const {
        return out_.painted(title.in(in_), paint::strong) + '\n';
    }

    [[nodiscard]] std::string near() const {
        table rows({{word(message::of_unit), false, fitting::cut},
                    {word(message::criteria_missing), true},
                    {word(message::relative_gap), true},
                    {word(message::to_raise), false, fitting::wrap}},
                   2);
        for (std::int32_t const index : tieuchi::near_misses(all_)) {
            auto const at = static_cast<std::size_t>(index);
            unit_margin const& one = all_[at];
            rows.add({{called(set_.units[at])},
                      {shown(std::int64_t{one.criteria_missing}, in_), paint::strong},
                      {amount(one.gap, in_)},
                      {one.can_be_gained ? ids_of(one.gain, set_.rules)
                                         : word(message::cannot_be_raised)}});
        }
        return rows.empty() ? std::string() : section(message::near_misses) + rows.text(out_);
    }

    /// The leaf that is nearest to its bound among those that pass, with how near it is.
    [[nodiscard]] std::string nearest(unit_margin const& of) const {
        leaf_margin const* least = nullptr;
        for (leaf_margin const& one : of.leaves) {
            bool const passes = one.verdict == tieuchi::verdict::pass && one.relative;
            if (passes && (least == nullptr || *one.relative < *least->relative)) {
                least = &one;
            }
        }
        return least == nullptr
                   ? "–"
                   : printable(set_.rules.leaf_at(least->leaf).id) + std::string(unbroken) + '(' +
                         shown_share(least->relative, in_) + ')';
    }

    [[nodiscard]] std::string holding() const {
        table rows({{word(message::of_unit), false, fitting::cut},
                    {word(message::to_lose), false, fitting::wrap},
                    {word(message::smallest_margin)}},
                   2);
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (all_[i].meets) {
                rows.add({{called(set_.units[i])},
                          {all_[i].can_be_lost ? ids_of(all_[i].loss, set_.rules) : "–"},
                          {nearest(all_[i])}});
            }
        }
        return rows.empty() ? std::string() : '\n' + section(message::holding) + rows.text(out_);
    }

    [[nodiscard]] std::string leaves() const {
        table rows({{word(message::of_unit), false, fitting::cut},
                    {word(message::leaf_word)},
                    {word(message::result_word)},
                    {word(message::distance), true},
                    {word(message::relative_distance), true}},
                   2);
        for (std::size_t i = 0; i < all_.size(); ++i) {
            for (leaf_margin const& one : all_[i].leaves) {
                auto const& leaf = set_.rules.leaf_at(one.leaf);
                std::string const unit = leaf.unit.empty() ? "" : ' ' + leaf.unit;
                rows.add({{called(set_.units[i])},
                          {printable(leaf.id)},
                          {std::string(say(one.verdict, in_)), paint_of(one.verdict)},
                          {one.distance ? printable(amount(*one.distance, in_) + unit) : "–"},
                          {shown_share(one.relative, in_)}});
            }
        }
        return '\n' + section(message::leaf_margins) + rows.text(out_);
    }

    options const& asked_;
    judged_units const& set_;
    std::vector<unit_margin> const& all_;
    language in_;
    console out_;
};

/// One unit a row, those that do not meet the standard first, the nearest first.
std::string as_csv(judged_units const& set, std::vector<unit_margin> const& all) {
    csv rows({"id", "name", "meets", "criteria_missing", "gap", "gain", "loss"});
    std::vector<std::int32_t> order = tieuchi::near_misses(all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].meets) {
            order.push_back(static_cast<std::int32_t>(i));
        }
    }
    for (std::int32_t const index : order) {
        auto const at = static_cast<std::size_t>(index);
        unit_margin const& one = all[at];
        rows.words(set.units[at].id).words(set.units[at].name);
        rows.number(one.meets ? "true" : "false").number(std::int64_t{one.criteria_missing});
        rows.exact(one.gap);
        rows.words(one.can_be_gained ? ids_of(one.gain, set.rules, ";") : "");
        rows.words(one.can_be_lost ? ids_of(one.loss, set.rules, ";") : "").end_row();
    }
    return rows.take();
}

} // namespace

exit_code margins(options const& asked) {
    auto const set = judge_now(asked);
    if (!set) {
        return set.error();
    }
    std::vector<unit_margin> all;
    all.reserve(set->units.size());
    for (std::size_t i = 0; i < set->units.size(); ++i) {
        all.push_back(tieuchi::margin_of(set->units[i], set->found[i]));
    }
    switch (asked.format) {
    case output_format::json:
        return write_out(to_json(all, set->rules, set->units, asked.policies));
    case output_format::csv: return write_out(as_csv(*set, all));
    case output_format::table: return write_out(margin_report(asked, *set, all).text());
    }
    return exit_code::unusable;
}

} // namespace cli
