// SPDX-License-Identifier: Apache-2.0
#include "compile/resolve.hpp"

#include "compile/layer.hpp"
#include "compile/read_form.hpp"
#include "compile/resolve_tree.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

constexpr std::string_view entry_lists[] = {"repeal", "amend", "add"};

/// The entries under a key.
std::span<node const> entries_of(source_document const& source, std::string_view key) noexcept {
    node const* const list = source.tree.root().find(key);
    return list != nullptr && list->is_array() ? list->children() : std::span<node const>();
}

/// The day from which an entry counts; nothing for an entry that counts from the beginning.
std::optional<date> first_day(source_document const& source, node const& entry) noexcept {
    std::optional<date> const stated =
        entry.is_object() ? read_date(entry.find("from")) : std::nullopt;
    return stated || !source.is_layer ? stated : source.from;
}

/// Whether an entry counts on a date.
bool counts(source_document const& source, node const& entry, date when) noexcept {
    std::optional<date> const from = first_day(source, entry);
    if (!from && !source.is_layer) {
        return false; // an error, found by check_entries
    }
    std::optional<date> const to = entry.is_object() ? read_date(entry.find("to")) : std::nullopt;
    return (!from || *from <= when) && (!to || when <= *to);
}

/// How many of some keys an object has.
std::size_t count_keys(node const& one, std::initializer_list<std::string_view> keys) noexcept {
    return static_cast<std::size_t>(std::count_if(
        keys.begin(), keys.end(), [&](std::string_view key) { return one.find(key) != nullptr; }));
}

/// Whether values of keys have a comparator among them.
bool has_comparator(node const& values) noexcept {
    std::span<node const> const members = values.children();
    return std::any_of(members.begin(), members.end(),
                       [](node const& member) { return comparator_of(member.key()).has_value(); });
}

/// Put a member in the place of that of the same key, or at the end.
void put(node const& member, std::vector<node>& members) {
    auto const old = std::find_if(members.begin(), members.end(),
                                  [&](node const& m) { return m.key() == member.key(); });
    if (old != members.end()) {
        *old = member;
    } else {
        members.push_back(member);
    }
}

/// A new bound comes from where its entry comes from, unless it says otherwise itself.
void cite(node const& entry, node const& values, std::vector<node>& members) {
    for (std::string_view const key : {"citation", "source"}) {
        node const* const stated = entry.find(key);
        if (stated != nullptr && values.find(key) == nullptr) {
            put(*stated, members);
        }
    }
}

/// Carries out the entries of one document on the tree of what it changes.
class amender {
public:
    amender(source_document const& source, resolve_tree& tree, pmr::memory_resource& memory,
            problem_list& problems) noexcept
        : source_(source), tree_(tree), memory_(memory), problems_(problems) {}

    void repeal(node const& entry);
    void amend(node const& entry);
    void add(node const& entry);

private:
    [[nodiscard]] branch* target(node const& entry);
    void check_permission(branch const& one, node const& entry);
    void replace(branch& one, node const& entry, node const& other);
    void remove_keys(branch const& one, node const& list, std::vector<node>& members);
    void set_keys(branch const& one, node const& values, std::vector<node>& members);
    void check_required(branch const& one, node const& entry);
    [[nodiscard]] bool find_sibling(node const& entry, place where, branch const* parent,
                                    branch const*& after);
    [[nodiscard]] node with_source(node const& one, node const& entry);

    source_document const& source_;
    resolve_tree& tree_;
    pmr::memory_resource& memory_;
    problem_list& problems_;
};

branch* amender::target(node const& entry) {
    node const* criterion = entry.is_object() ? entry.find("criterion_id") : nullptr;
    node const* const id = entry.is_object() ? entry.find("id") : &entry;
    node const* const named = criterion != nullptr ? criterion : id;
    bool const both = criterion != nullptr && id != nullptr;
    if (named == nullptr || !named->is_string() || both) {
        return nullptr; // an error, found before
    }
    branch* const found =
        criterion != nullptr ? tree_.find_criterion(named->text()) : tree_.find(named->text());
    if (found == nullptr) {
        problems_.at_value(errc::unknown_id, *named,
                           quote(named->text()) +
                               (criterion != nullptr
                                    ? " is no criterion on a date on which this entry counts"
                                    : " is not there on a date on which this entry counts"));
    }
    return found;
}

