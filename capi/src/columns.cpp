// SPDX-License-Identifier: Apache-2.0
// Columns: the caller's arrays, and the same packed.
#include "columnar.hpp"

#include <span>
#include <string_view>

using namespace tieuchi;
using namespace tieuchi::capi;

namespace {

/// A column of the caller's, for a batch of so many rows.
tieuchi_status read_view(tieuchi_column_view const& given, std::int64_t rows, column_view& out,
                         tieuchi_error* err) {
    TIEUCHI_NEEDS_ONE_OF(given.type, TIEUCHI_COLUMN_INT8, TIEUCHI_COLUMN_FLOAT32);
    TIEUCHI_NEEDS_ONE_OF(given.validity_as, TIEUCHI_VALIDITY_NONE, TIEUCHI_VALIDITY_ABSENT_BYTES);
    TIEUCHI_NEEDS_ONE_OF(given.floats, TIEUCHI_FLOATS_REFUSE,
                         TIEUCHI_FLOATS_SHORTEST_DECIMAL_NAN_MISSING);
    if (given.length != rows) {
        return fail(err, errc::bad_column, "the column is not as long as the batch");
    }
    if ((given.validity == nullptr) != (given.validity_as == TIEUCHI_VALIDITY_NONE) && rows != 0) {
        return fail(err, errc::bad_column, "validity and validity_as do not go together");
    }
    out.type = static_cast<column_type>(given.type);
    out.scale = given.scale;
    out.values = given.values;
    out.offset = given.offset;
    out.validity_as = static_cast<validity_type>(given.validity_as);
    out.validity = given.validity;
    out.floats = static_cast<float_policy>(given.floats);
    return TIEUCHI_OK;
}

tieuchi_status read_words(tieuchi_str const* words, std::size_t count,
                          std::vector<std::string_view>& out, tieuchi_error* err) {
    if (words == nullptr && count != 0) {
        return refuse(err, "dictionary is NULL and not empty");
    }
    out.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        TIEUCHI_TEXT(word, words[i].data, words[i].size);
        out.push_back(word);
    }
    return TIEUCHI_OK;
}

tieuchi_status answer(result<void> const& added, tieuchi_error* err) {
    return added ? TIEUCHI_OK : fail(err, added.error());
}

/// The body of what adds one column; `add` gets its id and itself.
template <typename Add>
tieuchi_status add_column(tieuchi_column_batch* self, char const* id, std::size_t id_size,
                          tieuchi_column_view const* column, tieuchi_error* err,
                          Add const& add) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(column);
        TIEUCHI_TEXT(name, id, id_size);
        column_view view;
        TIEUCHI_TRY(read_view(*column, self->value.rows(), view, err));
        return answer(add(name, view), err);
    });
}

/// The same with a dictionary.
template <typename Add>
tieuchi_status add_coded(tieuchi_column_batch* self, char const* id, std::size_t id_size,
                         tieuchi_column_view const* codes, tieuchi_str const* dictionary,
                         std::size_t count, tieuchi_error* err, Add const& add) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        std::vector<std::string_view> words;
        TIEUCHI_TRY(read_words(dictionary, count, words, err));
        return add_column(
            self, id, id_size, codes, err,
            [&](std::string_view name, column_view view) { return add(name, view, words); });
    });
}

} // namespace

tieuchi_status tieuchi_column_view_init(tieuchi_column_view* view, size_t size) {
    if (view == nullptr) {
        return TIEUCHI_E_INVALID_ARGUMENT;
    }
    if (size != sizeof(tieuchi_column_view)) {
        return TIEUCHI_E_UNSUPPORTED_VERSION;
    }
    *view = TIEUCHI_COLUMN_VIEW_INIT;
    return TIEUCHI_OK;
}

tieuchi_status tieuchi_column_batch_create(tieuchi_evaluator const* evaluator, int64_t rows,
                                           tieuchi_column_batch** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(out);
        if (rows < 0) {
            return refuse(err, "rows is below 0");
        }
        *out = new tieuchi_column_batch{column_batch(evaluator->value, rows),
                                        share<tieuchi_evaluator>(evaluator), nullptr};
        return TIEUCHI_OK;
    });
}

void tieuchi_column_batch_release(tieuchi_column_batch* self) {
    delete self;
}

tieuchi_evaluator const* tieuchi_column_batch_evaluator(tieuchi_column_batch const* self) {
    return self == nullptr ? nullptr : self->rules.get();
}

int64_t tieuchi_column_batch_rows(tieuchi_column_batch const* self) {
    return self == nullptr ? 0 : self->read().rows();
}

tieuchi_status tieuchi_column_batch_add_values(tieuchi_column_batch* self, char const* id,
                                               size_t id_size, tieuchi_column_view const* values,
                                               tieuchi_error* err) {
    return add_column(self, id, id_size, values, err, [&](std::string_view name, column_view view) {
        return self->value.add_values(name, view);
    });
}

tieuchi_status tieuchi_column_batch_add_levels(tieuchi_column_batch* self, char const* id,
                                               size_t id_size, tieuchi_column_view const* codes,
                                               tieuchi_str const* dictionary, size_t count,
                                               tieuchi_error* err) {
    return add_coded(self, id, id_size, codes, dictionary, count, err,
                     [&](std::string_view name, column_view view, auto const& words) {
                         return self->value.add_levels(name, view, words);
                     });
}

