// SPDX-License-Identifier: Apache-2.0
// Packed columns as one buffer: a head that says what they are, then the tiles as they are in
// memory, so that a file can be mapped and judged in place.
#include <tieuchi/columns.hpp>
#include "columnar/block.hpp"
#include "columnar/packed_store.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Changes with every change of the head, of `lay_out` and of what tiles mean.
constexpr std::string_view packed_magic = "tieuchi packed columns 2";
constexpr std::uint32_t byte_order = 0x01020304;
constexpr std::size_t line = 64;

/// Where the head says how long it is and what it and the tiles come to.
struct preamble {
    char name[32] = {};
    std::uint32_t order = byte_order;
    std::uint32_t head_bytes = 0; ///< With this; a multiple of 64.
    std::uint64_t tile_bytes = 0;
    std::uint64_t checksum = 0; ///< Of everything behind this.
    std::uint64_t reserved = 0;
};
static_assert(sizeof(preamble) == line);

/// A checksum that keeps up with memory: against damage, not against malice.
std::uint64_t checksum_of(std::byte const* bytes, std::size_t size) noexcept {
    std::uint64_t lanes[4] = {1, 2, 3, 4};
    for (std::size_t at = 0; at + 32 <= size; at += 32) {
        std::uint64_t words[4];
        std::memcpy(words, bytes + at, sizeof words);
        for (std::size_t i = 0; i < 4; ++i) {
            lanes[i] = std::rotl((lanes[i] ^ words[i]) * 0x9E3779B97F4A7C15ULL, 29);
        }
    }
    return lanes[0] ^ std::rotl(lanes[1], 17) ^ std::rotl(lanes[2], 31) ^ std::rotl(lanes[3], 47) ^
           size;
}

class head_writer {
public:
    template <typename T>
    void put(T value) {
        static_assert(std::is_trivially_copyable_v<T> &&
                      std::has_unique_object_representations_v<T>);
        auto const* const first = reinterpret_cast<std::byte const*>(&value);
        bytes.insert(bytes.end(), first, first + sizeof value);
    }

    void put_text(std::string_view text) {
        put(static_cast<std::uint32_t>(text.size()));
        auto const* const first = reinterpret_cast<std::byte const*>(text.data());
        bytes.insert(bytes.end(), first, first + text.size());
    }

    void put(decimal value) {
        put(value.coefficient());
        put(static_cast<std::int32_t>(value.scale()));
    }

    void put_flags(std::vector<bool> const& flags) {
        for (bool const one : flags) {
            put(static_cast<std::uint8_t>(one));
        }
    }

    void put(stated_attributes const& of) {
        for (std::size_t i = 0; i < of.codes.size(); ++i) {
            put(of.codes[i]);
            put(static_cast<std::uint8_t>(of.numbers[i].has_value()));
            put(of.numbers[i].value_or(decimal()));
        }
    }

    std::vector<std::byte> bytes;
};

/// Reads what `head_writer` wrote; after the first thing that is not there everything is 0.
class head_reader {
public:
    explicit head_reader(std::span<std::byte const> from) : rest_(from) {}

    [[nodiscard]] bool fine() const noexcept { return fine_; }

    template <typename T>
    T take() {
        T value{};
        if (rest_.size() < sizeof value) {
            fine_ = false;
            rest_ = {};
            return value;
        }
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_ = rest_.subspan(sizeof value);
        return value;
    }

    std::string text() {
        auto const size = take<std::uint32_t>();
        if (!is(size <= rest_.size())) {
            return {};
        }
        std::string made(reinterpret_cast<char const*>(rest_.data()), size);
        rest_ = rest_.subspan(size);
        return made;
    }

    decimal number() {
        auto const coefficient = take<std::int64_t>();
        auto const made = decimal::make(coefficient, take<std::int32_t>());
        return is(made.has_value()) ? *made : decimal();
    }

