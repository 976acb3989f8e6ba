// SPDX-License-Identifier: Apache-2.0
#include "rulebook_words.hpp"

#include "machine.hpp"
#include "numbers.hpp"
#include "table.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace cli {
namespace {

using tieuchi::bound;
using tieuchi::bound_form;

/// Spells the bound of one leaf.
class bound_speaker {
public:
    bound_speaker(tieuchi::leaf const& of, language in) : leaf_(of), in_(in) {}

    [[nodiscard]] std::string say_it(bound const& of, bool verified) const {
        switch (of.form) {
        case bound_form::value: return value(of.value) + (verified ? "" : "*");
        case bound_form::null: return std::string(message::no_bound.in(in_));
        case bound_form::unknown: return std::string(message::not_known.in(in_));
        case bound_form::by_attribute:
        case bound_form::by_year: return branches(of, verified);
        case bound_form::delegated: return delegated(of);
        case bound_form::sourced: return say_it(of.inner.front(), verified && of.verified);
        case bound_form::of: return taken(of, verified);
        }
        return {};
    }

private:
    [[nodiscard]] std::string number(tieuchi::decimal of) const {
        std::string text = with_marks(to_string(of), in_);
        return leaf_.unit.empty() ? text : text + std::string(unbroken) + leaf_.unit;
    }

    [[nodiscard]] std::string level(std::int32_t index) const {
        auto const& one = leaf_.levels[static_cast<std::size_t>(index)];
        std::string_view const called = one.name.in(in_);
        return std::string(called.empty() ? one.id : called);
    }

    [[nodiscard]] std::string value(tieuchi::bound_value const& of) const {
        switch (leaf_.compare) {
        case tieuchi::comparator::is:
            return std::string((of.truth ? message::truth_yes : message::truth_no).in(in_));
        case tieuchi::comparator::at_least_level:
            return say(message::from_level, in_, {level(of.level)});
        case tieuchi::comparator::between:
            return with_marks(to_string(of.low), in_) + "–" + number(of.high);
        default:
            return std::string(sign_of(leaf_.compare)) + std::string(unbroken) + number(of.low);
        }
    }

    /// Branches with the same bound are said once.
    [[nodiscard]] std::string branches(bound const& of, bool verified) const {
        std::vector<std::pair<std::string, std::string>> said; // bound, keys
        for (auto const& branch : of.branches) {
            std::string const one = say_it(branch.inner, verified);
            std::string const key =
                branch.key == "*" ? std::string(message::other_values.in(in_)) : branch.key;
            auto const same = std::find_if(said.begin(), said.end(),
                                           [&](auto const& other) { return other.first == one; });
            if (same == said.end()) {
                said.emplace_back(one, key);
            } else {
                same->second += ", " + key;
            }
        }
        std::string all;
        for (auto const& [one, keys] : said) {
            bool const nested = one.find(';') != std::string::npos;
            all += all.empty() ? "" : "; ";
            all += nested ? keys + ": [" + one + ']' : one + " (" + keys + ')';
        }
        return all;
    }

    [[nodiscard]] std::string delegated(bound const& of) const {
        std::string by = say(message::delegated, in_, {authority_in_words(of.authority, in_)});
        if (!of.floor) {
            return by;
        }
        bool const ceiling = tieuchi::is_upper_bound(leaf_.compare);
        return say(ceiling ? message::with_ceiling : message::with_floor, in_,
                   {by, number(*of.floor)});
    }

    [[nodiscard]] std::string taken(bound const& of, bool verified) const {
        std::string const from = say_it(of.inner.front(), verified);
        std::string const place = of.rulebook + '#' + of.leaf;
        return of.times == tieuchi::decimal(1)
                   ? say(message::same_bound, in_, {place, from})
                   : say(message::times_bound, in_,
                         {with_marks(to_string(of.times), in_), place, from});
    }

    tieuchi::leaf const& leaf_;
    language in_;
};

} // namespace

std::string time_in_force(tieuchi::edition const& book, language in) {
    auto const& from = book.effective_from;
    auto const& to = book.effective_to;
    if (from && to) {
        return say(message::from_to, in, {say(*from, in), say(*to, in)});
    }
    if (from) {
        return say(message::from_on, in, {say(*from, in)});
    }
    return to ? say(message::up_to, in, {say(*to, in)}) : std::string(message::always.in(in));
}

void append_time_in_force(std::string& out, tieuchi::edition const& book) {
    auto const day = [](std::optional<tieuchi::date> const& one) {
        return one ? '"' + to_string(*one) + '"' : std::string("null");
    };
    append_raw_member(out, "effective_from", day(book.effective_from));
    append_raw_member(out, "effective_to", day(book.effective_to));
}

std::string bound_in_words(tieuchi::leaf const& of, language in) {
    return bound_speaker(of, in).say_it(of.limit, of.origin.verified);
}

std::string_view sign_of(tieuchi::comparator value) noexcept {
    switch (value) {
    case tieuchi::comparator::at_least: return "≥";
    case tieuchi::comparator::at_most: return "≤";
    case tieuchi::comparator::more_than: return ">";
    case tieuchi::comparator::less_than: return "<";
    case tieuchi::comparator::equals: return "=";
    default: return {};
    }
}

std::string authority_in_words(std::string_view authority, language in) {
    constexpr std::pair<std::string_view, words> levels[] = {{"province", message::province},
                                                             {"district", message::district},
                                                             {"commune", message::commune},
                                                             {"ministry", message::ministry}};
    for (auto const& [level, called] : levels) {
        if (level == authority) {
            return std::string(called.in(in));
        }
    }
    return std::string(authority);
}

std::string combination_in_words(tieuchi::requirement const& of, language in) {
    bool const nested = std::any_of(of.children.begin(), of.children.end(),
                                    [](auto const& one) { return one.child < 0; });
    if (nested) {
        return std::string(message::combined.in(in));
    }
    switch (of.how) {
    case tieuchi::combine::all: return {};
    case tieuchi::combine::any: return std::string(message::any_of.in(in));
    case tieuchi::combine::at_least: return say(message::some_of, in, {std::to_string(of.k)});
    }
    return {};
}

} // namespace cli
