// SPDX-License-Identifier: Apache-2.0
// What a programme comes to as a document (FORMAT, Programmes).
#include <tieuchi/programme.hpp>
#include <tieuchi/rollup.hpp>
#include <tieuchi/version.hpp>
#include "results/result_text.hpp"
#include "results/summary_text.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

void append_number(std::string& out, std::string_view key, std::int32_t value) {
    out += ",\"";
    out += key;
    out += "\":" + std::to_string(value);
}

void append_derived(std::string& out, programme_level const& level, level_result const& in,
                    derived_value const& one) {
    derived_observation const& what = level.derive[static_cast<std::size_t>(one.derive)];
    out += "{\"unit\":";
    append_string(out, in.units[static_cast<std::size_t>(one.unit)].id);
    out += ",\"leaf\":";
    append_string(out, what.leaf);
    out += ",\"how\":";
    append_string(out, name(what.how));
    out += ",\"state\":";
    append_string(out, name(one.state));
    append_number(out, "children", one.children);
    append_number(out, "exempt", one.exempt);
    append_number(out, "unknown", one.unknown);
    out += ",\"value\":";
    if (one.value) {
        append_exact(out, *one.value);
    } else {
        out += "null";
    }
    out += ",\"possible\":";
    append_interval(out, one.possible);
    out += '}';
}

void append_level(std::string& out, programme_level const& level, level_result const& in) {
    out += "{\"id\":";
    append_string(out, level.id);
    out += ",\"rulebook\":";
    append_rulebook(out, level.rules);
    out += ",\"date\":\"";
    level.rules.reference_date().append_to(out);
    out += "\",\"unplaced\":[";
    for (std::int32_t const index : in.unplaced) {
        out += out.back() == '[' ? "" : ",";
        append_string(out, in.units[static_cast<std::size_t>(index)].id);
    }
    out += "],\"derived\":[";
    for (derived_value const& one : in.derived) {
        out += out.back() == '[' ? "" : ",";
        append_derived(out, level, in, one);
    }
    rollup all(level.rules);
    for (std::size_t i = 0; i < in.units.size(); ++i) {
        all.add(in.units[i], in.found[i]);
    }
    out += "],\"summary\":{";
    append_summary_body(out, all);
    out += "}}";
}

} // namespace
} // namespace detail

std::string to_json(programme const& rules, programme_result const& found) {
    std::string out = "{\"format\":\"tieuchi-programme-result/1\",\"library\":";
    detail::append_string(out, TIEUCHI_VERSION_STRING);
    out += ",\"policy\":";
    detail::append_policy(out, found.policies);
    out += ",\"levels\":[";
    for (std::size_t i = 0; i < found.levels.size(); ++i) {
        out += i == 0 ? "" : ",";
        detail::append_level(out, rules.levels()[i], found.levels[i]);
    }
    out += "]}\n";
    return out;
}

} // namespace v1
} // namespace tieuchi
