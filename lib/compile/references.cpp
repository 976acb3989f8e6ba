// SPDX-License-Identifier: Apache-2.0
#include "compile/references.hpp"

#include "compile/read_form.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// The most bounds in a line of which each refers to the next.
constexpr std::size_t max_references = 32;
/// The most bounds that are taken over from other leaves, branches counted: each branch of a bound
/// can take over a bound with branches, so that a short document could fill the memory.
constexpr std::size_t max_taken = 100000;

/// How many bounds a bound consists of.
std::size_t size_of(bound const& one) noexcept {
    std::size_t size = 1;
    for (bound const& inner : one.inner) {
        size += size_of(inner);
    }
    for (bound_branch const& branch : one.branches) {
        size += size_of(branch.inner);
    }
    return size;
}

/// What kind of ends a leaf's bound has.
enum class value_form { number, pair, truth, level };

value_form ends_of_leaf(leaf const& one) noexcept {
    switch (one.compare) {
    case comparator::between: return value_form::pair;
    case comparator::is: return value_form::truth;
    case comparator::at_least_level: return value_form::level;
    default: return value_form::number;
    }
}

/// Puts bounds in place, each leaf's after those that it refers to.
class linker {
public:
    linker(snapshot& parts, document_set const& documents, problem_list& problems) noexcept
        : parts_(parts), documents_(documents), problems_(problems) {}

    void link(snapshot_part& part, std::size_t index);

private:
    void link_bound(bound& one, node const& where, snapshot_part& part, leaf const& owner);
    void link_reference(bound& one, node const& where, snapshot_part& part, leaf const& owner);
    [[nodiscard]] bool may_take(leaf const& source, node const& named, leaf const& owner);
    [[nodiscard]] bool take(bound& taken, node const& where, bound const& of, leaf const& from,
                            leaf const& to);
    [[nodiscard]] bool multiply_end(decimal& value, node const& where, bound const& of);

    snapshot& parts_;
    document_set const& documents_;
    problem_list& problems_;
    std::unordered_set<leaf const*> done_;
    std::unordered_set<leaf const*> open_;
    /// How many bounds stand in a line behind that of a leaf.
    std::unordered_map<leaf const*, std::size_t> behind_;
    std::size_t taken_ = 0; ///< Bounds taken over so far.
};

/// The node of a bound in its parent, for messages; a bound that stands apart has the same place.
node const& inner_node(node const& where, std::string_view key) noexcept {
    node const* const inner = where.find(key);
    return inner != nullptr ? *inner : where;
}

void linker::link(snapshot_part& part, std::size_t index) {
    leaf_place const& at = part.places.leaves[index];
    leaf& one = *at.rules;
    if (!done_.insert(&one).second) {
        return;
    }
    open_.insert(&one);
    if (at.has_limit) {
        link_bound(one.limit, at.limit, part, one);
    }
    if (node const* const references = at.self.find("reference")) {
        for (reference_figure& figure : one.references) {
            link_bound(figure.value, inner_node(*references, figure.name), part, one);
        }
    }
    open_.erase(&one);
}

void linker::link_bound(bound& one, node const& where, snapshot_part& part, leaf const& owner) {
    if (one.form == bound_form::of) {
        if (one.inner.empty() && !one.rulebook.empty()) {
            link_reference(one, where, part, owner);
        }
        return;
    }
    for (bound& inner : one.inner) {
        link_bound(inner, inner_node(where, "value"), part, owner);
    }
    node const& branches = inner_node(where, "values");
    for (bound_branch& branch : one.branches) {
        link_bound(branch.inner, inner_node(branches, branch.key), part, owner);
    }
}