void amender::check_permission(branch const& one, node const& entry) {
    if (!source_.is_layer) {
        return;
    }
    for (branch const* at = &one; at != nullptr; at = at->parent) {
        if (read_truth(at->self.find("may_weaken"), false)) {
            return;
        }
    }
    problems_.at_value(errc::weakened, entry,
                       "a layer repeals " + quote(read_text(one.self.find("id"))) +
                           ", which does not say \"may_weaken\": true");
}

void amender::repeal(node const& entry) {
    branch* const one = target(entry);
    if (one == nullptr) {
        return;
    }
    check_permission(*one, entry);
    if (tree_.siblings(*one).size() == 1 && one->where != place::condition) {
        problems_.at_value(errc::bad_amendment, entry,
                           "nothing would be left beside " +
                               quote(read_text(one->self.find("id"))) +
                               "; repeal what it belongs to");
        return;
    }
    tree_.remove(*one);
}

void amender::amend(node const& entry) {
    branch* const one = target(entry);
    if (one == nullptr) {
        return;
    }
    if (node const* const other = entry.find("replace"); other != nullptr) {
        if (other->is_object() && count_keys(entry, {"set", "remove"}) == 0) {
            replace(*one, entry, *other);
        }
        return;
    }
    std::vector<node> members(one->self.children().begin(), one->self.children().end());
    if (node const* const list = entry.find("remove"); list != nullptr && list->is_array()) {
        remove_keys(*one, *list, members);
    }
    if (node const* const values = entry.find("set"); values != nullptr && values->is_object()) {
        set_keys(*one, *values, members);
        if (has_comparator(*values)) {
            cite(entry, *values, members);
        }
    }
    node const changed = entry.with_children(keep(members, memory_));
    node const* const set = entry.find("set");
    if (set != nullptr && (set->find("indicators") != nullptr || set->find("parts") != nullptr)) {
        tree_.replace(*one, changed);
    } else {
        tree_.alter(*one, changed);
    }
    check_required(*one, entry);
}

void amender::remove_keys(branch const& one, node const& list, std::vector<node>& members) {
    for (node const& name : list.children()) {
        if (!name.is_string()) {
            continue;
        }
        if (name.text() == "id" || name.text() == one.children_key()) {
            problems_.at_value(errc::bad_amendment, name,
                               quote(name.text()) + " cannot be removed");
        } else if (find_rule(one.keys(), name.text()) == nullptr) {
            problems_.at_value(errc::unknown_key, name,
                               "the key " + quote(name.text()) + " is not known in " +
                                   quote(read_text(one.self.find("id"))));
        } else {
            std::erase_if(members, [&](node const& m) { return m.key() == name.text(); });
        }
    }
}

void amender::set_keys(branch const& one, node const& values, std::vector<node>& members) {
    if (has_comparator(values)) {
        std::erase_if(members, [](node const& m) { return comparator_of(m.key()).has_value(); });
    }
    for (node const& value : values.children()) {
        if (find_rule(one.keys(), value.key()) == nullptr) {
            problems_.at_key(errc::unknown_key, value,
                             "the key " + quote(value.key()) + " is not known in " +
                                 quote(read_text(one.self.find("id"))));
            continue;
        }
        put(value, members);
    }
}

void amender::check_required(branch const& one, node const& entry) {
    for (key_rule const& rule : one.keys()) {
        if (rule.required && one.self.find(rule.key) == nullptr) {
            problems_.at_value(errc::missing_key, entry,
                               "without the key " + quote(rule.key) + " " +
                                   quote(read_text(one.self.find("id"))) + " cannot stand");
        }
    }
}

