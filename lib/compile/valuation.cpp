// SPDX-License-Identifier: Apache-2.0
#include "compile/valuation.hpp"

#include "json/document.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// More than these and nothing is tried: a proof is not worth a long wait.
constexpr std::size_t most_valuations = 50000;

/// A key of four digits as a year; 0 for `*` and what is none.
int year_of_key(std::string_view key) noexcept {
    int year = 0;
    for (char const c : key) {
        if (c < '0' || c > '9' || year > 9999) {
            return 0;
        }
        year = year * 10 + (c - '0');
    }
    return year;
}

} // namespace

attribute const* find_attribute(edition const& rules, std::string_view id) noexcept {
    auto const found = std::find_if(rules.attributes.begin(), rules.attributes.end(),
                                    [&](attribute const& one) { return one.id == id; });
    return found == rules.attributes.end() ? nullptr : &*found;
}

bool satisfies(rational const& value, comparator how, decimal low, decimal high) {
    switch (how) {
    case comparator::at_least: return value >= rational(low);
    case comparator::at_most: return value <= rational(low);
    case comparator::more_than: return value > rational(low);
    case comparator::less_than: return value < rational(low);
    case comparator::equals: return value == rational(low);
    case comparator::between: return value >= rational(low) && value <= rational(high);
    case comparator::is:
    case comparator::at_least_level: break;
    }
    return false;
}

// ---- one valuation ----

rational const* valuation::number_of(std::string_view id) const {
    for (variable const& one : variables_) {
        if (one.id == id && one.chosen < one.numbers.size()) {
            return &one.numbers[one.chosen];
        }
    }
    return nullptr;
}

std::optional<std::string_view> valuation::value_of(std::string_view id) const {
    for (variable const& one : variables_) {
        if (one.id == id && one.stated != nullptr && one.chosen < one.stated->values.size()) {
            return one.stated->values[one.chosen];
        }
    }
    attribute const* const derived = find_attribute(*rules_, id);
    if (derived == nullptr || derived->kind != attribute_kind::derived) {
        return std::nullopt;
    }
    auto const known = derived_.find(derived);
    if (known != derived_.end()) {
        return known->second;
    }
    std::optional<std::string_view> const value = derive(*derived);
    derived_.emplace(derived, value);
    return value;
}

