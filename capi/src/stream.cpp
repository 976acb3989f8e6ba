// SPDX-License-Identifier: Apache-2.0
// Units block by block, from texts and from Arrow: one pair of handles for both.
#include <tieuchi/arrow_units.hpp>
#include <tieuchi/csv_columns.hpp>
#include "columnar.hpp"
#include "programmes.hpp"

#include <atomic>
#include <memory>
#include <type_traits>
#include <utility>
#include <variant>

using namespace tieuchi;
using namespace tieuchi::capi;

struct tieuchi_unit_stream {
    using reader = std::variant<csv_columns, arrow_units>;

    tieuchi_unit_stream(reader opened, tieuchi_evaluator const* evaluator)
        : reading(std::move(opened)), rules(evaluator) {}

    reader reading;
    share<tieuchi_evaluator> rules;
    std::atomic<bool> ended{false};         ///< No block is left, and nothing has failed.
    std::atomic<bool> lacked_memory{false}; ///< What was being read then is lost.
    bool finished = false;
};

struct tieuchi_unit_block {
    using block = std::variant<csv_block, arrow_block>; // in the order of the readers

    tieuchi_unit_block(block empty, share<tieuchi_evaluator> const& evaluator)
        : units(std::move(empty)), batch{column_batch(evaluator->value, 0), evaluator, nullptr} {}

    block units;
    tieuchi_column_batch batch; ///< What C sees of `units`; without rows while nothing was read.
};

namespace {

text_source source_of(tieuchi_text_source_fn source, void* payload) {
    return [source, payload](std::uint64_t offset, std::span<char> into) -> result<std::size_t> {
        std::size_t read = 0;
        if (source(offset, into.data(), into.size(), &read, payload) != TIEUCHI_OK ||
            read > into.size()) {
            return failure{errc::callback_failed};
        }
        return read;
    };
}

arrow_source source_of(tieuchi_arrow_source_fn source, void* payload) {
    return [source, payload](ArrowArrayStream& into) -> result<void> {
        if (source(&into, payload) != TIEUCHI_OK) {
            return failure{errc::callback_failed};
        }
        return {};
    };
}

/// Options of the caller's as the library takes them; NULL: the defaults.
tieuchi_status read_stream_options(tieuchi_stream_options const* given, csv_columns_options& text,
                                   arrow_units_options& arrow, tieuchi_error* err) {
    tieuchi_stream_options chosen TIEUCHI_STREAM_OPTIONS_INIT;
    if (given != nullptr) {
        TIEUCHI_TRY(read_struct(given, chosen, err));
    }
    tieuchi_csv_options const cells{sizeof(tieuchi_csv_options), chosen.ignore_other_ids,
                                    chosen.separator, chosen.decimal_mark};
    TIEUCHI_TRY(read_csv_options(&cells, text.cells, err));
    TIEUCHI_NEEDS_ONE_OF(chosen.portable, 0, 1);
    TIEUCHI_NEEDS_ONE_OF(chosen.floats, TIEUCHI_FLOATS_REFUSE,
                         TIEUCHI_FLOATS_SHORTEST_DECIMAL_NAN_MISSING);
    if (chosen.block_bytes < 1 || chosen.block_rows < 1) {
        return refuse(err, "a block is smaller than 1");
    }
    text.block_size = static_cast<std::size_t>(chosen.block_bytes);
    text.portable = chosen.portable == 1;
    arrow.floats = static_cast<float_policy>(chosen.floats);
    arrow.ignore_other_ids = chosen.ignore_other_ids == 1;
    arrow.block_rows = chosen.block_rows;
    return TIEUCHI_OK;
}

/// Hands over a stream that was opened.
template <typename Reader>
tieuchi_status give(result<Reader>&& opened, tieuchi_evaluator const* evaluator,
                    tieuchi_unit_stream** out, tieuchi_error* err) {
    if (!opened) {
        return fail(err, opened.error());
    }
    *out = new tieuchi_unit_stream(std::move(*opened), evaluator);
    return TIEUCHI_OK;
}

/// Marks a stream unless told that reading went well: only want of memory leaves by an exception.
class marked_unless_read {
public:
    explicit marked_unless_read(std::atomic<bool>& mark) noexcept : mark_(&mark) {}
    marked_unless_read(marked_unless_read const&) = delete;
    marked_unless_read& operator=(marked_unless_read const&) = delete;
    ~marked_unless_read() {
        if (mark_ != nullptr) {
            *mark_ = true;
        }
    }
    void is_read() noexcept { mark_ = nullptr; }

private:
    std::atomic<bool>* mark_;
};

result<bool> read_next(csv_columns& from, csv_block& into) {
    return from.next(into);
}

result<bool> read_next(arrow_units& from, arrow_block& into) {
    return from.next(into);
}

/// The body of what gives one text of a row; `texts` picks the texts of a block.
template <typename Texts>
tieuchi_status give_text_of(tieuchi_unit_block const* self, std::int64_t row, tieuchi_str* out,
                            tieuchi_error* err, Texts const& texts) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(row, static_cast<std::size_t>(self->batch.read().rows()));
        *out = std::visit(
            [&](auto const& units) { return to_c(texts(units)[static_cast<std::size_t>(row)]); },
            self->units);
        return TIEUCHI_OK;
    });
}

} // namespace

tieuchi_status tieuchi_stream_options_init(tieuchi_stream_options* options, size_t size) {
    return init_struct(tieuchi_stream_options TIEUCHI_STREAM_OPTIONS_INIT, options, size);
}