    /// A number of things that each take at least `size` bytes.
    std::size_t count(std::size_t size) {
        auto const wanted = take<std::uint64_t>();
        return is(wanted <= rest_.size() / size) ? static_cast<std::size_t>(wanted) : 0;
    }

    bool is(bool condition) noexcept {
        fine_ = fine_ && condition;
        return fine_;
    }

    std::uint8_t truth() {
        auto const value = take<std::uint8_t>();
        is(value <= 1);
        return value;
    }

private:
    std::span<std::byte const> rest_;
    bool fine_ = true;
};

void write_shape(head_writer& to, set_shape const& shape) {
    for (leaf_shape const& one : shape.leaves) {
        to.put(static_cast<std::int32_t>(one.kind));
        to.put(one.scale);
        to.put(one.second_scale);
        to.put(one.smallest);
        to.put(one.largest);
        to.put(static_cast<std::uint8_t>(one.nullable));
        to.put(static_cast<std::uint8_t>(one.exempt));
    }
    to.put_flags(shape.on_indicators);
    to.put_flags(shape.on_criteria);
    to.put_flags(shape.holds);
    to.put(static_cast<std::uint8_t>(shape.wide_strata));
}

/// The form in which a leaf of a kind can come.
bool suits(leaf_kind kind, leaf_source source) noexcept {
    switch (source) {
    case leaf_source::none: return true;
    case leaf_source::numbers:
    case leaf_source::pairs: return kind == leaf_kind::quantity || kind == leaf_kind::ratio;
    case leaf_source::truths: return kind == leaf_kind::boolean;
    case leaf_source::levels: return kind == leaf_kind::ordinal;
    }
    return false;
}

bool is_scale(std::int32_t value) noexcept {
    return value >= 0 && value <= decimal::max_scale;
}

void read_shape(head_reader& from, program const& rules, set_shape& shape) {
    for (std::size_t i = 0; i < shape.leaves.size(); ++i) {
        leaf_shape& one = shape.leaves[i];
        auto const kind = from.take<std::int32_t>();
        bool const known = kind >= 0 && kind <= static_cast<std::int32_t>(leaf_source::pairs);
        one.kind = from.is(known) ? static_cast<leaf_source>(kind) : leaf_source::none;
        from.is(suits(rules.leaves[i].model->kind, one.kind));
        one.scale = from.take<std::int32_t>();
        one.second_scale = from.take<std::int32_t>();
        from.is(is_scale(one.scale) && is_scale(one.second_scale));
        one.smallest = from.take<std::int64_t>();
        one.largest = from.take<std::int64_t>();
        one.nullable = from.truth() != 0;
        one.exempt = from.truth() != 0;
    }
    for (auto* const flags : {&shape.on_indicators, &shape.on_criteria, &shape.holds}) {
        std::generate(flags->begin(), flags->end(), [&] { return from.truth() != 0; });
    }
    shape.wide_strata = from.truth() != 0;
}

stated_attributes read_stated(head_reader& from, program const& rules) {
    stated_attributes made;
    for (attribute const& one : rules.rules.attributes) {
        auto const code = from.take<std::int32_t>();
        from.is(code >= -1 && code < static_cast<std::int32_t>(one.values.size()));
        made.codes.push_back(code);
        bool const is_there = from.truth() != 0;
        decimal const number = from.number();
        made.numbers.push_back(is_there ? std::optional(number) : std::nullopt);
    }
    return made;
}

void write_observation(head_writer& to, observation const& of) {
    to.put(static_cast<std::uint8_t>(of.kind == observed::pair));
    to.put(of.first);
    to.put(of.second);
}

observation read_observation(head_reader& from) {
    observation made;
    made.kind = from.truth() != 0 ? observed::pair : observed::number;
    made.first = from.number();
    made.second = from.number();
    from.is(made.kind == observed::number || ratio::make(made.first, made.second).has_value());
    return made;
}

