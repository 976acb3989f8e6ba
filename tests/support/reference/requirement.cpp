// SPDX-License-Identifier: Apache-2.0
#include "assessment.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <stdexcept>

namespace reference {

namespace {

struct weighted {
    reference::outcome outcome;
    rational weight = 1;
};

enum class mode { all, some };

rational mean(std::vector<weighted> const& left, rational interval::*end) {
    rational sum = 0;
    rational weights = 0;
    for (auto const& each : left) {
        sum += each.weight * (*each.outcome.progress).*end;
        weights += each.weight;
    }
    return sum / weights;
}

rational mean_of_largest(std::size_t count, std::vector<weighted> const& left,
                         rational interval::*end) {
    std::vector<rational> sorted;
    for (auto const& each : left) {
        sorted.push_back((*each.outcome.progress).*end);
    }
    std::ranges::sort(sorted, std::ranges::greater());
    rational sum = 0;
    for (std::size_t at = 0; at < count; ++at) {
        sum += sorted[at];
    }
    return sum / count;
}

outcome combine(mode how, std::size_t needed, std::vector<weighted> children) {
    std::erase_if(children,
                  [](weighted const& each) { return each.outcome.verdict == verdict::exempt; });
    if (children.empty()) {
        return exempt("all_exempt");
    }
    needed = how == mode::all ? children.size() : std::min(needed, children.size());
    std::vector<verdict> verdicts;
    for (auto const& each : children) {
        verdicts.push_back(each.outcome.verdict);
    }
    auto const ends = [&](rational interval::*end) {
        return how == mode::all ? mean(children, end) : mean_of_largest(needed, children, end);
    };
    auto const verdict = enough(needed, verdicts);
    return {verdict, verdict == verdict::unknown ? "undecided" : "",
            interval{ends(&interval::lower), ends(&interval::upper)}};
}

rational weight_of(json::value const& stated) {
    if (auto const* weight = stated.find("weight")) {
        return read_number(*weight);
    }
    auto const* levels = stated.find("levels");
    auto const* points = levels == nullptr ? nullptr : levels->items.back().find("points");
    return points == nullptr ? rational(1) : read_number(*points);
}

weighted member_of(json::value const& stated, std::vector<node> const& children);

std::vector<weighted> members_of(json::value const* stated, std::vector<node> const& children) {
    std::vector<weighted> members;
    if (stated == nullptr) {
        for (auto const& child : children) {
            members.push_back({child.outcome, weight_of(*child.stated)});
        }
        return members;
    }
    for (auto const& each : stated->items) {
        members.push_back(member_of(each, children));
    }
    return members;
}

/** A requirement's own node; `stated` null means all of the children. */
outcome tree(json::value const* stated, std::vector<node> const& children) {
    if (stated == nullptr || stated->text == "all") {
        return combine(mode::all, 0, members_of(nullptr, children));
    }
    if (stated->text == "any") {
        return combine(mode::some, 1, members_of(nullptr, children));
    }
    if (auto const* all = stated->find("all")) {
        return combine(mode::all, 0, members_of(all, children));
    }
    if (auto const* any = stated->find("any")) {
        return combine(mode::some, 1, members_of(any, children));
    }
    auto const needed = numerator(read_number(stated->at("at_least")));
    return combine(mode::some, static_cast<std::size_t>(needed),
                   members_of(stated->find("of"), children));
}

weighted member_of(json::value const& stated, std::vector<node> const& children) {
    if (!stated.is(json::kind::string)) {
        return {tree(&stated, children), weight_of(stated)};
    }
    for (auto const& child : children) {
        if (child.id == stated.text) {
            return {child.outcome, weight_of(*child.stated)};
        }
    }
    throw std::runtime_error("a requirement names " + stated.text);
}

} // namespace

outcome require(json::value const* requirement, std::vector<node> const& children) {
    return tree(requirement, children);
}

} // namespace reference
