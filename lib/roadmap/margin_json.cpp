// SPDX-License-Identifier: Apache-2.0
// The margins of units as a document (FORMAT, Margins).
#include <tieuchi/margin.hpp>
#include "results/result_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

void append_amount(std::string& out, std::optional<rational> const& value) {
    if (!value) {
        out += "null";
        return;
    }
    out += '"';
    value->append_decimal_or_fraction_to(out);
    out += '"';
}

/// Ids of leaves, or `null` where there is no such set.
void append_ids(std::string& out, evaluator const& rules, bool is_there,
                std::vector<std::int32_t> const& leaves) {
    if (!is_there) {
        out += "null";
        return;
    }
    out += '[';
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        out += i > 0 ? "," : "";
        append_string(out, rules.leaf_at(leaves[i]).id);
    }
    out += ']';
}

void append_margin(std::string& out, evaluator const& rules, unit const& subject,
                   unit_margin const& of) {
    out += "{\"id\":";
    append_string(out, subject.id);
    out += of.meets ? ",\"meets\":true" : ",\"meets\":false";
    out += ",\"criteria_missing\":" + std::to_string(of.criteria_missing);
    out += ",\"gap\":";
    append_exact(out, of.gap);
    out += ",\"loss\":";
    append_ids(out, rules, of.can_be_lost, of.loss);
    out += ",\"gain\":";
    append_ids(out, rules, of.can_be_gained, of.gain);
    out += ",\"leaves\":[";
    bool first = true;
    for (leaf_margin const& one : of.leaves) {
        out += first ? "{\"id\":" : ",{\"id\":";
        first = false;
        append_string(out, rules.leaf_at(one.leaf).id);
        out += one.verdict == verdict::pass ? ",\"verdict\":\"pass\"" : ",\"verdict\":\"fail\"";
        out += ",\"distance\":";
        append_amount(out, one.distance);
        out += ",\"relative\":";
        append_amount(out, one.relative);
        out += '}';
    }
    out += "]}";
}

} // namespace
} // namespace detail

std::string to_json(std::span<unit_margin const> margins, evaluator const& rules,
                    std::span<unit const> units, policy choices) {
    std::string out = "{\"format\":\"tieuchi-margins/1\"";
    detail::append_origin(out, rules, choices);
    out += ",\"units\":[";
    for (std::size_t i = 0; i < margins.size(); ++i) {
        out += i > 0 ? "," : "";
        detail::append_margin(out, rules, units[i], margins[i]);
    }
    out += "],\"near_misses\":[";
    bool first = true;
    for (std::int32_t const one : near_misses(margins)) {
        out += first ? "" : ",";
        first = false;
        detail::append_string(out, units[static_cast<std::size_t>(one)].id);
    }
    out += "]}\n";
    return out;
}

} // namespace v1
} // namespace tieuchi
