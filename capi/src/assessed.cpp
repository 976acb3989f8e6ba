// SPDX-License-Identifier: Apache-2.0
// Units with what was found of them, and what all questions over many units read.
#include <tieuchi/rational.hpp>
#include "programmes.hpp"

#include <memory>

using namespace tieuchi;
using namespace tieuchi::capi;

tieuchi_assessed::tieuchi_assessed(share<tieuchi_evaluator> made_by, std::vector<unit>&& subjects,
                                   std::vector<assessment>&& findings, policy choices)
    : rules(std::move(made_by)),
      units(std::move(subjects)),
      found(std::move(findings)),
      policies(choices) {
    together.reserve(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        together.push_back({&units[i], &found[i]});
    }
}

namespace tieuchi {
namespace capi {

tieuchi_status read_assess_options(tieuchi_assess_options const* options, policy& out,
                                   tieuchi_error* err) {
    tieuchi_assess_options chosen TIEUCHI_ASSESS_OPTIONS_INIT;
    if (options != nullptr) {
        TIEUCHI_TRY(read_struct(options, chosen, err));
    }
    if (chosen.reserved != 0) {
        return refuse(err, "reserved is not 0");
    }
    return read_policy(chosen.missing, chosen.declared, out, err);
}

tieuchi_status read_units_for(tieuchi_evaluator const* evaluator, tieuchi_unit_list const* units,
                              std::vector<unit>& out, tieuchi_error* err) {
    out.reserve(units->items.size());
    for (tieuchi_unit const& one : units->items) {
        if (!same(one.value.rules(), evaluator->value)) {
            return refuse(err, "units were not read for this evaluator");
        }
        out.push_back(one.value);
    }
    return TIEUCHI_OK;
}

std::vector<assessment> assess_all(evaluator const& rules, std::span<unit const> units,
                                   policy choices) {
    std::vector<assessment> found;
    found.reserve(units.size());
    for (unit const& subject : units) {
        found.push_back(assess(rules, subject, choices));
    }
    return found;
}

tieuchi_status read_date(std::string_view text, date& out, tieuchi_error* err) {
    result<date> const read = date::parse(text);
    if (!read) {
        return fail(err, read.error());
    }
    out = *read;
    return TIEUCHI_OK;
}

tieuchi_status read_rational(std::string_view text, rational& out, tieuchi_error* err) {
    result<rational> read = rational::parse(text);
    if (!read) {
        return fail(err, read.error());
    }
    out = std::move(*read);
    return TIEUCHI_OK;
}

tieuchi_status read_decimal(tieuchi_decimal value, decimal& out, tieuchi_error* err) {
    result<decimal> const read = from_c(value);
    if (!read) {
        return fail(err, read.error());
    }
    out = *read;
    return TIEUCHI_OK;
}

tieuchi_status read_string(tieuchi_str value, std::string& out, tieuchi_error* err) {
    TIEUCHI_TEXT(text, value.data, value.size);
    if (!is_utf8(text)) {
        return fail(err, failure{errc::not_utf8});
    }
    out = text;
    return TIEUCHI_OK;
}

} // namespace capi
} // namespace tieuchi

tieuchi_status tieuchi_unit_list_create(tieuchi_unit const* const* units, size_t count,
                                        tieuchi_unit_list** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        if (count != 0) {
            TIEUCHI_NEEDS(units);
        }
        auto list = std::make_unique<tieuchi_unit_list>();
        for (std::size_t i = 0; i < count; ++i) {
            TIEUCHI_NEEDS(units[i]);
            list->items.push_back(*units[i]);
        }
        *out = list.release();
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_assess_units(tieuchi_evaluator const* evaluator,
                                    tieuchi_unit_list const* units,
                                    tieuchi_assess_options const* options, tieuchi_assessed** out,
                                    tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        policy policies;
        TIEUCHI_TRY(read_assess_options(options, policies, err));
        std::vector<unit> subjects;
        TIEUCHI_TRY(read_units_for(evaluator, units, subjects, err));
        std::vector<assessment> found = assess_all(evaluator->value, subjects, policies);
        *out = new tieuchi_assessed(share<tieuchi_evaluator>(evaluator), std::move(subjects),
                                    std::move(found), policies);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_assessed_create(tieuchi_evaluator const* evaluator,
                                       tieuchi_assessment const* const* found, size_t count,
                                       tieuchi_assessed** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(out);
        if (count != 0) {
            TIEUCHI_NEEDS(found);
        }
        policy policies;
        std::vector<unit> subjects;
        std::vector<assessment> copies;
        for (std::size_t i = 0; i < count; ++i) {
            TIEUCHI_NEEDS(found[i]);
            tieuchi_assessment const& one = *found[i];
            if (one.is_borrowed()) {
                return refuse(err, "found has the assessment of a callback");
            }
            if (!same(one.found->rules(), evaluator->value)) {
                return refuse(err, "found was not made by this evaluator");
            }
            if (i != 0 && one.found->policies() != policies) {
                return refuse(err, "found was made under several policies");
            }
            policies = one.found->policies();
            subjects.push_back(one.unit->value);
            copies.push_back(*one.found);
        }
        *out = new tieuchi_assessed(share<tieuchi_evaluator>(evaluator), std::move(subjects),
                                    std::move(copies), policies);
        return TIEUCHI_OK;
    });
}

tieuchi_assessed* tieuchi_assessed_retain(tieuchi_assessed const* self) {
    return retain(self);
}

void tieuchi_assessed_release(tieuchi_assessed* self) {
    release(self);
}

int64_t tieuchi_assessed_count(tieuchi_assessed const* self) {
    return self == nullptr ? 0 : static_cast<int64_t>(self->units.size());
}

tieuchi_evaluator const* tieuchi_assessed_evaluator(tieuchi_assessed const* self) {
    return self == nullptr ? nullptr : self->rules.get();
}

tieuchi_status tieuchi_assessed_policies(tieuchi_assessed const* self, tieuchi_assess_options* out,
                                         tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return write_policies(self->policies, out, err);
    });
}

tieuchi_status tieuchi_assessed_id(tieuchi_assessed const* self, int64_t index, tieuchi_str* out,
                                   tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->units.size());
        *out = to_c(self->units[static_cast<std::size_t>(index)].id);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_assessed_assessment(tieuchi_assessed const* self, int64_t index,
                                           tieuchi_assessment** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->units.size());
        auto const at = static_cast<std::size_t>(index);
        *out = new tieuchi_assessment(assessment(self->found[at]),
                                      tieuchi_unit{self->units[at], self->rules});
        return TIEUCHI_OK;
    });
}
