// SPDX-License-Identifier: Apache-2.0
#include "compile/resolve_tree.hpp"

#include "compile/read_form.hpp"

#include <algorithm>
#include <memory>

namespace tieuchi {
inline namespace v1 {
namespace detail {

std::span<node const> keep(std::span<node const> nodes, pmr::memory_resource& memory) {
    if (nodes.empty()) {
        return {};
    }
    auto* const copy = static_cast<node*>(memory.allocate(nodes.size_bytes(), alignof(node)));
    std::uninitialized_copy(nodes.begin(), nodes.end(), copy);
    return {copy, nodes.size()};
}

namespace {

/// Elements of a list that stands under a key; none where there is no list.
std::span<node const> elements(node const& parent, std::string_view key) noexcept {
    node const* const list = parent.find(key);
    return list != nullptr && list->is_array() ? list->children() : std::span<node const>();
}

/// A node and what it stands in have other children than before.
void mark_changed(branch* one) noexcept {
    for (; one != nullptr; one = one->parent) {
        one->changed = true;
    }
}

} // namespace

resolve_tree::resolve_tree(node const& rulebook, pmr::memory_resource& memory) : memory_(memory) {
    for (node const& one : elements(rulebook, "criteria")) {
        criteria_.push_back(&make(one, place::criterion, nullptr));
    }
    for (node const& one : elements(rulebook, "conditions")) {
        conditions_.push_back(&make(one, place::condition, nullptr));
    }
}

branch& resolve_tree::make(node const& one, place where, branch* parent) {
    branch& made = branches_.emplace_back();
    made.self = one;
    made.where = where;
    made.parent = parent;
    name(made);
    grow(made);
    return made;
}

void resolve_tree::grow(branch& one) {
    one.children.clear();
    if (!one.is_inner()) {
        return;
    }
    place const below = one.where == place::criterion ? place::indicator : place::part;
    for (node const& child : elements(one.self, one.children_key())) {
        one.children.push_back(&make(child, below, &one));
    }
}

void resolve_tree::name(branch& one) {
    std::string_view const id = read_text(one.self.find("id"));
    auto& names = one.where == place::criterion ? criteria_by_id_ : others_by_id_;
    names.emplace(id, &one); // of two alike the first; the reader reports the other
}

void resolve_tree::forget(branch& one) {
    auto& names = one.where == place::criterion ? criteria_by_id_ : others_by_id_;
    auto const found = names.find(read_text(one.self.find("id")));
    if (found != names.end() && found->second == &one) {
        names.erase(found);
    }
    for (branch* const child : one.children) {
        forget(*child);
    }
}

branch* resolve_tree::find(std::string_view id) const noexcept {
    auto const found = others_by_id_.find(id);
    return found != others_by_id_.end() ? found->second : find_criterion(id);
}

branch* resolve_tree::find_criterion(std::string_view id) const noexcept {
    auto const found = criteria_by_id_.find(id);
    return found != criteria_by_id_.end() ? found->second : nullptr;
}

std::vector<branch*>& resolve_tree::siblings(branch const& one) noexcept {
    if (one.parent != nullptr) {
        return one.parent->children;
    }
    return one.where == place::condition ? conditions_ : criteria_;
}

void resolve_tree::remove(branch& one) {
    forget(one);
    std::vector<branch*>& list = siblings(one);
    list.erase(std::find(list.begin(), list.end(), &one));
    mark_changed(one.parent);
}

void resolve_tree::alter(branch& one, node const& other) noexcept {
    one.self = other;
    mark_changed(one.parent);
}

void resolve_tree::replace(branch& one, node const& other) {
    forget(one);
    one.self = other;
    one.changed = false;
    name(one);
    grow(one);
    mark_changed(one.parent);
}

void resolve_tree::insert(node const& one, place where, branch* parent, branch const* after) {
    branch& made = make(one, where, parent);
    std::vector<branch*>& list = siblings(made);
    auto const behind = std::find(list.begin(), list.end(), after);
    list.insert(behind == list.end() ? behind : behind + 1, &made);
    mark_changed(parent);
}

node resolve_tree::flatten(branch& one) {
    if (!one.changed) {
        return one.self;
    }
    std::vector<node> members(one.self.children().begin(), one.self.children().end());
    for (node& member : members) {
        if (member.key() == one.children_key()) {
            member = member.with_children(flatten(one.children));
        }
    }
    return one.self.with_children(keep(members, memory_));
}

std::span<node const> resolve_tree::flatten(std::vector<branch*> const& list) {
    std::vector<node> nodes;
    nodes.reserve(list.size());
    for (branch* const one : list) {
        nodes.push_back(flatten(*one));
    }
    return keep(nodes, memory_);
}

std::span<node const> resolve_tree::criteria() {
    return flatten(criteria_);
}

std::span<node const> resolve_tree::conditions() {
    return flatten(conditions_);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
