// SPDX-License-Identifier: Apache-2.0
// read_targets: a tieuchi-targets/1 document, with every problem at once.
#include <tieuchi/target.hpp>
#include "compile/read_form.hpp"
#include "compile/schema.hpp"
#include "json/document.hpp"
#include "read_document.hpp"
#include "unit_words.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::string_view targets_format = "tieuchi-targets/1";
constexpr std::size_t max_targets = 1000;

constexpr key_rule target_list_rules[] = {
    {"format", shape::format, true}, {"id", shape::id, true},         {"title", shape::words},
    {"rulebook", shape::text},       {"citation", shape::text},       {"source", shape::text},
    {"note", shape::text},           {"targets", shape::tests, true},
};

constexpr key_rule one_target_rules[] = {
    {"id", shape::id, true},     {"name", shape::words},    {"deadline", shape::date, true},
    {"when", shape::test, true}, {"citation", shape::text}, {"source", shape::text},
    {"note", shape::text},
};

constexpr key_rule target_test_rules[] = {
    {"all", shape::tests},         {"any", shape::tests},         {"not", shape::test},
    {"total", shape::text},        {"mean", shape::text},         {"share", shape::test},
    {"count", shape::test},        {"every", shape::test},        {"among", shape::test},
    {"more", shape::truth},        {"at_least", shape::decimal},  {"at_most", shape::decimal},
    {"more_than", shape::decimal}, {"less_than", shape::decimal}, {"equals", shape::decimal},
    {"between", shape::pair},
};

constexpr key_rule unit_fact_rules[] = {
    {"all", shape::tests},         {"any", shape::tests},         {"not", shape::test},
    {"measure", shape::text},      {"criterion", shape::text},    {"indicator", shape::text},
    {"grade", shape::text},        {"attribute", shape::text},    {"cohort", shape::text},
    {"parent", shape::text},       {"verdict", shape::text},      {"is", shape::text},
    {"in", shape::texts},          {"at_least", shape::decimal},  {"at_most", shape::decimal},
    {"more_than", shape::decimal}, {"less_than", shape::decimal}, {"equals", shape::decimal},
    {"between", shape::pair},
};

/// The first keys of the tables above that say what a node is.
constexpr std::size_t target_heads = 8;
constexpr std::size_t unit_fact_heads = 10;

constexpr std::string_view target_comparators[] = {"at_least",  "at_most", "more_than",
                                                   "less_than", "equals",  "between"};

std::string listed(std::span<key_rule const> rules) {
    std::string words;
    for (key_rule const& one : rules) {
        words += words.empty() ? "" : ", ";
        words += one.key;
    }
    return words;
}

/// Reads the tree of one document.
class targets_reader {
public:
    targets_reader(document const& source, evaluator const& rules, diagnostics& problems)
        : rules_(rules), report_(source, problems) {}

    void read(node const& root);
    [[nodiscard]] target_list take() noexcept { return std::move(made_); }

private:
    void read_list(node const& list);
    void read_target(node const& object);
    [[nodiscard]] bool is_format(node const& root);

    target_test read_test(node const& where, int depth);
    void read_roll_up_fact(node const& where, node const& head, target_test& into, int depth);
    unit_fact read_fact(node const& where, int depth);
    void read_fact_of(node const& where, node const& head, unit_fact& into);
    void read_attribute(node const& where, node const& head, unit_fact& into);
    void read_values(node const& where, attribute const& of, unit_fact& into);
    void read_verdict(node const& where, unit_fact& into);
    template <typename Node>
    void read_comparison(node const& where, Node& into);
    template <typename Node, typename Read>
    void read_children(node const& head, Node& into, Read read);

    [[nodiscard]] bool expect(node const& value, json_kind kind);
    void check_keys(node const& object, std::span<key_rule const> rules);
    [[nodiscard]] node const* head_of(node const& where, std::span<key_rule const> heads);
    void only(node const& where, std::span<key_rule const> rules,
              std::initializer_list<std::string_view> keys, bool compared);
    [[nodiscard]] bool too_deep(node const& where, int depth);
    [[nodiscard]] std::string read_string(node const* value);
    [[nodiscard]] text read_localised(node const* value);
    [[nodiscard]] std::string read_id(node const* value);
    [[nodiscard]] decimal read_number(node const& value);
    void check_measure(node const& value);
    void check_known(node const& value, bool known, std::string_view what);

