// SPDX-License-Identifier: Apache-2.0
// read_costs: what raising costs, from a tieuchi-costs/1 document.
#include <tieuchi/costs.hpp>
#include "compile/read_form.hpp"
#include "json/document.hpp"
#include "read_document.hpp"
#include "roadmap/cost_words.hpp"
#include "unit_filler.hpp"
#include "unit_words.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Reads the tree of one document.
class costs_reader {
public:
    costs_reader(document const& source, standings const& units, units_options const& options,
                 diagnostics& problems)
        : units_(units), options_(options), numbers_(units), report_(source, problems) {}

    void read(node const& root);
    [[nodiscard]] cost_table take() noexcept { return std::move(table_); }

private:
    [[nodiscard]] bool is(node const& value, json_kind kind);
    /// The children of a list that must not be empty.
    [[nodiscard]] std::span<node const> elements(node const& list);
    /// Number of the unit that an object names, or -1.
    [[nodiscard]] std::int32_t read_unit(node const* id, node const& object);
    /// Number of the leaf of an id, or -1; the id stands at a key or is a value itself.
    [[nodiscard]] std::int32_t read_leaf(std::string_view id, node const& where, bool is_key);
    [[nodiscard]] bool read_amount(node const& value, decimal& into);
    [[nodiscard]] bool read_count(node const& value, std::int32_t most, std::int32_t& into);
    [[nodiscard]] bool read_time(node const& member, lead_time& into);

    void read_unit_costs(node const& object);
    void read_costs_of(node const& costs, std::int32_t unit);
    void read_leaf_cost(node const& member, leaf_cost& into);

    void read_project(node const& object);
    void read_project_id(node const& value, project& into);
    void read_raises(node const& list, project& into);
    void read_raise(node const& object, project& into);

    standings const& units_;
    units_options options_;
    unit_numbers numbers_;
    reporter report_;
    cost_table table_;
    std::unordered_set<std::string_view> units_seen_;
    std::unordered_set<std::string_view> projects_seen_;
};

bool costs_reader::is(node const& value, json_kind kind) {
    if (value.kind() == kind) {
        return true;
    }
    report_.at_value(errc::wrong_type, value,
                     "expected " + std::string(describe(kind)) + " instead of " +
                         std::string(describe(value.kind())));
    return false;
}

std::span<node const> costs_reader::elements(node const& list) {
    if (!is(list, json_kind::array)) {
        return {};
    }
    if (list.children().empty()) {
        report_.at_value(errc::empty_list, list, "the list is empty; leave the key out");
    }
    return list.children();
}

void costs_reader::read(node const& root) {
    if (!is(root, json_kind::object)) {
        return;
    }
    constexpr std::string_view format_name = "tieuchi-costs/1";
    node const* const format = root.find("format");
    if (format == nullptr) {
        report_.at_value(errc::missing_key, root, "'format' is absent; it is \"tieuchi-costs/1\"");
    } else if (!is(*format, json_kind::string)) {
        return;
    } else if (format->text() != format_name) {
        report_.at_value(errc::wrong_format, *format,
                         "the format is " + quote(format->text()) + " instead of " +
                             quote(format_name));
        return;
    }
    for (node const& member : root.children()) {
        if (member.key() == "units") {
            for (node const& one : elements(member)) {
                read_unit_costs(one);
            }
        } else if (member.key() == "projects") {
            for (node const& one : elements(member)) {
                read_project(one);
            }
        } else if (member.key() != "format") {
            report_.at_key(errc::unknown_key, member,
                           "unknown key " + quote(member.key()) +
                               "; known are format, units, projects");
        }
    }
}

// ---- what is shared ----

std::int32_t costs_reader::read_unit(node const* id, node const& object) {
    if (id == nullptr) {
        report_.at_value(errc::missing_key, object, "the id of the unit is absent");
        return -1;
    }
    if (!is(*id, json_kind::string)) {
        return -1;
    }
    std::int32_t const number = numbers_.find(id->text());
    if (number < 0) {
        bool const ignored = options_.ignore_other_ids;
        report_.at_value(ignored ? errc::ignored_id : errc::unknown_id, *id,
                         no_unit(id->text()) + (ignored ? "; ignored" : ""),
                         ignored ? severity::warning : severity::error);
    }
    return number;
}

