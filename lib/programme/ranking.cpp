// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/ranking.hpp>
#include "eval/arithmetic.hpp"
#include "programme/power.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {

std::string root_digits(rational const& value, std::int64_t degree, int places) {
    rational const scale = power(10, places);
    rational const wanted = value * power(scale, degree);
    rational above = 1; // the first power of two whose power is above what is wanted
    while (power(above, degree) <= wanted) {
        above *= 2;
    }
    rational below = 0;
    rational const half = make_rational(1, 2);
    while (above - below > 1) {
        rational middle = (below + above) * half;
        if (!middle.is_integer()) {
            middle -= half;
        }
        (power(middle, degree) <= wanted ? below : above) = middle;
    }
    return round(quotient(below, scale), places, rounding::down);
}

} // namespace detail

std::strong_ordering compare_roots(rational const& a, std::int64_t a_degree, rational const& b,
                                   std::int64_t b_degree) {
    if (a_degree == b_degree) {
        return a <=> b; // the root of one degree keeps the order
    }
    std::int64_t const common = std::gcd(a_degree, b_degree);
    return detail::power(a, b_degree / common) <=> detail::power(b, a_degree / common);
}

std::string root_text(rational const& value, std::int64_t degree, int digits) {
    return detail::root_digits(value, degree, digits);
}

ranking_method ranking_by(measure method) {
    return {std::string(name(method)), natural_order(method),
            [method](assessment const& found) -> std::optional<rank_value> {
                auto value = found.score(method);
                return value ? std::optional(rank_value{*std::move(value)}) : std::nullopt;
            }};
}

ranking_method ranking_by(scoring_method method, rank_order order) {
    return {
        method.name, order,
        [score = std::move(method.score)](assessment const& found) -> std::optional<rank_value> {
            auto value = score(found);
            return value ? std::optional(rank_value{*std::move(value)}) : std::nullopt;
        }};
}

namespace {

/// One end of a unit's value.
struct end_of_value {
    rational const* number;
    std::int64_t degree;
};

std::strong_ordering order_of(end_of_value const& a, end_of_value const& b) {
    return compare_roots(*a.number, a.degree, *b.number, b.degree);
}

/// Counts how many ends are strictly better than a given one.
class sorted_ends {
public:
    sorted_ends(std::span<std::optional<rank_value> const> values, rank_order order, bool good)
        : order_(order) {
        for (auto const& one : values) {
            if (one) {
                ends_.push_back(end_of(*one, order, good));
            }
        }
        std::sort(ends_.begin(), ends_.end(),
                  [&](end_of_value const& a, end_of_value const& b) { return is_better(a, b); });
    }

    [[nodiscard]] std::int64_t better_than(end_of_value const& than) const {
        auto const first_not =
            std::partition_point(ends_.begin(), ends_.end(),
                                 [&](end_of_value const& one) { return is_better(one, than); });
        return first_not - ends_.begin();
    }

    [[nodiscard]] bool is_better(end_of_value const& a, end_of_value const& b) const {
        auto const order = order_of(a, b);
        return order_ == rank_order::highest_first ? order > 0 : order < 0;
    }

    [[nodiscard]] static end_of_value end_of(rank_value const& value, rank_order order, bool good) {
        bool const upper = good == (order == rank_order::highest_first);
        return {upper ? &value.range.upper : &value.range.lower, value.degree};
    }

private:
    rank_order order_;
    std::vector<end_of_value> ends_;
};

} // namespace

ranking rank_values(std::string method, rank_order order,
                    std::span<std::optional<rank_value> const> values) {
    ranking made{std::move(method), order, {}, {}, 0};
    sorted_ends const good(values, order, true);
    sorted_ends const bad(values, order, false);
    made.units.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        rank_entry& entry = made.units[i];
        entry.value = values[i];
        if (!values[i]) {
            continue;
        }
        ++made.ranked;
        auto const at_best = sorted_ends::end_of(*values[i], order, true);
        auto const at_worst = sorted_ends::end_of(*values[i], order, false);
        entry.best = bad.better_than(at_best) + 1;
        // A unit whose own good end is better than its bad one is not in its own way.
        std::int64_t const itself = good.is_better(at_best, at_worst) ? 1 : 0;
        entry.worst = good.better_than(at_worst) - itself + 1;
    }
    made.listed.resize(values.size());
    std::iota(made.listed.begin(), made.listed.end(), std::size_t{0});
    std::stable_sort(made.listed.begin(), made.listed.end(), [&](std::size_t a, std::size_t b) {
        rank_entry const& one = made.units[a];
        rank_entry const& other = made.units[b];
        if (one.value.has_value() != other.value.has_value()) {
            return one.value.has_value();
        }
        return std::pair(one.best, one.worst) < std::pair(other.best, other.worst);
    });
    return made;
}

ranking rank_units(std::span<assessed_unit const> units, ranking_method const& method) {
    std::vector<std::optional<rank_value>> values;
    values.reserve(units.size());
    for (assessed_unit const& one : units) {
        values.push_back(method.value(*one.found));
    }
    return rank_values(method.name, method.order, values);
}

} // namespace v1
} // namespace tieuchi
