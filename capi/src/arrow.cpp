// SPDX-License-Identifier: Apache-2.0
// Columns by the C interfaces of Apache Arrow.
#include <tieuchi/arrow.hpp>
#include "columnar.hpp"

#include <memory>
#include <utility>

using namespace tieuchi;
using namespace tieuchi::capi;

namespace {

/// Tells the caller, once, that a stream with the caller's options is gone.
class last_word {
public:
    explicit last_word(tieuchi_arrow_options const& of) noexcept
        : release_(of.release), payload_(of.payload) {}
    last_word(last_word const&) = delete;
    last_word& operator=(last_word const&) = delete;
    ~last_word() {
        if (stands_ && release_ != nullptr) {
            release_(payload_);
        }
    }

    /// The stream was made; before, nothing is told.
    void stand() noexcept { stands_ = true; }

private:
    void (*release_)(void*);
    void* payload_;
    bool stands_ = false;
};

/// Adds what was found of every record batch to a roll-up of the caller's.
struct add_to_summary {
    tieuchi_rollup* into; ///< May be NULL.
    std::shared_ptr<last_word> kept;

    void operator()(batch_result& found) const {
        if (into != nullptr) {
            into->value.merge(*found.summary());
        }
    }
};

tieuchi_status check_summary(tieuchi_rollup const* summary, tieuchi_evaluator const& rules,
                             policy const& policies, tieuchi_error* err) {
    if (summary == nullptr) {
        return TIEUCHI_OK;
    }
    if (!same(summary->value.rules(), rules.value)) {
        return refuse(err, "summary was not made for this evaluator");
    }
    if (summary->value.policies() && *summary->value.policies() != policies) {
        return refuse(err, "summary is of other policies");
    }
    return TIEUCHI_OK;
}

/// Options of the caller's as the library takes them; `word` is kept as long as they are.
tieuchi_status read_choices(tieuchi_evaluator const& rules, tieuchi_arrow_options const* given,
                            arrow_options& out, std::shared_ptr<last_word>& word,
                            tieuchi_error* err) {
    tieuchi_arrow_options chosen TIEUCHI_ARROW_OPTIONS_INIT;
    if (given != nullptr) {
        TIEUCHI_TRY(read_struct(given, chosen, err));
    }
    TIEUCHI_NEEDS_ONE_OF(chosen.floats, TIEUCHI_FLOATS_REFUSE,
                         TIEUCHI_FLOATS_SHORTEST_DECIMAL_NAN_MISSING);
    TIEUCHI_NEEDS_ONE_OF(chosen.ignore_other_ids, 0, 1);
    TIEUCHI_NEEDS_ONE_OF(chosen.keep_ids, 0, 1);
    TIEUCHI_TRY(read_batch_options(chosen.judging, out.judging, err));
    TIEUCHI_TRY(check_summary(chosen.summary, rules, out.judging.policies, err));
    out.floats = static_cast<float_policy>(chosen.floats);
    out.ignore_other_ids = chosen.ignore_other_ids == 1;
    out.keep_ids = chosen.keep_ids == 1;
    if (chosen.summary != nullptr) {
        out.judging.wanted = out.judging.wanted | outputs::summary;
    }
    word = std::make_shared<last_word>(chosen);
    out.each = add_to_summary{chosen.summary, word};
    return TIEUCHI_OK;
}

/// Hands the problems of a record batch over and says how the reading of it ended.
tieuchi_status conclude(std::optional<failure> const& wrong, diagnostics&& found,
                        tieuchi_diagnostics* problems, tieuchi_error* err) noexcept {
    tieuchi_status const status = wrong ? fail(err, *wrong, found) : TIEUCHI_OK;
    if (problems != nullptr) {
        problems->value = std::move(found);
    }
    return status;
}

} // namespace

tieuchi_status tieuchi_arrow_options_init(tieuchi_arrow_options* options, size_t size) {
    return init_struct(tieuchi_arrow_options TIEUCHI_ARROW_OPTIONS_INIT, options, size);
}

tieuchi_status tieuchi_column_batch_read_arrow(tieuchi_evaluator const* evaluator,
                                               ArrowSchema const* schema, ArrowArray const* array,
                                               tieuchi_arrow_options const* options,
                                               tieuchi_diagnostics* problems,
                                               tieuchi_column_batch** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(schema);
        TIEUCHI_NEEDS(array);
        TIEUCHI_NEEDS(out);
        arrow_options chosen;
        std::shared_ptr<last_word> word;
        TIEUCHI_TRY(read_choices(*evaluator, options, chosen, word, err));
        diagnostics found;
        auto read = read_arrow(evaluator->value, *schema, *array, chosen, found);
        if (!read) {
            return conclude(read.error(), std::move(found), problems, err);
        }
        *out = new tieuchi_column_batch{std::move(*read), share<tieuchi_evaluator>(evaluator),
                                        nullptr};
        return conclude({}, std::move(found), problems, err);
    });
}

tieuchi_status tieuchi_batch_result_write_arrow(tieuchi_batch_result const* self,
                                                ArrowSchema* schema, ArrowArray* array,
                                                tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(schema);
        TIEUCHI_NEEDS(array);
        if (self->rules.get() == nullptr) {
            return refuse(err, "nothing was judged into self");
        }
        write_arrow(self->rules->value, self->value, self->wanted, *schema, *array);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_judge_arrow(tieuchi_evaluator const* evaluator, ArrowSchema const* schema,
                                   ArrowArray const* array, tieuchi_arrow_options const* options,
                                   tieuchi_diagnostics* problems, ArrowSchema* result_schema,
                                   ArrowArray* result_array, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(schema);
        TIEUCHI_NEEDS(array);
        TIEUCHI_NEEDS(result_schema);
        TIEUCHI_NEEDS(result_array);
        arrow_options chosen;
        std::shared_ptr<last_word> word;
        TIEUCHI_TRY(read_choices(*evaluator, options, chosen, word, err));
        diagnostics found;
        auto const judged = judge_arrow(evaluator->value, *schema, *array, chosen, found,
                                        *result_schema, *result_array);
        return conclude(judged ? std::optional<failure>() : judged.error(), std::move(found),
                        problems, err);
    });
}

tieuchi_status tieuchi_judge_arrow_stream(tieuchi_evaluator const* evaluator,
                                          ArrowArrayStream* input,
                                          tieuchi_arrow_options const* options,
                                          ArrowArrayStream* output, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(input);
        TIEUCHI_NEEDS(output);
        arrow_options chosen;
        std::shared_ptr<last_word> word;
        TIEUCHI_TRY(read_choices(*evaluator, options, chosen, word, err));
        auto const made = judge_arrow(evaluator->value, *input, chosen, *output);
        if (!made) {
            return fail(err, made.error());
        }
        word->stand();
        return TIEUCHI_OK;
    });
}
