// SPDX-License-Identifier: Apache-2.0
// Comparing periods: each unit is assessed again under every mixture of old and new attributes,
// rules and data that the attribution asks for (S-809 to S-813).
#include <tieuchi/period.hpp>
#include "programme/context.hpp"
#include "programme/rule_steps.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

[[nodiscard]] rational& part_of(change_parts& parts, change_cause cause) noexcept {
    switch (cause) {
    case change_cause::attributes: return parts.attributes;
    case change_cause::year: return parts.year;
    case change_cause::amendment: return parts.amendment;
    case change_cause::rulebook: return parts.rulebook;
    case change_cause::data: return parts.data;
    case change_cause::units: break;
    }
    return parts.units;
}

/// What is added on the way from one value to another; mostly they are the same.
[[nodiscard]] rational difference(rational const& after, rational const& before) {
    return after == before ? rational() : after - before;
}

/// The change from one value to another, all of it due to one cause.
[[nodiscard]] change_parts due_to(change_cause cause, rational const& before,
                                  rational const& after) {
    change_parts parts;
    part_of(parts, cause) = difference(after, before);
    return parts;
}

/// The first unit that was made for another evaluator, or whose id was there before.
[[nodiscard]] std::optional<failure> fault_of(period const& one) {
    std::unordered_map<std::string_view, std::int32_t> seen;
    for (std::size_t i = 0; i < one.units.size(); ++i) {
        if (!(one.units[i].rules() == one.rules)) {
            return failure{errc::invalid_argument, -1, i};
        }
        if (!seen.emplace(one.units[i].id, static_cast<std::int32_t>(i)).second) {
            return failure{errc::duplicate_unit, -1, i};
        }
    }
    return std::nullopt;
}

/// Adds one unit's change of a measure to that of the set.
void add_to(measure_change& total, measure_change const& one) {
    total.before.lower += one.before.lower;
    total.before.upper += one.before.upper;
    total.after.lower += one.after.lower;
    total.after.upper += one.after.upper;
    total.lower += one.lower;
    total.upper += one.upper;
}

/// The share of units, both ends.
[[nodiscard]] std::optional<interval> share_of(interval const& total, std::int64_t units) {
    auto const lower = divide(total.lower, rational(units));
    auto const upper = divide(total.upper, rational(units));
    return lower && upper ? std::optional(interval{*lower, *upper}) : std::nullopt;
}

class comparer {
public:
    comparer(period const& before, period const& after, comparison_options const& options)
        : before_(before),
          after_(after),
          options_(options),
          steps_(before.rules, after.rules),
          mixtures_(steps_, after.rules, options.policies),
          made_{options.policies,
                options.how,
                rollup(before.rules),
                rollup(after.rules),
                {},
                {},
                {},
                {},
                {},
                {},
                {},
                {}} {}

    [[nodiscard]] period_comparison compare() {
        std::unordered_map<std::string_view, std::int32_t> later;
        for (std::size_t i = 0; i < after_.units.size(); ++i) {
            later.emplace(after_.units[i].id, static_cast<std::int32_t>(i));
        }
        std::vector<bool> matched(after_.units.size());
        for (std::size_t i = 0; i < before_.units.size(); ++i) {
            auto const found = later.find(before_.units[i].id);
            std::int32_t const index = found == later.end() ? -1 : found->second;
            if (index >= 0) {
                matched[static_cast<std::size_t>(index)] = true;
            }
            add(static_cast<std::int32_t>(i), index);
        }
        for (std::size_t i = 0; i < after_.units.size(); ++i) {
            if (!matched[i]) {
                add(-1, static_cast<std::int32_t>(i));
            }
        }
        finish();
        return std::move(made_);
    }

private:
    using end_of = rational interval::*;