    evaluator const& rules_;
    reporter report_;
    target_list made_;
    std::unordered_set<std::string_view> seen_; ///< Ids of targets.
};

bool targets_reader::expect(node const& value, json_kind kind) {
    if (value.kind() == kind) {
        return true;
    }
    report_.at_value(errc::wrong_type, value,
                     std::string(describe(kind)) + " is expected here, not " +
                         std::string(describe(value.kind())));
    return false;
}

/// Unknown and missing keys of an object.
void targets_reader::check_keys(node const& object, std::span<key_rule const> rules) {
    for (node const& member : object.children()) {
        if (find_rule(rules, member.key()) == nullptr) {
            std::string_view const nearest = nearest_key(rules, member.key());
            report_.at_key(errc::unknown_key, member,
                           "the key " + quote(member.key()) + " is not known here; " +
                               (nearest.empty() ? "remove it" : "did you mean " + quote(nearest)));
        }
    }
    for (key_rule const& rule : rules) {
        if (rule.required && object.find(rule.key) == nullptr) {
            report_.at_value(errc::missing_key, object,
                             "the key " + quote(rule.key) + " is missing; state it");
        }
    }
}

std::string targets_reader::read_string(node const* value) {
    return value != nullptr && expect(*value, json_kind::string) ? std::string(value->text())
                                                                 : std::string();
}

std::string targets_reader::read_id(node const* value) {
    std::string id = read_string(value);
    if (value != nullptr && value->is_string()) {
        std::string_view const fault = id_fault(id);
        if (!fault.empty()) {
            report_.at_value(errc::bad_id, *value, quote(id) + " " + std::string(fault));
        }
    }
    return id;
}

text targets_reader::read_localised(node const* value) {
    if (value == nullptr || value->is_string()) {
        return read_words(value);
    }
    if (!value->is_object()) {
        report_.at_value(errc::wrong_type, *value,
                         "a text or {\"vi\": ..., \"en\": ...} is expected here, not " +
                             std::string(describe(value->kind())));
        return {};
    }
    for (node const& member : value->children()) {
        if (member.key() != "vi" && member.key() != "en") {
            report_.at_key(errc::unknown_key, member,
                           "the key " + quote(member.key()) +
                               " is not known here; texts are \"vi\" and \"en\"");
        } else {
            static_cast<void>(expect(member, json_kind::string));
        }
    }
    return read_words(value);
}

decimal targets_reader::read_number(node const& value) {
    if (!value.is_number() && !value.is_string()) {
        report_.at_value(errc::wrong_type, value,
                         "a number, or a string that holds one, is expected here, not " +
                             std::string(describe(value.kind())));
        return {};
    }
    auto const number = decimal::parse(value.text());
    if (!number) {
        report_.at_value(number.error().code, value, bad_number(number.error().code, value.text()));
        return {};
    }
    return *number;
}

bool targets_reader::is_format(node const& root) {
    node const* const format = root.find("format");
    if (format == nullptr || !format->is_string() || format->text() == targets_format) {
        return true; // absent or of another type: reported with the other keys
    }
    report_.at_value(errc::wrong_format, *format,
                     "the format is " + quote(format->text()) + " instead of " +
                         quote(targets_format));
    return false;
}

void targets_reader::read(node const& root) {
    if (!expect(root, json_kind::object) || !is_format(root)) {
        return;
    }
    check_keys(root, target_list_rules);
    static_cast<void>(read_string(root.find("format")));
    made_.id = read_id(root.find("id"));
    made_.title = read_localised(root.find("title"));
    made_.citation = read_string(root.find("citation"));
    made_.source = read_string(root.find("source"));
    made_.note = read_string(root.find("note"));
    node const* const rulebook = root.find("rulebook");
    std::string const wanted = read_string(rulebook);
    if (rulebook != nullptr && rulebook->is_string() && wanted != rules_.source().id()) {
        report_.at_value(errc::unknown_rulebook, *rulebook,
                         "the targets are over " + quote(wanted) + ", the units are judged by " +
                             quote(rules_.source().id()));
    }
    node const* const list = root.find("targets");
    if (list != nullptr && expect(*list, json_kind::array)) {
        read_list(*list);
    }
}

