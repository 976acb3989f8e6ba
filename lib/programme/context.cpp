// SPDX-License-Identifier: Apache-2.0
#include "programme/context.hpp"

#include "eval/arithmetic.hpp"

#include <cstdint>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// What a criterion adds to `criteria_met` (S-601).
[[nodiscard]] interval met_by(verdict found) noexcept {
    switch (found) {
    case verdict::pass:
    case verdict::exempt: return {1, 1};
    case verdict::unknown: return {0, 1};
    case verdict::fail: break;
    }
    return {0, 0};
}

[[nodiscard]] std::optional<verdict> verdict_of(assessment const& found, std::int32_t criterion) {
    if (criterion < 0) {
        return std::nullopt;
    }
    return found.criteria()[static_cast<std::size_t>(criterion)].verdict;
}

} // namespace

mixtures::mixtures(rule_steps const& steps, evaluator const& after, policy choices)
    : steps_(steps),
      choices_(choices),
      known_(4 * (steps.size() + 1)),
      found_before_(steps.rules(0)),
      found_after_(after) {
    for (std::size_t step = 0; step <= steps.size(); ++step) {
        evaluator const& rules = steps.rules(step);
        from_before_.emplace_back(steps.rules(0), rules);
        from_after_.emplace_back(steps.rules(steps.size()), rules);
        mixed_.emplace_back(rules);
        found_.emplace_back(rules);
    }
}

void mixtures::begin(unit const* before, unit const* after) {
    before_ = before;
    after_ = after;
    known_.assign(known_.size(), std::nullopt);
    if (before != nullptr) {
        assess(*before, choices_, found_before_);
    }
    if (after != nullptr) {
        assess(*after, choices_, found_after_);
    }
}

std::optional<verdict> mixtures::verdict_before(std::size_t criterion) const noexcept {
    return before_ == nullptr ? std::nullopt
                              : verdict_of(found_before_, steps_.number(0, criterion));
}

std::optional<verdict> mixtures::verdict_after(std::size_t criterion) const noexcept {
    return after_ == nullptr ? std::nullopt
                             : verdict_of(found_after_, steps_.number(steps_.size(), criterion));
}

std::size_t mixtures::place(mixture const& of) const noexcept {
    return of.steps * 4 + (of.new_attributes ? 2U : 0U) + (of.new_data ? 1U : 0U);
}

context const& mixtures::first() {
    auto& known = known_[place({false, 0, false})];
    if (!known) {
        known = read(found_before_, 0);
    }
    return *known;
}

context const& mixtures::last() {
    auto& known = known_[place({true, steps_.size(), true})];
    if (!known) {
        known = read(found_after_, steps_.size());
    }
    return *known;
}

context const& mixtures::at(mixture const& of) {
    auto& known = known_[place(of)];
    if (known) {
        return *known;
    }
    if (!of.new_attributes && !of.new_data && of.steps == 0) {
        return first();
    }
    if (of.new_attributes && of.new_data && of.steps == steps_.size()) {
        return last();
    }
    unit& put_together = mixed_[of.steps];
    put_together.clear();
    (of.new_attributes ? from_after_ : from_before_)[of.steps].carry_attributes(
        of.new_attributes ? *after_ : *before_, put_together);
    (of.new_data ? from_after_ : from_before_)[of.steps].carry_data(
        of.new_data ? *after_ : *before_, put_together);
    assess(put_together, choices_, found_[of.steps]);
    known = read(found_[of.steps], of.steps);
    return *known;
}

context mixtures::nothing() const {
    std::size_t const criteria = steps_.criteria().size();
    return {{}, std::vector<interval>(criteria), std::vector<interval>(criteria)};
}

context mixtures::read(assessment const& found, std::size_t steps) const {
    context made = nothing();
    made.standard = *found.score(measure::standard_met);
    for (std::size_t c = 0; c < made.met.size(); ++c) {
        if (auto const one = verdict_of(found, steps_.number(steps, c))) {
            made.met[c] = met_by(*one);
        }
    }
    if (found.score(measure::weighted_progress)) {
        read_progress(found, steps, made);
    }
    return made;
}

/// The summands of S-405.
void mixtures::read_progress(assessment const& found, std::size_t steps, context& into) const {
    edition const& rules = found.rules().rules();
    rational weights;
    for (std::size_t i = 0; i < rules.criteria.size(); ++i) {
        if (found.criteria()[i].verdict != verdict::exempt) {
            weights += rules.criteria[i].weight;
        }
    }
    rational const share = quotient(rules.scale, weights);
    for (std::size_t c = 0; c < into.progress.size(); ++c) {
        std::int32_t const number = steps_.number(steps, c);
        auto const reached =
            number < 0 ? std::nullopt : found.criterion_progress(number); // nothing: exempt
        if (reached) {
            rational const full = share * rules.criteria[static_cast<std::size_t>(number)].weight;
            rational const lower = full * reached->lower;
            into.progress[c] = {lower, reached->is_point() ? lower : full * reached->upper};
        }
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
