// SPDX-License-Identifier: Apache-2.0
// read_units: units and their observations from a tieuchi-units/1 document.
#include <tieuchi/date.hpp>
#include <tieuchi/json.hpp>
#include "compile/read_form.hpp"
#include "json/document.hpp"
#include "read_document.hpp"
#include "unit_filler.hpp"
#include "unit_words.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// The members of an observation that is an object; null where absent or null.
struct observation_members {
    node const* value = nullptr;
    node const* numerator = nullptr;
    node const* denominator = nullptr;
    node const* level = nullptr;
    node const* exempt = nullptr;
    node const* declared = nullptr;
    node const* by = nullptr;
    node const* on = nullptr;
    node const* source = nullptr;
    node const* note = nullptr;

    /// Where the member of a key is kept; null for another key.
    [[nodiscard]] node const** place_of(std::string_view key) noexcept {
        if (key == "value")
            return &value;
        if (key == "numerator")
            return &numerator;
        if (key == "denominator")
            return &denominator;
        if (key == "level")
            return &level;
        if (key == "exempt")
            return &exempt;
        if (key == "declared")
            return &declared;
        if (key == "by")
            return &by;
        if (key == "on")
            return &on;
        if (key == "source")
            return &source;
        if (key == "note")
            return &note;
        return nullptr;
    }

    [[nodiscard]] bool has_pair() const noexcept {
        return numerator != nullptr || denominator != nullptr;
    }
    [[nodiscard]] int stated() const noexcept {
        return (value != nullptr) + static_cast<int>(has_pair()) + (level != nullptr) +
               (exempt != nullptr);
    }
    [[nodiscard]] bool has_words() const noexcept {
        return by != nullptr || on != nullptr || source != nullptr || note != nullptr ||
               exempt != nullptr;
    }
};

/// A value as messages show it.
[[nodiscard]] std::string_view written(node const& value) noexcept {
    return value.is_array() || value.is_object() ? describe(value.kind()) : value.text();
}

/// Reads the tree of one document.
class units_reader {
public:
    units_reader(document const& source, evaluator const& rules, units_options const& options,
                 diagnostics& problems)
        : rules_(rules),
          leaves_(rules.compiled().leaves),
          options_(options),
          report_(source, problems) {}

    void read(node const& root);
    [[nodiscard]] std::vector<unit> take() noexcept { return std::move(units_); }

private:
    /// A node of the rulebook about which something is observed, under the id in the document.
    struct target {
        std::string_view id;
        id_entry entry;
        leaf const* model = nullptr; ///< The leaf that takes a value; null where none does.
    };

    void read_list(node const& list);
    void read_unit(node const& object);
    void read_id(node const& value, unit& into);
    void read_text(node const& value, std::string& into);
    [[nodiscard]] std::vector<std::string> read_texts(node const& list);

    void read_attributes(node const& object, unit& into);
    void read_attribute(node const& member, unit& into);

    void read_observations(node const& object, unit& into);
    void read_observation(node const& member, target const& of, unit& into);
    [[nodiscard]] target const& target_of(node const& member, std::size_t position);
    void read_members(node const& object, target const& of, unit& into);
    void read_stated(observation_members const& members, node const& object, target const& of,
                     unit& into);
    void read_value(node const& value, target const& of, unit& into);
    void read_pair(observation_members const& members, node const& object, target const& of,
                   unit& into);
    void read_level(node const& value, target const& of, unit& into);
    void read_exemption(node const& value, target const& of, unit& into);
    void read_declared(node const& value, target const& of, unit& into);
    void read_words(observation_members const& members, target const& of, unit& into);
    [[nodiscard]] bool read_number(node const& value, decimal& into);

    [[nodiscard]] bool is(node const& value, json_kind kind);
    void wrong_kind(node const& value, target const& of);
    void other_id(errc code, node const& member, std::string&& message);
    void take_level(node const& value, target const& of, unit& into);

    evaluator const& rules_;
    std::vector<leaf_plan> const& leaves_;
    units_options options_;
    reporter report_;
    std::vector<unit> units_;
    std::vector<target> targets_;                  ///< Of the unit before, by position.
    std::unordered_set<std::string_view> seen_;    ///< Ids of units.
    std::unordered_set<std::string_view> ignored_; ///< Ids of other rulebooks, reported already.
};

