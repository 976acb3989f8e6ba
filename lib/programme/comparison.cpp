// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/comparison.hpp>
#include "eval/arithmetic.hpp"
#include "programme/power.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace {

using detail::int128;
using detail::make_rational;

/// The places of units under two methods.
using place_pair = std::pair<std::int64_t, std::int64_t>;

/// Pairs among so many.
std::int64_t pairs_of(std::int64_t units) noexcept {
    return units * (units - 1) / 2;
}

/// Pairs within runs of neighbours that are alike.
template <typename Same>
std::int64_t tied_pairs(std::vector<place_pair> const& list, Same same) {
    std::int64_t tied = 0;
    std::int64_t run = 1;
    for (std::size_t i = 1; i <= list.size(); ++i) {
        if (i < list.size() && same(list[i - 1], list[i])) {
            ++run;
        } else {
            tied += pairs_of(run);
            run = 1;
        }
    }
    return tied;
}

/// Sorts by the second place, and counts the pairs that change their order on the way.
std::int64_t sort_counting(std::vector<place_pair>& list) {
    std::vector<place_pair> from = list;
    std::int64_t swaps = 0;
    for (std::size_t width = 1; width < list.size(); width *= 2) {
        std::swap(list, from);
        for (std::size_t begin = 0; begin < from.size(); begin += 2 * width) {
            std::size_t const middle = std::min(begin + width, from.size());
            std::size_t const end = std::min(begin + 2 * width, from.size());
            std::size_t left = begin;
            std::size_t right = middle;
            for (std::size_t at = begin; at < end; ++at) {
                bool const take_right =
                    left == middle || (right < end && from[right].second < from[left].second);
                if (take_right) {
                    swaps += static_cast<std::int64_t>(middle - left);
                }
                list[at] = from[take_right ? right++ : left++];
            }
        }
    }
    return swaps;
}

/// Twice the average rank of each unit, minus twice the mean of all ranks.
std::vector<std::int64_t> centred_ranks(std::span<std::int64_t const> places) {
    auto const size = static_cast<std::int64_t>(places.size());
    std::vector<std::size_t> order(places.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return places[a] < places[b]; });
    std::vector<std::int64_t> ranks(places.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && places[order[end]] == places[order[begin]]) {
            ++end;
        }
        // Ranks begin + 1 to end, twice their mean; twice the mean of all is size + 1.
        std::int64_t const twice = static_cast<std::int64_t>(begin + 1 + end) - (size + 1);
        for (; begin < end; ++begin) {
            ranks[order[begin]] = twice;
        }
    }
    return ranks;
}

std::optional<correlation> ratio_to_root(rational const& value, rational const& first,
                                         rational const& second) {
    if (first.sign() == 0 || second.sign() == 0) {
        return std::nullopt;
    }
    return correlation{value.sign(), detail::quotient(value * value, first * second)};
}

void count_pairs(rank_correlation& into, std::span<std::int64_t const> first,
                 std::span<std::int64_t const> second) {
    std::vector<place_pair> list;
    list.reserve(first.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        list.emplace_back(first[i], second[i]);
    }
    std::sort(list.begin(), list.end());
    std::int64_t const tied_in_first =
        tied_pairs(list, [](auto const& a, auto const& b) { return a.first == b.first; });
    into.pairs.tied_both = tied_pairs(list, [](auto const& a, auto const& b) { return a == b; });
    into.pairs.discordant = sort_counting(list);
    std::int64_t const tied_in_second =
        tied_pairs(list, [](auto const& a, auto const& b) { return a.second == b.second; });
    std::int64_t const all = pairs_of(into.units);
    into.pairs.tied_first = tied_in_first - into.pairs.tied_both;
    into.pairs.tied_second = tied_in_second - into.pairs.tied_both;
    into.pairs.concordant =
        all - tied_in_first - tied_in_second + into.pairs.tied_both - into.pairs.discordant;
    into.tau_b = ratio_to_root(into.pairs.concordant - into.pairs.discordant, all - tied_in_first,
                               all - tied_in_second);
}

