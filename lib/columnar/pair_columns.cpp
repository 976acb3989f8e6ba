// SPDX-License-Identifier: Apache-2.0
// Numerators and denominators of which some do not fit into their column: such a row is one value,
// so that both columns are without it.
#include "columnar/block.hpp"
#include "columnar/column_builder.hpp"
#include "unit_filler.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

using decimals_aside = std::vector<std::pair<std::int64_t, decimal>>;

/// The bits of an owned copy of which rows are there.
struct owned_column {
    source_column column;
    std::shared_ptr<std::vector<std::uint8_t>> validity;

    void forget(std::int64_t row) noexcept {
        auto const at = static_cast<std::size_t>(row);
        (*validity)[at / 8] &= static_cast<std::uint8_t>(~(1U << (at % 8)));
    }
};

void sort_by_row(std::vector<bad_value_row>& rows) {
    std::sort(rows.begin(), rows.end(),
              [](bad_value_row const& a, bad_value_row const& b) { return a.row < b.row; });
}

/// The same column in memory of our own, so that rows can be taken out of it.
[[nodiscard]] owned_column copy_of(source_column const& from, std::int64_t rows) {
    auto values = std::make_shared<std::vector<std::int64_t>>(static_cast<std::size_t>(rows));
    auto validity =
        std::make_shared<std::vector<std::uint8_t>>(static_cast<std::size_t>((rows + 7) / 8));
    owned_column made;
    made.column.bad_rows = from.bad_rows;
    for (std::int64_t row = 0; row < rows; row += tile_rows) {
        auto const count = static_cast<std::int32_t>(std::min<std::int64_t>(tile_rows, rows - row));
        std::uint64_t bad = 0;
        read_integers(from, row, count, values->data() + row, bad);
        std::uint64_t const valid = read_validity(from, row, count);
        for (std::int32_t i = 0; i < count; i += 8) {
            (*validity)[static_cast<std::size_t>((row + i) / 8)] =
                static_cast<std::uint8_t>(valid >> static_cast<unsigned>(i));
        }
    }
    made.validity = validity;
    made.column.view.scale = from.view.scale;
    made.column.view.values = values->data();
    made.column.view.validity_as = validity_type::bits;
    made.column.view.validity = validity->data();
    made.column.owned = std::move(values);
    made.column.owned_validity = std::move(validity);
    return made;
}

/// @pre nothing was put behind the rows that the column came with
[[nodiscard]] bool is_bad(std::vector<bad_value_row> const& rows, std::int64_t row) noexcept {
    auto const found = std::lower_bound(
        rows.begin(), rows.end(), row,
        [](bad_value_row const& one, std::int64_t wanted) { return one.row < wanted; });
    return found != rows.end() && found->row == row;
}

/// The number of a row, from the column or from what does not fit into it.
[[nodiscard]] std::optional<decimal>
number_at(source_column const& column, decimals_aside const& aside, std::int64_t row) noexcept {
    auto const found =
        std::lower_bound(aside.begin(), aside.end(), row,
                         [](auto const& one, std::int64_t wanted) { return one.first < wanted; });
    if (found != aside.end() && found->first == row) {
        return found->second;
    }
    if (read_validity(column, row, 1) == 0) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    std::uint64_t bad = 0;
    read_integers(column, row, 1, &value, bad);
    return *decimal::make(value, column.view.scale);
}

/// The rows of which either number does not fit, in rising order.
[[nodiscard]] std::vector<std::int64_t> rows_of(decimals_aside const& a, decimals_aside const& b) {
    std::vector<std::int64_t> rows;
    for (decimals_aside const* const list : {&a, &b}) {
        for (auto const& one : *list) {
            rows.push_back(one.first);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace

std::vector<side_value> take_pairs_aside(std::int32_t leaf, std::int64_t rows,
                                         gathered_numbers& numerators,
                                         gathered_numbers& denominators) {
    std::vector<side_value> aside;
    auto const wanted = rows_of(numerators.aside, denominators.aside);
    if (wanted.empty()) {
        return aside;
    }
    owned_column top = copy_of(numerators.column, rows);
    owned_column bottom = copy_of(denominators.column, rows);
    std::vector<bad_value_row> wrong;
    for (std::int64_t const row : wanted) {
        auto const numerator = number_at(top.column, numerators.aside, row);
        auto const denominator = number_at(bottom.column, denominators.aside, row);
        top.forget(row);
        bottom.forget(row);
        if (is_bad(top.column.bad_rows, row) || is_bad(bottom.column.bad_rows, row)) {
            continue;
        }
        if (!numerator || !denominator) {
            wrong.push_back({row, errc::wrong_value_kind});
        } else if (auto const pair = ratio::make(*numerator, *denominator)) {
            aside.push_back({row, leaf, observed_pair(*pair), -1});
        } else {
            wrong.push_back({row, pair.error().code});
        }
    }
    auto& bad = top.column.bad_rows;
    bad.insert(bad.end(), wrong.begin(), wrong.end());
    sort_by_row(bad);
    numerators.column = std::move(top.column);
    denominators.column = std::move(bottom.column);
    return aside;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
