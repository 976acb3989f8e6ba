// SPDX-License-Identifier: Apache-2.0
// Margins: how near units are to another verdict.
#include <tieuchi/margin.hpp>
#include "programmes.hpp"

using namespace tieuchi;
using namespace tieuchi::capi;

struct tieuchi_margins {
    std::vector<unit_margin> value;
    share<tieuchi_assessed> units;
};

namespace {

tieuchi_status find_unit(tieuchi_margins const* self, std::int64_t index, tieuchi_error* err,
                         unit_margin const*& out) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_INDEX(index, self->value.size());
    out = &self->value[static_cast<std::size_t>(index)];
    return TIEUCHI_OK;
}

tieuchi_status find_gap(tieuchi_margins const* self, std::int64_t index, tieuchi_error* err,
                        std::optional<interval>& out) {
    unit_margin const* one = nullptr;
    TIEUCHI_TRY(find_unit(self, index, err, one));
    out = point(one->gap);
    return TIEUCHI_OK;
}

tieuchi_status find_leaf(tieuchi_margins const* self, std::int64_t unit, std::int32_t index,
                         tieuchi_error* err, leaf_margin const*& out) {
    unit_margin const* one = nullptr;
    TIEUCHI_TRY(find_unit(self, unit, err, one));
    TIEUCHI_NEEDS_INDEX(index, one->leaves.size());
    out = &one->leaves[static_cast<std::size_t>(index)];
    return TIEUCHI_OK;
}

tieuchi_status find_distance(tieuchi_margins const* self, std::int64_t unit, std::int32_t index,
                             std::int32_t which, tieuchi_error* err, std::optional<interval>& out) {
    leaf_margin const* one = nullptr;
    TIEUCHI_TRY(find_leaf(self, unit, index, err, one));
    TIEUCHI_NEEDS_ONE_OF(which, TIEUCHI_MARGIN_DISTANCE, TIEUCHI_MARGIN_RELATIVE);
    out = point(which == TIEUCHI_MARGIN_DISTANCE ? one->distance : one->relative);
    return TIEUCHI_OK;
}

tieuchi_status give_leaves(tieuchi_margins const* self, std::int64_t index, std::int32_t* items,
                           std::size_t cap, std::size_t* needed, tieuchi_error* err,
                           std::vector<std::int32_t> unit_margin::*list) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        unit_margin const* one = nullptr;
        TIEUCHI_TRY(find_unit(self, index, err, one));
        return write_list(std::span(one->*list), items, cap, needed, err);
    });
}

} // namespace

tieuchi_status tieuchi_margins_of(tieuchi_assessed const* units, tieuchi_margins** out,
                                  tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        std::vector<unit_margin> found;
        found.reserve(units->together.size());
        for (assessed_unit const& one : units->together) {
            found.push_back(margin_of(*one.subject, *one.found));
        }
        *out = new tieuchi_margins{std::move(found), share<tieuchi_assessed>(units)};
        return TIEUCHI_OK;
    });
}

void tieuchi_margins_release(tieuchi_margins* self) {
    delete self;
}

tieuchi_status tieuchi_margins_unit(tieuchi_margins const* self, int64_t index,
                                    tieuchi_unit_margin* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        unit_margin const* one = nullptr;
        TIEUCHI_TRY(find_unit(self, index, err, one));
        tieuchi_unit_margin item{};
        item.meets = one->meets ? 1 : 0;
        item.can_be_lost = one->can_be_lost ? 1 : 0;
        item.can_be_gained = one->can_be_gained ? 1 : 0;
        item.leaf_count = static_cast<int32_t>(one->leaves.size());
        item.loss_count = static_cast<int32_t>(one->loss.size());
        item.gain_count = static_cast<int32_t>(one->gain.size());
        item.criteria_missing = one->criteria_missing;
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_margins_gap(tieuchi_margins const* self, int64_t index,
                                   tieuchi_interval* out, tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_gap(self, index, err, value);
    });
}

tieuchi_status tieuchi_margins_gap_text(tieuchi_margins const* self, int64_t index, int32_t end,
                                        char* buf, size_t cap, size_t* needed, tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_gap(self, index, err, value);
    });
}

tieuchi_status tieuchi_margins_leaf(tieuchi_margins const* self, int64_t unit, int32_t index,
                                    tieuchi_leaf_margin* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        leaf_margin const* one = nullptr;
        TIEUCHI_TRY(find_leaf(self, unit, index, err, one));
        tieuchi_leaf_margin item{};
        item.leaf = one->leaf;
        item.verdict = to_c(one->verdict);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_margins_distance(tieuchi_margins const* self, int64_t unit, int32_t index,
                                        int32_t which, tieuchi_interval* out, tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_distance(self, unit, index, which, err, value);
    });
}

tieuchi_status tieuchi_margins_distance_text(tieuchi_margins const* self, int64_t unit,
                                             int32_t index, int32_t which, int32_t end, char* buf,
                                             size_t cap, size_t* needed, tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_distance(self, unit, index, which, err, value);
    });
}

tieuchi_status tieuchi_margins_loss(tieuchi_margins const* self, int64_t index, int32_t* items,
                                    size_t cap, size_t* needed, tieuchi_error* err) {
    return give_leaves(self, index, items, cap, needed, err, &unit_margin::loss);
}

tieuchi_status tieuchi_margins_gain(tieuchi_margins const* self, int64_t index, int32_t* items,
                                    size_t cap, size_t* needed, tieuchi_error* err) {
    return give_leaves(self, index, items, cap, needed, err, &unit_margin::gain);
}

tieuchi_status tieuchi_margins_near_misses(tieuchi_margins const* self, int64_t* items, size_t cap,
                                           size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        return write_indices(near_misses(self->value), items, cap, needed, err);
    });
}

tieuchi_status tieuchi_margins_json(tieuchi_margins const* self, tieuchi_text** out,
                                    tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->value, self->units->rules->value, self->units->units,
                                 self->units->policies),
                         out);
    });
}
