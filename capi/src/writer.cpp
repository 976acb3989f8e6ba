// SPDX-License-Identifier: Apache-2.0
// Documents of assessments written unit by unit.
#include <tieuchi/json.hpp>
#include "programmes.hpp"

#include <string>
#include <utility>

using namespace tieuchi;
using namespace tieuchi::capi;

struct tieuchi_assessment_writer {
    tieuchi_assessment_writer(tieuchi_evaluator const* evaluator, policy choices)
        : rules(evaluator), policies(choices), writer(text) {
        writer.begin(rules->value, policies);
    }
    tieuchi_assessment_writer(tieuchi_assessment_writer const&) = delete;
    tieuchi_assessment_writer& operator=(tieuchi_assessment_writer const&) = delete;

    share<tieuchi_evaluator> rules;
    policy policies;
    std::string text; ///< Written and not yet taken; `writer` refers to it.
    assessment_writer writer;
    bool ended = false;
};

tieuchi_status tieuchi_assessment_writer_create(tieuchi_evaluator const* evaluator,
                                                tieuchi_assess_options const* options,
                                                tieuchi_assessment_writer** out,
                                                tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(out);
        policy policies;
        TIEUCHI_TRY(read_assess_options(options, policies, err));
        *out = new tieuchi_assessment_writer(evaluator, policies);
        return TIEUCHI_OK;
    });
}

void tieuchi_assessment_writer_release(tieuchi_assessment_writer* self) {
    delete self;
}

tieuchi_status tieuchi_assessment_writer_add(tieuchi_assessment_writer* self,
                                             tieuchi_assessment const* found, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(found);
        if (self->ended) {
            return refuse(err, "the document has ended");
        }
        if (found->is_borrowed()) {
            return refuse(err, "found is a callback's");
        }
        if (!same(found->found->rules(), self->rules->value)) {
            return refuse(err, "found is of another evaluator");
        }
        if (found->found->policies() != self->policies) {
            return refuse(err, "found is of other policies");
        }
        // What was written of a unit before memory ran out must not stay.
        std::size_t const before = self->text.size();
        assessment_writer const as_before = self->writer;
        try {
            self->writer.add(found->unit->value, *found->found);
        } catch (...) {
            self->text.resize(before);
            self->writer = as_before;
            throw;
        }
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_assessment_writer_end(tieuchi_assessment_writer* self, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        if (self->ended) {
            return refuse(err, "the document has ended");
        }
        self->text.reserve(self->text.size() + 16); // a handful of brackets
        self->writer.end();
        self->ended = true;
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_assessment_writer_take(tieuchi_assessment_writer* self, tieuchi_text** out,
                                              tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        auto* const taken = new tieuchi_text;
        std::swap(taken->value, self->text);
        *out = taken;
        return TIEUCHI_OK;
    });
}
