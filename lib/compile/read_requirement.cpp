// SPDX-License-Identifier: Apache-2.0
// Requirements (S-305): which children of a criterion or an indicator must pass.
#include "compile/read_edition.hpp"
#include "compile/read_form.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// A requirement over all children, in their order.
requirement over_all(combine how, std::int32_t k, std::size_t children) {
    requirement whole;
    whole.how = how;
    whole.k = k;
    for (std::size_t i = 0; i < children; ++i) {
        requirement one;
        one.child = static_cast<std::int32_t>(i);
        whole.children.push_back(std::move(one));
    }
    return whole;
}

} // namespace

requirement edition_reader::read_requirement(node const& where,
                                             std::vector<std::string_view> const& children) {
    node const* const stated = where.find("require");
    requirement all = over_all(combine::all, 0, children.size());
    if (stated == nullptr) {
        return all;
    }
    if (stated->is_string()) {
        if (stated->text() == "any") {
            return over_all(combine::any, 0, children.size());
        }
        if (stated->text() != "all") {
            problems_.at_value(errc::bad_requirement, *stated,
                               quote(stated->text()) +
                                   " is no requirement; state \"all\", \"any\", "
                                   "{\"at_least\": k} or a tree of ids");
        }
        return all;
    }
    if (!stated->is_object()) {
        return all;
    }
    std::vector<bool> named(children.size());
    std::optional<requirement> tree = read_requirement_node(*stated, children, named, true);
    if (!tree) {
        return all;
    }
    std::string left_out;
    for (std::size_t i = 0; i < named.size(); ++i) {
        if (!named[i]) {
            left_out += (left_out.empty() ? "" : ", ") + quote(children[i]);
        }
    }
    if (!left_out.empty()) {
        problems_.at_value(errc::bad_requirement, *stated,
                           "the requirement leaves out " + left_out +
                               "; name every child exactly once");
        return all;
    }
    return std::move(*tree);
}

std::optional<requirement>
edition_reader::read_requirement_node(node const& where,
                                      std::vector<std::string_view> const& children,
                                      std::vector<bool>& named, bool outermost) {
    if (where.is_string()) {
        auto const found = std::find(children.begin(), children.end(), where.text());
        if (found == children.end()) {
            problems_.at_value(errc::unknown_id, where,
                               quote(where.text()) + " does not stand under this node");
            return std::nullopt;
        }
        auto const index = static_cast<std::size_t>(found - children.begin());
        if (named[index]) {
            problems_.at_value(errc::bad_requirement, where,
                               quote(where.text()) + " is named twice; name it once");
            return std::nullopt;
        }
        named[index] = true;
        requirement leaf;
        leaf.child = static_cast<std::int32_t>(index);
        return leaf;
    }
    if (!where.is_object()) {
        return std::nullopt;
    }
    node const* const all = where.find("all");
    node const* const any = where.find("any");
    node const* const at_least = where.find("at_least");
    node const* const of = where.find("of");
    if ((all != nullptr) + (any != nullptr) + (at_least != nullptr) != 1 ||
        (of != nullptr && at_least == nullptr)) {
        problems_.at_value(errc::bad_requirement, where,
                           "a requirement states exactly one of \"all\", \"any\" and "
                           "\"at_least\" with \"of\"");
        return std::nullopt;
    }
    node const* const weight = where.find("weight");
    if (outermost && weight != nullptr) {
        problems_.at_key(errc::unknown_key, *weight,
                         "the outermost requirement has no weight; remove it");
    }
    requirement one;
    one.weight = read_decimal(weight).value_or(decimal(1));
    one.how = all != nullptr ? combine::all : any != nullptr ? combine::any : combine::at_least;
    node const* const list = all != nullptr ? all : any != nullptr ? any : of;
    if (list == nullptr && !outermost) {
        problems_.at_value(errc::missing_key, where, "the key \"of\" is missing; state it");
        return std::nullopt;
    }
    bool sound = list == nullptr || (list->is_array() && !list->children().empty());
    if (list == nullptr) {
        one = over_all(combine::at_least, 0, children.size());
        named.assign(named.size(), true);
    } else {
        for (node const& child : list->children()) {
            std::optional<requirement> below = read_requirement_node(child, children, named, false);
            sound = sound && below.has_value();
            if (below) {
                one.children.push_back(std::move(*below));
            }
        }
    }
    if (at_least != nullptr) {
        std::optional<decimal> const k = read_decimal(at_least);
        std::size_t const count = list == nullptr ? children.size() : list->children().size();
        if (!k || !k->is_integer() || *k < decimal(1)) {
            return std::nullopt; // an error of its form
        }
        if (*k > decimal(static_cast<std::int64_t>(count))) {
            problems_.at_value(errc::bad_requirement, *at_least,
                               "at least " + to_string(*k) + " of " + std::to_string(count) +
                                   " can never be; state a smaller number");
            return std::nullopt;
        }
        one.k = static_cast<std::int32_t>(k->coefficient());
    }
    return sound ? std::optional(std::move(one)) : std::nullopt;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
