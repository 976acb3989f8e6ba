// SPDX-License-Identifier: Apache-2.0
#include "columnar/tile.hpp"

#include "columnar/block.hpp"
#include "columnar/lane_copy.hpp"
#include "unit_filler.hpp"

#include <algorithm>
#include <bit>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Calls `take` with the number of every bit that is set, lowest first.
template <typename Take>
void for_each_bit(std::uint64_t word, Take const& take) {
    for (; word != 0; word &= word - 1) {
        take(std::countr_zero(word));
    }
}

bool bit_of(std::uint64_t word, std::int32_t at) noexcept {
    return (word >> static_cast<unsigned>(at) & 1) != 0;
}

template <typename T>
void store(std::byte* tile, tile_place const& place, std::int32_t at, std::int64_t const* values,
           std::int32_t count) noexcept {
    std::byte* to = tile + place.values + static_cast<std::ptrdiff_t>(sizeof(T)) * at;
    T narrow[tile_rows];
    for (std::int32_t j = 0; j < count; ++j) {
        narrow[j] = static_cast<T>(values[j]);
    }
    std::memcpy(to, narrow, sizeof(T) * static_cast<std::size_t>(count));
}

void store_lane(std::byte* tile, tile_place const& place, std::int32_t at,
                std::int64_t const* values, std::int32_t count) noexcept {
    switch (place.kind) {
    case lane::int16: return store<std::int16_t>(tile, place, at, values, count);
    case lane::int32: return store<std::int32_t>(tile, place, at, values, count);
    default: return store<std::int64_t>(tile, place, at, values, count);
    }
}

template <typename T>
T load(std::byte const* tile, std::int32_t offset, std::int32_t row) noexcept {
    T value = 0;
    std::memcpy(&value, tile + offset + static_cast<std::ptrdiff_t>(sizeof(T)) * row, sizeof value);
    return value;
}

std::int64_t load_lane(std::byte const* tile, tile_place const& place, std::int32_t row) noexcept {
    switch (place.kind) {
    case lane::int16: return load<std::int16_t>(tile, place.values, row);
    case lane::int32: return load<std::int32_t>(tile, place.values, row);
    default: return load<std::int64_t>(tile, place.values, row);
    }
}

/// Puts the filler in the place of values that are not there.
void fill(std::byte* tile, tile_place const& place, std::int32_t at, std::uint64_t missing) {
    for_each_bit(missing,
                 [&](std::int32_t j) { store_lane(tile, place, at + j, &place.filler, 1); });
}

observation number_at(std::int64_t value, std::int32_t scale) {
    return observed_number(*decimal::make(value, scale)); // scales of columns are 0 to 18
}

} // namespace

tile_writer::tile_writer(column_set const& in, tile_layout const& layout,
                         std::vector<side_value>* out_of_place)
    : in_(in), layout_(layout), out_of_place_(out_of_place), next_aside_(in.aside.begin()) {}

void tile_writer::merge_word(std::byte* tile, std::int32_t offset,
                             std::uint64_t rows) const noexcept {
    std::uint64_t const before = at_ == 0 ? 0 : word_at(tile, offset) & low_bits(at_);
    set_word(tile, offset, before | (rows & low_bits(count_)) << static_cast<unsigned>(at_));
}

void tile_writer::put_aside(std::int32_t leaf, leaf_column const& from, std::uint64_t rows) {
    aside_ |= rows;
    if (out_of_place_ == nullptr) {
        return;
    }
    for_each_bit(rows, [&](std::int32_t j) {
        std::int64_t value = 0;
        std::uint64_t bad = 0;
        read_integers(from.values, row_ + j, 1, &value, bad);
        out_of_place_->push_back({row_ + j, leaf, number_at(value, from.values.view.scale)});
    });
}

std::uint64_t tile_writer::scale(std::int64_t* values, std::int32_t places) const noexcept {
    std::uint64_t too_large = 0;
    std::int64_t const power = power_of_ten(places);
    for (std::int32_t j = 0; j < count_; ++j) {
        bool const over = __builtin_mul_overflow(values[j], power, &values[j]);
        too_large |= std::uint64_t{over} << static_cast<unsigned>(j);
    }
    return too_large;
}