/// Reports a value of another JSON type than the format asks for.
bool units_reader::is(node const& value, json_kind kind) {
    if (value.kind() == kind) {
        return true;
    }
    report_.at_value(errc::wrong_type, value,
                     "expected " + std::string(describe(kind)) + " instead of " +
                         std::string(describe(value.kind())));
    return false;
}

void units_reader::read(node const& root) {
    if (!is(root, json_kind::object)) {
        return;
    }
    constexpr std::string_view format_name = "tieuchi-units/1";
    node const* const format = root.find("format");
    if (format == nullptr) {
        report_.at_value(errc::missing_key, root, "'format' is absent; it is \"tieuchi-units/1\"");
    } else if (!is(*format, json_kind::string)) {
        return;
    } else if (format->text() != format_name) {
        report_.at_value(errc::wrong_format, *format,
                         "the format is " + quote(format->text()) + " instead of " +
                             quote(format_name));
        return;
    }
    node const* list = nullptr;
    for (node const& member : root.children()) {
        if (member.key() == "units") {
            list = &member;
        } else if (member.key() != "format") {
            report_.at_key(errc::unknown_key, member,
                           "unknown key " + quote(member.key()) + "; known are format, units");
        }
    }
    if (list == nullptr) {
        report_.at_value(errc::missing_key, root, "'units' is absent");
    } else if (is(*list, json_kind::array)) {
        read_list(*list);
    }
}

void units_reader::read_list(node const& list) {
    if (list.children().empty()) {
        report_.at_value(errc::empty_list, list, "'units' is empty; name at least one unit");
    }
    units_.reserve(list.children().size());
    seen_.reserve(list.children().size());
    for (node const& one : list.children()) {
        if (is(one, json_kind::object)) {
            read_unit(one);
        }
    }
}

void units_reader::read_unit(node const& object) {
    unit& into = units_.emplace_back(rules_);
    bool has_id = false;
    for (node const& member : object.children()) {
        std::string_view const key = member.key();
        if (key == "id") {
            has_id = true;
            read_id(member, into);
        } else if (key == "name") {
            read_text(member, into.name);
        } else if (key == "parent") {
            read_text(member, into.parent);
        } else if (key == "cohorts") {
            into.cohorts = read_texts(member);
        } else if (key == "holds") {
            into.set_holds(read_texts(member));
        } else if (key == "attributes") {
            read_attributes(member, into);
        } else if (key == "observations") {
            read_observations(member, into);
        } else {
            report_.at_key(errc::unknown_key, member,
                           "unknown key " + quote(key) +
                               "; known are id, name, parent, cohorts, attributes, holds, "
                               "observations");
        }
    }
    if (!has_id) {
        report_.at_value(errc::missing_key, object, "'id' of the unit is absent");
    }
}

void units_reader::read_id(node const& value, unit& into) {
    if (!is(value, json_kind::string)) {
        return;
    }
    if (std::string_view const fault = id_fault(value.text()); !fault.empty()) {
        report_.at_value(errc::bad_id, value,
                         "the id " + quote(value.text()) + " " + std::string(fault));
    } else if (!seen_.insert(value.text()).second) {
        report_.at_value(errc::duplicate_unit, value,
                         "the unit " + quote(value.text()) + " is there twice");
    }
    into.id = value.text();
}

void units_reader::read_text(node const& value, std::string& into) {
    if (is(value, json_kind::string)) {
        into = value.text();
    }
}

std::vector<std::string> units_reader::read_texts(node const& list) {
    std::vector<std::string> texts;
    if (is(list, json_kind::array)) {
        texts.reserve(list.children().size());
        for (node const& one : list.children()) {
            if (is(one, json_kind::string)) {
                texts.emplace_back(one.text());
            }
        }
    }
    return texts;
}

/// An id or an attribute that the rulebook has not: an error, or one warning for the document.
void units_reader::other_id(errc code, node const& member, std::string&& message) {
    if (!options_.ignore_other_ids) {
        report_.at_key(code, member, std::move(message));
    } else if (ignored_.insert(member.key()).second) {
        report_.at_key(errc::ignored_id, member, std::move(message) + "; ignored in every unit",
                       severity::warning);
    }
}

void units_reader::read_attributes(node const& object, unit& into) {
    if (!is(object, json_kind::object)) {
        return;
    }
    for (node const& member : object.children()) {
        if (!member.is_null()) { // null is not stating
            read_attribute(member, into);
        }
    }
}