std::optional<std::string_view> valuation::derive(attribute const& one) const {
    for (derive_rule const& rule : one.rules) {
        verdict const applies = rule.when ? evaluate(*rule.when) : verdict::pass;
        if (applies == verdict::pass) {
            return rule.value_of.empty() ? std::optional<std::string_view>(rule.value)
                                         : value_of(rule.value_of);
        }
        if (applies == verdict::unknown) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

verdict valuation::evaluate(test const& one) const {
    auto const of = [](bool truth) { return truth ? verdict::pass : verdict::fail; };
    switch (one.form) {
    case test_form::all:
    case test_form::any: {
        verdict const decisive = one.form == test_form::all ? verdict::fail : verdict::pass;
        bool unknown = false;
        for (test const& child : one.children) {
            verdict const below = evaluate(child);
            if (below == decisive) {
                return decisive;
            }
            unknown = unknown || below == verdict::unknown;
        }
        return unknown ? verdict::unknown : of(decisive == verdict::fail);
    }
    case test_form::negation: {
        verdict const below = evaluate(one.children.front());
        return below == verdict::unknown ? below : of(below == verdict::fail);
    }
    case test_form::attribute_is: {
        std::optional<std::string_view> const value = value_of(one.subject);
        return value
                   ? of(std::find(one.values.begin(), one.values.end(), *value) != one.values.end())
                   : verdict::unknown;
    }
    case test_form::attribute_compares: {
        rational const* const number = number_of(one.subject);
        return number != nullptr ? of(satisfies(*number, one.compare, one.low, one.high))
                                 : verdict::unknown;
    }
    default: return verdict::unknown;
    }
}

stated_end valuation::end_of(bound const& one) const {
    static bound const unknown_bound;
    bound const* at = &one;
    bool verified = true;
    for (;;) {
        bound const* next = nullptr;
        switch (at->form) {
        case bound_form::sourced:
            verified = verified && at->verified;
            next = at->inner.empty() ? nullptr : &at->inner.front();
            break;
        case bound_form::of: next = at->inner.empty() ? nullptr : &at->inner.front(); break;
        case bound_form::by_attribute: {
            std::optional<std::string_view> const value = value_of(at->attribute);
            for (bound_branch const& branch : at->branches) {
                if (value && (branch.key == *value || (branch.key == "*" && next == nullptr))) {
                    next = &branch.inner;
                    if (branch.key == *value) {
                        break;
                    }
                }
            }
            break;
        }
        case bound_form::by_year: {
            rational const* const year = number_of("year");
            for (bound_branch const& branch : at->branches) {
                bool const same =
                    year != nullptr && *year == rational(std::int64_t{year_of_key(branch.key)});
                if (same || (branch.key == "*" && next == nullptr)) {
                    next = &branch.inner;
                    if (same) {
                        break;
                    }
                }
            }
            if (next == nullptr) {
                next = &unknown_bound;
            }
            break;
        }
        default: return {at, verified};
        }
        if (next == nullptr) {
            return {};
        }
        at = next;
    }
}

std::string valuation::describe() const {
    std::string words;
    for (variable const& one : variables_) {
        words += words.empty() ? "" : ", ";
        words += std::string(one.id) + " is ";
        if (one.stated != nullptr && one.stated->kind == attribute_kind::enumeration) {
            words += quote(one.stated->values[one.chosen]);
        } else {
            words += to_string(one.numbers[one.chosen]);
        }
    }
    return words;
}

// ---- the space ----

valuation_space::valuation_space(edition const& rules) : rules_(rules) {}

void valuation_space::use_attribute(std::string_view id) {
    if (id.empty() || used_.contains(id)) {
        return;
    }
    attribute const* const one = find_attribute(rules_, id);
    if (one == nullptr && id != "year") {
        return;
    }
    std::string_view const lasting = one != nullptr ? std::string_view(one->id) : "year";
    used_.emplace(lasting, std::vector<decimal>());
    order_.push_back(lasting);
    if (one != nullptr && one->kind == attribute_kind::derived) {
        for (derive_rule const& rule : one->rules) {
            use_attribute(rule.value_of);
            if (rule.when) {
                use(*rule.when);
            }
        }
    }
}

void valuation_space::use_number(std::string_view id, decimal value) {
    use_attribute(id);
    auto const found = used_.find(id);
    if (found != used_.end()) {
        found->second.push_back(value);
    }
}

void valuation_space::use(bound const& one) {
    use_attribute(one.attribute);
    for (bound const& inner : one.inner) {
        use(inner);
    }
    for (bound_branch const& branch : one.branches) {
        if (one.form == bound_form::by_year) {
            use_attribute("year");
            if (branch.key != "*") {
                use_number("year", decimal(year_of_key(branch.key)));
            }
        }
        use(branch.inner);
    }
}

void valuation_space::use(test const& one) {
    if (one.form == test_form::attribute_is) {
        use_attribute(one.subject);
    } else if (one.form == test_form::attribute_compares) {
        use_number(one.subject, one.low);
        use_number(one.subject, one.high);
    }
    for (test const& child : one.children) {
        use(child);
    }
}

std::vector<rational> valuation_space::around(std::vector<decimal> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    std::vector<rational> tried;
    if (values.empty()) {
        tried.emplace_back(0);
        return tried;
    }
    rational const half(*decimal::make(5, 1));
    tried.push_back(rational(values.front()) - rational(1));
    for (std::size_t i = 0; i < values.size(); ++i) {
        tried.emplace_back(values[i]);
        tried.push_back(i + 1 < values.size()
                            ? (rational(values[i]) + rational(values[i + 1])) * half
                            : rational(values[i]) + rational(1));
    }
    return tried;
}

std::vector<rational> valuation_space::years() const {
    std::vector<int> tried = {first_year_, last_year_};
    for (decimal const& value : used_.at("year")) {
        // Years are whole: the ones at, before and behind a number tell all about it.
        std::int64_t whole = value.coefficient();
        for (int i = 0; i < value.scale(); ++i) {
            whole /= 10;
        }
        for (std::int64_t year = whole - 1; year <= whole + 1; ++year) {
            if (year >= first_year_ && year <= last_year_) {
                tried.push_back(static_cast<int>(year));
            }
        }
    }
    std::sort(tried.begin(), tried.end());
    tried.erase(std::unique(tried.begin(), tried.end()), tried.end());
    std::vector<rational> numbers;
    numbers.reserve(tried.size());
    for (int const year : tried) {
        numbers.emplace_back(std::int64_t{year});
    }
    return numbers;
}

bool valuation_space::for_each(std::function<bool(valuation const&)> const& function) {
    valuation current;
    current.rules_ = &rules_;
    std::size_t count = 1;
    for (std::string_view const id : order_) {
        attribute const* const one = find_attribute(rules_, id);
        if (one != nullptr && one->kind == attribute_kind::derived) {
            continue; // follows from the others
        }
        valuation::variable variable{id, one, {}, 0};
        if (one == nullptr) {
            variable.numbers = years();
        } else if (one->kind == attribute_kind::number) {
            variable.numbers = around(used_.at(id));
        }
        std::size_t const size = variable.size();
        if (size == 0 || count > most_valuations / size) {
            return false;
        }
        count *= size;
        current.variables_.push_back(std::move(variable));
    }
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t rest = i;
        current.derived_.clear();
        for (std::size_t v = current.variables_.size(); v-- > 0;) {
            valuation::variable& variable = current.variables_[v];
            variable.chosen = rest % variable.size();
            rest /= variable.size();
        }
        if (!function(current)) {
            return true;
        }
    }
    return true;
}

// ---- ends ----

namespace {

/// Follows every branch of a bound that some unit can come to.
class end_finder {
public:
    end_finder(edition const& rules,
               std::function<void(bound const&, bool)> const& function) noexcept
        : rules_(rules), function_(function) {}

    void follow(bound const& one, bool verified);

private:
    void follow_branches(bound const& one, bool verified);

    edition const& rules_;
    std::function<void(bound const&, bool)> const& function_;
    /// What outer branches have left of attributes.
    std::vector<std::pair<std::string_view, std::vector<std::string_view>>> left_;
};

void end_finder::follow(bound const& one, bool verified) {
    switch (one.form) {
    case bound_form::sourced:
    case bound_form::of:
        for (bound const& inner : one.inner) {
            follow(inner, verified && (one.form == bound_form::of || one.verified));
        }
        return;
    case bound_form::by_attribute: follow_branches(one, verified); return;
    case bound_form::by_year:
        for (bound_branch const& branch : one.branches) {
            follow(branch.inner, verified);
        }
        return;
    default: function_(one, verified); return;
    }
}

void end_finder::follow_branches(bound const& one, bool verified) {
    std::vector<std::string_view> values;
    auto const outer = std::find_if(left_.rbegin(), left_.rend(), [&](auto const& entry) {
        return entry.first == one.attribute;
    });
    if (outer != left_.rend()) {
        values = outer->second;
    } else if (attribute const* const by = find_attribute(rules_, one.attribute)) {
        values.assign(by->values.begin(), by->values.end());
    }
    for (bound_branch const& branch : one.branches) {
        std::vector<std::string_view> chosen;
        for (std::string_view const value : values) {
            bool const keyed = std::any_of(one.branches.begin(), one.branches.end(),
                                           [&](bound_branch const& b) { return b.key == value; });
            if (branch.key == value || (branch.key == "*" && !keyed)) {
                chosen.push_back(value);
            }
        }
        if (!chosen.empty()) {
            left_.emplace_back(one.attribute, std::move(chosen));
            follow(branch.inner, verified);
            left_.pop_back();
        }
    }
}

} // namespace

void for_each_end(bound const& one, edition const& rules,
                  std::function<void(bound const&, bool verified)> const& function) {
    end_finder(rules, function).follow(one, true);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