void tile_writer::write_numbers(leaf_column const& from, tile_place const& to, std::int32_t leaf,
                                std::byte* tile) {
    column_view const& view = from.values.view;
    std::uint64_t valid = read_validity(from.values, row_, count_);
    std::uint64_t over = 0;
    if (count_ == tile_rows && !from.values.coded && is_copied(view.type)) {
        std::int64_t const width = std::int64_t{1} << (static_cast<std::int32_t>(view.type) - 1);
        auto const* const first = static_cast<std::byte const*>(view.values);
        over = copy_lane({first + width * (view.offset + row_), view.type, to.scale - view.scale,
                          tile + to.values, to.kind, valid, to.filler,
                          row_ + 2 * tile_rows <= in_.rows});
    } else {
        std::int64_t values[tile_rows];
        std::uint64_t bad = 0;
        read_integers(from.values, row_, count_, values, bad);
        valid &= ~bad;
        over = (scale(values, to.scale - view.scale) | too_wide(values, count_, to.kind)) & valid;
        store_lane(tile, to, at_, values, count_);
        fill(tile, to, at_, ~(valid & ~over) & low_bits(count_));
    }
    if (over != 0) {
        put_aside(leaf, from, over);
    }
    if (to.valid >= 0) {
        merge_word(tile, to.valid, valid & ~over);
    }
}

void tile_writer::write_pairs(leaf_column const& from, tile_place const& to, std::int32_t leaf,
                              std::byte* tile) {
    std::int64_t first[tile_rows];
    std::int64_t second[tile_rows];
    std::uint64_t bad = 0;
    read_integers(from.values, row_, count_, first, bad);
    read_integers(from.denominators, row_, count_, second, bad);
    std::uint64_t valid = read_validity(from.values, row_, count_) &
                          read_validity(from.denominators, row_, count_) & ~bad;
    std::int32_t const first_scale = from.values.view.scale;
    std::int32_t const second_scale = from.denominators.view.scale;
    if (to.scale != first_scale || to.second_scale != second_scale) {
        std::int64_t as_given[2][tile_rows];
        std::copy_n(first, count_, as_given[0]);
        std::copy_n(second, count_, as_given[1]);
        std::uint64_t const over =
            (scale(first, to.scale - first_scale) | scale(second, to.second_scale - second_scale)) &
            valid;
        aside_ |= over;
        valid &= ~over;
        for_each_bit(out_of_place_ == nullptr ? 0 : over, [&](std::int32_t j) {
            auto const pair = ratio::make(*decimal::make(as_given[0][j], first_scale),
                                          *decimal::make(as_given[1][j], second_scale));
            if (pair) { // otherwise the row is in error
                out_of_place_->push_back({row_ + j, leaf, observed_pair(*pair)});
            }
        });
    }
    store_lane(tile, to, at_, first, count_);
    tile_place denominators = to;
    denominators.values = to.second;
    store_lane(tile, denominators, at_, second, count_);
    if (to.valid >= 0) {
        merge_word(tile, to.valid, valid);
    }
}

void tile_writer::write_leaf(std::int32_t leaf, std::byte* tile) {
    auto const at = static_cast<std::size_t>(leaf);
    tile_place const& to = layout_.leaves[at];
    leaf_column const& from = in_.leaves[at];
    if (to.exempt >= 0) {
        std::uint64_t bad = 0;
        std::uint64_t const exempt = from.exempt ? read_truths(*from.exempt, row_, count_, bad) &
                                                       read_validity(*from.exempt, row_, count_)
                                                 : 0;
        merge_word(tile, to.exempt, exempt);
    }
    switch (from.kind) {
    case leaf_source::none:
        if (to.kind != lane::none) {
            merge_word(tile, to.valid, 0);
            fill(tile, to, at_, to.kind == lane::bit ? 0 : low_bits(count_));
        }
        break;
    case leaf_source::numbers: write_numbers(from, to, leaf, tile); break;
    case leaf_source::pairs: write_pairs(from, to, leaf, tile); break;
    case leaf_source::truths: {
        std::uint64_t bad = 0;
        merge_word(tile, to.values, read_truths(from.values, row_, count_, bad));
        if (to.valid >= 0) {
            merge_word(tile, to.valid, read_validity(from.values, row_, count_));
        }
        break;
    }
    case leaf_source::levels: {
        std::int64_t values[tile_rows];
        std::uint64_t bad = 0;
        read_integers(from.values, row_, count_, values, bad);
        std::uint64_t const valid = read_validity(from.values, row_, count_) & ~bad;
        for_each_bit(~valid & low_bits(count_), [&](std::int32_t j) { values[j] = to.filler; });
        store_lane(tile, to, at_, values, count_);
        if (to.valid >= 0) {
            merge_word(tile, to.valid, valid);
        }
        break;
    }
    }
}

