// SPDX-License-Identifier: Apache-2.0
// Lists of diagnostics.
#include "handles.hpp"

using namespace tieuchi;
using namespace tieuchi::capi;

tieuchi_status tieuchi_diagnostics_create(tieuchi_diagnostics** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        *out = new tieuchi_diagnostics{};
        return TIEUCHI_OK;
    });
}

void tieuchi_diagnostics_release(tieuchi_diagnostics* self) {
    delete self;
}

size_t tieuchi_diagnostics_count(tieuchi_diagnostics const* self) {
    return self == nullptr ? 0 : self->value.list().size();
}

size_t tieuchi_diagnostics_error_count(tieuchi_diagnostics const* self) {
    return self == nullptr ? 0 : self->value.error_count();
}

tieuchi_status tieuchi_diagnostics_item(tieuchi_diagnostics const* self, size_t index,
                                        tieuchi_diagnostic* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.list().size());
        diagnostic const& one = self->value.list()[index];
        tieuchi_diagnostic item{};
        item.severity = to_c(one.level);
        item.code = to_c(one.code);
        item.line = one.line;
        item.column = one.column;
        item.document = to_c(one.document);
        item.pointer = to_c(one.pointer);
        item.column_name = to_c(one.column_name);
        item.message = to_c(one.message);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_diagnostics_line(tieuchi_diagnostics const* self, size_t index,
                                        tieuchi_text** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.list().size());
        return give_text(to_string(self->value.list()[index]), out);
    });
}

tieuchi_status tieuchi_diagnostics_json(tieuchi_diagnostics const* self, tieuchi_text** out,
                                        tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->value), out);
    });
}
