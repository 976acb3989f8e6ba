// SPDX-License-Identifier: Apache-2.0
// The one place where binary floating point is looked at: each number becomes the shortest decimal
// that reads back as the same number, or an error of its row, and nothing else goes on from here.
#include "columnar/block.hpp"
#include "columnar/number_column.hpp"
#include "columnar/shortest_text.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

template <typename Float>
[[nodiscard]] result<decimal> shortest_decimal(Float value) noexcept {
    shortest_text text;
    return decimal::parse({text.data(), write_shortest(value, text)});
}

template <typename Float>
void convert_row(Float value, float_policy policy, std::int64_t row, number_gatherer& into) {
    if (std::isnan(value) && policy == float_policy::shortest_decimal_nan_missing) {
        return;
    }
    if (!std::isfinite(value)) {
        into.fail(row, errc::bad_number);
        return;
    }
    if (auto const number = shortest_decimal(value)) {
        into.set(row, *number);
    } else {
        into.fail(row, number.error().code);
    }
}

template <typename Float>
[[nodiscard]] gathered_numbers convert(column_view const& view, std::int64_t rows) {
    number_gatherer gathered(rows);
    source_column borrowed;
    borrowed.view = view;
    auto const* const first = static_cast<std::byte const*>(view.values) +
                              view.offset * static_cast<std::int64_t>(sizeof(Float));
    for (std::int64_t row = 0; row < rows; row += tile_rows) {
        auto const count = static_cast<std::int32_t>(std::min<std::int64_t>(tile_rows, rows - row));
        std::uint64_t left = read_validity(borrowed, row, count);
        for (; left != 0; left &= left - 1) {
            std::int64_t const at = row + std::countr_zero(left);
            Float value;
            std::memcpy(&value, first + at * static_cast<std::int64_t>(sizeof(Float)),
                        sizeof value);
            convert_row(value, view.floats, at, gathered);
        }
    }
    return gathered.finish();
}

} // namespace

gathered_numbers convert_floats(column_view const& view, std::int64_t rows) {
    return view.type == column_type::float32 ? convert<float>(view, rows)
                                             : convert<double>(view, rows);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
