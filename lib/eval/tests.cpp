// SPDX-License-Identifier: Apache-2.0
#include "eval/tests.hpp"

#include <tieuchi/requirement.hpp>
#include "eval/compare_interval.hpp"

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

verdict of_truth(bool value) noexcept {
    return value ? verdict::pass : verdict::fail;
}

verdict compare_optional(compiled_test const& test, std::optional<interval> const& value) {
    return value ? compare_interval(test, *value) : verdict::unknown;
}

verdict ask(asked_verdict asked, verdict found, bool basic) noexcept {
    switch (asked) {
    case asked_verdict::unknown: return of_truth(found == verdict::unknown);
    case asked_verdict::exempt: return of_truth(found == verdict::exempt);
    case asked_verdict::pass:
        return found == verdict::unknown ? found : of_truth(found == verdict::pass);
    case asked_verdict::fail:
        return found == verdict::unknown ? found : of_truth(found == verdict::fail);
    case asked_verdict::basic: return found == verdict::unknown ? found : of_truth(basic);
    }
    return verdict::unknown;
}

/// One evaluation; `found` is null for tests over attributes alone.
class evaluation {
public:
    evaluation(program const& in, attribute_values const& of, assessment const* found)
        : program_(in), attributes_(of), found_(found) {}

    [[nodiscard]] verdict of(compiled_test const& test) const {
        switch (test.form) {
        case test_form::all:
        case test_form::any: return combined(test);
        case test_form::negation: return negated(of(test.children.front()));
        case test_form::attribute_is: return attribute_is(test);
        case test_form::attribute_compares: return attribute_compares(test);
        default:
            TIEUCHI_ASSERT(found_ != nullptr); // the reader allows other facts nowhere else
            return of_assessment(test);
        }
    }

private:
    [[nodiscard]] verdict combined(compiled_test const& test) const {
        verdict_counts counts;
        for (compiled_test const& child : test.children) {
            counts.add(of(child));
        }
        return decide(test.form == test_form::all ? combine::all : combine::any, 0, counts);
    }

    [[nodiscard]] static verdict negated(verdict value) noexcept {
        return value == verdict::pass   ? verdict::fail
               : value == verdict::fail ? verdict::pass
                                        : verdict::unknown;
    }

    [[nodiscard]] verdict attribute_is(compiled_test const& test) const {
        std::int32_t const code = attributes_.codes[static_cast<std::size_t>(test.index)];
        return code < 0 ? verdict::unknown
                        : of_truth(test.accepted[static_cast<std::size_t>(code)]);
    }

    [[nodiscard]] verdict attribute_compares(compiled_test const& test) const {
        if (test.index == year_attribute) {
            rational const year = program_.when.year();
            return compare_interval(test, {year, year});
        }
        auto const& value = attributes_.numbers[static_cast<std::size_t>(test.index)];
        return value ? compare_interval(test, {*value, *value}) : verdict::unknown;
    }

    [[nodiscard]] verdict of_assessment(compiled_test const& test) const {
        auto const at = static_cast<std::size_t>(test.index);
        switch (test.form) {
        case test_form::measure: return compare_optional(test, measured(test));
        case test_form::criterion_verdict:
            return ask(test.asked, found_->criteria()[at].verdict, found_->criteria()[at].basic);
        case test_form::indicator_verdict:
            return ask(test.asked, found_->indicators()[at].verdict,
                       found_->indicators()[at].basic);
        case test_form::condition_verdict:
            return ask(test.asked, found_->leaves()[at].verdict, false);
        case test_form::criterion_score: return compare_optional(test, criterion_score(test.index));
        case test_form::every_criterion: return every_criterion(test);
        default: return verdict::unknown;
        }
    }

    [[nodiscard]] std::optional<interval> measured(compiled_test const& test) const {
        if (test.method < 0) {
            return found_->score(test.built_in);
        }
        return program_.source.methods()[static_cast<std::size_t>(test.method)].score(*found_);
    }

    [[nodiscard]] std::optional<interval> criterion_score(std::int32_t index) const {
        auto progress = found_->criterion_progress(index);
        if (progress) {
            progress->lower *= 100;
            progress->upper *= 100;
        }
        return progress;
    }

    [[nodiscard]] verdict every_criterion(compiled_test const& test) const {
        verdict_counts counts;
        for (std::int32_t i = 0; i < found_->rules().criterion_count(); ++i) {
            if (auto const score = criterion_score(i)) {
                counts.add(compare_interval(test, *score));
            }
        }
        bool const none = counts.pass + counts.fail + counts.unknown == 0;
        return none ? verdict::unknown : decide(combine::all, 0, counts);
    }

    program const& program_;
    attribute_values attributes_;
    assessment const* found_;
};

} // namespace

verdict compare_interval(compiled_test const& test, interval const& value) {
    return compare_interval(test.compare, test.low, test.high, value);
}

verdict evaluate(compiled_test const& test, program const& in, attribute_values const& of) {
    return evaluation(in, of, nullptr).of(test);
}

verdict evaluate(compiled_test const& test, program const& in, attribute_values const& of,
                 assessment const& found) {
    return evaluation(in, of, &found).of(test);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
