// SPDX-License-Identifier: Apache-2.0
// Scoring methods compared.
#include <tieuchi/comparison.hpp>
#include "ranked.hpp"

#include <memory>
#include <utility>

using namespace tieuchi;
using namespace tieuchi::capi;

struct tieuchi_method_comparison {
    method_comparison value;
    share<tieuchi_assessed> units; ///< Empty where there are none to write JSON of.
};

namespace {

constexpr std::uint64_t most_units = std::uint64_t{1} << 31U;

tieuchi_status find_coefficient(tieuchi_method_comparison const* self, std::int32_t which,
                                tieuchi_error* err, std::optional<correlation>& out) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_ONE_OF(which, TIEUCHI_CORRELATION_TAU_B, TIEUCHI_CORRELATION_RHO);
    rank_correlation const& of = self->value.agreement;
    out = which == TIEUCHI_CORRELATION_TAU_B ? of.tau_b : of.rho;
    return TIEUCHI_OK;
}

tieuchi_status find_square(tieuchi_method_comparison const* self, std::int32_t which,
                           tieuchi_error* err, std::optional<interval>& out) {
    std::optional<correlation> found;
    TIEUCHI_TRY(find_coefficient(self, which, err, found));
    if (found) {
        out = point(found->sign < 0 ? rational(0) - found->squared : found->squared);
    }
    return TIEUCHI_OK;
}

tieuchi_status find_sum(tieuchi_method_comparison const* self, std::int32_t which,
                        tieuchi_error* err, std::optional<interval>& out) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_ONE_OF(which, TIEUCHI_RANK_SUM_PRODUCTS, TIEUCHI_RANK_SUM_SECOND_SQUARES);
    rank_correlation const& of = self->value.agreement;
    out = point(which == TIEUCHI_RANK_SUM_PRODUCTS        ? of.products
                : which == TIEUCHI_RANK_SUM_FIRST_SQUARES ? of.first_squares
                                                          : of.second_squares);
    return TIEUCHI_OK;
}

tieuchi_status check_end(std::int32_t end, tieuchi_error* err) {
    TIEUCHI_NEEDS_ONE_OF(end, TIEUCHI_END_LOWER, TIEUCHI_END_UPPER);
    return TIEUCHI_OK;
}

} // namespace

tieuchi_status tieuchi_compare_rankings(tieuchi_ranking const* first, tieuchi_ranking const* second,
                                        int32_t end, tieuchi_method_comparison** out,
                                        tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(first);
        TIEUCHI_NEEDS(second);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TRY(check_end(end, err));
        if (first->value.units.size() != second->value.units.size()) {
            return refuse(err, "the rankings are not of the same units");
        }
        *out = new tieuchi_method_comparison{
            compare_rankings(first->value, second->value, static_cast<interval_end>(end)),
            first->units};
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_compare_methods(tieuchi_assessed const* units,
                                       tieuchi_ranking_method const* const* methods, size_t count,
                                       int32_t end, tieuchi_method_comparison** out,
                                       tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(methods);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TRY(check_end(end, err));
        if (count < 2) {
            return refuse(err, "count is below 2");
        }
        std::vector<ranking_method> given;
        for (std::size_t i = 0; i < count; ++i) {
            TIEUCHI_NEEDS(methods[i]);
            given.push_back(methods[i]->value);
        }
        std::vector<method_comparison> found =
            compare_methods(units->together, given, static_cast<interval_end>(end));
        std::vector<std::unique_ptr<tieuchi_method_comparison>> made;
        made.reserve(found.size());
        for (method_comparison& one : found) {
            made.emplace_back(
                new tieuchi_method_comparison{std::move(one), share<tieuchi_assessed>(units)});
        }
        for (std::size_t i = 0; i < made.size(); ++i) {
            out[i] = made[i].release();
        }
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_correlate(int64_t const* first, int64_t const* second, size_t count,
                                 tieuchi_method_comparison** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(first);
        TIEUCHI_NEEDS(second);
        TIEUCHI_NEEDS(out);
        if (count > most_units) {
            return refuse(err, "count is above 2^31");
        }
        method_comparison found;
        found.agreement = correlate(std::span(first, count), std::span(second, count));
        *out = new tieuchi_method_comparison{std::move(found), {}};
        return TIEUCHI_OK;
    });
}

void tieuchi_method_comparison_release(tieuchi_method_comparison* self) {
    delete self;
}

tieuchi_status tieuchi_method_comparison_get(tieuchi_method_comparison const* self,
                                             tieuchi_method_comparison_info* out,
                                             tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        method_comparison const& of = self->value;
        tieuchi_method_comparison_info item{};
        item.end = to_c(of.end);
        item.first = to_c(of.first);
        item.second = to_c(of.second);
        item.units = of.agreement.units;
        item.open = of.open;
        item.without = of.without;
        item.concordant = of.agreement.pairs.concordant;
        item.discordant = of.agreement.pairs.discordant;
        item.tied_first = of.agreement.pairs.tied_first;
        item.tied_second = of.agreement.pairs.tied_second;
        item.tied_both = of.agreement.pairs.tied_both;
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_method_comparison_digits(tieuchi_method_comparison const* self,
                                                int32_t which, int32_t digits, char* buf,
                                                size_t cap, size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        std::optional<correlation> found;
        TIEUCHI_TRY(find_coefficient(self, which, err, found));
        TIEUCHI_NEEDS_ONE_OF(digits, 0, most_digits);
        return write_text(found ? to_string(*found, digits) : std::string(), buf, cap, needed, err);
    });
}

tieuchi_status tieuchi_method_comparison_square(tieuchi_method_comparison const* self,
                                                int32_t which, tieuchi_interval* out,
                                                tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_square(self, which, err, value);
    });
}

tieuchi_status tieuchi_method_comparison_square_text(tieuchi_method_comparison const* self,
                                                     int32_t which, int32_t end, char* buf,
                                                     size_t cap, size_t* needed,
                                                     tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_square(self, which, err, value);
    });
}

tieuchi_status tieuchi_method_comparison_sum(tieuchi_method_comparison const* self, int32_t which,
                                             tieuchi_interval* out, tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_sum(self, which, err, value);
    });
}

tieuchi_status tieuchi_method_comparison_sum_text(tieuchi_method_comparison const* self,
                                                  int32_t which, int32_t end, char* buf, size_t cap,
                                                  size_t* needed, tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_sum(self, which, err, value);
    });
}

tieuchi_status tieuchi_method_comparison_shift(tieuchi_method_comparison const* self, int64_t index,
                                               tieuchi_rank_shift* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.shifts.size());
        rank_shift const& one = self->value.shifts[static_cast<std::size_t>(index)];
        tieuchi_rank_shift item{};
        item.unit = static_cast<int64_t>(one.unit);
        item.first = one.first;
        item.second = one.second;
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_method_comparison_winners(tieuchi_method_comparison const* self,
                                                 int64_t* items, size_t cap, size_t* needed,
                                                 tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        return write_indices(self->value.winners, items, cap, needed, err);
    });
}

tieuchi_status tieuchi_method_comparison_losers(tieuchi_method_comparison const* self,
                                                int64_t* items, size_t cap, size_t* needed,
                                                tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        return write_indices(self->value.losers, items, cap, needed, err);
    });
}

tieuchi_status tieuchi_method_comparison_json(tieuchi_method_comparison const* self,
                                              tieuchi_text** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        if (self->units.get() == nullptr) {
            return refuse(err, "self has no units");
        }
        return give_text(to_json(self->value, self->units->together), out);
    });
}
