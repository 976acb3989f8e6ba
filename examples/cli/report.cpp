// SPDX-License-Identifier: Apache-2.0
#include "report.hpp"

#include "numbers.hpp"
#include "table.hpp"

#include <algorithm>

namespace cli {
namespace {

/// Says that a filter over an attribute cannot be meant.
exit_code no_such(std::string const& attribute, std::string_view problem) {
    return misused("--attribute " + attribute + ": " + std::string(problem));
}

} // namespace

attempt<unit_filter> unit_filter::make(options const& asked, tieuchi::evaluator const& rules) {
    unit_filter made;
    made.cohorts_ = asked.cohorts;
    for (auto const& [id, value] : asked.attributes) {
        std::int32_t const number = rules.find_attribute(id);
        if (number < 0) {
            return no_such(id, "the rulebook has no such attribute");
        }
        auto const& known = rules.rules().attributes[static_cast<std::size_t>(number)];
        if (known.kind == tieuchi::attribute_kind::number) {
            auto const wanted = tieuchi::decimal::parse(value);
            if (!wanted) {
                return no_such(id, "not a number: " + value);
            }
            made.numbers_.emplace_back(number, *wanted);
        } else if (std::find(known.values.begin(), known.values.end(), value) !=
                   known.values.end()) {
            made.values_.emplace_back(number, value);
        } else {
            return no_such(id, "no value of it: " + value);
        }
    }
    return made;
}

bool unit_filter::accepts(tieuchi::unit const& subject, tieuchi::assessment const& found) const {
    auto const in_cohort = [&](std::string const& one) {
        return std::find(subject.cohorts.begin(), subject.cohorts.end(), one) !=
               subject.cohorts.end();
    };
    return std::all_of(cohorts_.begin(), cohorts_.end(), in_cohort) &&
           std::all_of(
               values_.begin(), values_.end(),
               [&](auto const& one) { return found.attribute_value(one.first) == one.second; }) &&
           std::all_of(numbers_.begin(), numbers_.end(), [&](auto const& one) {
               return found.attribute_number(one.first) == one.second;
           });
}

void notes::add(tieuchi::assessment const& found) {
    unverified_.insert(found.unverified_bounds().begin(), found.unverified_bounds().end());
    conflicts_ += static_cast<std::int64_t>(found.conflicts().size());
}

void notes::merge(notes const& other) {
    unverified_.insert(other.unverified_.begin(), other.unverified_.end());
    conflicts_ += other.conflicts_;
}

std::string notes::text(tieuchi::evaluator const& rules, language in, console const& out) const {
    std::string all;
    if (!unverified_.empty()) {
        std::vector<std::string> ids;
        for (std::int32_t const leaf : unverified_) {
            ids.push_back(rules.leaf_at(leaf).id);
        }
        auto const count = shown(static_cast<std::int64_t>(ids.size()), in);
        all += paragraph(say(message::unverified, in, {count, joined(ids)}), 0, out);
    }
    if (conflicts_ != 0) {
        all += paragraph(say(message::conflicts, in, {shown(conflicts_, in)}), 0, out);
    }
    return all;
}

std::string heading(options const& asked, tieuchi::evaluator const& rules, std::int64_t units,
                    console const& out) {
    language const in = asked.in;
    tieuchi::edition const& book = rules.rules();
    std::string second = book.citation;
    second += "; " + say(message::on_date, in, {say(rules.reference_date(), in)});
    second += "; " + (units == 1 ? std::string(message::one_unit.in(in))
                                 : say(message::units, in, {shown(units, in)}));
    for (std::string const& one : asked.cohorts) {
        second += "; " + say(message::cohort, in, {one});
    }
    for (auto const& [id, value] : asked.attributes) {
        second += "; " + id + " = " + value;
    }
    if (asked.policies.missing == tieuchi::missing_policy::fail) {
        second += "; " + std::string(message::missing_fails.in(in));
    }
    if (asked.policies.declared == tieuchi::declared_policy::prevails) {
        second += "; " + std::string(message::declared_prevails.in(in));
    }
    std::string all;
    std::string_view const title = book.title.in(in);
    for (std::string const& line :
         wrapped(printable(title.empty() ? book.id : title), out.columns())) {
        all += out.painted(line, paint::strong) + '\n';
    }
    return all + paragraph(printable(second), 0, out) + '\n';
}

paint paint_of(tieuchi::verdict value) noexcept {
    switch (value) {
    case tieuchi::verdict::pass: return paint::good;
    case tieuchi::verdict::fail: return paint::bad;
    case tieuchi::verdict::unknown: return paint::doubtful;
    case tieuchi::verdict::exempt: return paint::faint;
    }
    return paint::plain;
}

std::string joined(std::vector<std::string> const& ids, std::string_view between) {
    std::string all;
    for (std::string const& id : ids) {
        all += all.empty() ? std::string_view() : between;
        all += id;
    }
    return all;
}

} // namespace cli