void write_head(head_writer& to, packed_store const& store) {
    to.put_text(store.rules.source().sha256());
    date const when = store.rules.reference_date();
    to.put(static_cast<std::int32_t>(when.year() * 10000 + when.month() * 100 + when.day()));
    to.put(store.rows);
    write_shape(to, store.shape);
    to.put(static_cast<std::uint64_t>(store.groups.all().size()));
    for (stratum const& one : store.groups.all()) {
        to.put(one.example);
    }
    to.put(static_cast<std::uint64_t>(store.far.size()));
    for (far_unit const& one : store.far) {
        to.put(one.row);
        to.put(one.stated);
    }
    to.put(static_cast<std::uint64_t>(store.aside.size()));
    for (side_value const& one : store.aside) {
        to.put(one.row);
        to.put(one.leaf);
        write_observation(to, one.value);
    }
    to.put(static_cast<std::uint64_t>(store.failures.size()));
    for (row_failure const& one : store.failures) {
        to.put(one.row);
        to.put(static_cast<std::int32_t>(one.code));
        to.put_text(one.column);
    }
}

/// Fills a store from a head; what is wrong is left to `head_reader::fine`.
void read_head(head_reader& from, packed_store& store) {
    program const& rules = store.rules.compiled();
    from.is(from.text() == store.rules.source().sha256());
    date const when = store.rules.reference_date();
    from.is(from.take<std::int32_t>() ==
            static_cast<std::int32_t>(when.year() * 10000 + when.month() * 100 + when.day()));
    store.rows = from.take<std::int64_t>();
    from.is(store.rows >= 0);
    read_shape(from, rules, store.shape);
    std::size_t const per_unit = 17 * rules.rules.attributes.size();
    std::size_t const strata_count = from.count(std::max<std::size_t>(per_unit, 1));
    for (std::size_t i = 0; i < strata_count && from.fine(); ++i) {
        from.is(store.groups.find(read_stated(from, rules)) == static_cast<std::int32_t>(i));
    }
    std::int64_t last = -1;
    auto const row = [&] {
        auto const made = from.take<std::int64_t>();
        from.is(made >= last && made < store.rows);
        last = made;
        return made;
    };
    for (std::size_t n = from.count(8 + per_unit); n != 0 && from.fine(); --n) {
        std::int64_t const at = row();
        store.far.push_back({at, read_stated(from, rules)});
    }
    last = -1;
    for (std::size_t n = from.count(37); n != 0 && from.fine(); --n) {
        side_value one;
        one.row = row();
        one.leaf = from.take<std::int32_t>();
        if (!from.is(one.leaf >= 0 && one.leaf < static_cast<std::int32_t>(rules.leaves.size()))) {
            return;
        }
        leaf_kind const kind = rules.leaves[static_cast<std::size_t>(one.leaf)].model->kind;
        from.is(suits(kind, leaf_source::numbers));
        one.value = read_observation(from);
        store.aside.push_back(one);
    }
    last = -1;
    for (std::size_t n = from.count(16); n != 0 && from.fine(); --n) {
        row_failure one;
        one.row = row();
        from.is(store.failures.empty() || store.failures.back().row < one.row);
        one.code = static_cast<errc>(from.take<std::int32_t>());
        one.column = from.text();
        store.failures.push_back(std::move(one));
    }
}