void amender::replace(branch& one, node const& entry, node const& other) {
    node const* const id = other.find("id");
    node const* const old_id = one.self.find("id");
    bool const is_criterion = other.find("indicators") != nullptr;
    bool const has_parts = other.find("parts") != nullptr;
    bool const fits = one.where == place::criterion   ? is_criterion
                      : one.where == place::indicator ? !is_criterion
                                                      : !is_criterion && !has_parts;
    if (!fits) {
        problems_.at_value(errc::bad_amendment, other,
                           std::string("only a ") +
                               (one.where == place::criterion ? "criterion" : "leaf") +
                               " can take the place of " + quote(read_text(old_id)));
        return;
    }
    if (id != nullptr && read_text(id) != read_text(old_id)) {
        problems_.at_value(errc::bad_amendment, *id,
                           "a replacement keeps the id " + quote(read_text(old_id)));
        return;
    }
    std::vector<node> members(other.children().begin(), other.children().end());
    if (id == nullptr && old_id != nullptr) {
        members.insert(members.begin(), *old_id);
    }
    node const named = other.with_children(keep(members, memory_));
    tree_.replace(one, with_source(named, entry));
}

node amender::with_source(node const& one, node const& entry) {
    std::vector<node> members(one.children().begin(), one.children().end());
    for (std::string_view const key : {"citation", "source"}) {
        node const* const stated = entry.find(key);
        if (stated != nullptr && one.find(key) == nullptr) {
            members.push_back(*stated);
        }
    }
    return members.size() == one.children().size() ? one
                                                   : one.with_children(keep(members, memory_));
}

bool amender::find_sibling(node const& entry, place where, branch const* parent,
                           branch const*& after) {
    node const* const named = entry.find("after");
    if (named == nullptr || !named->is_string()) {
        return true;
    }
    branch const* const found =
        where == place::criterion ? tree_.find_criterion(named->text()) : tree_.find(named->text());
    if (found == nullptr || found->where != where || found->parent != parent) {
        problems_.at_value(errc::unknown_id, *named,
                           quote(named->text()) +
                               " is not there on a date on which this entry counts");
        return false;
    }
    after = found;
    return true;
}

void amender::add(node const& entry) {
    if (!entry.is_object()) {
        return;
    }
    branch const* after = nullptr;
    node const* const indicator = entry.find("indicator");
    node const* const criterion = entry.find("criterion");
    node const* const condition = entry.find("condition");
    if (indicator != nullptr && (criterion != nullptr || condition != nullptr)) {
        return; // an error, found by check_entries
    }
    if (indicator != nullptr && indicator->is_object()) {
        node const* const named = entry.find("criterion_id");
        if (named == nullptr || !named->is_string()) {
            return;
        }
        branch* const parent = tree_.find_criterion(named->text());
        if (parent == nullptr) {
            problems_.at_value(errc::unknown_id, *named,
                               quote(named->text()) +
                                   " is no criterion on a date on which this entry counts");
        } else if (find_sibling(entry, place::indicator, parent, after)) {
            tree_.insert(with_source(*indicator, entry), place::indicator, parent, after);
        }
        return;
    }
    place const where = criterion != nullptr ? place::criterion : place::condition;
    node const* const added = criterion != nullptr ? criterion : condition;
    if (count_keys(entry, {"criterion", "condition", "criterion_id"}) > 1) {
        return; // an error, found by check_entries
    }
    if (added != nullptr && added->is_object() && find_sibling(entry, where, nullptr, after)) {
        tree_.insert(with_source(*added, entry), where, nullptr, after);
    }
}

/// The rulebook with other criteria and conditions.
node with_nodes(node const& rulebook, resolve_tree& tree, pmr::memory_resource& memory) {
    std::vector<node> members;
    bool has_conditions = false;
    for (node const& member : rulebook.children()) {
        if (member.key() == "criteria") {
            members.push_back(member.with_children(tree.criteria()));
        } else if (member.key() == "conditions") {
            has_conditions = true;
            members.push_back(member.with_children(tree.conditions()));
        } else {
            members.push_back(member);
        }
    }
    std::span<node const> const conditions = tree.conditions();
    if (!has_conditions && !conditions.empty()) {
        // The list as such is stated nowhere: it stands where the criteria stand.
        node const* const criteria = rulebook.find("criteria");
        if (criteria != nullptr && criteria->is_array()) {
            members.push_back(criteria->with_key("conditions").with_children(conditions));
        }
    }
    return rulebook.with_children(keep(members, memory));
}

} // namespace

