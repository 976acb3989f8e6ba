// SPDX-License-Identifier: Apache-2.0
// Documents of units.
#include <tieuchi/csv.hpp>
#include <tieuchi/json.hpp>
#include "programmes.hpp"

#include <memory>
#include <vector>

using namespace tieuchi;
using namespace tieuchi::capi;

namespace {

/// The common part of the two ways to read; `read` is given problems.
template <typename Read>
tieuchi_status read_with(tieuchi_evaluator const* evaluator, tieuchi_diagnostics* problems,
                         tieuchi_unit_list** out, tieuchi_error* err, Read const& read) {
    diagnostics found;
    result<std::vector<unit>> units = read(found);
    tieuchi_status status = TIEUCHI_OK;
    if (units) {
        auto list = std::make_unique<tieuchi_unit_list>();
        list->items.reserve(units->size());
        for (unit& one : *units) {
            list->items.push_back({std::move(one), share<tieuchi_evaluator>(evaluator)});
        }
        *out = list.release();
    } else {
        status = fail(err, units.error(), found);
    }
    if (problems != nullptr) {
        problems->value = std::move(found);
    }
    return status;
}

} // namespace

namespace tieuchi {
namespace capi {

tieuchi_status read_csv_options(tieuchi_csv_options const* options, csv_options& out,
                                tieuchi_error* err) {
    tieuchi_csv_options chosen TIEUCHI_CSV_OPTIONS_INIT;
    if (options != nullptr) {
        TIEUCHI_TRY(read_struct(options, chosen, err));
    }
    TIEUCHI_NEEDS_ONE_OF(chosen.ignore_other_ids, 0, 1);
    if (chosen.separator != 0 && chosen.separator != ',' && chosen.separator != ';' &&
        chosen.separator != '\t') {
        return refuse(err, "separator is none of the known values");
    }
    if (chosen.decimal_mark != '.' && chosen.decimal_mark != ',') {
        return refuse(err, "decimal_mark is none of the known values");
    }
    out = {static_cast<char>(chosen.separator), static_cast<char>(chosen.decimal_mark),
           chosen.ignore_other_ids == 1};
    return TIEUCHI_OK;
}

} // namespace capi
} // namespace tieuchi

tieuchi_status tieuchi_units_options_init(tieuchi_units_options* options, size_t size) {
    return init_struct(tieuchi_units_options TIEUCHI_UNITS_OPTIONS_INIT, options, size);
}

tieuchi_status tieuchi_csv_options_init(tieuchi_csv_options* options, size_t size) {
    return init_struct(tieuchi_csv_options TIEUCHI_CSV_OPTIONS_INIT, options, size);
}

tieuchi_status tieuchi_units_read(tieuchi_evaluator const* evaluator, char const* json, size_t size,
                                  tieuchi_units_options const* options,
                                  tieuchi_diagnostics* problems, tieuchi_unit_list** out,
                                  tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(text, json, size);
        tieuchi_units_options chosen TIEUCHI_UNITS_OPTIONS_INIT;
        if (options != nullptr) {
            TIEUCHI_TRY(read_struct(options, chosen, err));
        }
        TIEUCHI_NEEDS_ONE_OF(chosen.ignore_other_ids, 0, 1);
        return read_with(evaluator, problems, out, err, [&](diagnostics& found) {
            return read_units(text, evaluator->value, found, {chosen.ignore_other_ids == 1});
        });
    });
}

tieuchi_status tieuchi_units_read_csv(tieuchi_evaluator const* evaluator, char const* csv,
                                      size_t size, tieuchi_csv_options const* options,
                                      tieuchi_diagnostics* problems, tieuchi_unit_list** out,
                                      tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(text, csv, size);
        csv_options how;
        TIEUCHI_TRY(read_csv_options(options, how, err));
        return read_with(evaluator, problems, out, err, [&](diagnostics& found) {
            return read_units_csv(text, evaluator->value, found, how);
        });
    });
}

size_t tieuchi_unit_list_count(tieuchi_unit_list const* self) {
    return self == nullptr ? 0 : self->items.size();
}

tieuchi_status tieuchi_unit_list_item(tieuchi_unit_list const* self, size_t index,
                                      tieuchi_unit const** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->items.size());
        *out = &self->items[index];
        return TIEUCHI_OK;
    });
}

void tieuchi_unit_list_release(tieuchi_unit_list* self) {
    delete self;
}
