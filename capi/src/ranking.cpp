// SPDX-License-Identifier: Apache-2.0
// Rankings by built-in methods, further ones and the caller's own; Alkire-Foster counting.
#include <tieuchi/ranking.hpp>
#include <tieuchi/scoring_methods.hpp>
#include "method.hpp"
#include "ranked.hpp"

#include <utility>

using namespace tieuchi;
using namespace tieuchi::capi;

struct tieuchi_deprivation_summary {
    deprivation_summary value;
};

namespace {

tieuchi_status give_method(result<scoring_method>&& made, rank_order order,
                           tieuchi_ranking_method** out, tieuchi_error* err) {
    if (!made) {
        return fail(err, made.error());
    }
    *out = new tieuchi_ranking_method{ranking_by(std::move(*made), order)};
    return TIEUCHI_OK;
}

tieuchi_status read_band(tieuchi_points_band const& given, points_band& out, tieuchi_error* err) {
    TIEUCHI_TRY(read_decimal(given.at_least, out.at_least, err));
    return read_decimal(given.points, out.points, err);
}

tieuchi_status read_row(tieuchi_points_row const& given, points_row& out, tieuchi_error* err) {
    TIEUCHI_NEEDS_ONE_OF(given.has_exempt, 0, 1);
    if (given.reserved != nullptr || given.padding != 0) {
        return refuse(err, "reserved of a row is not 0");
    }
    TIEUCHI_TRY(read_string(given.criterion, out.criterion, err));
    if (given.band_count != 0) {
        TIEUCHI_NEEDS(given.bands);
    }
    for (std::uint64_t i = 0; i < given.band_count; ++i) {
        TIEUCHI_TRY(read_band(given.bands[i], out.bands.emplace_back(), err));
    }
    if (given.has_exempt == 1) {
        TIEUCHI_TRY(read_decimal(given.exempt, out.exempt.emplace(), err));
    }
    return TIEUCHI_OK;
}

tieuchi_status read_options_of(tieuchi_deprivation_options const* given, deprivation_options& out,
                               tieuchi_error* err) {
    tieuchi_deprivation_options chosen TIEUCHI_DEPRIVATION_OPTIONS_INIT;
    if (given != nullptr) {
        TIEUCHI_TRY(read_struct(given, chosen, err));
    }
    if (chosen.reserved != 0 || chosen.more != nullptr) {
        return refuse(err, "reserved is not 0");
    }
    TIEUCHI_TRY(read_decimal(chosen.cutoff, out.cutoff, err));
    if (chosen.weight_count != 0) {
        TIEUCHI_NEEDS(chosen.weights);
    }
    for (std::uint64_t i = 0; i < chosen.weight_count; ++i) {
        criterion_weight& one = out.weights.emplace_back();
        TIEUCHI_TRY(read_string(chosen.weights[i].criterion, one.criterion, err));
        TIEUCHI_TRY(read_decimal(chosen.weights[i].weight, one.weight, err));
    }
    return TIEUCHI_OK;
}

/// A value of the caller's; nothing where both ends are empty.
tieuchi_status read_input(tieuchi_rank_input const& given, std::optional<rank_value>& out,
                          tieuchi_error* err) {
    TIEUCHI_TEXT(lower, given.lower.data, given.lower.size);
    TIEUCHI_TEXT(upper, given.upper.data, given.upper.size);
    if (lower.empty() && upper.empty()) {
        return TIEUCHI_OK;
    }
    rank_value value;
    TIEUCHI_TRY(read_rational(lower, value.range.lower, err));
    TIEUCHI_TRY(read_rational(upper, value.range.upper, err));
    value.degree = given.degree;
    if (value.degree < 1 || value.degree > max_root_degree ||
        value.range.upper < value.range.lower ||
        (value.degree != 1 && value.range.lower < rational(0))) {
        return fail(err, errc::out_of_range, "no interval, or no root of it");
    }
    out = std::move(value);
    return TIEUCHI_OK;
}

/// What a root is taken of.
tieuchi_status read_root(std::string_view text, std::int64_t degree, bool any, rational& out,
                         tieuchi_error* err) {
    TIEUCHI_TRY(read_rational(text, out, err));
    if (degree < 1 || degree > max_root_degree) {
        return refuse(err, "degree is out of range");
    }
    return !any && out < rational(0) ? refuse(err, "a number below 0 has no root") : TIEUCHI_OK;
}

tieuchi_status find_value(tieuchi_ranking const* self, std::int64_t index, tieuchi_error* err,
                          std::optional<interval>& out) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_INDEX(index, self->value.units.size());
    rank_entry const& one = self->value.units[static_cast<std::size_t>(index)];
    if (one.value) {
        out = one.value->range;
    }
    return TIEUCHI_OK;
}

