// SPDX-License-Identifier: Apache-2.0
#include "rulebook_report.hpp"

#include <tieuchi/explain.hpp>
#include "machine.hpp"
#include "numbers.hpp"
#include "report.hpp"
#include "rulebook_words.hpp"

#include <algorithm>
#include <vector>

namespace cli {
namespace {

/// The bound that applies to the unit, with its comparator, or why there is none.
std::string applied_bound(tieuchi::explanation const& why, tieuchi::leaf const& of, language in) {
    if (why.bound.empty()) {
        if (!why.authority.empty()) {
            return say(message::delegated, in, {authority_in_words(why.authority, in)});
        }
        if (!why.missing_attribute.empty()) {
            return say(message::needs_attribute, in, {why.missing_attribute});
        }
        bool const exempt = why.verdict == tieuchi::verdict::exempt;
        return std::string((exempt ? message::no_bound : message::not_known).in(in));
    }
    std::string_view const star = why.verified ? "" : "*";
    if (of.compare == tieuchi::comparator::is) {
        bool const truth = why.bound == "true";
        return std::string((truth ? message::truth_yes : message::truth_no).in(in)) +
               std::string(star);
    }
    if (of.compare == tieuchi::comparator::at_least_level) {
        std::string_view const called = why.bound_name.in(in);
        return say(message::from_level, in,
                   {called.empty() ? std::string_view(why.bound) : called}) +
               std::string(star);
    }
    std::string text(sign_of(of.compare));
    text += (text.empty() ? "" : " ") + with_marks(why.bound, in);
    text += why.bound_high.empty() ? "" : "–" + with_marks(why.bound_high, in);
    text += why.unit.empty() ? "" : ' ' + why.unit;
    return text + std::string(star);
}

std::string label_of(tieuchi::attribute const& one, std::string_view value, language in) {
    for (auto const& [labelled, label] : one.labels) {
        if (labelled == value) {
            return std::string(value) + " (" + std::string(label.in(in)) + ')';
        }
    }
    return std::string(value);
}

std::string values_of(tieuchi::attribute const& one, language in) {
    std::string all;
    for (std::string const& value : one.values) {
        all += (all.empty() ? "" : ", ") + label_of(one, value, in);
    }
    return all;
}

} // namespace

std::string rulebook_report::text() const {
    return head() + '\n' + criteria() + attributes() + grades();
}

std::string rulebook_report::head() const {
    std::string text;
    for (std::string const& line : wrapped(printable(book_.title.in(in_)), out_.columns())) {
        text += out_.painted(line, paint::strong) + '\n';
    }
    table rows({{""}, {"", false, fitting::wrap}});
    auto const add = [&](words const& what, std::string const& value) {
        if (!value.empty()) {
            rows.add({{std::string(what.in(in_)), paint::faint}, {printable(value)}});
        }
    };
    add(message::id, book_.id);
    add(message::citation, book_.citation);
    add(message::in_force, time_in_force(book_, in_));
    add(message::shows_date, say(compiled_.reference_date(), in_));
    add(message::layers, book_.layers.size() > 1 ? joined(book_.layers, " → ") : "");
    add(message::presupposes, joined(book_.presupposes));
    auto const count = [&](std::size_t of) { return shown(static_cast<std::int64_t>(of), in_); };
    add(message::criteria, count(book_.criteria.size()));
    add(message::indicators, count(static_cast<std::size_t>(compiled_.indicator_count())));
    return text + rows.text(out_);
}

std::string rulebook_report::bound_column(tieuchi::leaf const& one) const {
    if (applied_ == nullptr) {
        return bound_in_words(one, in_);
    }
    auto const why = tieuchi::explain(*applied_, one.id);
    return why ? applied_bound(*why, one, in_) : bound_in_words(one, in_);
}

void rulebook_report::add_leaf(table& rows, tieuchi::leaf const& one, std::size_t depth) const {
    rows.add({{std::string(2 * depth, ' ') + one.id},
              {printable(one.name.in(in_))},
              {printable(bound_column(one))}});
}

void rulebook_report::add_node(table& rows, std::string_view id, std::string_view name,
                               tieuchi::requirement const& require, std::size_t children,
                               std::size_t depth, paint as) const {
    rows.add({{std::string(2 * depth, ' ') + std::string(id), as},
              {printable(name), as},
              {children > 1 ? combination_in_words(require, in_) : std::string(), paint::faint}});
}

std::string rulebook_report::criteria() const {
    words const& bounds = applied_ == nullptr ? message::bound : message::bound_that_applies;
    table rows({{std::string(message::id.in(in_))},
                {std::string(message::name.in(in_)), false, fitting::wrap},
                {std::string(bounds.in(in_)), false, fitting::wrap}});
    for (tieuchi::criterion const& one : book_.criteria) {
        bool const shared = one.indicators.front().id == one.id;
        bool const is_leaf = shared && one.indicators.front().single;
        if (is_leaf) {
            rows.add({{one.id, paint::strong},
                      {printable(one.name.in(in_)), paint::strong},
                      {printable(bound_column(one.indicators.front().parts.front()))}});
            continue;
        }
        add_node(
            rows, one.id, one.name.in(in_), shared ? one.indicators.front().require : one.require,
            shared ? one.indicators.front().parts.size() : one.indicators.size(), 0, paint::strong);
        for (tieuchi::indicator const& under : one.indicators) {
            if (!under.single && !shared) {
                add_node(rows, under.id, under.name.in(in_), under.require, under.parts.size(), 1,
                         paint::plain);
            }
            for (tieuchi::leaf const& part : under.parts) {
                add_leaf(rows, part, under.single || shared ? 1 : 2);
            }
        }
    }
    if (!book_.conditions.empty()) {
        rows.add({{""}, {std::string(message::conditions.in(in_)), paint::strong}, {""}});
        for (tieuchi::leaf const& one : book_.conditions) {
            add_leaf(rows, one, 1);
        }
    }
    return rows.text(out_) + '\n' + std::string(message::star.in(in_)) + '\n';
}

std::string rulebook_report::attributes() const {
    if (book_.attributes.empty()) {
        return {};
    }
    table rows({{""}, {"", false, fitting::wrap}}, 2);
    for (tieuchi::attribute const& one : book_.attributes) {
        std::string values =
            one.kind == tieuchi::attribute_kind::number
                ? std::string(message::a_number.in(in_)) + (one.unit.empty() ? "" : ", " + one.unit)
                : values_of(one, in_);
        if (one.kind == tieuchi::attribute_kind::derived) {
            values = say(message::derived, in_, {values});
        }
        rows.add({{one.id, paint::strong}, {printable(values)}});
    }
    return '\n' + out_.painted(message::attributes.in(in_), paint::strong) + '\n' + rows.text(out_);
}

std::string rulebook_report::grades() const {
    if (book_.grades.empty()) {
        return {};
    }
    table rows({{""}, {"", false, fitting::wrap}}, 2);
    for (tieuchi::grade const& one : book_.grades) {
        rows.add({{one.id, paint::strong}, {printable(one.name.in(in_))}});
    }
    return '\n' + out_.painted(message::grades.in(in_), paint::strong) + '\n' + rows.text(out_);
}

std::string rulebook_report::csv() const {
    cli::csv rows({"criterion", "indicator", "id", "name", "kind", "unit", "comparator", "bound",
                   "citation", "source"});
    auto const add = [&](std::string_view criterion, std::string_view indicator,
                         tieuchi::leaf const& one) {
        rows.words(criterion).words(indicator).words(one.id).words(one.name.in(in_));
        rows.number(name(one.kind)).words(one.unit).number(name(one.compare));
        rows.words(with_spaces(bound_column(one)))
            .words(one.origin.citation)
            .words(one.origin.source);
        rows.end_row();
    };
    for (tieuchi::criterion const& one : book_.criteria) {
        for (tieuchi::indicator const& under : one.indicators) {
            for (tieuchi::leaf const& part : under.parts) {
                add(one.id, under.id, part);
            }
        }
    }
    for (tieuchi::leaf const& one : book_.conditions) {
        add("", "", one);
    }
    return rows.take();
}

std::string rulebook_report::node_json(std::string_view id, tieuchi::text const& name) const {
    std::string out = "{";
    append_member(out, "id", id);
    append_member(out, "name", name);
    return out;
}

std::string rulebook_report::leaf_json(tieuchi::leaf const& one) const {
    std::string out = node_json(one.id, one.name);
    append_member(out, "kind", name(one.kind));
    append_member(out, "unit", one.unit);
    append_member(out, "comparator", name(one.compare));
    append_member(out, "bound", with_spaces(bound_in_words(one, in_)));
    if (applied_ != nullptr) {
        if (auto const why = tieuchi::explain(*applied_, one.id)) {
            append_raw_member(out, "applies", to_json(*why));
        }
    }
    return out + '}';
}

std::string rulebook_report::json() const {
    std::string out = node_json(book_.id, book_.title);
    append_member(out, "sha256", rules_.sha256());
    append_member(out, "citation", book_.citation);
    append_member(out, "date", to_string(compiled_.reference_date()));
    append_time_in_force(out, book_);
    append_raw_member(out, "criteria", "[");
    for (tieuchi::criterion const& one : book_.criteria) {
        out += (out.back() == '[' ? "" : ",") + node_json(one.id, one.name);
        append_raw_member(out, "indicators", "[");
        for (tieuchi::indicator const& under : one.indicators) {
            out += (out.back() == '[' ? "" : ",") + node_json(under.id, under.name);
            append_raw_member(out, "leaves", "[");
            for (tieuchi::leaf const& part : under.parts) {
                out += (out.back() == '[' ? "" : ",") + leaf_json(part);
            }
            out += "]}";
        }
        out += "]}";
    }
    out += ']';
    append_raw_member(out, "conditions", "[");
    for (tieuchi::leaf const& one : book_.conditions) {
        out += (out.back() == '[' ? "" : ",") + leaf_json(one);
    }
    return out + "]}\n";
}

} // namespace cli