    void add(std::int32_t before, std::int32_t after) {
        unit const* const old = before < 0 ? nullptr : &before_.units[std::size_t(before)];
        unit const* const now = after < 0 ? nullptr : &after_.units[std::size_t(after)];
        unit_change change;
        change.id = now != nullptr ? now->id : old->id;
        change.name = now != nullptr ? now->name : old->name;
        change.before = before;
        change.after = after;
        mixtures_.begin(old, now);
        if (old != nullptr) {
            made_.before.add(*old, mixtures_.found_before());
            change.standard_before = mixtures_.found_before().standard();
        }
        if (now != nullptr) {
            made_.after.add(*now, mixtures_.found_after());
            change.standard_after = mixtures_.found_after().standard();
        }
        tell_apart(change, old != nullptr, now != nullptr);
        keep(std::move(change));
    }

    void tell_apart(unit_change& change, bool was_there, bool is_there) {
        context const nothing = mixtures_.nothing();
        context const& before = was_there ? mixtures_.first() : nothing;
        context const& after = is_there ? mixtures_.last() : nothing;
        bool const both = was_there && is_there;
        change.standard_met = whole(before.standard, after.standard, both);
        for (std::size_t c = 0; c < steps_.criteria().size(); ++c) {
            add_to(change.weighted_progress, criterion(before, after, c, &context::progress, both));
            measure_change const met = criterion(before, after, c, &context::met, both);
            add_to(change.criteria_met, met);
            note_criterion(change, c, met);
        }
    }

    /// The designation: no criterion of its own.
    [[nodiscard]] measure_change whole(interval const& before, interval const& after, bool both) {
        measure_change change{before, after, {}, {}};
        auto const part = [&](end_of end) {
            if (!both) {
                return due_to(change_cause::units, before.*end, after.*end);
            }
            return parts([&](mixture const& of) -> rational const& {
                return mixtures_.at(of).standard.*end;
            });
        };
        change.lower = part(&interval::lower);
        change.upper = part(&interval::upper);
        return change;
    }

    [[nodiscard]] measure_change criterion(context const& before, context const& after,
                                           std::size_t index,
                                           std::vector<interval> context::*measure, bool both) {
        measure_change change{(before.*measure)[index], (after.*measure)[index], {}, {}};
        auto const part = [&](end_of end) {
            if (!both) {
                return due_to(change_cause::units, change.before.*end, change.after.*end);
            }
            if (auto const cause = steps_.only_in_one(index)) {
                return due_to(*cause, change.before.*end, change.after.*end);
            }
            return parts([&](mixture const& of) -> rational const& {
                return (mixtures_.at(of).*measure)[index].*end;
            });
        };
        change.lower = part(&interval::lower);
        change.upper = part(&interval::upper);
        return change;
    }

    void note_criterion(unit_change& change, std::size_t index, measure_change const& met) {
        bool const was_met = met.before.lower.sign() != 0;
        bool const is_met = met.after.lower.sign() != 0;
        if (was_met == is_met) {
            return;
        }
        (is_met ? change.gained : change.lost)
            .push_back({steps_.criteria()[index], mixtures_.verdict_before(index),
                        mixtures_.verdict_after(index), met.lower});
    }

    template <typename Value>
    [[nodiscard]] change_parts parts(Value value) {
        return options_.how == attribution::averaged ? averaged(value) : in_sequence(value);
    }

    template <typename Value>
    [[nodiscard]] change_parts in_sequence(Value value) {
        change_parts made;
        std::size_t const last = steps_.size();
        made.attributes =
            difference(value(mixture{true, 0, false}), value(mixture{false, 0, false}));
        for (std::size_t step = 1; step <= last; ++step) {
            part_of(made, steps_.cause(step)) += difference(value(mixture{true, step, false}),
                                                            value(mixture{true, step - 1, false}));
        }
        made.data = difference(value(mixture{true, last, true}), value(mixture{true, last, false}));
        return made;
    }