void units_reader::read_attribute(node const& member, unit& into) {
    std::int32_t const index = rules_.find_attribute(member.key());
    if (index < 0) {
        other_id(errc::unknown_attribute, member, no_attribute(member.key()));
        return;
    }
    auto const at = static_cast<std::size_t>(index);
    attribute const& model = rules_.rules().attributes[at];
    if (model.kind == attribute_kind::derived) {
        report_.at_key(errc::derived_attribute, member, stated_derived(member.key()));
    } else if (model.kind == attribute_kind::enumeration) {
        std::int32_t const code = member.is_string() ? value_index(model, member.text()) : -1;
        if (code < 0) {
            report_.at_value(errc::bad_attribute_value, member,
                             no_such_value(model, written(member)));
        } else {
            unit_filler::state(into, at, code);
        }
    } else if (!member.is_number() && !member.is_string()) {
        report_.at_value(errc::bad_attribute_value, member,
                         "the attribute " + quote(model.id) + " is a number, not " +
                             std::string(describe(member.kind())));
    } else if (decimal number; read_number(member, number)) {
        unit_filler::state(into, at, number);
    }
}

void units_reader::read_observations(node const& object, unit& into) {
    if (!is(object, json_kind::object)) {
        return;
    }
    std::size_t position = 0;
    for (node const& member : object.children()) {
        if (!member.is_null()) { // null is absent
            read_observation(member, target_of(member, position), into);
        }
        ++position;
    }
}

/// What the id of an observation stands for; at once where the unit before had it at this position.
units_reader::target const& units_reader::target_of(node const& member, std::size_t position) {
    if (position >= targets_.size()) {
        targets_.resize(position + 1);
    }
    target& of = targets_[position];
    if (of.id != member.key() || of.entry.kind == node_kind::none) {
        of = {member.key(), meaning_of(rules_, member.key()), nullptr};
        if (of.entry.leaf >= 0) {
            of.model = leaves_[static_cast<std::size_t>(of.entry.leaf)].model;
        }
    }
    return of;
}

void units_reader::read_observation(node const& member, target const& of, unit& into) {
    if (of.entry.kind == node_kind::none) {
        other_id(errc::unknown_observation, member, no_node(member.key()));
    } else if (member.is_object()) {
        read_members(member, of, into);
    } else {
        read_value(member, of, into);
    }
}

void units_reader::read_members(node const& object, target const& of, unit& into) {
    observation_members members;
    for (node const& member : object.children()) {
        node const** const place = members.place_of(member.key());
        if (place == nullptr) {
            report_.at_key(errc::unknown_key, member,
                           "unknown key " + quote(member.key()) +
                               "; known are value, numerator, denominator, level, exempt, "
                               "declared, by, on, source, note");
        } else if (!member.is_null()) { // null is absent
            *place = &member;
        }
    }
    read_stated(members, object, of, into);
    if (members.declared != nullptr) {
        read_declared(*members.declared, of, into);
    }
    if (members.has_words()) {
        read_words(members, of, into);
    }
}

/// The one of value, pair, level and exemption that is there.
void units_reader::read_stated(observation_members const& members, node const& object,
                               target const& of, unit& into) {
    if (members.stated() > 1) {
        report_.at_value(errc::several_values, object,
                         "only one of value, numerator with denominator, level and exempt can "
                         "be stated");
    } else if (members.value != nullptr) {
        read_value(*members.value, of, into);
    } else if (members.has_pair()) {
        read_pair(members, object, of, into);
    } else if (members.level != nullptr) {
        read_level(*members.level, of, into);
    } else if (members.exempt != nullptr) {
        read_exemption(*members.exempt, of, into);
    }
}

/// A value of a kind that the leaf does not take, or of a node that takes none.
void units_reader::wrong_kind(node const& value, target const& of) {
    if (of.model == nullptr) {
        report_.at_value(errc::value_on_parts, value, value_on_parts(of.id));
    } else {
        report_.at_value(errc::wrong_value_kind, value, wrong_value_kind(of.id, of.model->kind));
    }
}

void units_reader::read_value(node const& value, target const& of, unit& into) {
    if (of.model == nullptr) {
        wrong_kind(value, of);
        return;
    }
    leaf_kind const kind = of.model->kind;
    if (takes_number(kind) && (value.is_number() || value.is_string())) {
        decimal number;
        if (read_number(value, number)) {
            unit_filler::observe(into, of.entry.leaf, observed_number(number));
        }
    } else if (kind == leaf_kind::boolean && value.is_boolean()) {
        unit_filler::observe(into, of.entry.leaf, observed_truth(value.truth()));
    } else if (kind == leaf_kind::ordinal && value.is_string()) {
        take_level(value, of, into);
    } else {
        wrong_kind(value, of);
    }
}

