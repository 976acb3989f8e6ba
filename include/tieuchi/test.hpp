// SPDX-License-Identifier: Apache-2.0
// Tests: trees over facts of an assessment, for grades, withdrawal, exemptions and derived
// attributes (S-701).
#ifndef TIEUCHI_TEST_HPP
#define TIEUCHI_TEST_HPP

#include <tieuchi/decimal.hpp>
#include <tieuchi/threshold.hpp>
#include <tieuchi/verdict.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// What a node of a test is. @since 0.1
enum class test_form : std::uint8_t {
    all = 1,
    any = 2,
    negation = 3,           ///< `not`
    measure = 4,            ///< A scoring method's value against a number.
    criterion_verdict = 5,  ///< A criterion's verdict.
    indicator_verdict = 6,  ///< An indicator's verdict.
    condition_verdict = 7,  ///< A condition's verdict.
    criterion_score = 8,    ///< 100 times a criterion's progress against a number.
    every_criterion = 9,    ///< The same of every criterion that is not exempt.
    attribute_is = 10,      ///< An enumerated attribute is one of the values.
    attribute_compares = 11 ///< A decimal attribute, or the year, against a number.
};

/// What a verdict fact asks for (S-701). @since 0.1
enum class asked_verdict : std::uint8_t {
    pass = 1,
    fail = 2,
    unknown = 3,
    exempt = 4,
    basic = 5,
};

/** A node of a test.

    @since 0.1
*/
struct test {
    test_form form = test_form::all;
    std::vector<test> children;      ///< Of all, any (never empty) and negation (one).
    std::string subject;             ///< Measure, criterion, indicator, condition or attribute.
    asked_verdict asked{};           ///< Of the verdict facts.
    comparator compare{};            ///< Of the comparing facts: the first six comparators.
    decimal low;                     ///< Of the comparing facts; of `between` the lower end.
    decimal high;                    ///< Of `between` the upper end; otherwise equal to `low`.
    std::vector<std::string> values; ///< Of attribute_is; never empty.
};

} // namespace v1
} // namespace tieuchi

#endif
