// SPDX-License-Identifier: Apache-2.0
#include "compile/check.hpp"
#include "compile/prove.hpp"
#include "compile/valuation.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// Warns of the outermost parts of a test that are settled from the start.
void warn_of_constant(test const& one, node const& where, edition const& rules,
                      problem_list& problems) {
    proof const found = prove(one, rules);
    if (found != proof::open) {
        warn(problems, errc::constant_test, where,
             found == proof::never_passes ? "this test can never pass"
                                          : "this test can never fail");
        return;
    }
    if (one.form == test_form::negation) {
        if (node const* const child = where.find("not")) {
            warn_of_constant(one.children.front(), *child, rules, problems);
        }
        return;
    }
    node const* const list = where.find(one.form == test_form::all ? "all" : "any");
    for (std::size_t i = 0; list != nullptr && i < one.children.size(); ++i) {
        warn_of_constant(one.children[i], list->children()[i], rules, problems);
    }
}

/// Warns of rules of a derived attribute that another rule always comes before.
void warn_of_rules(attribute const& derived, node const& self, edition const& rules,
                   problem_list& problems) {
    node const* const list = self.find("derive");
    std::vector<bool> applied(derived.rules.size());
    valuation_space space(rules);
    for (derive_rule const& rule : derived.rules) {
        if (rule.when) {
            space.use(*rule.when);
        }
    }
    bool const tried = space.for_each([&](valuation const& when) {
        for (std::size_t i = 0; i < derived.rules.size(); ++i) {
            derive_rule const& rule = derived.rules[i];
            verdict const applies = rule.when ? when.evaluate(*rule.when) : verdict::pass;
            applied[i] = applied[i] || applies == verdict::pass;
            if (applies != verdict::fail) {
                break; // it decides, or the search ends
            }
        }
        return true;
    });
    for (std::size_t i = 0; tried && list != nullptr && i < applied.size(); ++i) {
        if (!applied[i]) {
            warn(problems, errc::constant_test, list->children()[i],
                 "this rule of " + quote(derived.id) + " can never apply");
        }
    }
}

/// What better grades leave of the values of one measure.
struct leftover {
    std::string_view subject;
    std::vector<number_range> ranges;
};

void warn_of_grades(snapshot_part const& part, problem_list& problems) {
    edition const& rules = part.rules;
    std::vector<leftover> left;
    bool closed = false; // a better grade is always reached
    for (std::size_t i = 0; i < rules.grades.size(); ++i) {
        grade const& one = rules.grades[i];
        node const& where = part.places.grades[i];
        bool reachable = !closed;
        bool const by_measure = one.when && one.when->form == test_form::measure;
        std::optional<number_range> const domain =
            by_measure ? range_of_measure(one.when->subject, rules) : std::nullopt;
        if (domain) {
            bool const whole = is_count(one.when->subject);
            number_range const mine = satisfying(*one.when, *domain);
            auto known = std::find_if(left.begin(), left.end(), [&](leftover const& other) {
                return other.subject == one.when->subject;
            });
            if (known == left.end()) {
                left.push_back({one.when->subject, {*domain}});
                known = left.end() - 1;
            }
            std::vector<number_range> mine_left;
            for (number_range const& range : known->ranges) {
                mine_left.push_back(satisfying(*one.when, range));
            }
            number_range const nothing{rational(1), rational(0), false, false};
            reachable = reachable && !without(mine_left, nothing, whole).empty();
            known->ranges = without(known->ranges, mine, whole);
            closed = closed || known->ranges.empty();
        } else if (one.when) {
            proof const found = prove(*one.when, rules);
            reachable = reachable && found != proof::never_passes;
            closed = closed || found == proof::never_fails;
        }
        if (!reachable) {
            warn(problems, errc::unreachable_grade, where,
                 "the grade " + quote(one.id) +
                     " can never be reached: its test never passes, or a better grade comes first");
        } else if (one.when && one.when->form != test_form::measure) {
            if (node const* const when = where.find("when")) {
                warn_of_constant(*one.when, *when, rules, problems);
            }
        }
    }
}

} // namespace

void warn_of_tests(snapshot_part const& part, problem_list& problems) {
    edition const& rules = part.rules;
    for (std::size_t i = 0; i < rules.attributes.size(); ++i) {
        if (rules.attributes[i].kind == attribute_kind::derived) {
            warn_of_rules(rules.attributes[i], part.places.attributes[i].self, rules, problems);
        }
    }
    for (leaf_place const& at : part.places.leaves) {
        node const* const when = at.self.find("exempt_when");
        if (at.rules->exempt_when && when != nullptr) {
            warn_of_constant(*at.rules->exempt_when, *when, rules, problems);
        }
    }
    warn_of_grades(part, problems);
    if (rules.withdraw) {
        warn_of_constant(*rules.withdraw, part.places.withdraw, rules, problems);
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