tieuchi_status find_measure(tieuchi_deprivation_summary const* self, std::int32_t which,
                            tieuchi_error* err, std::optional<interval>& out) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_ONE_OF(which, TIEUCHI_DEPRIVATION_DEPRIVED,
                         TIEUCHI_DEPRIVATION_ADJUSTED_HEADCOUNT);
    deprivation_summary const& of = self->value;
    out = which == TIEUCHI_DEPRIVATION_DEPRIVED    ? std::optional(of.deprived)
          : which == TIEUCHI_DEPRIVATION_HEADCOUNT ? of.headcount
          : which == TIEUCHI_DEPRIVATION_INTENSITY ? of.intensity
                                                   : of.adjusted_headcount;
    return TIEUCHI_OK;
}

} // namespace

int32_t tieuchi_natural_order(int32_t measure) {
    bool const known =
        measure >= TIEUCHI_MEASURE_STANDARD_MET && measure <= TIEUCHI_MEASURE_COMPLETENESS;
    return known ? to_c(natural_order(static_cast<tieuchi::measure>(measure))) : 0;
}

tieuchi_status tieuchi_ranking_method_builtin(int32_t measure, tieuchi_ranking_method** out,
                                              tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_ONE_OF(measure, TIEUCHI_MEASURE_STANDARD_MET, TIEUCHI_MEASURE_COMPLETENESS);
        *out = new tieuchi_ranking_method{ranking_by(static_cast<tieuchi::measure>(measure))};
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_ranking_method_custom(tieuchi_method const* method, int32_t order,
                                             tieuchi_ranking_method** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(method);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_ONE_OF(order, TIEUCHI_RANK_ORDER_HIGHEST_FIRST,
                             TIEUCHI_RANK_ORDER_LOWEST_FIRST);
        scoring_method made;
        std::shared_ptr<caller_method> kept;
        TIEUCHI_TRY(read_method(*method, made, kept, err));
        *out =
            new tieuchi_ranking_method{ranking_by(std::move(made), static_cast<rank_order>(order))};
        kept->keep();
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_ranking_method_weakest_criterion(tieuchi_ranking_method** out,
                                                        tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        *out = new tieuchi_ranking_method{ranking_by(weakest_criterion())};
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_ranking_method_geometric_mean(tieuchi_evaluator const* evaluator,
                                                     tieuchi_ranking_method** out,
                                                     tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(out);
        result<ranking_method> made = geometric_mean(evaluator->value);
        if (!made) {
            return fail(err, made.error());
        }
        *out = new tieuchi_ranking_method{std::move(*made)};
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_ranking_method_points_table(char const* name, size_t name_size,
                                                   tieuchi_points_row const* rows, size_t count,
                                                   tieuchi_ranking_method** out,
                                                   tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(rows);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(given, name, name_size);
        std::string title;
        TIEUCHI_TRY(read_string(to_c(given), title, err));
        std::vector<points_row> table(count);
        for (std::size_t i = 0; i < count; ++i) {
            TIEUCHI_TRY(read_row(rows[i], table[i], err));
        }
        return give_method(points_table(std::move(title), std::move(table)),
                           rank_order::highest_first, out, err);
    });
}

tieuchi_status tieuchi_deprivation_options_init(tieuchi_deprivation_options* options, size_t size) {
    return init_struct(tieuchi_deprivation_options TIEUCHI_DEPRIVATION_OPTIONS_INIT, options, size);
}

tieuchi_status tieuchi_ranking_method_deprivation(tieuchi_deprivation_options const* options,
                                                  int32_t censored, tieuchi_ranking_method** out,
                                                  tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_ONE_OF(censored, 0, 1);
        deprivation_options chosen;
        TIEUCHI_TRY(read_options_of(options, chosen, err));
        return give_method(censored == 1 ? censored_deprivation(chosen) : deprivation(chosen),
                           rank_order::lowest_first, out, err);
    });
}

void tieuchi_ranking_method_release(tieuchi_ranking_method* self) {
    delete self;
}

tieuchi_str tieuchi_ranking_method_name(tieuchi_ranking_method const* self) {
    return self == nullptr ? tieuchi_str{"", 0} : to_c(self->value.name);
}

int32_t tieuchi_ranking_method_order(tieuchi_ranking_method const* self) {
    return self == nullptr ? 0 : to_c(self->value.order);
}

tieuchi_status tieuchi_rank_units(tieuchi_assessed const* units,
                                  tieuchi_ranking_method const* method, tieuchi_ranking** out,
                                  tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(method);
        TIEUCHI_NEEDS(out);
        *out = new tieuchi_ranking{rank_units(units->together, method->value),
                                   share<tieuchi_assessed>(units)};
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_rank_values(char const* name, size_t name_size, int32_t order,
                                   tieuchi_rank_input const* values, size_t count,
                                   tieuchi_ranking** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_ONE_OF(order, TIEUCHI_RANK_ORDER_HIGHEST_FIRST,
                             TIEUCHI_RANK_ORDER_LOWEST_FIRST);
        if (count != 0) {
            TIEUCHI_NEEDS(values);
        }
        TIEUCHI_TEXT(given, name, name_size);
        std::string title;
        TIEUCHI_TRY(read_string(to_c(given), title, err));
        std::vector<std::optional<rank_value>> read(count);
        for (std::size_t i = 0; i < count; ++i) {
            TIEUCHI_TRY(read_input(values[i], read[i], err));
        }
        *out = new tieuchi_ranking{
            rank_values(std::move(title), static_cast<rank_order>(order), read), {}};
        return TIEUCHI_OK;
    });
}

