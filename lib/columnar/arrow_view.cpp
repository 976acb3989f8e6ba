// SPDX-License-Identifier: Apache-2.0
#include "columnar/arrow_view.hpp"

#include "columnar/block.hpp"

#include <charconv>
#include <cstring>
#include <limits>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Lengths beyond this would let sizes in bytes leave 64 bits.
constexpr std::int64_t longest_array = std::numeric_limits<std::int64_t>::max() / 64;

/// `d:precision,scale` or `d:precision,scale,bits`
[[nodiscard]] arrow_type decimal_type(std::string_view rest) noexcept {
    int numbers[3] = {0, 0, 128};
    int count = 0;
    char const* at = rest.data();
    char const* const end = rest.data() + rest.size();
    while (count < 3) {
        auto const read = std::from_chars(at, end, numbers[count]);
        if (read.ec != std::errc{}) {
            return {};
        }
        at = read.ptr;
        ++count;
        if (at == end) {
            break;
        }
        if (*at != ',') {
            return {};
        }
        ++at;
    }
    bool const known = numbers[2] == 32 || numbers[2] == 64 || numbers[2] == 128;
    bool const sound = at == end && count >= 2 && known && numbers[0] > 0 && numbers[0] <= 38 &&
                       numbers[1] >= -100 && numbers[1] <= 100;
    return sound ? arrow_type{arrow_kind::decimal, numbers[2] / 8, numbers[1]} : arrow_type{};
}

/// Buffers that an array of the type has; of text views at least so many.
[[nodiscard]] std::int64_t buffers_of(arrow_kind kind) noexcept {
    switch (kind) {
    case arrow_kind::null: return 0;
    case arrow_kind::structure: return 1;
    case arrow_kind::text:
    case arrow_kind::text_view: return 3;
    case arrow_kind::truth:
    case arrow_kind::integer:
    case arrow_kind::natural:
    case arrow_kind::decimal:
    case arrow_kind::floating:
    case arrow_kind::other: break;
    }
    return 2;
}

[[nodiscard]] std::string_view fault_of_lengths(ArrowArray const& array) noexcept {
    if (array.length < 0 || array.length > longest_array) {
        return "the length is below 0 or beyond every memory";
    }
    if (array.offset < 0 || array.offset > longest_array) {
        return "the offset is below 0 or beyond every memory";
    }
    if (array.null_count < -1 || array.null_count > array.length) {
        return "the count of nulls is below -1 or above the length";
    }
    return {};
}

[[nodiscard]] std::string_view fault_of_children(ArrowSchema const& schema, ArrowArray const& array,
                                                 bool is_structure) {
    if (schema.n_children < 0 || schema.n_children != array.n_children) {
        return "schema and array differ in the number of children";
    }
    if (!is_structure) {
        return schema.n_children == 0 ? std::string_view{} : "a type without children has some";
    }
    if (schema.n_children == 0) {
        return {};
    }
    if (schema.children == nullptr || array.children == nullptr) {
        return "the list of children is null";
    }
    for (std::int64_t i = 0; i < schema.n_children; ++i) {
        if (schema.children[i] == nullptr || array.children[i] == nullptr) {
            return "a child is null";
        }
    }
    return {};
}

[[nodiscard]] std::string_view fault_of_buffers(ArrowArray const& array, arrow_kind kind) {
    std::int64_t const wanted = buffers_of(kind);
    bool const right =
        kind == arrow_kind::text_view ? array.n_buffers >= wanted : array.n_buffers == wanted;
    if (!right && !(kind == arrow_kind::null && array.n_buffers == 1)) { // older producers
        return "the array has another number of buffers than its type";
    }
    if (kind == arrow_kind::null) {
        return {};
    }
    if (array.buffers == nullptr) {
        return "the list of buffers is null";
    }
    if (array.null_count > 0 && array.buffers[0] == nullptr) {
        return "there are nulls and no validity";
    }
    bool const needs_values = kind != arrow_kind::structure && array.length > 0;
    if (needs_values && array.buffers[1] == nullptr) {
        return "a buffer is null";
    }
    return {};
}

