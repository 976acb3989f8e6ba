// SPDX-License-Identifier: Apache-2.0
// Judging columns, and what is found.
#include "columnar.hpp"

#include <cstdio>
#include <utility>

using namespace tieuchi;
using namespace tieuchi::capi;

namespace {

constexpr std::uint32_t all_outputs =
    TIEUCHI_OUTPUT_STANDARD | TIEUCHI_OUTPUT_COUNTS | TIEUCHI_OUTPUT_CRITERIA_MASKS |
    TIEUCHI_OUTPUT_INDICATOR_MASKS | TIEUCHI_OUTPUT_SCORES | TIEUCHI_OUTPUT_GRADES |
    TIEUCHI_OUTPUT_SUMMARY | TIEUCHI_OUTPUT_BASIC_MASKS;

/// Ends the call that led to a callback; caught by its guard, on whatever thread it was thrown.
[[noreturn]] void fail_callback(char const* what, tieuchi_status status) {
    callback_failure failed{};
    (void)std::snprintf(failed.message, sizeof failed.message, "%s returned %ld", what,
                        static_cast<long>(status));
    throw failed;
}

/// Runs the work of a batch on the caller's threads.
struct callers_executor {
    tieuchi_executor_fn run;
    void* payload;

    void operator()(std::int32_t count, std::function<void(std::int32_t)> const& task) const {
        tieuchi_work const work(count, task);
        tieuchi_status const status = run(count, &work, payload);
        if (status != TIEUCHI_OK) {
            fail_callback("the executor", status);
        }
        if (work.done.load(std::memory_order_acquire) != count) {
            throw callback_failure{"the executor returned before all of the work was run"};
        }
    }
};

/// Borrowed from the result; NULL for what is not there.
template <typename T>
T const* array_of(std::span<T const> entries) noexcept {
    return entries.empty() ? nullptr : entries.data();
}

/// The checks that both forms of a score share; `use` gets the value.
template <typename Use>
tieuchi_status with_score(tieuchi_batch_result const* self, std::int64_t row, tieuchi_error* err,
                          Use const& use) {
    TIEUCHI_NEEDS(self);
    if (self->rules.get() != nullptr && !has(self->wanted, outputs::scores)) {
        return refuse(err, "scores were not asked for");
    }
    TIEUCHI_NEEDS_INDEX(row, static_cast<std::size_t>(self->value.rows()));
    return use(self->value.score(row));
}

} // namespace

namespace tieuchi {
namespace capi {

tieuchi_status read_batch_options(tieuchi_batch_options const* given, batch_options& out,
                                  tieuchi_error* err) {
    tieuchi_batch_options chosen TIEUCHI_BATCH_OPTIONS_INIT;
    if (given != nullptr) {
        TIEUCHI_TRY(read_struct(given, chosen, err));
    }
    TIEUCHI_TRY(read_policy(chosen.missing, chosen.declared, out.policies, err));
    TIEUCHI_NEEDS_ONE_OF(chosen.kernel, TIEUCHI_KERNEL_AUTOMATIC, TIEUCHI_KERNEL_AVX512);
    if ((chosen.outputs & ~all_outputs) != 0) {
        return refuse(err, "outputs asks for what is not known");
    }
    if (chosen.threads < 1) {
        return refuse(err, "threads is below 1");
    }
    if (chosen.reserved != nullptr) {
        return refuse(err, "reserved is not NULL");
    }
    out.with = static_cast<kernel>(chosen.kernel);
    if (!is_available(out.with)) {
        return refuse(err, "the machine does not have this kernel");
    }
    out.wanted = static_cast<outputs>(chosen.outputs);
    out.threads = chosen.threads;
    out.cancel = chosen.cancel == nullptr ? nullptr : &chosen.cancel->wished;
    if (chosen.run != nullptr) {
        out.run = callers_executor{chosen.run, chosen.run_payload};
    }
    if (chosen.progress != nullptr) {
        out.progress = [tell = chosen.progress,
                        payload = chosen.progress_payload](std::int64_t done, std::int64_t total) {
            tieuchi_status const status = tell(done, total, payload);
            if (status != TIEUCHI_OK) {
                fail_callback("the progress callback", status);
            }
        };
    }
    return TIEUCHI_OK;
}

} // namespace capi
} // namespace tieuchi

tieuchi_status tieuchi_batch_options_init(tieuchi_batch_options* options, size_t size) {
    return init_struct(tieuchi_batch_options TIEUCHI_BATCH_OPTIONS_INIT, options, size);
}

int32_t tieuchi_kernel_available(int32_t kernel) {
    bool const known = kernel >= TIEUCHI_KERNEL_AUTOMATIC && kernel <= TIEUCHI_KERNEL_AVX512;
    return known && is_available(static_cast<tieuchi::kernel>(kernel)) ? 1 : 0;
}

tieuchi_status tieuchi_cancellation_create(tieuchi_cancellation** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        *out = new tieuchi_cancellation{};
        return TIEUCHI_OK;
    });
}