void tieuchi_ranking_release(tieuchi_ranking* self) {
    delete self;
}

tieuchi_status tieuchi_ranking_get(tieuchi_ranking const* self, tieuchi_ranking_info* out,
                                   tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        tieuchi_ranking_info item{};
        item.order = to_c(self->value.order);
        item.units = static_cast<int64_t>(self->value.units.size());
        item.ranked = self->value.ranked;
        item.method = to_c(self->value.method);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_ranking_entry(tieuchi_ranking const* self, int64_t index,
                                     tieuchi_rank_entry* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.units.size());
        rank_entry const& one = self->value.units[static_cast<std::size_t>(index)];
        tieuchi_rank_entry item{};
        item.has_value = one.value ? 1 : 0;
        item.best = one.best;
        item.worst = one.worst;
        item.degree = one.value ? one.value->degree : 1;
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_ranking_value(tieuchi_ranking const* self, int64_t index,
                                     tieuchi_interval* out, tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_value(self, index, err, value);
    });
}

tieuchi_status tieuchi_ranking_value_text(tieuchi_ranking const* self, int64_t index, int32_t end,
                                          char* buf, size_t cap, size_t* needed,
                                          tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_value(self, index, err, value);
    });
}

tieuchi_status tieuchi_ranking_listed(tieuchi_ranking const* self, int64_t* items, size_t cap,
                                      size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        return write_indices(self->value.listed, items, cap, needed, err);
    });
}

tieuchi_status tieuchi_ranking_json(tieuchi_ranking const* self, tieuchi_text** out,
                                    tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        if (self->units.get() == nullptr) {
            return refuse(err, "self is a ranking of values");
        }
        return give_text(to_json(self->value, self->units->together), out);
    });
}

tieuchi_status tieuchi_compare_roots(char const* a, size_t a_size, int64_t a_degree, char const* b,
                                     size_t b_size, int64_t b_degree, int32_t* out,
                                     tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(first, a, a_size);
        TIEUCHI_TEXT(second, b, b_size);
        rational numbers[2];
        bool const any = a_degree == b_degree;
        TIEUCHI_TRY(read_root(first, a_degree, any, numbers[0], err));
        TIEUCHI_TRY(read_root(second, b_degree, any, numbers[1], err));
        std::strong_ordering const order =
            compare_roots(numbers[0], a_degree, numbers[1], b_degree);
        *out = order < 0 ? -1 : order > 0 ? 1 : 0;
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_root_text(char const* value, size_t size, int64_t degree, int32_t digits,
                                 char* buf, size_t cap, size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_TEXT(text, value, size);
        TIEUCHI_NEEDS_ONE_OF(digits, 0, most_digits);
        rational number;
        TIEUCHI_TRY(read_root(text, degree, false, number, err));
        return write_text(root_text(number, degree, digits), buf, cap, needed, err);
    });
}

tieuchi_status tieuchi_alkire_foster(tieuchi_assessed const* units,
                                     tieuchi_deprivation_options const* options,
                                     tieuchi_deprivation_summary** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        deprivation_options chosen;
        TIEUCHI_TRY(read_options_of(options, chosen, err));
        result<deprivation_summary> made = alkire_foster(units->together, chosen);
        if (!made) {
            return fail(err, made.error());
        }
        *out = new tieuchi_deprivation_summary{std::move(*made)};
        return TIEUCHI_OK;
    });
}

void tieuchi_deprivation_summary_release(tieuchi_deprivation_summary* self) {
    delete self;
}

int64_t tieuchi_deprivation_summary_units(tieuchi_deprivation_summary const* self) {
    return self == nullptr ? 0 : self->value.units;
}

int64_t tieuchi_deprivation_summary_without(tieuchi_deprivation_summary const* self) {
    return self == nullptr ? 0 : self->value.without;
}

tieuchi_status tieuchi_deprivation_summary_value(tieuchi_deprivation_summary const* self,
                                                 int32_t which, tieuchi_interval* out,
                                                 tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_measure(self, which, err, value);
    });
}

tieuchi_status tieuchi_deprivation_summary_value_text(tieuchi_deprivation_summary const* self,
                                                      int32_t which, int32_t end, char* buf,
                                                      size_t cap, size_t* needed,
                                                      tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_measure(self, which, err, value);
    });
}

tieuchi_status tieuchi_deprivation_summary_json(tieuchi_deprivation_summary const* self,
                                                tieuchi_text** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->value), out);
    });
}