void sum_ranks(rank_correlation& into, std::span<std::int64_t const> first,
               std::span<std::int64_t const> second) {
    auto const a = centred_ranks(first);
    auto const b = centred_ranks(second);
    int128 products = 0;
    int128 first_squares = 0;
    int128 second_squares = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        products += static_cast<int128>(a[i]) * b[i];
        first_squares += static_cast<int128>(a[i]) * a[i];
        second_squares += static_cast<int128>(b[i]) * b[i];
    }
    into.products = make_rational(products, 1);
    into.first_squares = make_rational(first_squares, 1);
    into.second_squares = make_rational(second_squares, 1);
    into.rho = ratio_to_root(into.products, into.first_squares, into.second_squares);
}

} // namespace

std::string to_string(correlation const& value, int digits) {
    std::string text = detail::root_digits(value.squared, 2, digits);
    bool const zero = text.find_first_not_of("0.") == std::string::npos;
    return value.sign < 0 && !zero ? "-" + text : text;
}

rank_correlation correlate(std::span<std::int64_t const> first,
                           std::span<std::int64_t const> second) {
    TIEUCHI_ASSERT(first.size() == second.size());
    rank_correlation made;
    made.units = static_cast<std::int64_t>(first.size());
    count_pairs(made, first, second);
    sum_ranks(made, first, second);
    return made;
}

namespace {

/// The same value at one end.
std::optional<rank_value> at_end(std::optional<rank_value> value, interval_end end) {
    if (value) {
        rational const taken = end == interval_end::lower ? value->range.lower : value->range.upper;
        value->range = {taken, taken};
    }
    return value;
}

/// The units at one end, among those that have a value under both methods.
ranking points_of(ranking const& of, ranking const& other, interval_end end) {
    std::vector<std::optional<rank_value>> values(of.units.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (other.units[i].value) {
            values[i] = at_end(of.units[i].value, end);
        }
    }
    return rank_values(of.method, of.order, values);
}

bool is_open(rank_entry const& entry) {
    return !entry.value->range.is_point();
}

void list_shifts(method_comparison& into) {
    auto const by_size = [&](std::size_t a, std::size_t b) {
        return std::llabs(into.shifts[a].gain()) > std::llabs(into.shifts[b].gain());
    };
    for (std::size_t i = 0; i < into.shifts.size(); ++i) {
        if (into.shifts[i].gain() != 0) {
            (into.shifts[i].gain() > 0 ? into.winners : into.losers).push_back(i);
        }
    }
    for (auto* const list : {&into.winners, &into.losers}) {
        std::stable_sort(list->begin(), list->end(), by_size);
        for (std::size_t& one : *list) {
            one = into.shifts[one].unit;
        }
    }
}

} // namespace

method_comparison compare_rankings(ranking const& first, ranking const& second, interval_end end) {
    TIEUCHI_ASSERT(first.units.size() == second.units.size());
    ranking const one = points_of(first, second, end);
    ranking const other = points_of(second, first, end);
    method_comparison made;
    made.first = first.method;
    made.second = second.method;
    made.end = end;
    std::vector<std::int64_t> first_places;
    std::vector<std::int64_t> second_places;
    for (std::size_t i = 0; i < one.units.size(); ++i) {
        if (one.units[i].best == 0) {
            ++made.without;
            continue;
        }
        made.open += is_open(first.units[i]) || is_open(second.units[i]) ? 1 : 0;
        made.shifts.push_back({i, one.units[i].best, other.units[i].best});
        first_places.push_back(one.units[i].best);
        second_places.push_back(other.units[i].best);
    }
    made.agreement = correlate(first_places, second_places);
    list_shifts(made);
    return made;
}

std::vector<method_comparison> compare_methods(std::span<assessed_unit const> units,
                                               std::span<ranking_method const> methods,
                                               interval_end end) {
    std::vector<ranking> rankings;
    rankings.reserve(methods.size());
    for (ranking_method const& one : methods) {
        rankings.push_back(rank_units(units, one));
    }
    std::vector<method_comparison> made;
    for (std::size_t i = 0; i < rankings.size(); ++i) {
        for (std::size_t j = i + 1; j < rankings.size(); ++j) {
            made.push_back(compare_rankings(rankings[i], rankings[j], end));
        }
    }
    return made;
}

} // namespace v1
} // namespace tieuchi
