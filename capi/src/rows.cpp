// SPDX-License-Identifier: Apache-2.0
// Rows of plain integers.
#include <tieuchi/row.hpp>
#include "handles.hpp"

#include <cstddef>
#include <span>
#include <utility>

using namespace tieuchi;
using namespace tieuchi::capi;

struct tieuchi_row_judge {
    row_judge value;
    share<tieuchi_evaluator> rules;
};

// What C sees of a finding is the finding.
static_assert(sizeof(tieuchi_row_finding) == sizeof(row_finding));
static_assert(offsetof(tieuchi_row_finding, score_upper) == offsetof(row_finding, score_upper));
static_assert(offsetof(tieuchi_row_finding, criteria_passed) ==
              offsetof(row_finding, criteria_passed));
static_assert(offsetof(tieuchi_row_finding, standard) == offsetof(row_finding, standard));
static_assert(offsetof(tieuchi_row_finding, score) == offsetof(row_finding, score));
static_assert(offsetof(tieuchi_row_finding, status) == offsetof(row_finding, status));
static_assert(TIEUCHI_ROW_KIND_NUMBER == static_cast<std::int32_t>(row_kind::number));
static_assert(TIEUCHI_ROW_KIND_LEVEL == static_cast<std::int32_t>(row_kind::level));
static_assert(TIEUCHI_ROW_KIND_TRUTH == static_cast<std::int32_t>(row_kind::truth));
static_assert(TIEUCHI_ROW_SCORE_NONE == static_cast<std::int32_t>(row_score_kind::none));
static_assert(TIEUCHI_ROW_SCORE_GIVEN == static_cast<std::int32_t>(row_score_kind::given));
static_assert(TIEUCHI_ROW_SCORE_APART == static_cast<std::int32_t>(row_score_kind::apart));

namespace {

/// Rows of the caller's, checked as far as they can be.
tieuchi_status read_rows(tieuchi_row_judge const& self, tieuchi_rows const* rows, tieuchi_rows& out,
                         tieuchi_error* err) noexcept {
    TIEUCHI_NEEDS(rows);
    out = tieuchi_rows TIEUCHI_ROWS_INIT;
    TIEUCHI_TRY(read_struct(rows, out, err));
    TIEUCHI_NEEDS_ONE_OF(out.missing, TIEUCHI_MISSING_POLICY_UNKNOWN, TIEUCHI_MISSING_POLICY_FAIL);
    if (out.count < 0) {
        return refuse(err, "count is below 0");
    }
    if (out.reserved != 0 || out.reserved_pointer != nullptr) {
        return refuse(err, "reserved is not 0");
    }
    if (out.count > 0) {
        TIEUCHI_NEEDS(out.contexts);
        TIEUCHI_NEEDS(out.present);
        if (out.values == nullptr && self.value.value_count() > 0) {
            return refuse(err, "values is NULL");
        }
    }
    return TIEUCHI_OK;
}

row_options options_of(tieuchi_rows const& rows) noexcept {
    return {static_cast<missing_policy>(rows.missing), rows.scores != 0};
}

} // namespace

tieuchi_status tieuchi_rows_init(tieuchi_rows* rows, size_t size) {
    return init_struct(tieuchi_rows TIEUCHI_ROWS_INIT, rows, size);
}

tieuchi_status tieuchi_row_judge_create(tieuchi_evaluator const* evaluator, int32_t const* places,
                                        size_t count, int32_t kernel, tieuchi_row_judge** out,
                                        tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(out);
        if (count != 0) {
            TIEUCHI_NEEDS(places);
        }
        TIEUCHI_NEEDS_ONE_OF(kernel, TIEUCHI_KERNEL_AUTOMATIC, TIEUCHI_KERNEL_AVX512);
        auto made = row_judge::make(evaluator->value, {places, count},
                                    static_cast<tieuchi::kernel>(kernel));
        if (!made) {
            return fail(err, made.error());
        }
        *out = new tieuchi_row_judge{*std::move(made), share<tieuchi_evaluator>(evaluator)};
        return TIEUCHI_OK;
    });
}

void tieuchi_row_judge_release(tieuchi_row_judge* self) {
    delete self;
}

tieuchi_evaluator const* tieuchi_row_judge_evaluator(tieuchi_row_judge const* self) {
    return self == nullptr ? nullptr : self->rules.get();
}

tieuchi_status tieuchi_row_judge_get(tieuchi_row_judge const* self, tieuchi_row_shape* out,
                                     tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        tieuchi_row_shape item{};
        item.kernel = to_c(self->value.used());
        item.value_count = self->value.value_count();
        item.words = self->value.words();
        item.criteria_words = self->value.criteria_words();
        item.context_count = self->value.context_count();
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_row_judge_column(tieuchi_row_judge const* self, int32_t leaf,
                                        tieuchi_row_column* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(leaf, self->value.columns().size());
        row_column const& one = self->value.columns()[static_cast<std::size_t>(leaf)];
        tieuchi_row_column item{};
        item.kind = to_c(one.kind);
        item.scale = one.scale;
        item.column = one.column;
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_row_judge_add_context(tieuchi_row_judge* self, tieuchi_unit const* like,
                                             int32_t* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(like);
        TIEUCHI_NEEDS(out);
        if (!same(self->value.rules(), like->value.rules())) {
            return refuse(err, "the unit is of another evaluator");
        }
        result<std::int32_t> const number = self->value.add_context(like->value);
        if (!number) {
            return fail(err, number.error());
        }
        *out = *number;
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_row_judge_denominator(tieuchi_row_judge const* self, int32_t context,
                                             tieuchi_wide* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(context, static_cast<std::size_t>(self->value.context_count()));
        integer_halves const found = self->value.denominator(context);
        *out = {found.low, found.high};
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_judge_rows(tieuchi_row_judge const* self, tieuchi_rows const* rows,
                                  tieuchi_row_finding* findings, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        tieuchi_rows given;
        TIEUCHI_TRY(read_rows(*self, rows, given, err));
        if (given.count > 0) {
            TIEUCHI_NEEDS(findings);
        }
        row_set const all = {given.count,
                             given.contexts,
                             {given.values, given.present, given.truths},
                             given.value_stride,
                             given.word_stride};
        self->value.judge(all, options_of(given), reinterpret_cast<row_finding*>(findings),
                          {given.criteria_pass, given.criteria_fail, given.criteria_unknown});
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_row_judge_unit(tieuchi_row_judge const* self, tieuchi_rows const* rows,
                                      int64_t row, tieuchi_unit** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        tieuchi_rows given;
        TIEUCHI_TRY(read_rows(*self, rows, given, err));
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(row, static_cast<std::size_t>(given.count));
        given.contexts += row;
        given.values += given.values == nullptr ? 0 : row * given.value_stride;
        given.present += row * given.word_stride;
        given.truths += given.truths == nullptr ? 0 : row * given.word_stride;
        row_view const one = {given.values, given.present, given.truths};
        row_finding found;
        self->value.judge(*given.contexts, one, {missing_policy::unknown, false}, found);
        if (found.status != errc::ok) {
            return fail(err, failure{found.status});
        }
        *out = new tieuchi_unit{self->value.unit_of(*given.contexts, one), self->rules};
        return TIEUCHI_OK;
    });
}