void targets_reader::read_list(node const& list) {
    auto const targets = list.children();
    if (targets.empty()) {
        report_.at_value(errc::empty_list, list, "a list is never empty; state a target");
    }
    if (targets.size() > max_targets) {
        report_.at_value(errc::too_many, list,
                         std::to_string(targets.size()) + " targets; at most " +
                             std::to_string(max_targets) + " are read");
        return;
    }
    for (node const& one : targets) {
        if (expect(one, json_kind::object)) {
            read_target(one);
        }
    }
}

void targets_reader::read_target(node const& object) {
    check_keys(object, one_target_rules);
    target& into = made_.targets.emplace_back();
    node const* const id = object.find("id");
    into.id = read_id(id);
    if (id != nullptr && id->is_string() && !seen_.insert(id->text()).second) {
        report_.at_value(errc::duplicate_id, *id,
                         "another target has the id " + quote(id->text()) + "; rename one");
    }
    into.name = read_localised(object.find("name"));
    into.citation = read_string(object.find("citation"));
    into.source = read_string(object.find("source"));
    into.note = read_string(object.find("note"));
    node const* const deadline = object.find("deadline");
    if (deadline != nullptr && expect(*deadline, json_kind::string)) {
        auto const day = date::parse(deadline->text());
        if (day) {
            into.deadline = *day;
        } else {
            report_.at_value(errc::bad_date, *deadline,
                             quote(deadline->text()) +
                                 " is not a date that exists; write YYYY-MM-DD");
        }
    }
    if (node const* const when = object.find("when")) {
        into.when = read_test(*when, 1);
    }
}

bool targets_reader::too_deep(node const& where, int depth) {
    if (depth <= max_tree_depth) {
        return false;
    }
    report_.at_value(errc::too_deep, where,
                     "nested more than " + std::to_string(max_tree_depth) + " deep here");
    return true;
}

/// The one key that says what a node is; null where there is none, or two.
node const* targets_reader::head_of(node const& where, std::span<key_rule const> heads) {
    node const* head = nullptr;
    for (node const& member : where.children()) {
        if (find_rule(heads, member.key()) == nullptr) {
            continue;
        }
        if (head != nullptr) {
            report_.at_value(errc::bad_test, where,
                             "a test is either " + quote(head->key()) + " or " +
                                 quote(member.key()) + ", not both");
            return nullptr;
        }
        head = &member;
    }
    if (head == nullptr) {
        report_.at_value(errc::bad_test, where, "a test states one of " + listed(heads) + " here");
    }
    return head;
}

/// Reports keys of the format that do not go with the head.
void targets_reader::only(node const& where, std::span<key_rule const> rules,
                          std::initializer_list<std::string_view> keys, bool compared) {
    for (node const& member : where.children()) {
        std::string_view const key = member.key();
        bool const goes =
            std::find(keys.begin(), keys.end(), key) != keys.end() ||
            (compared && std::find(std::begin(target_comparators), std::end(target_comparators),
                                   key) != std::end(target_comparators));
        if (!goes && find_rule(rules, key) != nullptr) {
            report_.at_key(errc::bad_test, member,
                           quote(key) + " does not belong to this fact; remove it");
        }
    }
}

template <typename Node, typename Read>
void targets_reader::read_children(node const& head, Node& into, Read read) {
    if (head.key() == "not") {
        into.children.push_back(read(head));
        return;
    }
    if (!expect(head, json_kind::array)) {
        return;
    }
    if (head.children().empty()) {
        report_.at_value(errc::empty_list, head,
                         "a list is never empty; state something or leave the key out");
    }
    for (node const& one : head.children()) {
        into.children.push_back(read(one));
    }
}

