// SPDX-License-Identifier: Apache-2.0
#include "columnar/number_column.hpp"

#include <tieuchi/detail/wide.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// The largest scale that a coefficient of the given scale can be brought to within 64 bits.
[[nodiscard]] int largest_scale(std::int64_t coefficient, int scale) noexcept {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    std::uint64_t size = magnitude(coefficient);
    while (scale < decimal::max_scale && size <= most / 10) {
        size *= 10;
        ++scale;
    }
    return scale;
}

} // namespace

number_gatherer::number_gatherer(std::int64_t rows)
    : coefficients_(static_cast<std::size_t>(rows)),
      scales_(static_cast<std::size_t>(rows), std::int8_t{-1}) {}

void number_gatherer::set(std::int64_t row, decimal value) noexcept {
    coefficients_[static_cast<std::size_t>(row)] = value.coefficient();
    scales_[static_cast<std::size_t>(row)] = static_cast<std::int8_t>(value.scale());
}

int number_gatherer::best_scale() const noexcept {
    // How many more numbers fit under a scale than under the one before.
    std::array<std::int64_t, decimal::max_scale + 2> gains{};
    for (std::size_t i = 0; i < scales_.size(); ++i) {
        if (scales_[i] >= 0) {
            int const last = largest_scale(coefficients_[i], scales_[i]);
            ++gains[static_cast<std::size_t>(scales_[i])];
            --gains[static_cast<std::size_t>(last + 1)];
        }
    }
    int best = 0;
    std::int64_t most = gains[0];
    std::int64_t fitting = gains[0];
    for (int scale = 1; scale <= decimal::max_scale; ++scale) {
        fitting += gains[static_cast<std::size_t>(scale)];
        if (fitting > most) {
            most = fitting;
            best = scale;
        }
    }
    return best;
}

gathered_numbers number_gatherer::finish() {
    gathered_numbers made;
    int const scale = best_scale();
    auto validity = std::make_shared<std::vector<std::uint8_t>>((scales_.size() + 7) / 8);
    bool all_there = true;
    for (std::size_t i = 0; i < scales_.size(); ++i) {
        int const own = scales_[i];
        bool const fits = own >= 0 && own <= scale && largest_scale(coefficients_[i], own) >= scale;
        if (fits) {
            coefficients_[i] *= power_of_ten(scale - own);
            (*validity)[i / 8] |= static_cast<std::uint8_t>(1U << (i % 8));
        } else {
            if (own >= 0) {
                made.aside.emplace_back(static_cast<std::int64_t>(i),
                                        *decimal::make(coefficients_[i], own));
            }
            coefficients_[i] = 0;
            all_there = false;
        }
    }
    source_column& column = made.column;
    column.owned = std::make_shared<std::vector<std::int64_t> const>(std::move(coefficients_));
    column.view.type = column_type::int64;
    column.view.scale = scale;
    column.view.values = column.owned->data();
    if (!all_there) {
        column.view.validity_as = validity_type::bits;
        column.view.validity = validity->data();
        column.owned_validity = std::move(validity);
    }
    column.bad_rows = std::move(bad_rows_);
    return made;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
