// SPDX-License-Identifier: Apache-2.0
// Bounds in all their forms.
#include "draft.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace generate {

namespace {

class bound_drafter {
public:
    bound_drafter(context& in, bound_style const& style) : in_(in), style_(style) {}

    drafted_bound draft() {
        made_.stated = any(0);
        return std::move(made_);
    }

private:
    [[nodiscard]] bool one_number() const {
        return style_.levels.empty() && style_.comparator != "between" && style_.comparator != "is";
    }

    json::value any(std::size_t depth) {
        auto const way = in_.dice.below(100);
        if (depth >= deepest || way < 55) {
            return plain();
        }
        if (way < 60) {
            return {};
        }
        if (way < 75) {
            return by_attribute(depth);
        }
        if (way < 80) {
            return by_year(depth);
        }
        if (way < 89) {
            return sourced(depth);
        }
        return from_elsewhere();
    }

    /** A bound that this rulebook does not settle, where the comparator takes one number. */
    json::value from_elsewhere() {
        auto const way = in_.dice.below(10);
        if (way < 4 && one_number() && !in_.references.empty()) {
            return other_rulebook();
        }
        if (way < 7 && one_number() && style_.comparator != "equals") {
            made_.open = true;
            return json::object({{"delegated", json::text("province")}, {"floor", number()}});
        }
        if (way < 9) {
            made_.unbounded = true;
            return json::object({{"unknown", json::boolean(true)}});
        }
        return plain();
    }

    json::value number() {
        made_.numbers.push_back(some_number(in_.dice, in_.numbers));
        return spelled(in_.dice, made_.numbers.back());
    }

    json::value plain() {
        if (style_.comparator == "is") {
            return json::boolean(in_.dice.chance(60));
        }
        if (!style_.levels.empty()) {
            return json::text(in_.dice.pick(style_.levels));
        }
        if (style_.comparator != "between") {
            return number();
        }
        auto const first = some_number(in_.dice, in_.numbers);
        auto const second = in_.dice.chance(10) ? first : some_number(in_.dice, in_.numbers);
        return json::array({spelled(in_.dice, std::min(first, second)),
                            spelled(in_.dice, std::max(first, second))});
    }

    json::value by_attribute(std::size_t depth) {
        std::vector<attribute> enumerations;
        std::ranges::copy_if(in_.attributes, std::back_inserter(enumerations),
                             [](attribute const& each) { return !each.values.empty(); });
        if (enumerations.empty()) {
            return plain();
        }
        auto const& by = in_.dice.pick(enumerations);
        return branches(by.name, by.values, false, depth);
    }

    json::value by_year(std::size_t depth) {
        static std::vector<std::string> const some_years = {"2017", "2018", "2019", "2021"};
        bool const closed = !in_.years.empty();
        return branches("year", closed ? in_.years : some_years, !closed, depth);
    }

    json::value branches(std::string const& by, std::vector<std::string> const& keys,
                         bool needs_star, std::size_t depth) {
        bool const star = needs_star || in_.dice.chance(50);
        auto values = json::object();
        for (auto const& key : keys) {
            if (!star || in_.dice.chance(50)) {
                values.set(key, any(depth + 1));
            }
        }
        if (star) {
            values.set("*", any(depth + 1));
        }
        return json::object({{"by", json::text(by)}, {"values", values}});
    }

    json::value sourced(std::size_t depth) {
        auto made = json::object({{"value", any(depth + 1)}, {"source", json::text("Phụ lục")}});
        if (in_.dice.chance(60)) {
            made.set("verified", json::boolean(in_.dice.chance(30)));
        }
        if (in_.dice.chance(20)) {
            made.set("citation", json::text("khoản 1"));
        }
        return made;
    }

    json::value other_rulebook() {
        static std::vector<std::string> const factors = {"1.10", "0.9", "2", "1", "0.25", "1.5e0"};
        made_.unbounded = true;
        auto made = json::object({{"of", json::text(in_.dice.pick(in_.references))}});
        if (in_.dice.chance(70)) {
            auto const& times = in_.dice.pick(factors);
            made.set("times", in_.dice.chance(50) ? json::text(times) : json::number(times));
        }
        return made;
    }

    context& in_;
    bound_style const& style_;
    drafted_bound made_;
};

} // namespace

drafted_bound draft_bound(context& in, bound_style const& style) {
    return bound_drafter(in, style).draft();
}

} // namespace generate