void tile_writer::write_declared(source_column const* from, std::int32_t offset, std::byte* tile) {
    std::uint64_t words[3] = {};
    if (from != nullptr) {
        std::int64_t codes[tile_rows];
        std::uint64_t bad = 0;
        read_integers(*from, row_, count_, codes, bad);
        for_each_bit(read_validity(*from, row_, count_) & ~bad, [&](std::int32_t j) {
            if (codes[j] >= 1 && codes[j] <= 3) {
                words[codes[j] - 1] |= std::uint64_t{1} << static_cast<unsigned>(j);
            }
        });
    }
    for (std::int32_t i = 0; i < 3; ++i) {
        merge_word(tile, offset + 8 * i, words[i]);
    }
}

void tile_writer::write_holds(std::byte* tile) {
    std::uint64_t held[2] = {};
    auto const read = [&](std::optional<source_column> const& column) {
        std::uint64_t bad = 0;
        std::uint64_t const valid = column ? read_validity(*column, row_, count_) : 0;
        held[0] = valid;
        held[1] = column ? read_truths(*column, row_, count_, bad) & valid : 0;
    };
    // Known is what all are, or that one is not held, which settles the others.
    std::size_t const presupposed = in_.holds.size() - 1;
    std::uint64_t all_known = ~std::uint64_t{0};
    std::uint64_t one_fails = 0;
    for (std::size_t i = 0; i < presupposed; ++i) {
        read(in_.holds[i]);
        all_known &= held[0];
        one_fails |= held[0] & ~held[1];
    }
    std::uint64_t const known = all_known | one_fails;
    for (std::size_t i = 0; i < layout_.holds.size(); ++i) {
        if (layout_.holds[i] >= 0) {
            read(in_.holds[i]);
            merge_word(tile, layout_.holds[i], known);
            merge_word(tile, layout_.holds[i] + 8, held[1] & known);
        }
    }
}

void tile_writer::write(std::int64_t row, std::int32_t count, std::uint16_t const* strata,
                        std::uint64_t beyond, std::byte* tile, std::int32_t at) {
    row_ = row;
    count_ = count;
    at_ = at;
    aside_ = beyond;
    if (at == 0 && count < tile_rows) {
        std::memset(tile, 0, static_cast<std::size_t>(layout_.bytes)); // nothing uninitialised
    }
    for (; next_aside_ != in_.aside.end() && next_aside_->row < row + count; ++next_aside_) {
        if (next_aside_->row >= row) {
            aside_ |= std::uint64_t{1} << static_cast<unsigned>(next_aside_->row - row);
        }
    }
    merge_word(tile, layout_.refused, bad_rows(in_, row, count));
    for (std::size_t i = 0; i < layout_.leaves.size(); ++i) {
        write_leaf(static_cast<std::int32_t>(i), tile);
    }
    auto const declared = [&](auto const& columns, auto const& offsets) {
        for (std::size_t i = 0; i < offsets.size(); ++i) {
            if (offsets[i] >= 0) {
                write_declared(columns[i] ? &*columns[i] : nullptr, offsets[i], tile);
            }
        }
    };
    declared(in_.on_indicators, layout_.on_indicators);
    declared(in_.on_criteria, layout_.on_criteria);
    write_holds(tile);
    for (std::int32_t j = 0; j < count; ++j) {
        if (layout_.wide_strata) {
            std::memcpy(tile + layout_.strata + 2 * (at + j), strata + j, 2);
        } else {
            tile[layout_.strata + at + j] = static_cast<std::byte>(strata[j]);
        }
    }
    merge_word(tile, layout_.aside, aside_);
}

namespace {

void read_leaf(std::byte const* tile, tile_place const& place, std::int32_t row, std::int32_t leaf,
               unit& into) {
    if (place.exempt >= 0 && bit_of(word_at(tile, place.exempt), row)) {
        unit_filler::observe(into, leaf, observed_exemption());
        return;
    }
    if (place.kind == lane::none ||
        (place.valid >= 0 && !bit_of(word_at(tile, place.valid), row))) {
        return;
    }
    switch (place.kind) {
    case lane::none: break;
    case lane::bit:
        unit_filler::observe(into, leaf, observed_truth(bit_of(word_at(tile, place.values), row)));
        break;
    case lane::pair: {
        auto const first = load<std::int64_t>(tile, place.values, row);
        auto const second = load<std::int64_t>(tile, place.second, row);
        unit_filler::observe(
            into, leaf,
            observed_pair(*ratio::make(*decimal::make(first, place.scale),
                                       *decimal::make(second, place.second_scale))));
        break;
    }
    default: {
        std::int64_t const value = load_lane(tile, place, row);
        bool const is_level = into.rules().leaf_at(leaf).kind == leaf_kind::ordinal;
        unit_filler::observe(into, leaf,
                             is_level ? observed_level(static_cast<std::int32_t>(value))
                                      : number_at(value, place.scale));
    }
    }
}

void read_declared(std::byte const* tile, std::vector<std::int32_t> const& offsets,
                   std::int32_t row, bool on_criteria, unit& into) {
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        for (std::int32_t d = 0; offsets[i] >= 0 && d < 3; ++d) {
            if (bit_of(word_at(tile, offsets[i] + 8 * d), row)) {
                id_entry on;
                (on_criteria ? on.criterion : on.indicator) = static_cast<std::int32_t>(i);
                unit_filler::declare(into, on, static_cast<declared_verdict>(d + 1));
            }
        }
    }
}

