// SPDX-License-Identifier: Apache-2.0
// Rankings, comparisons and sensitivity as JSON objects (FORMAT, Rankings and what follows).
#include <tieuchi/comparison.hpp>
#include <tieuchi/ranking.hpp>
#include <tieuchi/sensitivity.hpp>
#include "results/result_text.hpp"

namespace tieuchi {
inline namespace v1 {
namespace {

/// Digits of coefficients and roots, which have no end.
constexpr int shown_digits = 12;

using unit_set = std::span<assessed_unit const>;

/// Writes one object, key by key.
class object_writer {
public:
    explicit object_writer(unit_set units) : units_(units) {}

    void open(char bracket) {
        separate();
        out_ += bracket;
    }
    void close(char bracket) { out_ += bracket; }

    void key(std::string_view name) {
        separate();
        detail::append_string(out_, name);
        out_ += ':';
    }
    void list(std::string_view name) {
        key(name);
        out_ += '[';
    }
    void number(std::string_view name, std::int64_t value) {
        key(name);
        out_ += std::to_string(value);
    }
    void text(std::string_view name, std::string_view value) {
        key(name);
        detail::append_string(out_, value);
    }
    void exact(std::string_view name, rational const& value) {
        key(name);
        detail::append_exact(out_, value);
    }
    void range(std::string_view name, interval const& value) {
        key(name);
        detail::append_interval(out_, value);
    }
    void null() {
        separate();
        out_ += "null";
    }
    void null(std::string_view name) {
        key(name);
        null();
    }
    void id(std::string_view name, std::size_t unit) { text(name, units_[unit].subject->id); }
    void ids(std::string_view name, std::vector<std::size_t> const& units) {
        list(name);
        for (std::size_t const one : units) {
            separate();
            detail::append_string(out_, units_[one].subject->id);
        }
        out_ += ']';
    }

    [[nodiscard]] std::string take() && { return std::move(out_); }

private:
    void separate() {
        if (!out_.empty() && out_.back() != '{' && out_.back() != '[' && out_.back() != ':') {
            out_ += ',';
        }
    }

    unit_set units_;
    std::string out_;
};

void write_entry(object_writer& out, std::size_t unit, rank_entry const& entry) {
    out.open('{');
    out.id("id", unit);
    if (entry.value) {
        out.number("best", entry.best);
        out.number("worst", entry.worst);
        out.range("value", entry.value->range);
        if (entry.value->degree != 1) {
            out.number("root", entry.value->degree);
            out.text("lower",
                     root_text(entry.value->range.lower, entry.value->degree, shown_digits));
            out.text("upper",
                     root_text(entry.value->range.upper, entry.value->degree, shown_digits));
        }
    } else {
        out.null("best");
        out.null("worst");
        out.null("value");
    }
    out.close('}');
}

void write_correlation(object_writer& out, std::string_view name,
                       std::optional<correlation> const& value) {
    if (!value) {
        out.null(name);
        return;
    }
    out.key(name);
    out.open('{');
    out.text("value", to_string(*value, shown_digits));
    out.number("sign", value->sign);
    out.exact("squared", value->squared);
    out.close('}');
}

void write_pairs(object_writer& out, pair_counts const& of) {
    out.key("pairs");
    out.open('{');
    out.number("concordant", of.concordant);
    out.number("discordant", of.discordant);
    out.number("tied_first", of.tied_first);
    out.number("tied_second", of.tied_second);
    out.number("tied_both", of.tied_both);
    out.close('}');
}

void write_change(object_writer& out, std::optional<weight_change> const& of,
                  progress_table const& table) {
    if (!of) {
        out.null();
        return;
    }
    out.open('{');
    out.text("criterion", table.criteria[of->criterion]);
    out.id("ahead", of->ahead);
    out.id("behind", of->behind);
    out.exact("stated", table.weights[of->criterion]);
    out.range("weight", of->weight);
    out.range("change", of->change);
    out.close('}');
}

} // namespace

std::string to_json(ranking const& of, std::span<assessed_unit const> units) {
    TIEUCHI_ASSERT(of.units.size() == units.size());
    object_writer out(units);
    out.open('{');
    out.text("method", of.method);
    out.text("order", name(of.order));
    out.number("ranked", of.ranked);
    out.list("units");
    for (std::size_t const one : of.listed) {
        write_entry(out, one, of.units[one]);
    }
    out.close(']');
    out.close('}');
    return std::move(out).take();
}

std::string to_json(method_comparison const& of, std::span<assessed_unit const> units) {
    object_writer out(units);
    out.open('{');
    out.text("first", of.first);
    out.text("second", of.second);
    out.text("end", name(of.end));
    out.number("units", of.agreement.units);
    out.number("open", of.open);
    out.number("without", of.without);
    write_pairs(out, of.agreement.pairs);
    write_correlation(out, "kendall_tau_b", of.agreement.tau_b);
    write_correlation(out, "spearman_rho", of.agreement.rho);
    out.ids("winners", of.winners);
    out.ids("losers", of.losers);
    out.list("shifts");
    for (rank_shift const& one : of.shifts) {
        out.open('{');
        out.id("id", one.unit);
        out.number("first", one.first);
        out.number("second", one.second);
        out.number("gain", one.gain());
        out.close('}');
    }
    out.close(']');
    out.close('}');
    return std::move(out).take();
}

std::string to_json(weight_sensitivity const& of, progress_table const& table,
                    std::span<assessed_unit const> units) {
    TIEUCHI_ASSERT(of.units.size() == units.size());
    object_writer out(units);
    out.open('{');
    out.text("seed", std::to_string(of.options.seed)); // may exceed what JSON numbers carry
    out.number("draws", of.options.draws);
    out.number("concentration", of.options.concentration);
    out.number("top", of.options.top);
    out.number("top_unchanged", of.top_unchanged);
    out.list("parameters");
    for (std::size_t c = 0; c < table.criteria.size(); ++c) {
        out.open('{');
        out.text("criterion", table.criteria[c]);
        out.exact("weight", table.weights[c]);
        out.number("parameter", of.parameters[c]);
        out.close('}');
    }
    out.close(']');
    out.list("units");
    for (std::size_t i = 0; i < of.units.size(); ++i) {
        unit_sensitivity const& one = of.units[i];
        out.open('{');
        out.id("id", i);
        out.number("stated", one.stated);
        out.number("best", one.best);
        out.number("rank_5", one.rank_5);
        out.number("rank_50", one.rank_50);
        out.number("rank_95", one.rank_95);
        out.number("worst", one.worst);
        out.number("in_top", one.in_top);
        out.close('}');
    }
    out.close(']');
    out.close('}');
    return std::move(out).take();
}

std::string to_json(weight_changes const& of, progress_table const& table,
                    std::span<assessed_unit const> units) {
    object_writer out(units);
    out.open('{');
    out.key("any");
    write_change(out, of.any, table);
    out.key("top");
    write_change(out, of.top, table);
    out.key("by_criterion");
    out.open('{');
    for (std::size_t c = 0; c < table.criteria.size(); ++c) {
        out.key(table.criteria[c]);
        write_change(out, of.by_criterion[c], table);
    }
    out.close('}');
    out.list("steps");
    for (auto const& one : of.steps) {
        write_change(out, one, table);
    }
    out.close(']');
    out.close('}');
    return std::move(out).take();
}

} // namespace v1
} // namespace tieuchi
