// SPDX-License-Identifier: Apache-2.0
// The result document (docs/formats.md, Results), written member by member.
#include "assessment.hpp"

#include <cstddef>
#include <string_view>

namespace reference {

namespace {

std::string text_or_null(std::string const& content) {
    return content.empty() ? "null" : json::quoted(content);
}

std::string written_ids(std::vector<std::string> const& ids) {
    json::value list = json::array();
    for (auto const& each : ids) {
        list.items.push_back(json::text(each));
    }
    return json::write(list);
}

std::string written_interval(std::optional<interval> const& ends) {
    if (!ends) {
        return "null";
    }
    return "{\"lower\":\"" + written_exactly(ends->lower) + "\",\"upper\":\"" +
           written_exactly(ends->upper) + "\"}";
}

enum class role { criterion, indicator, part, condition };

std::string written_node(node const& written, role as);

std::string written_list(std::vector<node> const& nodes, role as) {
    std::string out = "[";
    for (auto const& each : nodes) {
        out += out.size() > 1 ? "," : "";
        out += written_node(each, as);
    }
    return out + "]";
}

std::string written_node(node const& written, role as) {
    auto const& outcome = written.outcome;
    std::string out = "{\"id\":" + json::quoted(written.id) + ",\"verdict\":\"" +
                      name_of(outcome.verdict) + "\",\"reason\":" + text_or_null(outcome.reason);
    if (as == role::criterion || as == role::indicator) {
        out += std::string(",\"basic\":") + (written.basic() ? "true" : "false") +
               ",\"declared\":" + text_or_null(written.declared);
    }
    if (as != role::condition) {
        out += ",\"progress\":" + written_interval(outcome.progress);
    }
    if (written.leaf) {
        out += ",\"value\":" + written.leaf->value + ",\"bound\":" + written.leaf->bound +
               ",\"gap\":" + written.leaf->gap;
    } else if (as == role::criterion) {
        out += ",\"indicators\":" + written_list(written.children, role::indicator);
    } else {
        out += ",\"parts\":" + written_list(written.children, role::part);
    }
    return out + "}";
}

} // namespace

void assessment::write_designation(std::string& out) const {
    auto const those = [&](verdict wanted) {
        std::vector<std::string> ids;
        for (auto const* nodes : {&criteria_, &conditions_}) {
            for (auto const& each : *nodes) {
                if (each.outcome.verdict == wanted) {
                    ids.push_back(each.id);
                }
            }
        }
        for (auto const& [id, held] : presupposed_) {
            if (held == wanted) {
                ids.push_back(id);
            }
        }
        return written_ids(ids);
    };
    out += std::string(",\"designation\":{\"verdict\":\"") + name_of(standard()) +
           "\",\"blocked_by\":" + those(verdict::fail) +
           ",\"undecided_by\":" + those(verdict::unknown) + "}";
}

void assessment::write_scores(std::string& out) const {
    struct written_measure {
        std::string_view name;
        bool plain;
    };
    static constexpr written_measure shown[] = {
        {"standard_met", false},    {"criteria_passed", false},   {"criteria_met", false},
        {"criteria_failed", false}, {"criteria_unknown", true},   {"criteria_exempt", true},
        {"criteria_basic", true},   {"indicators_passed", false}, {"weighted_progress", false}};
    out += ",\"scores\":";
    char before = '{';
    for (auto const& each : shown) {
        auto const& measured = measures_.find(each.name)->second;
        out += before;
        out += json::quoted(each.name) + ":";
        out += each.plain ? json::quoted(written_exactly(measured->lower))
                          : written_interval(measured);
        before = ',';
    }
    out += "}";
}

void assessment::write_grade(std::string& out) const {
    bool const graded = !grades_possible_.empty();
    bool const settled = grades_possible_.size() == 1;
    out += ",\"grade\":" + (settled ? json::quoted(grades_possible_.front()) : "null");
    out += ",\"grades_possible\":" + (graded ? written_ids(grades_possible_) : "null");
    auto const* withdraw = rulebook_.find("withdraw");
    out += ",\"withdraw\":";
    out += withdraw == nullptr ? "null" : json::quoted(name_of(test(*withdraw, attributes_, this)));
}

void assessment::write_unverified(std::string& out) const {
    std::vector<std::string> ids;
    auto const visit = [&](node const& leaf) {
        if (leaf.leaf && leaf.leaf->unverified) {
            ids.push_back(leaf.id);
        }
    };
    for (auto const& criterion : criteria_) {
        for (auto const& indicator : criterion.children) {
            visit(indicator);
            for (auto const& part : indicator.children) {
                visit(part);
            }
        }
    }
    for (auto const& condition : conditions_) {
        visit(condition);
    }
    out += ",\"unverified_bounds\":" + written_ids(ids);
}

void assessment::write_conflicts(std::string& out) const {
    out += ",\"conflicts\":[";
    bool first = true;
    for (auto const& each : conflicts_) {
        out += first ? "" : ",";
        out += "{\"id\":" + json::quoted(each.id) + ",\"computed\":\"" + name_of(each.computed) +
               "\",\"declared\":" + json::quoted(each.declared) + "}";
        first = false;
    }
    out += "]";
}

std::string assessment::written() const {
    auto const* name = unit_.find("name");
    std::string out = "{\"id\":" + json::quoted(unit_.at("id").text) +
                      ",\"name\":" + (name == nullptr ? "null" : json::write(*name));
    write_designation(out);
    write_scores(out);
    write_grade(out);
    out += ",\"completeness\":" + json::quoted(written_exactly(completeness()));
    write_unverified(out);
    write_conflicts(out);
    out += ",\"criteria\":" + written_list(criteria_, role::criterion);
    out += ",\"conditions\":" + written_list(conditions_, role::condition);
    out += ",\"presupposes\":[";
    bool first = true;
    for (auto const& [id, held] : presupposed_) {
        out += first ? "" : ",";
        out += "{\"id\":" + json::quoted(id) + ",\"verdict\":\"" + name_of(held) + "\"}";
        first = false;
    }
    return out + "]}";
}

std::string assess(std::string const& rulebook, std::vector<std::string> const& with,
                   std::string const& units, options const& chosen) {
    std::vector<json::value> documents{json::parse(rulebook)};
    for (auto const& each : with) {
        documents.push_back(json::parse(each));
    }
    auto const id = documents.front().at("id").text;
    shelf rulebooks(std::move(documents), chosen.date);
    auto const& resolved = rulebooks.rulebook(id);
    auto const observed = json::parse(units);
    std::string out =
        "{\"format\":\"tieuchi-assessment/1\",\"library\":" + json::quoted(chosen.library) +
        ",\"rulebook\":{\"id\":" + json::quoted(id) + ",\"sha256\":" + json::quoted(chosen.sha256) +
        "},\"date\":" + json::quoted(chosen.date) +
        ",\"policy\":{\"missing\":" + json::quoted(chosen.missing) +
        ",\"declared\":" + json::quoted(chosen.declared) + "},\"units\":[";
    bool first = true;
    for (auto const& unit : observed.at("units").items) {
        out += first ? "" : ",";
        out += assessment(resolved, unit, rulebooks, chosen).written();
        first = false;
    }
    return out + "]}\n";
}

} // namespace reference