void read_holds(std::byte const* tile, tile_layout const& layout, std::int32_t row, unit& into) {
    std::vector<std::string> held;
    bool known = false;
    auto const& presupposed = into.rules().rules().presupposes;
    for (std::size_t i = 0; i < layout.holds.size(); ++i) {
        if (layout.holds[i] < 0 || !bit_of(word_at(tile, layout.holds[i]), row)) {
            continue;
        }
        known = known || i < presupposed.size();
        if (bit_of(word_at(tile, layout.holds[i] + 8), row)) {
            held.push_back(i < presupposed.size() ? presupposed[i]
                                                  : std::string(into.rules().source().id()));
        }
    }
    if (known || !held.empty()) {
        into.set_holds(std::move(held));
    }
}

} // namespace

void read_tile_unit(std::byte const* tile, tile_layout const& layout, std::int32_t row,
                    stated_attributes const& attributes, std::span<side_value const> values_aside,
                    unit& into) {
    into.clear();
    for (std::size_t i = 0; i < layout.leaves.size(); ++i) {
        read_leaf(tile, layout.leaves[i], row, static_cast<std::int32_t>(i), into);
    }
    for (side_value const& one : values_aside) {
        unit_filler::observe(into, one.leaf, one.value);
    }
    read_declared(tile, layout.on_indicators, row, false, into);
    read_declared(tile, layout.on_criteria, row, true, into);
    read_holds(tile, layout, row, into);
    for (std::size_t i = 0; i < attributes.codes.size(); ++i) {
        if (attributes.codes[i] >= 0) {
            unit_filler::state(into, i, attributes.codes[i]);
        }
        if (attributes.numbers[i]) {
            unit_filler::state(into, i, *attributes.numbers[i]);
        }
    }
}

bool values_are_sound(std::byte const* tile, tile_place const& place, std::size_t levels,
                      std::uint64_t rows) noexcept {
    rows &= place.kind == lane::none ? 0
            : place.valid < 0        ? ~std::uint64_t{0}
                                     : word_at(tile, place.valid);
    bool sound = true;
    for_each_bit(rows, [&](std::int32_t j) {
        std::int64_t const value = load_lane(tile, place, j);
        sound = sound && value >= 0 &&
                (place.kind == lane::pair ? load<std::int64_t>(tile, place.second, j) > 0
                                          : static_cast<std::uint64_t>(value) < levels);
    });
    return sound;
}

namespace {

/// Rewrites the values of one leaf.
class leaf_converter {
public:
    /// @param judged Rows that are not in error.
    leaf_converter(std::byte const* from, std::byte* to, std::int64_t first_row,
                   std::uint64_t judged, std::vector<side_value>& out_of_place)
        : from_(from),
          to_(to),
          first_row_(first_row),
          judged_(judged),
          out_of_place_(out_of_place) {}

    void convert(tile_place const& old_place, tile_place const& place, std::int32_t leaf) {
        if (place.exempt >= 0) {
            set_word(to_, place.exempt,
                     old_place.exempt >= 0 ? word_at(from_, old_place.exempt) : 0);
        }
        valid_ = old_place.kind == lane::none ? 0
                 : old_place.valid >= 0       ? word_at(from_, old_place.valid)
                                              : ~std::uint64_t{0};
        valid_ &= judged_;
        if (place.kind == lane::bit) {
            set_word(to_, place.values,
                     old_place.kind == lane::bit ? word_at(from_, old_place.values) : 0);
        } else if (place.kind != lane::none) {
            numbers(old_place, place, leaf);
        }
        if (place.valid >= 0) {
            set_word(to_, place.valid, valid_);
        }
    }