void tieuchi_cancellation_release(tieuchi_cancellation* self) {
    delete self;
}

void tieuchi_cancellation_set(tieuchi_cancellation* self, int32_t wish) {
    if (self != nullptr) {
        self->wished.store(wish != 0, std::memory_order_relaxed);
    }
}

tieuchi_status tieuchi_work_run(tieuchi_work const* self, int32_t index, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS_INDEX(index, self->begun.size());
        if (self->begun[static_cast<std::size_t>(index)].exchange(true)) {
            return refuse(err, "index was run before");
        }
        self->task(index);
        self->done.fetch_add(1, std::memory_order_release);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_batch_result_create(tieuchi_batch_result** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        *out = new tieuchi_batch_result{};
        return TIEUCHI_OK;
    });
}

void tieuchi_batch_result_release(tieuchi_batch_result* self) {
    delete self;
}

tieuchi_status tieuchi_judge(tieuchi_column_batch const* batch,
                             tieuchi_batch_options const* options, tieuchi_batch_result* into,
                             tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(batch);
        TIEUCHI_NEEDS(into);
        return judge_into(batch->rules, options, *into, err,
                          [&](batch_options const& chosen, batch_result& found) {
                              return judge(batch->read(), chosen, found);
                          });
    });
}

tieuchi_status tieuchi_judge_packed(tieuchi_packed_columns const* packed,
                                    tieuchi_batch_options const* options,
                                    tieuchi_batch_result* into, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(packed);
        TIEUCHI_NEEDS(into);
        return judge_into(packed->rules, options, *into, err,
                          [&](batch_options const& chosen, batch_result& found) {
                              return judge(packed->value, chosen, found);
                          });
    });
}

tieuchi_evaluator const* tieuchi_batch_result_evaluator(tieuchi_batch_result const* self) {
    return self == nullptr ? nullptr : self->rules.get();
}

tieuchi_status tieuchi_batch_result_get(tieuchi_batch_result const* self, tieuchi_batch_info* out,
                                        tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        batch_result const& found = self->value;
        tieuchi_batch_info info{};
        info.kernel = to_c(found.used());
        info.rows = found.rows();
        info.handed_over = found.handed_over();
        info.failure_count = static_cast<std::int64_t>(found.failures().size());
        info.denominator_count = static_cast<std::int64_t>(found.score_denominators().size());
        info.criteria_words = found.criteria_words();
        info.indicator_words = found.indicator_words();
        info.statuses = array_of(found.statuses());
        info.standard = array_of(found.standard());
        info.criteria_passed = array_of(found.criteria_passed());
        info.criteria_failed = array_of(found.criteria_failed());
        info.criteria_unknown = array_of(found.criteria_unknown());
        info.criteria_exempt = array_of(found.criteria_exempt());
        info.criteria_pass = array_of(found.criteria_pass());
        info.criteria_fail = array_of(found.criteria_fail());
        info.criteria_unknown_mask = array_of(found.criteria_unknown_mask());
        info.criteria_basic = array_of(found.criteria_basic());
        info.indicators_pass = array_of(found.indicators_pass());
        info.indicators_fail = array_of(found.indicators_fail());
        info.indicators_unknown = array_of(found.indicators_unknown());
        info.score_lower = array_of(found.score_lower());
        info.score_upper = array_of(found.score_upper());
        info.score_denominators = array_of(found.score_denominators());
        info.grades = array_of(found.grades());
        info.grades_possible = array_of(found.grades_possible());
        return write_struct(info, out, err);
    });
}

tieuchi_status tieuchi_batch_result_failure(tieuchi_batch_result const* self, int64_t index,
                                            tieuchi_row_failure* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.failures().size());
        row_failure const& one = self->value.failures()[static_cast<std::size_t>(index)];
        tieuchi_row_failure item{};
        item.code = to_c(one.code);
        item.row = one.row;
        item.column = to_c(one.column);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_batch_result_score(tieuchi_batch_result const* self, int64_t row,
                                          tieuchi_interval* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        return with_score(self, row, err,
                          [&](std::optional<interval> const& value) -> tieuchi_status {
                              *out = to_c(value);
                              return TIEUCHI_OK;
                          });
    });
}

tieuchi_status tieuchi_batch_result_score_text(tieuchi_batch_result const* self, int64_t row,
                                               int32_t end, char* buf, size_t cap, size_t* needed,
                                               tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        return with_score(self, row, err, [&](std::optional<interval> const& value) {
            return write_end(value, end, buf, cap, needed, err);
        });
    });
}

tieuchi_status tieuchi_batch_result_summary(tieuchi_batch_result const* self, tieuchi_rollup** out,
                                            tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        if (self->value.summary() == nullptr) {
            return fail(err, errc::not_found, "a summary was not asked for");
        }
        *out = new tieuchi_rollup{*self->value.summary(), self->rules};
        return TIEUCHI_OK;
    });
}