bool units_reader::read_number(node const& value, decimal& into) {
    if (!value.is_number() && !value.is_string()) {
        report_.at_value(errc::wrong_value_kind, value,
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
    into = *number;
    return true;
}

void units_reader::read_pair(observation_members const& members, node const& object,
                             target const& of, unit& into) {
    node const* const first = members.numerator;
    node const* const second = members.denominator;
    if (of.model == nullptr || !takes_number(of.model->kind)) {
        wrong_kind(first != nullptr ? *first : *second, of);
        return;
    }
    if (first == nullptr || second == nullptr) {
        report_.at_value(errc::missing_key, object,
                         first == nullptr ? "'numerator' of the pair is absent"
                                          : "'denominator' of the pair is absent");
    }
    decimal numerator;
    decimal denominator;
    bool const has_first = first != nullptr && read_number(*first, numerator);
    bool const has_second = second != nullptr && read_number(*second, denominator);
    if (has_first && numerator.is_negative()) {
        report_.at_value(errc::negative_numerator, *first, "the numerator is below 0");
    }
    if (has_second && denominator <= decimal{}) {
        report_.at_value(errc::zero_denominator, *second, "the denominator is not above 0");
    }
    auto const pair = ratio::make(numerator, denominator);
    if (has_first && has_second && pair) {
        unit_filler::observe(into, of.entry.leaf, observed_pair(*pair));
    }
}

void units_reader::read_level(node const& value, target const& of, unit& into) {
    if (of.model == nullptr || of.model->kind != leaf_kind::ordinal || !value.is_string()) {
        wrong_kind(value, of);
        return;
    }
    take_level(value, of, into);
}

void units_reader::take_level(node const& value, target const& of, unit& into) {
    std::int32_t const index = level_index(*of.model, value.text());
    if (index < 0) {
        report_.at_value(errc::wrong_value_kind, value, no_such_level(*of.model, value.text()));
    } else {
        unit_filler::observe(into, of.entry.leaf, observed_level(index));
    }
}

void units_reader::read_exemption(node const& value, target const& of, unit& into) {
    if (!is(value, json_kind::string)) {
        return;
    }
    if (of.model == nullptr || !of.model->exemptable) {
        report_.at_value(errc::not_exemptable, value, not_exemptable(of.id));
    } else {
        unit_filler::observe(into, of.entry.leaf, observed_exemption());
    }
}

void units_reader::read_declared(node const& value, target const& of, unit& into) {
    if (!is(value, json_kind::string)) {
        return;
    }
    declared_verdict const verdict = declared_of(value.text());
    if (verdict == declared_verdict::none) {
        report_.at_value(errc::bad_declared, value,
                         quote(value.text()) +
                             " is no declared verdict; write pass, basic or fail");
    } else if (of.entry.indicator < 0 && of.entry.criterion < 0) {
        report_.at_value(errc::bad_declared, value, declared_on_leaf(of.id));
    } else {
        unit_filler::declare(into, of.entry, verdict);
    }
}

void units_reader::read_words(observation_members const& members, target const& of, unit& into) {
    remark words;
    auto const take = [this](node const* from, std::string& to) {
        if (from != nullptr) {
            read_text(*from, to);
        }
    };
    take(members.by, words.by);
    take(members.on, words.on);
    take(members.source, words.source);
    take(members.note, words.note);
    if (members.exempt != nullptr && members.exempt->is_string()) {
        words.exemption = members.exempt->text();
    }
    if (members.on != nullptr && members.on->is_string() && !date::parse(words.on)) {
        report_.at_value(errc::bad_date, *members.on,
                         quote(words.on) + " is not a day that exists, written as YYYY-MM-DD");
    }
    unit_filler::keep(into, of.id, std::move(words));
}

} // namespace
} // namespace detail

result<std::vector<unit>> read_units(std::string_view json, evaluator const& rules,
                                     diagnostics& problems, units_options const& options) {
    return detail::read_document<std::vector<unit>>(
        json, {}, problems, [&](detail::document const& source, diagnostics& found) {
            detail::units_reader reader(source, rules, options, found);
            reader.read(source.root());
            return reader.take();
        });
}

} // namespace v1
} // namespace tieuchi