tieuchi_status tieuchi_column_batch_add_pairs(tieuchi_column_batch* self, char const* id,
                                              size_t id_size, tieuchi_column_view const* numerators,
                                              tieuchi_column_view const* denominators,
                                              tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(numerators);
        TIEUCHI_NEEDS(denominators);
        TIEUCHI_TEXT(checked, id, id_size); // before the columns, as everywhere
        column_view below;
        TIEUCHI_TRY(read_view(*denominators, self->value.rows(), below, err));
        return add_column(self, id, id_size, numerators, err,
                          [&](std::string_view name, column_view above) {
                              return self->value.add_pairs(name, above, below);
                          });
    });
}

tieuchi_status tieuchi_column_batch_add_exemptions(tieuchi_column_batch* self, char const* id,
                                                   size_t id_size,
                                                   tieuchi_column_view const* truths,
                                                   tieuchi_error* err) {
    return add_column(self, id, id_size, truths, err, [&](std::string_view name, column_view view) {
        return self->value.add_exemptions(name, view);
    });
}

tieuchi_status tieuchi_column_batch_add_declared(tieuchi_column_batch* self, char const* id,
                                                 size_t id_size, tieuchi_column_view const* codes,
                                                 tieuchi_error* err) {
    return add_column(self, id, id_size, codes, err, [&](std::string_view name, column_view view) {
        return self->value.add_declared(name, view);
    });
}

tieuchi_status tieuchi_column_batch_add_declared_words(tieuchi_column_batch* self, char const* id,
                                                       size_t id_size,
                                                       tieuchi_column_view const* codes,
                                                       tieuchi_str const* dictionary, size_t count,
                                                       tieuchi_error* err) {
    return add_coded(self, id, id_size, codes, dictionary, count, err,
                     [&](std::string_view name, column_view view, auto const& words) {
                         return self->value.add_declared(name, view, words);
                     });
}

tieuchi_status tieuchi_column_batch_add_attribute(tieuchi_column_batch* self, char const* id,
                                                  size_t id_size, tieuchi_column_view const* codes,
                                                  tieuchi_str const* dictionary, size_t count,
                                                  tieuchi_error* err) {
    return add_coded(self, id, id_size, codes, dictionary, count, err,
                     [&](std::string_view name, column_view view, auto const& words) {
                         return self->value.add_attribute(name, view, words);
                     });
}

tieuchi_status tieuchi_column_batch_add_attribute_numbers(tieuchi_column_batch* self,
                                                          char const* id, size_t id_size,
                                                          tieuchi_column_view const* numbers,
                                                          tieuchi_error* err) {
    return add_column(self, id, id_size, numbers, err,
                      [&](std::string_view name, column_view view) {
                          return self->value.add_attribute(name, view);
                      });
}

tieuchi_status tieuchi_column_batch_add_holds(tieuchi_column_batch* self, char const* id,
                                              size_t id_size, tieuchi_column_view const* truths,
                                              tieuchi_error* err) {
    return add_column(self, id, id_size, truths, err, [&](std::string_view name, column_view view) {
        return self->value.add_holds(name, view);
    });
}

tieuchi_status tieuchi_packed_columns_create(tieuchi_evaluator const* evaluator,
                                             tieuchi_packed_columns** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(out);
        *out = new tieuchi_packed_columns{packed_columns(evaluator->value),
                                          share<tieuchi_evaluator>(evaluator)};
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_packed_columns_open(tieuchi_evaluator const* evaluator, void const* data,
                                           size_t size, tieuchi_packed_columns** out,
                                           tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(data);
        TIEUCHI_NEEDS(out);
        auto opened = packed_columns::open(evaluator->value,
                                           std::span(static_cast<std::byte const*>(data), size));
        if (!opened) {
            return fail(err, opened.error());
        }
        *out = new tieuchi_packed_columns{std::move(*opened), share<tieuchi_evaluator>(evaluator),
                                          true};
        return TIEUCHI_OK;
    });
}

void tieuchi_packed_columns_release(tieuchi_packed_columns* self) {
    delete self;
}

tieuchi_evaluator const* tieuchi_packed_columns_evaluator(tieuchi_packed_columns const* self) {
    return self == nullptr ? nullptr : self->rules.get();
}

int64_t tieuchi_packed_columns_rows(tieuchi_packed_columns const* self) {
    return self == nullptr ? 0 : self->value.rows();
}

int64_t tieuchi_packed_columns_bytes(tieuchi_packed_columns const* self) {
    return self == nullptr ? 0 : self->value.bytes();
}

tieuchi_status tieuchi_packed_columns_append(tieuchi_packed_columns* self,
                                             tieuchi_column_batch const* batch,
                                             tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(batch);
        if (self->in_place) {
            return refuse(err, "self was opened in a buffer of the caller's");
        }
        if (!same(batch->read().rules(), self->value.rules())) {
            return refuse(err, "batch was not made for the evaluator of the columns");
        }
        self->value.append(batch->read());
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_packed_columns_save(tieuchi_packed_columns const* self, tieuchi_bytes** out,
                                           tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        std::vector<std::byte> saved;
        self->value.save(saved);
        *out = new tieuchi_bytes{std::move(saved)};
        return TIEUCHI_OK;
    });
}