/// Bytes of a text that lies in one of the further buffers of text views.
[[nodiscard]] std::string_view read_far_text(ArrowArray const& array, std::byte const* view,
                                             std::int32_t size, std::string_view& into) noexcept {
    std::int32_t place[2]; // buffer, offset
    std::memcpy(place, view + 8, sizeof place);
    std::int64_t const buffers = array.n_buffers - 3;
    auto const* const sizes = static_cast<std::byte const*>(array.buffers[array.n_buffers - 1]);
    if (place[0] < 0 || place[0] >= buffers || place[1] < 0 || sizes == nullptr) {
        return "the text lies in a buffer that is not there";
    }
    std::int64_t available = 0;
    std::memcpy(&available, sizes + std::int64_t{place[0]} * 8, sizeof available);
    auto const* const bytes = static_cast<char const*>(array.buffers[2 + place[0]]);
    if (bytes == nullptr || std::int64_t{place[1]} + size > available) {
        return "the text goes beyond its buffer";
    }
    into = {bytes + place[1], static_cast<std::size_t>(size)};
    return {};
}

[[nodiscard]] std::string_view read_viewed_text(arrow_rows const& rows, std::int64_t row,
                                                std::string_view& into) noexcept {
    constexpr std::int32_t longest_inside = 12;
    auto const* const view = rows.elements(16) + row * 16;
    std::int32_t size = 0;
    std::memcpy(&size, view, sizeof size);
    if (size < 0) {
        return "the length of a text is below 0";
    }
    if (size > longest_inside) {
        return read_far_text(*rows.array, view, size, into);
    }
    into = {reinterpret_cast<char const*>(view + 4), static_cast<std::size_t>(size)};
    return {};
}

template <typename Offset>
[[nodiscard]] std::string_view read_plain_text(arrow_rows const& rows, std::int64_t row,
                                               std::string_view& into) noexcept {
    constexpr auto size = static_cast<std::int32_t>(sizeof(Offset));
    Offset ends[2];
    std::memcpy(ends, rows.elements(size) + row * size, sizeof ends);
    if (ends[0] < 0 || ends[1] < ends[0]) {
        return "the offsets of the texts do not rise";
    }
    auto const* const bytes = static_cast<char const*>(rows.array->buffers[2]);
    if (bytes == nullptr) {
        into = {};
        return ends[0] == ends[1] ? std::string_view{} : "the texts have no bytes";
    }
    into = {bytes + ends[0], static_cast<std::size_t>(ends[1] - ends[0])};
    return {};
}

} // namespace

arrow_type arrow_type_of(char const* format) noexcept {
    std::string_view const text(format);
    if (text.starts_with("d:")) {
        return decimal_type(text.substr(2));
    }
    constexpr struct {
        std::string_view format;
        arrow_type type;
    } known[] = {
        {"n", {arrow_kind::null, 0, 0}},       {"b", {arrow_kind::truth, 0, 0}},
        {"c", {arrow_kind::integer, 1, 0}},    {"s", {arrow_kind::integer, 2, 0}},
        {"i", {arrow_kind::integer, 4, 0}},    {"l", {arrow_kind::integer, 8, 0}},
        {"C", {arrow_kind::natural, 1, 0}},    {"S", {arrow_kind::natural, 2, 0}},
        {"I", {arrow_kind::natural, 4, 0}},    {"L", {arrow_kind::natural, 8, 0}},
        {"f", {arrow_kind::floating, 4, 0}},   {"g", {arrow_kind::floating, 8, 0}},
        {"u", {arrow_kind::text, 4, 0}},       {"U", {arrow_kind::text, 8, 0}},
        {"vu", {arrow_kind::text_view, 0, 0}}, {"+s", {arrow_kind::structure, 0, 0}},
    };
    for (auto const& one : known) {
        if (one.format == text) {
            return one.type;
        }
    }
    return {};
}

arrow_fault bad_arrow_row(std::int64_t row, std::string_view message) {
    return bad_arrow("row " + std::to_string(row) + ": " + std::string(message));
}

std::uint64_t arrow_rows::there(std::int64_t row, std::int32_t size) const noexcept {
    std::uint64_t bits = low_bits(size);
    if (validity != nullptr) {
        bits &= read_bits(validity, offset + row, size);
    }
    if (outer != nullptr) {
        bits &= read_bits(outer, outer_offset + row, size);
    }
    return bits;
}

