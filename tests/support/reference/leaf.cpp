// SPDX-License-Identifier: Apache-2.0
#include "leaf.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <utility>

namespace reference {

outcome decided(verdict verdict, rational const& progress) {
    return {verdict, "", interval{progress, progress}};
}

outcome undecided(std::string reason) {
    return {verdict::unknown, std::move(reason), interval{0, 1}};
}

outcome exempt(std::string reason) {
    return {verdict::exempt, std::move(reason), std::nullopt};
}

namespace {

/** The observed value as the document has it: bare, a pair, a level, or none. */
json::value const* observed_value(json::value const* observation) {
    if (observation == nullptr || observation->is(json::kind::null)) {
        return nullptr;
    }
    if (!observation->is(json::kind::object) || observation->has("numerator")) {
        return observation;
    }
    auto const* value = observation->find("value");
    return value != nullptr ? value : observation->find("level");
}

bool observed_exempt(json::value const* observation) {
    return observation != nullptr && observation->has("exempt");
}

rational amount(json::value const& leaf, json::value const& observed) {
    if (!observed.has("numerator")) {
        return read_number(observed);
    }
    auto const* unit = leaf.find("unit");
    rational const scale = unit != nullptr && unit->text == "%" ? 100 : 1;
    return read_number(observed.at("numerator")) * scale / read_number(observed.at("denominator"));
}

rational clamped(rational const& share) {
    return share < 0 ? rational(0) : share > 1 ? rational(1) : share;
}

/** Piecewise linear through the points, flat outside. */
rational from_table(json::value const& points, rational const& x) {
    auto const at = [&](std::size_t row, std::size_t column) {
        return read_number(points.items[row].items[column]);
    };
    if (x <= at(0, 0)) {
        return at(0, 1);
    }
    for (std::size_t row = 1; row < points.items.size(); ++row) {
        if (x <= at(row, 0)) {
            rational const share = (x - at(row - 1, 0)) / (at(row, 0) - at(row - 1, 0));
            return at(row - 1, 1) + share * (at(row, 1) - at(row - 1, 1));
        }
    }
    return at(points.items.size() - 1, 1);
}

/** Progress of a number towards its target: `full` where that is stated, else the bound. */
rational towards(json::value const& leaf, bool rising, rational const& x, rational const& target) {
    auto const* shape = leaf.find("progress");
    if (auto const* baseline = leaf.find("baseline")) {
        rational const start = read_number(*baseline);
        return clamped((x - start) / (target - start));
    }
    bool const reached = leaf.has("full") && (rising ? x >= target : x <= target);
    if (target <= 0 || (shape != nullptr && shape->text == "step")) {
        return reached ? 1 : 0;
    }
    if (shape != nullptr && shape->text == "ratio") {
        return x > target ? rational(target / x) : rational(1);
    }
    rational const start = rising ? rational(0) : rational(2 * target);
    return clamped((x - start) / (target - start));
}

rational number_progress(json::value const& leaf, std::string_view comparator, rational const& x,
                         std::vector<rational> const& bounds, bool passes) {
    auto const* full = leaf.find("full");
    if (passes && full == nullptr) {
        return 1;
    }
    auto const* shape = leaf.find("progress");
    if (shape != nullptr && shape->is(json::kind::object)) {
        return from_table(shape->at("table"), x);
    }
    if (comparator == "equals" || comparator == "between") {
        return 0;
    }
    bool const rising = comparator == "at_least" || comparator == "more_than";
    return towards(leaf, rising, x, full != nullptr ? read_number(*full) : bounds.front());
}

/** The distance to the bound, of `between` to the nearer end. */
rational gap_to(rational const& x, std::vector<rational> const& bounds) {
    return std::min(rational(abs(x - bounds.front())), rational(abs(x - bounds.back())));
}

void judge_number(judged_leaf& judged, json::value const& leaf, json::value const& observed,
                  std::vector<rational> const& bounds) {
    auto const comparator = comparator_of(leaf);
    rational const x = amount(leaf, observed);
    auto const verdict = compare({x, x}, comparator, bounds);
    bool const passes = verdict == verdict::pass;
    judged.outcome = decided(verdict, number_progress(leaf, comparator, x, bounds, passes));
    judged.value = json::quoted(written_as_amount(x));
    judged.gap = json::quoted(written_as_amount(passes ? rational(0) : gap_to(x, bounds)));
}

void judge_boolean(judged_leaf& judged, json::value const& observed, bool wanted) {
    bool const passes = observed.truth == wanted;
    judged.outcome = decided(passes ? verdict::pass : verdict::fail, passes ? 1 : 0);
    judged.value = json::write(observed);
}

rational level_progress(json::value const& leaf, json::value const& level, bool passes) {
    if (passes && !leaf.has("full")) {
        return 1;
    }
    auto const* shape = leaf.find("progress");
    if (shape != nullptr && shape->text == "step") {
        return 0;
    }
    if (auto const* stated = level.find("progress")) {
        return read_number(*stated);
    }
    if (auto const* points = level.find("points")) {
        return read_number(*points) / read_number(leaf.at("levels").items.back().at("points"));
    }
    return 0;
}

void judge_level(judged_leaf& judged, json::value const& leaf, json::value const& observed,
                 std::string const& wanted) {
    auto const& levels = leaf.at("levels").items;
    auto const level = [&](std::string const& id) {
        return std::ranges::find_if(
            levels, [&](json::value const& each) { return each.at("id").text == id; });
    };
    auto const reached = level(observed.text);
    if (reached == levels.end()) {
        throw std::runtime_error("no level " + observed.text);
    }
    bool const passes = reached >= level(wanted);
    judged.outcome =
        decided(passes ? verdict::pass : verdict::fail, level_progress(leaf, *reached, passes));
    judged.value = json::quoted(observed.text);
}

std::string written_bound(std::string const& kind, bound const& known) {
    if (kind == "boolean") {
        return json::write(*known.stated);
    }
    if (kind == "ordinal") {
        return json::quoted(known.stated->text);
    }
    auto const numbers = known.numbers();
    auto const first = json::quoted(written_as_amount(numbers.front()));
    return numbers.size() == 1
               ? first
               : "[" + first + "," + json::quoted(written_as_amount(numbers.back())) + "]";
}

} // namespace

judged_leaf judge_leaf(json::value const& leaf, json::value const* observation,
                       attributes_of_unit const& attributes, shelf& rulebooks) {
    judged_leaf judged;
    auto const& kind = leaf.at("kind").text;
    auto const* when = leaf.find("exempt_when");
    auto const exemption = when == nullptr ? verdict::fail : test(*when, attributes);
    auto const bound = bound_of_leaf(leaf, attributes, rulebooks);
    if (exemption == verdict::pass) {
        judged.outcome = exempt("exempt_when");
    } else if (bound.obstacle == "bound_null") {
        judged.outcome = exempt("bound_null");
    } else if (observed_exempt(observation)) {
        judged.outcome = exempt("observed");
    } else if (exemption == verdict::unknown) {
        judged.outcome = undecided("attribute_missing");
    } else if (!bound.obstacle.empty()) {
        judged.outcome = undecided(bound.obstacle);
    } else {
        judged.bound = written_bound(kind, bound);
        judged.unverified = bound.unverified;
        auto const* observed = observed_value(observation);
        if (observed == nullptr) {
            judged.outcome = undecided("missing");
        } else if (kind == "boolean") {
            judge_boolean(judged, *observed, bound.stated->truth);
        } else if (kind == "ordinal") {
            judge_level(judged, leaf, *observed, bound.stated->text);
        } else {
            judge_number(judged, leaf, *observed, bound.numbers());
        }
    }
    return judged;
}

} // namespace reference