std::int32_t costs_reader::read_leaf(std::string_view id, node const& where, bool is_key) {
    id_entry const entry = meaning_of(units_.rules(), id);
    if (entry.leaf >= 0) {
        return entry.leaf;
    }
    bool const is_node = entry.kind != node_kind::none;
    bool const ignored = !is_node && options_.ignore_other_ids;
    errc const code = is_node   ? errc::value_on_parts
                      : ignored ? errc::ignored_id
                                : errc::unknown_observation;
    std::string message = is_node ? cost_on_parts(id) : no_node(id);
    severity const level = ignored ? severity::warning : severity::error;
    if (is_key) {
        report_.at_key(code, where, std::move(message), level);
    } else {
        report_.at_value(code, where, std::move(message), level);
    }
    return -1;
}

bool costs_reader::read_amount(node const& value, decimal& into) {
    if (!value.is_number() && !value.is_string()) {
        report_.at_value(errc::wrong_type, value,
                         "expected a number or a numeric string instead of " +
                             std::string(describe(value.kind())));
        return false;
    }
    auto const number = decimal::parse(value.text());
    if (!number) {
        errc const code = number.error().code;
        report_.at_value(code, value, bad_number(code, value.text()));
        return false;
    }
    if (number->is_negative()) {
        report_.at_value(errc::out_of_range, value, below_zero(value.text()));
        return false;
    }
    into = *number;
    return true;
}

bool costs_reader::read_count(node const& value, std::int32_t most, std::int32_t& into) {
    decimal number;
    if (!read_amount(value, number)) {
        return false;
    }
    if (!number.is_integer() || number > decimal(most)) {
        report_.at_value(errc::out_of_range, value, no_count(value.text(), most));
        return false;
    }
    into = static_cast<std::int32_t>(number.coefficient());
    return true;
}

/// Whether the member says how long something takes.
bool costs_reader::read_time(node const& member, lead_time& into) {
    if (member.key() == "months") {
        static_cast<void>(read_count(member, most_months, into.months));
        return true;
    }
    if (member.key() == "days") {
        static_cast<void>(read_count(member, most_days, into.days));
        return true;
    }
    return false;
}

// ---- units ----

void costs_reader::read_unit_costs(node const& object) {
    if (!is(object, json_kind::object)) {
        return;
    }
    node const* const id = object.find("id");
    std::int32_t const unit = read_unit(id, object);
    if (unit >= 0 && !units_seen_.insert(id->text()).second) {
        report_.at_value(errc::duplicate_unit, *id,
                         "the unit " + quote(id->text()) + " is there twice");
    }
    for (node const& member : object.children()) {
        if (member.key() == "costs") {
            read_costs_of(member, unit);
        } else if (member.key() != "id") {
            report_.at_key(errc::unknown_key, member,
                           "unknown key " + quote(member.key()) + "; known are id, costs");
        }
    }
}

void costs_reader::read_costs_of(node const& costs, std::int32_t unit) {
    if (!is(costs, json_kind::object)) {
        return;
    }
    for (node const& member : costs.children()) {
        if (member.is_null()) { // null is absent: it cannot be done
            continue;
        }
        leaf_cost made;
        made.place = {unit, read_leaf(member.key(), member, true)};
        if (member.is_object()) {
            read_leaf_cost(member, made);
        } else if (decimal amount; read_amount(member, amount)) {
            made.raise = amount;
        }
        if (unit >= 0 && made.place.leaf >= 0) {
            table_.leaves.push_back(made);
        }
    }
}

void costs_reader::read_leaf_cost(node const& object, leaf_cost& into) {
    for (node const& member : object.children()) {
        bool const is_amount = member.key() == "raise" || member.key() == "observe";
        if (is_amount && !member.is_null()) {
            if (decimal amount; read_amount(member, amount)) {
                (member.key() == "raise" ? into.raise : into.observe) = amount;
            }
        } else if (!is_amount && !read_time(member, into.takes)) {
            report_.at_key(errc::unknown_key, member,
                           "unknown key " + quote(member.key()) +
                               "; known are raise, observe, months, days");
        }
    }
}