/// Whether what tiles refer to is there: strata, levels, pairs that are pairs, failures of rows.
bool tiles_are_sound(packed_store const& store) {
    program const& rules = store.rules.compiled();
    std::size_t refused_rows = 0;
    for (std::int64_t t = 0; t < store.tile_count(); ++t) {
        std::byte const* const tile = store.tiles + t * store.layout.bytes;
        auto const count = static_cast<std::int32_t>(
            std::min<std::int64_t>(tile_rows, store.rows - t * tile_rows));
        std::uint64_t const refused = word_at(tile, store.layout.refused) & low_bits(count);
        refused_rows += static_cast<std::size_t>(std::popcount(refused));
        for (std::int32_t j = 0; j < tile_rows; ++j) {
            auto const number = static_cast<std::size_t>(stratum_of(tile, store.layout, j));
            if (number >= store.groups.all().size()) {
                return false;
            }
        }
        for (std::size_t i = 0; i < store.layout.leaves.size(); ++i) {
            tile_place const& place = store.layout.leaves[i];
            bool const is_level = rules.leaves[i].model->kind == leaf_kind::ordinal;
            if ((is_level || place.kind == lane::pair) &&
                !values_are_sound(tile, place, rules.leaves[i].model->levels.size(),
                                  low_bits(count) & ~refused)) {
                return false;
            }
        }
    }
    auto const is_refused = [&](row_failure const& one) {
        std::byte const* const tile = store.tiles + one.row / tile_rows * store.layout.bytes;
        return (word_at(tile, store.layout.refused) >> one.row % tile_rows & 1) != 0;
    };
    return refused_rows == store.failures.size() &&
           std::all_of(store.failures.begin(), store.failures.end(), is_refused);
}

} // namespace
} // namespace detail

void packed_columns::save(std::vector<std::byte>& out) const {
    detail::head_writer head;
    head.bytes.resize(sizeof(detail::preamble));
    detail::write_head(head, *store_);
    head.bytes.resize((head.bytes.size() + detail::line - 1) / detail::line * detail::line);
    detail::preamble first;
    std::copy(detail::packed_magic.begin(), detail::packed_magic.end(), first.name);
    first.head_bytes = static_cast<std::uint32_t>(head.bytes.size());
    first.tile_bytes = static_cast<std::uint64_t>(bytes());
    out = std::move(head.bytes);
    out.insert(out.end(), store_->tiles, store_->tiles + bytes());
    first.checksum = detail::checksum_of(out.data() + sizeof first, out.size() - sizeof first);
    std::memcpy(out.data(), &first, sizeof first);
}

result<packed_columns> packed_columns::open(evaluator rules, std::span<std::byte const> buffer) {
    detail::preamble first;
    if (buffer.size() < sizeof first ||
        reinterpret_cast<std::uintptr_t>(buffer.data()) % detail::line != 0) {
        return errc::bad_packed;
    }
    std::memcpy(&first, buffer.data(), sizeof first);
    char expected[sizeof first.name] = {};
    std::copy(detail::packed_magic.begin(), detail::packed_magic.end(), expected);
    bool const sizes_fit =
        first.head_bytes >= sizeof first && first.head_bytes % detail::line == 0 &&
        first.head_bytes <= buffer.size() && first.tile_bytes == buffer.size() - first.head_bytes;
    if (std::memcmp(first.name, expected, sizeof expected) != 0 ||
        first.order != detail::byte_order || first.reserved != 0 || !sizes_fit ||
        first.checksum !=
            detail::checksum_of(buffer.data() + sizeof first, buffer.size() - sizeof first)) {
        return errc::bad_packed;
    }
    packed_columns made(std::move(rules));
    detail::packed_store& store = *made.store_;
    detail::head_reader head(buffer.subspan(sizeof first, first.head_bytes - sizeof first));
    detail::read_head(head, store);
    if (!head.fine()) {
        return errc::bad_packed;
    }
    detail::program const& in = store.rules.compiled();
    store.layout = detail::lay_out(in, store.shape);
    store.borrowed = true;
    store.tiles = buffer.data() + first.head_bytes;
    auto const tiles = static_cast<std::uint64_t>(store.tile_count());
    auto const each = static_cast<std::uint64_t>(store.layout.bytes);
    if (first.tile_bytes % each != 0 || first.tile_bytes / each != tiles ||
        !detail::tiles_are_sound(store)) {
        return errc::bad_packed;
    }
    store.plan = std::make_shared<detail::column_plan const>(
        detail::make_plan(in, store.layout, store.groups.all(), true));
    return made;
}

} // namespace v1
} // namespace tieuchi