template <typename Node>
void targets_reader::read_comparison(node const& where, Node& into) {
    node const* stated = nullptr;
    for (node const& member : where.children()) {
        auto const how = comparator_of(member.key());
        if (!how || *how > comparator::between) {
            continue;
        }
        if (stated != nullptr) {
            report_.at_value(errc::bad_test, where,
                             "exactly one comparator is stated in a fact, not both " +
                                 quote(stated->key()) + " and " + quote(member.key()));
            return;
        }
        stated = &member;
        into.compare = *how;
    }
    if (stated == nullptr) {
        report_.at_value(errc::bad_test, where,
                         "a comparator is missing; state one of at_least, at_most, more_than, "
                         "less_than, equals, between");
        return;
    }
    if (into.compare != comparator::between) {
        into.low = read_number(*stated);
        into.high = into.low;
        return;
    }
    if (!expect(*stated, json_kind::array)) {
        return;
    }
    if (stated->children().size() != 2) {
        report_.at_value(errc::wrong_type, *stated,
                         "a list of exactly two numbers is expected here: [low, high]");
        return;
    }
    into.low = read_number(stated->children()[0]);
    into.high = read_number(stated->children()[1]);
    if (into.high < into.low) {
        report_.at_value(errc::out_of_range, *stated,
                         "the range goes backwards, from " + to_string(into.low) + " to " +
                             to_string(into.high) + "; the lower end comes first");
    }
}

target_test targets_reader::read_test(node const& where, int depth) {
    target_test made;
    if (!expect(where, json_kind::object) || too_deep(where, depth)) {
        return made;
    }
    check_keys(where, target_test_rules);
    node const* const head = head_of(where, std::span(target_test_rules).first(target_heads));
    if (head == nullptr) {
        return made;
    }
    for (int i = 1; i <= static_cast<int>(target_form::every); ++i) {
        made.form = name(static_cast<target_form>(i)) == head->key() ? static_cast<target_form>(i)
                                                                     : made.form;
    }
    if (made.form <= target_form::negation) {
        only(where, target_test_rules, {head->key()}, false);
        read_children(*head, made, [&](node const& one) { return read_test(one, depth + 1); });
    } else {
        read_roll_up_fact(where, *head, made, depth);
    }
    return made;
}

void targets_reader::read_roll_up_fact(node const& where, node const& head, target_test& into,
                                       int depth) {
    bool const compared = into.form != target_form::every;
    if (compared) {
        only(where, target_test_rules, {head.key(), "among", "more"}, true);
        read_comparison(where, into);
    } else {
        only(where, target_test_rules, {head.key(), "among"}, false);
    }
    if (into.form == target_form::total || into.form == target_form::mean) {
        into.measure = read_string(&head);
        check_measure(head);
    } else {
        into.of = read_fact(head, depth + 1);
    }
    if (node const* const among = where.find("among")) {
        into.among = read_fact(*among, depth + 1);
    }
    node const* const more = where.find("more");
    if (compared && more != nullptr && expect(*more, json_kind::boolean)) {
        into.more = more->truth();
    }
}

void targets_reader::check_known(node const& value, bool known, std::string_view what) {
    if (value.is_string() && !known) {
        report_.at_value(errc::unknown_id, value,
                         "the rulebook has no " + std::string(what) + " " + quote(value.text()));
    }
}

void targets_reader::check_measure(node const& value) {
    auto const methods = rules_.source().methods();
    bool const own = std::any_of(methods.begin(), methods.end(), [&](scoring_method const& one) {
        return one.name == value.text();
    });
    if (value.is_string() && !own && !measure_of(value.text())) {
        report_.at_value(errc::unknown_id, value,
                         "no scoring method has the name " + quote(value.text()));
    }
}

unit_fact targets_reader::read_fact(node const& where, int depth) {
    unit_fact made;
    if (where.is_string() && where.text() == name(measure::standard_met)) {
        made.form = fact_form::measure;
        made.subject = where.text();
        made.compare = comparator::at_least;
        made.low = made.high = decimal(1);
        return made;
    }
    if (where.is_string()) {
        report_.at_value(errc::bad_test, where,
                         "a fact of units is an object, or \"standard_met\"; not " +
                             quote(where.text()));
        return made;
    }
    if (!expect(where, json_kind::object) || too_deep(where, depth)) {
        return made;
    }
    check_keys(where, unit_fact_rules);
    node const* const head = head_of(where, std::span(unit_fact_rules).first(unit_fact_heads));
    if (head == nullptr) {
        return made;
    }
    std::string_view const what = head->key();
    if (what == "all" || what == "any" || what == "not") {
        made.form = what == "all"   ? fact_form::all
                    : what == "any" ? fact_form::any
                                    : fact_form::negation;
        only(where, unit_fact_rules, {what}, false);
        read_children(*head, made, [&](node const& one) { return read_fact(one, depth + 1); });
    } else {
        made.subject = read_string(head);
        read_fact_of(where, *head, made);
    }
    return made;
}