tieuchi_status tieuchi_unit_stream_csv(tieuchi_evaluator const* evaluator,
                                       tieuchi_text_source_fn source, void* payload,
                                       tieuchi_stream_options const* options,
                                       tieuchi_unit_stream** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(source);
        TIEUCHI_NEEDS(out);
        csv_columns_options text;
        arrow_units_options arrow;
        TIEUCHI_TRY(read_stream_options(options, text, arrow, err));
        return give(csv_columns::open(source_of(source, payload), evaluator->value, text),
                    evaluator, out, err);
    });
}

tieuchi_status tieuchi_unit_stream_arrow(tieuchi_evaluator const* evaluator,
                                         tieuchi_arrow_source_fn source, void* payload,
                                         tieuchi_stream_options const* options,
                                         tieuchi_unit_stream** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(source);
        TIEUCHI_NEEDS(out);
        csv_columns_options text;
        arrow_units_options arrow;
        TIEUCHI_TRY(read_stream_options(options, text, arrow, err));
        return give(arrow_units::open(source_of(source, payload), evaluator->value, arrow),
                    evaluator, out, err);
    });
}

void tieuchi_unit_stream_release(tieuchi_unit_stream* self) {
    delete self;
}

int32_t tieuchi_unit_stream_is_wide(tieuchi_unit_stream const* self) {
    if (self == nullptr) {
        return 0;
    }
    auto const* const text = std::get_if<csv_columns>(&self->reading);
    return text == nullptr || text->is_wide() ? 1 : 0;
}

uint64_t tieuchi_unit_stream_taken(tieuchi_unit_stream const* self) {
    if (self == nullptr) {
        return 0;
    }
    auto const* const text = std::get_if<csv_columns>(&self->reading);
    return text != nullptr ? text->bytes()
                           : static_cast<uint64_t>(std::get<arrow_units>(self->reading).rows());
}

tieuchi_status tieuchi_unit_stream_next(tieuchi_unit_stream* self, tieuchi_unit_block* into,
                                        int32_t* more, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(into);
        TIEUCHI_NEEDS(more);
        if (into->units.index() != self->reading.index() ||
            !same(into->batch.rules->value, self->rules->value)) {
            return refuse(err, "into was made for another stream");
        }
        into->batch.seen = nullptr;
        if (self->lacked_memory) {
            return fail(err, errc::no_memory, "memory was wanting before: open it again");
        }
        marked_unless_read mark(self->lacked_memory);
        result<bool> const read = std::visit(
            [&](auto& from) {
                using block = std::conditional_t<std::is_same_v<decltype(from), csv_columns&>,
                                                 csv_block, arrow_block>;
                auto& units = std::get<block>(into->units);
                result<bool> const found = read_next(from, units);
                if (found && *found) {
                    into->batch.seen = &units.batch();
                }
                return found;
            },
            self->reading);
        mark.is_read();
        if (!read) {
            return fail(err, read.error());
        }
        if (!*read) {
            self->ended = true;
        }
        *more = *read ? 1 : 0;
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_unit_stream_finish(tieuchi_unit_stream* self, tieuchi_diagnostics* problems,
                                          tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        if (!self->ended || self->finished) {
            return refuse(err, "blocks are left, or the stream was finished before");
        }
        diagnostics found;
        result<void> const whole =
            std::visit([&](auto& from) { return from.finish(found); }, self->reading);
        self->finished = true;
        tieuchi_status const status = whole ? TIEUCHI_OK : fail(err, whole.error(), found);
        if (problems != nullptr) {
            problems->value = std::move(found);
        }
        return status;
    });
}

tieuchi_status tieuchi_unit_block_create(tieuchi_unit_stream const* stream,
                                         tieuchi_unit_block** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(stream);
        TIEUCHI_NEEDS(out);
        using block = tieuchi_unit_block::block;
        bool const of_text = std::holds_alternative<csv_columns>(stream->reading);
        *out = new tieuchi_unit_block(of_text ? block(csv_block()) : block(arrow_block()),
                                      stream->rules);
        return TIEUCHI_OK;
    });
}

void tieuchi_unit_block_release(tieuchi_unit_block* self) {
    delete self;
}

int64_t tieuchi_unit_block_number(tieuchi_unit_block const* self) {
    if (self == nullptr || self->batch.seen == nullptr) {
        return -1;
    }
    return std::visit([](auto const& units) { return units.number(); }, self->units);
}

tieuchi_column_batch const* tieuchi_unit_block_batch(tieuchi_unit_block const* self) {
    return self == nullptr ? nullptr : &self->batch;
}

tieuchi_status tieuchi_unit_block_id(tieuchi_unit_block const* self, int64_t row, tieuchi_str* out,
                                     tieuchi_error* err) {
    return give_text_of(self, row, out, err, [](auto const& units) { return units.ids(); });
}

tieuchi_status tieuchi_unit_block_name(tieuchi_unit_block const* self, int64_t row,
                                       tieuchi_str* out, tieuchi_error* err) {
    return give_text_of(self, row, out, err, [](auto const& units) { return units.names(); });
}

tieuchi_status tieuchi_unit_block_parent(tieuchi_unit_block const* self, int64_t row,
                                         tieuchi_str* out, tieuchi_error* err) {
    return give_text_of(self, row, out, err, [](auto const& units) { return units.parents(); });
}

tieuchi_status tieuchi_unit_block_read_unit(tieuchi_unit_block const* self, int64_t row,
                                            tieuchi_unit* into, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(into);
        TIEUCHI_NEEDS_INDEX(row, static_cast<std::size_t>(self->batch.read().rows()));
        if (!same(into->value.rules(), self->batch.rules->value)) {
            return refuse(err, "into was made for another evaluator");
        }
        unit read(into->value.rules());
        std::visit([&](auto const& units) { units.read_unit(row, read); }, self->units);
        into->value = std::move(read);
        return TIEUCHI_OK;
    });
}
