// SPDX-License-Identifier: Apache-2.0
#include "results/result_text.hpp"

#include <tieuchi/version.hpp>

#include <algorithm>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

void append_quoted(std::string& out, decimal value) {
    out += '"';
    value.append_to(out);
    out += '"';
}

rational without_sign(rational const& value) {
    return value.sign() < 0 ? -value : value;
}

} // namespace

void append_rulebook(std::string& out, evaluator const& rules) {
    out += "{\"id\":";
    append_string(out, rules.source().id());
    out += ",\"sha256\":";
    append_string(out, rules.source().sha256());
    out += '}';
}

void append_policy(std::string& out, policy choices) {
    out += "{\"missing\":\"";
    out += name(choices.missing);
    out += "\",\"declared\":\"";
    out += name(choices.declared);
    out += "\"}";
}

void append_origin(std::string& out, evaluator const& rules, policy choices) {
    out += ",\"library\":";
    append_string(out, TIEUCHI_VERSION_STRING);
    out += ",\"rulebook\":";
    append_rulebook(out, rules);
    out += ",\"date\":\"";
    rules.reference_date().append_to(out);
    out += "\",\"policy\":";
    append_policy(out, choices);
}

void append_value(std::string& out, leaf const& of, observation const& seen) {
    switch (seen.kind) {
    case observed::number: append_quoted(out, seen.first); return;
    case observed::pair:
        out += '"';
        exact_value(of, seen).append_decimal_or_fraction_to(out);
        out += '"';
        return;
    case observed::boolean: out += seen.truth ? "true" : "false"; return;
    case observed::level:
        append_string(out, of.levels[static_cast<std::size_t>(seen.level)].id);
        return;
    case observed::nothing:
    case observed::exempt: break;
    }
    out += "null";
}

void append_bound(std::string& out, leaf const& of, bound_value const& value) {
    switch (of.compare) {
    case comparator::is: out += value.truth ? "true" : "false"; return;
    case comparator::at_least_level:
        append_string(out, of.levels[static_cast<std::size_t>(value.level)].id);
        return;
    case comparator::between:
        out += '[';
        append_quoted(out, value.low);
        out += ',';
        append_quoted(out, value.high);
        out += ']';
        return;
    case comparator::at_least:
    case comparator::at_most:
    case comparator::more_than:
    case comparator::less_than:
    case comparator::equals: break;
    }
    append_quoted(out, value.low);
}

rational distance_to_bound(leaf const& of, bound_value const& bound, observation const& seen) {
    rational const value = exact_value(of, seen);
    rational from_low = without_sign(value - bound.low);
    if (of.compare != comparator::between) {
        return from_low;
    }
    return std::min(from_low, without_sign(value - bound.high));
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
