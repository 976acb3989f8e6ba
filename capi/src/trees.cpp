// SPDX-License-Identifier: Apache-2.0
#include "trees.hpp"

#include "boundary.hpp"

using namespace tieuchi;
using namespace tieuchi::capi;

namespace {

bound const& from_c(tieuchi_bound const* node) noexcept {
    return *reinterpret_cast<bound const*>(node);
}

requirement const& from_c(tieuchi_requirement const* node) noexcept {
    return *reinterpret_cast<requirement const*>(node);
}

test const& from_c(tieuchi_test const* node) noexcept {
    return *reinterpret_cast<test const*>(node);
}

bool compares(test_form form) noexcept {
    return form == test_form::measure || form == test_form::criterion_score ||
           form == test_form::every_criterion || form == test_form::attribute_compares;
}

bool asks_verdict(test_form form) noexcept {
    return form == test_form::criterion_verdict || form == test_form::indicator_verdict ||
           form == test_form::condition_verdict;
}

} // namespace

tieuchi_status tieuchi_bound_get(tieuchi_bound const* self, tieuchi_bound_node* out,
                                 tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        bound const& node = from_c(self);
        tieuchi_bound_node item{};
        item.form = to_c(node.form);
        item.truth = node.value.truth ? 1 : 0;
        item.level = node.value.level;
        item.has_floor = node.floor.has_value() ? 1 : 0;
        item.verified = node.verified ? 1 : 0;
        item.branch_count = static_cast<std::int32_t>(node.branches.size());
        item.low = to_c(node.value.low);
        item.high = to_c(node.value.high);
        item.floor = to_c(node.floor);
        item.times = to_c(node.times);
        item.attribute = to_c(node.attribute);
        item.authority = to_c(node.authority);
        item.source = to_c(node.source);
        item.citation = to_c(node.citation);
        item.note = to_c(node.note);
        item.rulebook = to_c(node.rulebook);
        item.leaf = to_c(node.leaf);
        item.inner = node.inner.empty() ? nullptr : to_c(&node.inner.front());
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_bound_branch(tieuchi_bound const* self, int32_t index, tieuchi_str* key,
                                    tieuchi_bound const** under, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(key);
        TIEUCHI_NEEDS(under);
        bound const& node = from_c(self);
        TIEUCHI_NEEDS_INDEX(index, node.branches.size());
        auto const& branch = node.branches[static_cast<std::size_t>(index)];
        *key = to_c(branch.key);
        *under = to_c(&branch.inner);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_requirement_get(tieuchi_requirement const* self,
                                       tieuchi_requirement_node* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        requirement const& node = from_c(self);
        tieuchi_requirement_node item{};
        item.child = node.child;
        item.combine = node.child < 0 ? to_c(node.how) : 0;
        item.k = node.k;
        item.node_count = static_cast<std::int32_t>(node.children.size());
        item.weight = to_c(node.weight);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_requirement_under(tieuchi_requirement const* self, int32_t index,
                                         tieuchi_requirement const** under, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(under);
        requirement const& node = from_c(self);
        TIEUCHI_NEEDS_INDEX(index, node.children.size());
        *under = to_c(&node.children[static_cast<std::size_t>(index)]);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_test_get(tieuchi_test const* self, tieuchi_test_node* out,
                                tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        test const& node = from_c(self);
        tieuchi_test_node item{};
        item.form = to_c(node.form);
        item.asked = asks_verdict(node.form) ? to_c(node.asked) : 0;
        item.comparator = compares(node.form) ? to_c(node.compare) : 0;
        item.node_count = static_cast<std::int32_t>(node.children.size());
        item.value_count = static_cast<std::int32_t>(node.values.size());
        item.low = to_c(node.low);
        item.high = to_c(node.high);
        item.subject = to_c(node.subject);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_test_under(tieuchi_test const* self, int32_t index,
                                  tieuchi_test const** under, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(under);
        test const& node = from_c(self);
        TIEUCHI_NEEDS_INDEX(index, node.children.size());
        *under = to_c(&node.children[static_cast<std::size_t>(index)]);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_test_value(tieuchi_test const* self, int32_t index, tieuchi_str* out,
                                  tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        test const& node = from_c(self);
        TIEUCHI_NEEDS_INDEX(index, node.values.size());
        *out = to_c(node.values[static_cast<std::size_t>(index)]);
        return TIEUCHI_OK;
    });
}
