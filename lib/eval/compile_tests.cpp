// SPDX-License-Identifier: Apache-2.0
// Tests with their names resolved to numbers.
#include "eval/program.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

std::int32_t attribute_number(program const& in, std::string_view id) {
    return id == "year" ? year_attribute : in.attribute_ids.at(id);
}

void resolve_measure(program const& in, test const& source, compiled_test& into) {
    if (auto const built_in = measure_of(source.subject)) {
        into.built_in = *built_in;
        return;
    }
    auto const methods = in.source.methods();
    auto const found = std::find_if(methods.begin(), methods.end(), [&](scoring_method const& one) {
        return one.name == source.subject;
    });
    TIEUCHI_ASSERT(found != methods.end()); // the reader refuses other names
    into.method = static_cast<std::int32_t>(found - methods.begin());
}

void resolve_values(program const& in, test const& source, compiled_test& into) {
    if (into.index == year_attribute) {
        return;
    }
    for (std::string const& value :
         in.rules.attributes[static_cast<std::size_t>(into.index)].values) {
        into.accepted.push_back(std::find(source.values.begin(), source.values.end(), value) !=
                                source.values.end());
    }
}

void resolve_subject(program const& in, test const& source, compiled_test& into) {
    switch (source.form) {
    case test_form::measure: resolve_measure(in, source, into); break;
    case test_form::criterion_verdict:
    case test_form::criterion_score: into.index = in.ids.at(source.subject).criterion; break;
    case test_form::indicator_verdict: into.index = in.ids.at(source.subject).indicator; break;
    case test_form::condition_verdict: into.index = in.ids.at(source.subject).leaf; break;
    case test_form::attribute_is:
        into.index = attribute_number(in, source.subject);
        resolve_values(in, source, into);
        break;
    case test_form::attribute_compares: into.index = attribute_number(in, source.subject); break;
    case test_form::all:
    case test_form::any:
    case test_form::negation:
    case test_form::every_criterion: break;
    }
}

} // namespace

compiled_test compile_test(program const& in, test const& source) {
    compiled_test made;
    made.form = source.form;
    made.asked = source.asked;
    made.compare = source.compare;
    made.low = source.low;
    made.high = source.high;
    for (test const& child : source.children) {
        made.children.push_back(compile_test(in, child));
    }
    resolve_subject(in, source, made);
    return made;
}

void compile_tests(program& into) {
    into.simple_leaves = true;
    for (leaf_plan& plan : into.leaves) {
        if (plan.model->exempt_when) {
            plan.exempt_when = compile_test(into, *plan.model->exempt_when);
            into.simple_leaves = false;
        }
    }
    for (grade const& one : into.rules.grades) {
        into.grade_tests.push_back(one.when ? compile_test(into, *one.when) : compiled_test{});
    }
    if (into.rules.withdraw) {
        into.withdraw = compile_test(into, *into.rules.withdraw);
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
