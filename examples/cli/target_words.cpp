// SPDX-License-Identifier: Apache-2.0
#include "target_words.hpp"

#include "numbers.hpp"
#include "programme_words.hpp"
#include "report.hpp"
#include "rulebook_words.hpp"

#include <string_view>

namespace cli {
namespace {

using tieuchi::asked_verdict;
using tieuchi::comparator;
using tieuchi::fact_form;
using tieuchi::target_form;
using tieuchi::target_test;
using tieuchi::unit_fact;

std::string number_in_words(comparator how, tieuchi::decimal low, tieuchi::decimal high,
                            language in) {
    std::string const first = with_marks(to_string(low), in);
    return how == comparator::between ? first + "–" + with_marks(to_string(high), in)
                                      : std::string(sign_of(how)) + ' ' + first;
}

std::string_view verdict_in_words(asked_verdict value, language in) {
    switch (value) {
    case asked_verdict::pass: return message::pass.in(in);
    case asked_verdict::fail: return message::fail.in(in);
    case asked_verdict::unknown: return message::unknown.in(in);
    case asked_verdict::exempt: return message::exempt.in(in);
    case asked_verdict::basic: return message::basic.in(in);
    }
    return {};
}

/// `standard_met` by itself is the measure at least 1.
bool is_standard(unit_fact const& of) {
    return of.subject == "standard_met" && of.compare == comparator::at_least &&
           of.low == tieuchi::decimal(1);
}

std::string grade_in_words(std::string const& id, tieuchi::edition const& book, language in) {
    for (auto const& grade : book.grades) {
        if (grade.id == id && !grade.name.empty()) {
            return std::string(grade.name.in(in));
        }
    }
    return id;
}

std::string tree_in_words(unit_fact const& of, tieuchi::edition const& book, language in) {
    std::string all;
    words const& between = of.form == fact_form::all ? message::and_word : message::or_word;
    for (unit_fact const& child : of.children) {
        bool const nested = child.children.size() > 1;
        std::string const one = fact_in_words(child, book, in);
        all += all.empty() ? std::string_view() : between.in(in);
        all += nested ? '(' + one + ')' : one;
    }
    return of.form == fact_form::negation ? say(message::not_fact, in, {all}) : all;
}

} // namespace

std::string fact_in_words(unit_fact const& of, tieuchi::edition const& book, language in) {
    switch (of.form) {
    case fact_form::all:
    case fact_form::any:
    case fact_form::negation: return tree_in_words(of, book, in);
    case fact_form::measure:
        return is_standard(of) ? method_in_words(of.subject, in)
                               : method_in_words(of.subject, in) + ' ' +
                                     number_in_words(of.compare, of.low, of.high, in);
    case fact_form::criterion:
        return say(message::criterion_is, in, {of.subject, verdict_in_words(of.asked, in)});
    case fact_form::indicator:
        return say(message::indicator_is, in, {of.subject, verdict_in_words(of.asked, in)});
    case fact_form::grade:
        return say(message::grade_is, in, {grade_in_words(of.subject, book, in)});
    case fact_form::attribute_is: return of.subject + " = " + joined(of.values, " / ");
    case fact_form::attribute_compares:
        return of.subject + ' ' + number_in_words(of.compare, of.low, of.high, in);
    case fact_form::cohort: return say(message::cohort, in, {of.subject});
    case fact_form::parent: return say(message::belongs_to, in, {of.subject});
    }
    return {};
}

std::string subject_in_words(target_test const& of, tieuchi::edition const& book, language in) {
    auto const with = [&](words const& pattern, std::string const& what) {
        std::string text = say(pattern, in, {what});
        if (of.more) {
            text = say(message::more_of, in, {text});
        }
        return of.among ? say(message::among, in, {text, fact_in_words(*of.among, book, in)})
                        : text;
    };
    switch (of.form) {
    case target_form::total: return with(message::total_of, method_in_words(of.measure, in));
    case target_form::mean: return with(message::average_of, method_in_words(of.measure, in));
    case target_form::share: return with(message::share_of, fact_in_words(of.of, book, in));
    case target_form::count: return with(message::count_of, fact_in_words(of.of, book, in));
    case target_form::every: return with(message::every_of, fact_in_words(of.of, book, in));
    case target_form::all:
    case target_form::any:
    case target_form::negation: break;
    }
    return {};
}

std::string bound_in_words(target_test const& of, language in) {
    if (of.form == target_form::every) {
        return {};
    }
    std::string const bound = number_in_words(of.compare, of.low, of.high, in);
    return of.form == target_form::share ? bound + " %" : bound;
}

std::vector<target_test const*> facts_of(target_test const& of) {
    if (of.children.empty()) {
        return {&of};
    }
    std::vector<target_test const*> all;
    for (target_test const& child : of.children) {
        auto const below = facts_of(child);
        all.insert(all.end(), below.begin(), below.end());
    }
    return all;
}

} // namespace cli
