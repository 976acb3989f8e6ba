// SPDX-License-Identifier: Apache-2.0
#include "assessment.hpp"

#include <algorithm>
#include <cstddef>

namespace reference {

assessment::assessment(json::value const& rulebook, json::value const& unit, shelf& rulebooks,
                       options const& chosen)
    : rulebook_(rulebook),
      unit_(unit),
      rulebooks_(rulebooks),
      chosen_(chosen),
      attributes_(rulebooks.attributes(rulebook.at("id").text), unit, chosen.date.substr(0, 4)) {
    read_criteria();
    read_conditions();
    read_presupposed();
    judge_all(true);
    if (chosen_.missing == "fail") {
        // Which declared verdicts count is settled by now (S-308).
        for (auto& criterion : criteria_) {
            fail_missing(criterion, false);
        }
        for (auto& condition : conditions_) {
            fail_missing(condition, false);
        }
        judge_all(false);
    }
    measure_all();
    grade();
}

json::value const* assessment::observation(std::string const& id) const {
    auto const* observations = unit_.find("observations");
    return observations == nullptr ? nullptr : observations->find(id);
}

node assessment::made_leaf(json::value const& stated) const {
    node made;
    made.id = stated.at("id").text;
    made.stated = &stated;
    made.leaf = judge_leaf(stated, observation(made.id), attributes_, rulebooks_);
    return made;
}

node assessment::made_indicator(json::value const& stated) const {
    auto const* parts = stated.find("parts");
    if (parts == nullptr) {
        return made_leaf(stated);
    }
    node made;
    made.id = stated.at("id").text;
    made.stated = &stated;
    for (auto const& part : parts->items) {
        made.children.push_back(made_leaf(part));
    }
    return made;
}

void assessment::read_criteria() {
    auto const declared_on = [&](std::string const& id) {
        auto const* observed = observation(id);
        auto const* declared = observed == nullptr ? nullptr : observed->find("declared");
        return declared == nullptr ? std::string() : declared->text;
    };
    for (auto const& stated : rulebook_.at("criteria").items) {
        node criterion;
        criterion.id = stated.at("id").text;
        criterion.stated = &stated;
        criterion.declared = declared_on(criterion.id);
        for (auto const& each : stated.at("indicators").items) {
            criterion.children.push_back(made_indicator(each));
            criterion.children.back().declared = declared_on(criterion.children.back().id);
        }
        criteria_.push_back(std::move(criterion));
    }
}

void assessment::read_conditions() {
    if (auto const* conditions = rulebook_.find("conditions")) {
        for (auto const& stated : conditions->items) {
            conditions_.push_back(made_leaf(stated));
        }
    }
}

void assessment::read_presupposed() {
    auto const* presupposed = rulebook_.find("presupposes");
    auto const* held = unit_.find("holds");
    for (std::size_t at = 0; presupposed != nullptr && at < presupposed->items.size(); ++at) {
        auto const& id = presupposed->items[at].text;
        auto const names_it = [&](json::value const& each) { return each.text == id; };
        auto const verdict = held == nullptr                              ? verdict::unknown
                             : std::ranges::any_of(held->items, names_it) ? verdict::pass
                                                                          : verdict::fail;
        presupposed_.emplace_back(id, verdict);
    }
}

/** Lets the declared verdict take its place where it counts (S-306, S-404). */
void assessment::settle(node& settled, bool first) {
    auto const& computed = settled.computed;
    settled.outcome = computed;
    if (settled.declared.empty()) {
        return;
    }
    bool const passes = settled.declared == "pass";
    if (first) {
        settled.counts = chosen_.declared == "prevails" ? computed.verdict != verdict::exempt
                                                        : computed.verdict == verdict::unknown;
        bool const conflicting = computed.verdict == (passes ? verdict::fail : verdict::pass);
        if (conflicting) {
            conflicts_.push_back({settled.id, computed.verdict, settled.declared});
        }
    }
    if (!settled.counts) {
        return;
    }
    if (passes) {
        settled.outcome = decided(verdict::pass, 1);
        return;
    }
    rational progress = computed.verdict == verdict::pass ? 0 : computed.progress->lower;
    auto const* basic = rulebook_.find("basic_progress");
    if (settled.declared == "basic" && basic != nullptr) {
        progress = std::max(progress, read_number(*basic));
    }
    settled.outcome = decided(verdict::fail, progress);
}

void assessment::judge(node& judged, bool first) {
    if (judged.leaf) {
        judged.computed = judged.leaf->outcome;
    } else {
        for (auto& child : judged.children) {
            judge(child, first);
        }
        judged.computed = require(judged.stated->find("require"), judged.children);
    }
    settle(judged, first);
}

void assessment::judge_all(bool first) {
    for (auto& criterion : criteria_) {
        auto const begin = static_cast<std::ptrdiff_t>(conflicts_.size());
        judge(criterion, first);
        // Judged from below, listed from above.
        bool const of_criterion =
            conflicts_.begin() + begin != conflicts_.end() && conflicts_.back().id == criterion.id;
        if (of_criterion) {
            std::rotate(conflicts_.begin() + begin, conflicts_.end() - 1, conflicts_.end());
            bool const shared = conflicts_.end() - (conflicts_.begin() + begin) == 2 &&
                                conflicts_.back().id == criterion.id;
            if (shared) {
                conflicts_.pop_back();
            }
        }
    }
    for (auto& condition : conditions_) {
        judge(condition, first);
    }
}

void assessment::fail_missing(node& under, bool covered) {
    covered = covered || under.counts;
    for (auto& child : under.children) {
        fail_missing(child, covered);
    }
    if (under.leaf && !covered && under.leaf->outcome.reason == "missing") {
        under.leaf->outcome = decided(verdict::fail, 0);
        under.leaf->outcome.reason = "missing";
    }
}

verdict assessment::standard() const {
    std::vector<verdict> all;
    bool any_criterion_passes = false;
    for (auto const& criterion : criteria_) {
        all.push_back(criterion.outcome.verdict);
        any_criterion_passes = any_criterion_passes || all.back() == verdict::pass;
    }
    for (auto const& condition : conditions_) {
        all.push_back(condition.outcome.verdict);
    }
    for (auto const& each : presupposed_) {
        all.push_back(each.second);
    }
    auto const is_there = [&](verdict wanted) { return std::ranges::count(all, wanted) > 0; };
    return is_there(verdict::fail)      ? verdict::fail
           : is_there(verdict::unknown) ? verdict::unknown
           : any_criterion_passes       ? verdict::pass
                                        : verdict::exempt;
}

rational assessment::completeness() const {
    rational known = 0;
    rational counted = 0;
    auto const visit = [&](node const& leaf, bool covered) {
        if (leaf.outcome.verdict == verdict::exempt) {
            return;
        }
        auto const& judged = leaf.leaf->outcome;
        bool const by_value = judged.verdict != verdict::unknown && judged.reason.empty();
        counted += 1;
        known += covered || by_value ? 1 : 0;
    };
    for (auto const& criterion : criteria_) {
        for (auto const& indicator : criterion.children) {
            bool const covered = criterion.counts || indicator.counts;
            if (indicator.leaf) {
                visit(indicator, covered);
            }
            for (auto const& part : indicator.children) {
                visit(part, covered);
            }
        }
    }
    return counted == 0 ? rational(1) : rational(known / counted);
}

assessment::measure assessment::weighted_progress() const {
    auto const* floor = rulebook_.find("completeness_floor");
    if (floor != nullptr && completeness() < read_number(*floor)) {
        return std::nullopt;
    }
    rational weights = 0;
    interval sum;
    for (auto const& criterion : criteria_) {
        if (criterion.outcome.progress) {
            auto const* stated = criterion.stated->find("weight");
            rational const weight = stated == nullptr ? rational(1) : read_number(*stated);
            weights += weight;
            sum.lower += weight * criterion.outcome.progress->lower;
            sum.upper += weight * criterion.outcome.progress->upper;
        }
    }
    if (weights == 0) {
        return std::nullopt;
    }
    auto const* scale = rulebook_.find("scale");
    rational const per_weight = (scale == nullptr ? rational(100) : read_number(*scale)) / weights;
    return interval{sum.lower * per_weight, sum.upper * per_weight};
}

void assessment::measure_all() {
    struct tally {
        int pass = 0, fail = 0, unknown = 0, exempt = 0, basic = 0;

        void add(node const& counted) {
            auto const verdict = counted.outcome.verdict;
            (verdict == verdict::pass      ? pass
             : verdict == verdict::fail    ? fail
             : verdict == verdict::unknown ? unknown
                                           : exempt) += 1;
            basic += counted.basic() ? 1 : 0;
        }
    };
    tally criteria;
    tally indicators;
    for (auto const& criterion : criteria_) {
        criteria.add(criterion);
        for (auto const& indicator : criterion.children) {
            indicators.add(indicator);
        }
    }
    auto const range = [](int count, int unknowns) { return interval{count, count + unknowns}; };
    auto const point = [](rational const& x) { return interval{x, x}; };
    auto const standard = this->standard();
    int const met = criteria.pass + criteria.exempt;
    int const left = criteria.pass + criteria.fail + criteria.unknown;

    measures_["standard_met"] =
        range(standard == verdict::pass ? 1 : 0, standard == verdict::unknown ? 1 : 0);
    measures_["criteria_passed"] = range(criteria.pass, criteria.unknown);
    measures_["criteria_met"] = range(met, criteria.unknown);
    measures_["criteria_failed"] = range(criteria.fail, criteria.unknown);
    measures_["criteria_unknown"] = point(criteria.unknown);
    measures_["criteria_exempt"] = point(criteria.exempt);
    measures_["criteria_basic"] = point(criteria.basic);
    measures_["indicators_passed"] = range(indicators.pass, indicators.unknown);
    measures_["completeness"] = point(completeness());
    measures_["weighted_progress"] = weighted_progress();
    measures_["criteria_failed_share"] = std::nullopt;
    if (left > 0) {
        measures_["criteria_failed_share"] = interval{
            rational(criteria.fail, left), rational(criteria.fail + criteria.unknown, left)};
    }
}

assessment::measure assessment::score(node const& criterion) const {
    auto const& progress = criterion.outcome.progress;
    return progress ? measure(interval{progress->lower * 100, progress->upper * 100})
                    : std::nullopt;
}

namespace {

verdict compare_measure(std::optional<interval> const& measure, json::value const& comparison) {
    if (!measure) {
        return verdict::unknown;
    }
    auto const comparator = comparator_of(comparison);
    return compare(*measure, comparator, read_numbers(comparison.at(comparator)));
}

verdict asked_verdict(node const& asked, std::string const& wanted) {
    auto const present = asked.outcome.verdict;
    auto const answer = [](bool yes) { return yes ? verdict::pass : verdict::fail; };
    if (wanted == "unknown" || wanted == "exempt") {
        return answer(wanted == name_of(present));
    }
    if (present == verdict::unknown) {
        return verdict::unknown;
    }
    return answer(wanted == "basic" ? asked.basic() : wanted == name_of(present));
}

node const& named(std::vector<node> const& nodes, std::string const& id) {
    return *std::ranges::find(nodes, id, &node::id);
}

node const& indicator_named(std::vector<node> const& criteria, std::string const& id) {
    auto const has_it = [&](node const& criterion) {
        return std::ranges::find(criterion.children, id, &node::id) != criterion.children.end();
    };
    return named(std::ranges::find_if(criteria, has_it)->children, id);
}

} // namespace

verdict assessment::every_score(json::value const& comparison) const {
    std::vector<verdict> each;
    for (auto const& criterion : criteria_) {
        if (criterion.outcome.verdict != verdict::exempt) {
            each.push_back(compare_measure(score(criterion), comparison));
        }
    }
    return each.empty() ? verdict::unknown : enough(each.size(), each);
}

verdict assessment::holds(json::value const& fact) const {
    if (auto const* measure = fact.find("measure")) {
        return compare_measure(measures_.find(measure->text)->second, fact);
    }
    if (fact.has("every")) {
        return every_score(fact.at("score"));
    }
    if (auto const* id = fact.find("criterion")) {
        auto const& criterion = named(criteria_, id->text);
        auto const* comparison = fact.find("score");
        return comparison != nullptr ? compare_measure(score(criterion), *comparison)
                                     : asked_verdict(criterion, fact.at("verdict").text);
    }
    auto const* id = fact.find("indicator");
    return asked_verdict(id != nullptr ? indicator_named(criteria_, id->text)
                                       : named(conditions_, fact.at("condition").text),
                         fact.at("verdict").text);
}

void assessment::grade() {
    auto const* grades = rulebook_.find("grades");
    for (std::size_t at = 0; grades != nullptr && at < grades->items.size(); ++at) {
        auto const& grade = grades->items[at];
        auto const* when = grade.find("when");
        auto const reached = when == nullptr ? verdict::pass : test(*when, attributes_, this);
        if (reached != verdict::fail) {
            grades_possible_.push_back(grade.at("id").text);
        }
        if (reached == verdict::pass) {
            return;
        }
    }
}

} // namespace reference