    /// Rows of which a value did not fit.
    std::uint64_t aside = 0;

private:
    void numbers(tile_place const& old_place, tile_place const& place, std::int32_t leaf) {
        tile_place second = place;
        second.values = place.second;
        for (std::int32_t j = 0; j < tile_rows; ++j) {
            std::int64_t value = place.filler;
            std::int64_t under = 1;
            if (bit_of(valid_, j) && !rescale(old_place, place, j, value, under)) {
                put_aside(old_place, j, leaf);
                value = place.filler;
            }
            store_lane(to_, place, j, &value, 1);
            if (place.kind == lane::pair) {
                store_lane(to_, second, j, &under, 1);
            }
        }
    }

    bool rescale(tile_place const& old_place, tile_place const& place, std::int32_t row,
                 std::int64_t& value, std::int64_t& under) const {
        bool over = __builtin_mul_overflow(load_lane(from_, old_place, row),
                                           power_of_ten(place.scale - old_place.scale), &value);
        if (place.kind == lane::pair) {
            over |= __builtin_mul_overflow(
                load<std::int64_t>(from_, old_place.second, row),
                power_of_ten(place.second_scale - old_place.second_scale), &under);
        }
        return !over;
    }

    void put_aside(tile_place const& old_place, std::int32_t row, std::int32_t leaf) {
        std::uint64_t const bit = std::uint64_t{1} << static_cast<unsigned>(row);
        aside |= bit;
        valid_ &= ~bit;
        std::int64_t const value = load_lane(from_, old_place, row);
        observation seen = number_at(value, old_place.scale);
        if (old_place.kind == lane::pair) {
            auto const under = load<std::int64_t>(from_, old_place.second, row);
            seen = observed_pair(*ratio::make(*decimal::make(value, old_place.scale),
                                              *decimal::make(under, old_place.second_scale)));
        }
        out_of_place_.push_back({first_row_ + row, leaf, seen});
    }

    std::byte const* from_;
    std::byte* to_;
    std::int64_t first_row_;
    std::uint64_t judged_;
    std::vector<side_value>& out_of_place_;
    std::uint64_t valid_ = 0;
};

void convert_words(std::byte const* from, std::vector<std::int32_t> const& old_offsets,
                   std::byte* to, std::vector<std::int32_t> const& offsets, std::int32_t words) {
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        for (std::int32_t w = 0; offsets[i] >= 0 && w < words; ++w) {
            set_word(to, offsets[i] + 8 * w,
                     old_offsets[i] >= 0 ? word_at(from, old_offsets[i] + 8 * w) : 0);
        }
    }
}

/// Of which rows it is known what they hold is the same beside every designation.
void convert_known(std::byte const* from, std::vector<std::int32_t> const& old_offsets,
                   std::byte* to, std::vector<std::int32_t> const& offsets) {
    auto const placed = std::find_if(old_offsets.begin(), old_offsets.end(),
                                     [](std::int32_t offset) { return offset >= 0; });
    for (std::int32_t const offset : offsets) {
        if (offset >= 0 && placed != old_offsets.end()) {
            set_word(to, offset, word_at(from, *placed));
        }
    }
}

} // namespace

void convert_tile(std::byte const* from, tile_layout const& old_layout, std::byte* to,
                  tile_layout const& new_layout, std::int64_t first_row,
                  std::vector<side_value>& out_of_place) {
    std::memset(to, 0, static_cast<std::size_t>(new_layout.bytes));
    std::uint64_t const refused = word_at(from, old_layout.refused);
    set_word(to, new_layout.refused, refused);
    leaf_converter leaves(from, to, first_row, ~refused, out_of_place);
    for (std::size_t i = 0; i < new_layout.leaves.size(); ++i) {
        leaves.convert(old_layout.leaves[i], new_layout.leaves[i], static_cast<std::int32_t>(i));
    }
    set_word(to, new_layout.aside, word_at(from, old_layout.aside) | leaves.aside);
    convert_words(from, old_layout.on_indicators, to, new_layout.on_indicators, 3);
    convert_words(from, old_layout.on_criteria, to, new_layout.on_criteria, 3);
    convert_words(from, old_layout.holds, to, new_layout.holds, 2);
    convert_known(from, old_layout.holds, to, new_layout.holds);
    for (std::int32_t j = 0; j < tile_rows; ++j) {
        auto const number = static_cast<std::uint16_t>(stratum_of(from, old_layout, j));
        if (new_layout.wide_strata) {
            std::memcpy(to + new_layout.strata + 2 * j, &number, sizeof number);
        } else {
            to[new_layout.strata + j] = static_cast<std::byte>(number);
        }
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