    /// Each factor's share is the mean, over the orders of the three, of what it adds in its turn:
    /// first and last in two orders each, in the middle after either of the others in one.
    template <typename Value>
    [[nodiscard]] change_parts averaged(Value value) {
        rational const third = *rational::make(1, 3);
        rational const sixth = *rational::make(1, 6);
        auto const mean = [&](auto adds) {
            return third * (adds(false, false) + adds(true, true)) +
                   sixth * (adds(true, false) + adds(false, true));
        };
        change_parts made;
        std::size_t const last = steps_.size();
        made.attributes = mean([&](bool rules, bool data) {
            std::size_t const at = rules ? last : 0;
            return value(mixture{true, at, data}) - value(mixture{false, at, data});
        });
        for (std::size_t step = 1; step <= last; ++step) {
            part_of(made, steps_.cause(step)) += mean([&](bool attributes, bool data) {
                return value(mixture{attributes, step, data}) -
                       value(mixture{attributes, step - 1, data});
            });
        }
        made.data = mean([&](bool attributes, bool rules) {
            std::size_t const at = rules ? last : 0;
            return value(mixture{attributes, at, true}) - value(mixture{attributes, at, false});
        });
        return made;
    }

    void keep(unit_change change) {
        auto const index = static_cast<std::int32_t>(made_.units.size());
        bool const both = change.before >= 0 && change.after >= 0;
        bool const was = change.standard_before == verdict::pass;
        bool const is = change.standard_after == verdict::pass;
        if (both && is && !was) {
            made_.newly_meeting.push_back(index);
        }
        if (both && was && !is) {
            made_.no_longer_meeting.push_back(index);
        }
        if (change.before < 0) {
            made_.entered.push_back(index);
        }
        if (change.after < 0) {
            made_.left.push_back(index);
        }
        add_to(made_.standard_met.total, change.standard_met);
        add_to(made_.criteria_met.total, change.criteria_met);
        add_to(made_.weighted_progress.total, change.weighted_progress);
        made_.units.push_back(std::move(change));
    }

    void finish() {
        set_change& standard = made_.standard_met;
        standard.mean_before = share_of(standard.total.before, made_.before.units());
        standard.mean_after = share_of(standard.total.after, made_.after.units());
        made_.criteria_met.mean_before = made_.before.criteria_met().mean();
        made_.criteria_met.mean_after = made_.after.criteria_met().mean();
        made_.weighted_progress.mean_before = made_.before.weighted_progress().mean();
        made_.weighted_progress.mean_after = made_.after.weighted_progress().mean();
    }

    period const& before_;
    period const& after_;
    comparison_options const& options_;
    rule_steps steps_;
    mixtures mixtures_;
    period_comparison made_;
};

} // namespace
} // namespace detail

rational change_parts::total() const {
    return attributes + year + amendment + rulebook + data + units;
}

change_parts& change_parts::operator+=(change_parts const& other) {
    auto const add = [](rational& into, rational const& part) {
        if (part.sign() != 0) { // as most parts of most criteria are
            into += part;
        }
    };
    add(attributes, other.attributes);
    add(year, other.year);
    add(amendment, other.amendment);
    add(rulebook, other.rulebook);
    add(data, other.data);
    add(units, other.units);
    return *this;
}

result<period_comparison> compare(period const& before, period const& after,
                                  comparison_options const& options) {
    for (period const* const one : {&before, &after}) {
        if (auto const fault = detail::fault_of(*one)) {
            return *fault;
        }
    }
    return detail::comparer(before, after, options).compare();
}

result<std::vector<period_comparison>> compare(std::span<period const> periods,
                                               comparison_options const& options) {
    if (periods.size() < 2) {
        return errc::invalid_argument;
    }
    std::vector<period_comparison> made;
    for (std::size_t i = 1; i < periods.size(); ++i) {
        auto one = compare(periods[i - 1], periods[i], options);
        if (!one) {
            return one.error();
        }
        made.push_back(*std::move(one));
    }
    return made;
}

} // namespace v1
} // namespace tieuchi