node resolve(source_document const& source, date when, pmr::memory_resource& memory,
             problem_list& problems) {
    node rulebook = source.tree.root();
    if (source.base != nullptr) {
        node const base = resolve(*source.base, when, memory, problems);
        rulebook = lay_over(base, source, memory, problems);
    }
    bool any = false;
    for (std::string_view const list : entry_lists) {
        for (node const& entry : entries_of(source, list)) {
            any = any || counts(source, entry, when);
        }
    }
    if (!any) {
        return rulebook;
    }
    resolve_tree tree(rulebook, memory);
    amender carry_out(source, tree, memory, problems);
    for (std::string_view const list : entry_lists) {
        for (node const& entry : entries_of(source, list)) {
            if (!counts(source, entry, when)) {
                continue;
            }
            if (list == "repeal") {
                carry_out.repeal(entry);
            } else if (list == "amend") {
                carry_out.amend(entry);
            } else {
                carry_out.add(entry);
            }
        }
    }
    return with_nodes(rulebook, tree, memory);
}

std::vector<date> changes_of(document_set const& documents) {
    std::vector<date> days;
    for (source_document const* const source : documents.used()) {
        for (std::string_view const list : entry_lists) {
            for (node const& entry : entries_of(*source, list)) {
                if (std::optional<date> const from = first_day(*source, entry)) {
                    days.push_back(*from);
                }
                std::optional<date> const to =
                    entry.is_object() ? read_date(entry.find("to")) : std::nullopt;
                std::optional<date> const after = to ? to->next_day() : std::nullopt;
                if (after) {
                    days.push_back(*after);
                }
            }
        }
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

namespace {

void check_entry(node const& entry, std::string_view list, problem_list& problems) {
    if (list == "add") {
        std::size_t const added = count_keys(entry, {"criterion", "indicator", "condition"});
        if (added != 1) {
            problems.at_value(added == 0 ? errc::missing_key : errc::bad_amendment, entry,
                              "an addition states exactly one of \"criterion\", \"indicator\" and "
                              "\"condition\"");
        } else if ((entry.find("indicator") != nullptr) !=
                   (entry.find("criterion_id") != nullptr)) {
            bool const missing = entry.find("indicator") != nullptr;
            problems.at_value(missing ? errc::missing_key : errc::bad_amendment, entry,
                              missing ? "an indicator is added to a criterion; state its "
                                        "\"criterion_id\""
                                      : "\"criterion_id\" goes with \"indicator\" only");
        }
        return;
    }
    std::size_t const named = count_keys(entry, {"id", "criterion_id"});
    if (named != 1) {
        problems.at_value(named == 0 ? errc::missing_key : errc::bad_amendment, entry,
                          "an entry states either \"id\" or \"criterion_id\"");
    }
    if (list == "amend") {
        bool const replaces = entry.find("replace") != nullptr;
        bool const changes = count_keys(entry, {"set", "remove"}) != 0;
        if (replaces == changes) {
            problems.at_value(replaces ? errc::bad_amendment : errc::missing_key, entry,
                              "an amendment states \"set\" or \"remove\", or both, or else "
                              "\"replace\"");
        }
    }
}

} // namespace

void check_entries(source_document const& source, problem_list& problems) {
    for (std::string_view const list : entry_lists) {
        for (node const& entry : entries_of(source, list)) {
            if (entry.is_object()) {
                check_entry(entry, list, problems);
            }
            bool const dated = entry.is_object() && entry.find("from") != nullptr;
            if (!source.is_layer && !dated && (entry.is_object() || list == "repeal")) {
                problems.at_value(errc::missing_key, entry,
                                  "an entry of a rulebook that extends none has \"from\"; state "
                                  "the day from which it counts");
            }
        }
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