void linker::link_reference(bound& one, node const& where, snapshot_part& part, leaf const& owner) {
    node const& named = inner_node(where, "of");
    snapshot_part* const other =
        one.rulebook == part.rules.id ? &part : parts_.find(documents_.find(one.rulebook));
    if (other == nullptr) {
        return; // an unknown rulebook, found before
    }
    auto const found = other->leaves_by_id.find(one.leaf);
    if (found == other->leaves_by_id.end()) {
        problems_.at_value(errc::unknown_id, named,
                           "the rulebook " + quote(one.rulebook) + " has no leaf " +
                               quote(one.leaf));
        return;
    }
    leaf const& source = *other->places.leaves[found->second].rules;
    if (open_.contains(&source)) {
        problems_.at_value(errc::cyclic_reference, named,
                           "the bound of " + quote(owner.id) + " comes back to itself by way of " +
                               quote(named.text()));
        return;
    }
    if (open_.size() <= max_references) {
        link(*other, found->second);
    }
    if (!may_take(source, named, owner)) {
        return;
    }
    bound taken = source.limit;
    if (!take(taken, where, one, source, owner)) {
        return;
    }
    if (!source.origin.verified) {
        // The other leaf's own word on its bound comes along with the bound.
        bound doubted;
        doubted.form = bound_form::sourced;
        doubted.verified = false;
        doubted.source = source.origin.source;
        doubted.citation = source.origin.citation;
        doubted.inner.push_back(std::move(taken));
        taken = std::move(doubted);
    }
    one.inner.push_back(std::move(taken));
}

bool linker::may_take(leaf const& source, node const& named, leaf const& owner) {
    std::size_t& behind = behind_[&owner];
    behind = std::max(behind, behind_[&source] + 1);
    if (open_.size() > max_references || behind > max_references) {
        problems_.at_value(errc::too_deep, named,
                           "more than " + std::to_string(max_references) +
                               " bounds in a line refer to each other here");
        return false;
    }
    bool const enough = taken_ <= max_taken;
    taken_ += enough ? size_of(source.limit) : 0;
    if (enough && taken_ > max_taken) {
        problems_.at_value(errc::too_many, named,
                           "bounds are taken over from other leaves more than " +
                               std::to_string(max_taken) + " times, branches counted");
    }
    return taken_ <= max_taken;
}

bool linker::take(bound& taken, node const& where, bound const& of, leaf const& from,
                  leaf const& to) {
    value_form const ends = ends_of_leaf(from);
    if (ends != ends_of_leaf(to)) {
        problems_.at_value(errc::bad_bound, inner_node(where, "of"),
                           "the bound of " + quote(from.id) + ", which has " +
                               std::string(name(from.compare)) + ", cannot be one of " +
                               std::string(name(to.compare)));
        return false;
    }
    bool sound = true;
    for (bound& inner : taken.inner) {
        sound = take(inner, where, of, from, to) && sound;
    }
    for (bound_branch& branch : taken.branches) {
        sound = take(branch.inner, where, of, from, to) && sound;
    }
    if (taken.floor) {
        sound = multiply_end(*taken.floor, where, of) && sound;
    }
    if (taken.form != bound_form::value) {
        return sound;
    }
    if (ends == value_form::level) {
        std::string const& id = from.levels[static_cast<std::size_t>(taken.value.level)].id;
        auto const same = std::find_if(to.levels.begin(), to.levels.end(),
                                       [&](level const& one) { return one.id == id; });
        if (same == to.levels.end()) {
            problems_.at_value(errc::unknown_id, inner_node(where, "of"),
                               "the leaf " + quote(to.id) + " has no level " + quote(id));
            return false;
        }
        taken.value.level = static_cast<std::int32_t>(same - to.levels.begin());
    } else if (ends != value_form::truth) {
        sound = multiply_end(taken.value.low, where, of) && sound;
        sound = sound && multiply_end(taken.value.high, where, of);
        if (taken.value.high < taken.value.low) {
            std::swap(taken.value.low, taken.value.high); // a factor below 0 turns a range round
        }
    }
    return sound;
}

bool linker::multiply_end(decimal& value, node const& where, bound const& of) {
    result<decimal> const product = multiply(value, of.times);
    if (!product || !product->fits_literal()) {
        problems_.at_value(errc::not_a_decimal, where,
                           to_string(value) + " times " + to_string(of.times) +
                               " has more than 18 digits; state the bound itself");
        return false;
    }
    value = *product;
    return true;
}

} // namespace

void link_references(snapshot& parts, document_set const& documents, problem_list& problems) {
    linker link(parts, documents, problems);
    for (snapshot_part& part : parts.parts()) {
        for (std::size_t i = 0; i < part.places.leaves.size(); ++i) {
            link.link(part, i);
        }
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
