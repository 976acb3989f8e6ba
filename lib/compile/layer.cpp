// SPDX-License-Identifier: Apache-2.0
#include "compile/layer.hpp"

#include "compile/read_form.hpp"
#include "compile/resolve_tree.hpp"

#include <algorithm>
#include <string>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// What becomes of a key that base and layer may both state.
enum class merge { replace, agree, append, attributes };

struct merged_key {
    std::string_view key;
    merge how;
};

constexpr merged_key merged_keys[] = {
    {"unit_level", merge::agree},       {"designation", merge::replace},
    {"presupposes", merge::append},     {"scale", merge::replace},
    {"basic_progress", merge::replace}, {"completeness_floor", merge::replace},
    {"attributes", merge::attributes},  {"groups", merge::append},
    {"criteria", merge::append},        {"conditions", merge::append},
    {"grades", merge::replace},         {"withdraw", merge::replace},
};

/// Lays one document over another.
class layering {
public:
    layering(pmr::memory_resource& memory, problem_list& problems) noexcept
        : memory_(memory), problems_(problems) {}

    [[nodiscard]] node merge_member(merge how, node const& base, node const& own);

private:
    [[nodiscard]] node merge_attributes(node const& base, node const& own);
    [[nodiscard]] node merge_attribute(node const& base, node const& own);

    pmr::memory_resource& memory_;
    problem_list& problems_;
};

node layering::merge_member(merge how, node const& base, node const& own) {
    switch (how) {
    case merge::agree:
        if (base.is_string() && own.is_string() && base.text() != own.text()) {
            problems_.at_value(errc::unit_level_mismatch, own,
                               "the rulebook under this layer is for the level " +
                                   quote(base.text()) + ", not " + quote(own.text()));
        }
        return own;
    case merge::append:
        if (base.is_array() && own.is_array()) {
            std::vector<node> both(base.children().begin(), base.children().end());
            both.insert(both.end(), own.children().begin(), own.children().end());
            return own.with_children(keep(both, memory_));
        }
        return own;
    case merge::attributes:
        return base.is_object() && own.is_object() ? merge_attributes(base, own) : own;
    case merge::replace: break;
    }
    return own;
}

node layering::merge_attributes(node const& base, node const& own) {
    std::vector<node> both(base.children().begin(), base.children().end());
    for (node const& attribute : own.children()) {
        auto const old = std::find_if(both.begin(), both.end(), [&](node const& one) {
            return one.key() == attribute.key();
        });
        if (old == both.end()) {
            both.push_back(attribute);
        } else if (attribute.is_object()) {
            *old = merge_attribute(*old, attribute);
        }
    }
    return own.with_children(keep(both, memory_));
}

node layering::merge_attribute(node const& base, node const& own) {
    std::vector<node> members(base.children().begin(), base.children().end());
    std::erase_if(members, [](node const& member) { return member.key() == "default"; });
    for (node const& member : own.children()) {
        if (member.key() != "default") {
            problems_.at_value(errc::attribute_conflict, own,
                               "the rulebook under this layer has the attribute " +
                                   quote(own.key()) + " already; only its default may be stated");
            return base;
        }
        members.push_back(member);
    }
    return own.with_children(keep(members, memory_));
}

} // namespace

node lay_over(node const& base, source_document const& layer, pmr::memory_resource& memory,
              problem_list& problems) {
    layering lay(memory, problems);
    node const& own = layer.tree.root();
    std::vector<node> members;
    for (node const& member : own.children()) {
        auto const rule = std::find_if(
            std::begin(merged_keys), std::end(merged_keys),
            [&](merged_key const& candidate) { return candidate.key == member.key(); });
        node const* const under = rule == std::end(merged_keys) ? nullptr : base.find(member.key());
        members.push_back(under == nullptr ? member : lay.merge_member(rule->how, *under, member));
    }
    for (merged_key const& one : merged_keys) {
        node const* const taken = base.find(one.key);
        if (taken != nullptr && own.find(one.key) == nullptr) {
            members.push_back(*taken);
        }
    }
    return own.with_children(keep(members, memory));
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