void targets_reader::read_fact_of(node const& where, node const& head, unit_fact& into) {
    std::string_view const what = head.key();
    if (what == "measure") {
        into.form = fact_form::measure;
        only(where, unit_fact_rules, {what}, true);
        check_measure(head);
        read_comparison(where, into);
    } else if (what == "criterion" || what == "indicator") {
        bool const criterion = what == "criterion";
        into.form = criterion ? fact_form::criterion : fact_form::indicator;
        only(where, unit_fact_rules, {what, "verdict"}, false);
        check_known(head,
                    (criterion ? rules_.find_criterion(into.subject)
                               : rules_.find_indicator(into.subject)) >= 0,
                    what);
        read_verdict(where, into);
    } else if (what == "grade") {
        into.form = fact_form::grade;
        only(where, unit_fact_rules, {what}, false);
        auto const& grades = rules_.rules().grades;
        check_known(head,
                    std::any_of(grades.begin(), grades.end(),
                                [&](grade const& one) { return one.id == into.subject; }),
                    what);
    } else if (what == "attribute") {
        read_attribute(where, head, into);
    } else {
        into.form = what == "cohort" ? fact_form::cohort : fact_form::parent;
        only(where, unit_fact_rules, {what}, false);
    }
}

void targets_reader::read_verdict(node const& where, unit_fact& into) {
    node const* const stated = where.find("verdict");
    if (stated == nullptr) {
        report_.at_value(errc::bad_test, where, "\"verdict\" is missing; state it");
        return;
    }
    if (!expect(*stated, json_kind::string)) {
        return;
    }
    for (auto const one : {verdict::pass, verdict::fail, verdict::unknown, verdict::exempt}) {
        if (name(one) == stated->text()) {
            into.asked = static_cast<asked_verdict>(one);
            return;
        }
    }
    into.asked = asked_verdict::basic;
    if (stated->text() != "basic") {
        report_.at_value(errc::bad_test, *stated,
                         quote(stated->text()) +
                             " is no verdict; state pass, fail, unknown, exempt or basic");
    }
}

void targets_reader::read_attribute(node const& where, node const& head, unit_fact& into) {
    std::int32_t const index = rules_.find_attribute(into.subject);
    check_known(head, index >= 0, "attribute");
    if (index < 0) {
        return;
    }
    attribute const& of = rules_.rules().attributes[static_cast<std::size_t>(index)];
    if (of.kind == attribute_kind::number) {
        into.form = fact_form::attribute_compares;
        only(where, unit_fact_rules, {"attribute"}, true);
        read_comparison(where, into);
    } else {
        into.form = fact_form::attribute_is;
        only(where, unit_fact_rules, {"attribute", "is", "in"}, false);
        read_values(where, of, into);
    }
}

void targets_reader::read_values(node const& where, attribute const& of, unit_fact& into) {
    node const* const is = where.find("is");
    node const* const in = where.find("in");
    if ((is != nullptr) == (in != nullptr)) {
        report_.at_value(errc::bad_test, where,
                         "the attribute " + quote(of.id) +
                             " has no order; state either \"is\" or \"in\"");
        return;
    }
    auto const take = [&](node const& value) {
        if (!expect(value, json_kind::string)) {
            return;
        }
        if (std::find(of.values.begin(), of.values.end(), value.text()) == of.values.end()) {
            report_.at_value(errc::bad_value, value,
                             "the attribute " + quote(of.id) + " cannot be " + quote(value.text()));
        }
        into.values.emplace_back(value.text());
    };
    if (is != nullptr) {
        take(*is);
        return;
    }
    if (!expect(*in, json_kind::array)) {
        return;
    }
    if (in->children().empty()) {
        report_.at_value(errc::empty_list, *in, "a list is never empty; state a value");
    }
    for (node const& value : in->children()) {
        take(value);
    }
}

} // namespace
} // namespace detail

result<target_list> read_targets(std::string_view json, evaluator const& rules,
                                 diagnostics& problems) {
    return detail::read_document<target_list>(
        json, {.max_size = detail::max_rulebook_size}, problems,
        [&](detail::document const& source, diagnostics& found) {
            detail::targets_reader reader(source, rules, found);
            reader.read(source.root());
            return reader.take();
        });
}

} // namespace v1
} // namespace tieuchi