// ---- projects ----

void costs_reader::read_project(node const& object) {
    if (!is(object, json_kind::object)) {
        return;
    }
    project& into = table_.projects.emplace_back();
    for (std::string_view const key : {"id", "cost", "raises"}) {
        if (object.find(key) == nullptr) {
            report_.at_value(errc::missing_key, object, quote(key) + " of the project is absent");
        }
    }
    for (node const& member : object.children()) {
        if (member.key() == "id") {
            read_project_id(member, into);
        } else if (member.key() == "name") {
            if (is(member, json_kind::string)) {
                into.name = member.text();
            }
        } else if (member.key() == "cost") {
            static_cast<void>(read_amount(member, into.cost));
        } else if (member.key() == "raises") {
            read_raises(member, into);
        } else if (!read_time(member, into.takes)) {
            report_.at_key(errc::unknown_key, member,
                           "unknown key " + quote(member.key()) +
                               "; known are id, name, cost, months, days, raises");
        }
    }
    if (into.raises.empty()) { // of other units and other rulebooks alone
        table_.projects.pop_back();
    }
}

void costs_reader::read_project_id(node const& value, project& into) {
    if (!is(value, json_kind::string)) {
        return;
    }
    into.id = value.text();
    if (std::string_view const fault = id_fault(value.text()); !fault.empty()) {
        report_.at_value(errc::bad_id, value,
                         "the id " + quote(value.text()) + " " + std::string(fault));
    } else if (!projects_seen_.insert(value.text()).second) {
        report_.at_value(errc::duplicate_id, value,
                         "the project " + quote(value.text()) + " is there twice");
    }
}

void costs_reader::read_raises(node const& list, project& into) {
    for (node const& one : elements(list)) {
        if (is(one, json_kind::object)) {
            read_raise(one, into);
        }
    }
}

void costs_reader::read_raise(node const& object, project& into) {
    std::int32_t const unit = read_unit(object.find("unit"), object);
    node const* leaves = nullptr;
    for (node const& member : object.children()) {
        if (member.key() == "leaves") {
            leaves = &member;
        } else if (member.key() != "unit") {
            report_.at_key(errc::unknown_key, member,
                           "unknown key " + quote(member.key()) + "; known are unit, leaves");
        }
    }
    if (leaves == nullptr) {
        report_.at_value(errc::missing_key, object, "'leaves' is absent");
        return;
    }
    for (node const& one : elements(*leaves)) {
        if (!is(one, json_kind::string)) {
            continue;
        }
        unit_leaf const place{unit, read_leaf(one.text(), one, false)};
        if (place.unit < 0 || place.leaf < 0) {
            continue;
        }
        if (std::find(into.raises.begin(), into.raises.end(), place) != into.raises.end()) {
            report_.at_value(errc::duplicate_id, one,
                             quote(one.text()) + " is there twice for the unit");
            continue;
        }
        into.raises.push_back(place);
    }
}

} // namespace

unit_numbers::unit_numbers(standings const& units) {
    numbers_.reserve(static_cast<std::size_t>(units.size()));
    for (std::int32_t u = 0; u < units.size(); ++u) {
        numbers_.emplace(units.id(u), u);
    }
}

std::string no_unit(std::string_view id) {
    return "there is no unit " + quote(id) + " among those that were assessed";
}

std::string cost_on_parts(std::string_view id) {
    return quote(id) + " is decided by what lies under it; give the costs there";
}

std::string below_zero(std::string_view text) {
    return quote(text) + " is below 0";
}

std::string no_count(std::string_view text, std::int32_t most) {
    return quote(text) + " is no whole number from 0 to " + std::to_string(most);
}

} // namespace detail

result<cost_table> read_costs(std::string_view json, standings const& units, diagnostics& problems,
                              units_options const& options) {
    return detail::read_document<cost_table>(
        json, {}, problems, [&](detail::document const& source, diagnostics& found) {
            detail::costs_reader reader(source, units, options, found);
            reader.read(source.root());
            return reader.take();
        });
}

} // namespace v1
} // namespace tieuchi