bool arrow_rows::is_there(std::int64_t row) const noexcept {
    return there(row, 1) != 0;
}

arrow_fault check_batch_schema(ArrowSchema const& schema) {
    if (schema.release == nullptr) {
        return bad_arrow("the schema is released");
    }
    if (schema.format == nullptr || std::string_view(schema.format) != "+s" ||
        schema.dictionary != nullptr) {
        return bad_arrow("a record batch is a structure (\"+s\")");
    }
    bool sound = schema.n_children == 0 || (schema.n_children > 0 && schema.children != nullptr);
    for (std::int64_t i = 0; sound && i < schema.n_children; ++i) {
        ArrowSchema const* const child = schema.children[i];
        sound = child != nullptr && child->release != nullptr && child->format != nullptr;
    }
    return sound ? arrow_fault{} : bad_arrow("the schema has columns that are not there");
}

arrow_fault check_arrow(ArrowSchema const* schema, ArrowArray const* array, std::int64_t first,
                        std::int64_t count, arrow_rows& into) {
    if (schema == nullptr || schema->release == nullptr) {
        return bad_arrow("the schema is released");
    }
    if (array == nullptr || array->release == nullptr) {
        return bad_arrow("the array is released");
    }
    if (schema->format == nullptr) {
        return bad_arrow("the schema has no format");
    }
    arrow_rows rows{schema, array, arrow_type_of(schema->format), 0, count, nullptr, nullptr, 0};
    if (rows.type.kind == arrow_kind::other) {
        return {errc::bad_column,
                "the type \"" + std::string(schema->format) + "\" of Arrow cannot be read"};
    }
    std::string_view message = fault_of_lengths(*array);
    if (message.empty() && (first > array->length || count > array->length - first)) {
        message = "the array has fewer rows than it must have";
    }
    if (message.empty()) {
        message = fault_of_children(*schema, *array, rows.type.kind == arrow_kind::structure);
    }
    if (message.empty()) {
        message = fault_of_buffers(*array, rows.type.kind);
    }
    if (message.empty() && (schema->dictionary == nullptr) != (array->dictionary == nullptr)) {
        message = "schema and array differ in whether there is a dictionary";
    }
    if (!message.empty()) {
        return bad_arrow(std::string(message));
    }
    rows.offset = array->offset + first;
    if (rows.type.kind != arrow_kind::null && array->null_count != 0) {
        rows.validity = array->buffers[0];
    }
    into = rows;
    return {};
}

arrow_fault check_dictionary(arrow_rows const& codes, arrow_rows& into) {
    bool const is_code =
        codes.type.kind == arrow_kind::integer || codes.type.kind == arrow_kind::natural;
    if (!is_code) {
        return bad_arrow("the codes into the dictionary are no integers");
    }
    ArrowArray const& words = *codes.array->dictionary;
    arrow_rows found;
    arrow_fault fault = check_arrow(codes.schema->dictionary, &words, 0, words.length, found);
    if (fault.code != errc::ok) {
        fault.message.insert(0, "dictionary: ");
        return fault;
    }
    bool const is_text =
        found.type.kind == arrow_kind::text || found.type.kind == arrow_kind::text_view;
    if (!is_text || found.is_dictionary()) {
        return {errc::bad_column, "the dictionary is not one of texts"};
    }
    if (words.length > std::numeric_limits<std::int32_t>::max()) {
        return {errc::bad_column, "the dictionary has more than 2147483647 texts"};
    }
    into = found;
    return {};
}

std::int64_t find_child(ArrowSchema const& schema, std::string_view name) noexcept {
    for (std::int64_t i = 0; i < schema.n_children; ++i) {
        char const* const found = schema.children[i]->name;
        if (found != nullptr && name == found) {
            return i;
        }
    }
    return -1;
}

std::string_view read_text(arrow_rows const& rows, std::int64_t row,
                           std::string_view& into) noexcept {
    if (rows.type.kind == arrow_kind::text_view) {
        return read_viewed_text(rows, row, into);
    }
    return rows.type.width == 4 ? read_plain_text<std::int32_t>(rows, row, into)
                                : read_plain_text<std::int64_t>(rows, row, into);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
