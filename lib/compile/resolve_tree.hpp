// SPDX-License-Identifier: Apache-2.0
// The criteria and conditions of a document as a tree that amendments can be carried out on. What
// they leave alone stays shared with the documents.
#ifndef TIEUCHI_LIB_COMPILE_RESOLVE_TREE_HPP
#define TIEUCHI_LIB_COMPILE_RESOLVE_TREE_HPP

#include "compile/schema.hpp"
#include "json/document.hpp"
#include "memory_resource.hpp"

#include <cstddef>
#include <deque>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Where a node stands in a rulebook.
enum class place : std::uint8_t { criterion, indicator, part, condition };

/// A criterion, an indicator, a part or a condition that may be changed.
struct branch {
    node self;
    place where = place::criterion;
    branch* parent = nullptr; ///< Of an indicator its criterion, of a part its indicator.
    std::vector<branch*> children;
    bool changed = false; ///< `children` differ from those of `self`.

    /// Whether it has children, or would have some: a criterion, an indicator with parts.
    [[nodiscard]] bool is_inner() const noexcept {
        return where == place::criterion ||
               (where == place::indicator && self.find("parts") != nullptr);
    }
    /// The key under which its children stand.
    [[nodiscard]] std::string_view children_key() const noexcept {
        return where == place::criterion ? "indicators" : "parts";
    }
    /// The keys that it may have.
    [[nodiscard]] std::span<key_rule const> keys() const noexcept {
        return where == place::criterion ? criterion_keys()
               : is_inner()              ? indicator_keys()
                                         : leaf_keys();
    }
};

/// A list of nodes in memory that lasts.
[[nodiscard]] std::span<node const> keep(std::span<node const> nodes, pmr::memory_resource& memory);

/** The tree, with its ids. */
class resolve_tree {
public:
    resolve_tree(node const& rulebook, pmr::memory_resource& memory);

    /// What an entry means by an id: an indicator, part or condition, else a criterion; or null.
    [[nodiscard]] branch* find(std::string_view id) const noexcept;
    [[nodiscard]] branch* find_criterion(std::string_view id) const noexcept;

    void remove(branch& one);
    /// Give a node other keys; its children stay.
    void alter(branch& one, node const& other) noexcept;
    /// Put another node in the place of one.
    void replace(branch& one, node const& other);
    /// Add a node behind another one, or at the end where that is null.
    void insert(node const& one, place where, branch* parent, branch const* after);

    /// The siblings among which a node stands.
    [[nodiscard]] std::vector<branch*>& siblings(branch const& one) noexcept;

    [[nodiscard]] std::size_t criterion_count() const noexcept { return criteria_.size(); }

    /// Criteria and conditions as lists of nodes again.
    [[nodiscard]] std::span<node const> criteria();
    [[nodiscard]] std::span<node const> conditions();

private:
    branch& make(node const& one, place where, branch* parent);
    void grow(branch& one);
    void name(branch& one);
    void forget(branch& one);
    [[nodiscard]] node flatten(branch& one);
    [[nodiscard]] std::span<node const> flatten(std::vector<branch*> const& list);

    pmr::memory_resource& memory_;
    std::deque<branch> branches_;
    std::vector<branch*> criteria_;
    std::vector<branch*> conditions_;
    std::unordered_map<std::string_view, branch*> criteria_by_id_;
    std::unordered_map<std::string_view, branch*> others_by_id_;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
