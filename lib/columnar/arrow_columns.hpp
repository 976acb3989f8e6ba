// SPDX-License-Identifier: Apache-2.0
// Arrow arrays as source columns: borrowed where their memory is as columns have it, else
// converted.
#ifndef TIEUCHI_COLUMNAR_ARROW_COLUMNS_HPP
#define TIEUCHI_COLUMNAR_ARROW_COLUMNS_HPP

#include "columnar/arrow_view.hpp"
#include "columnar/number_column.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// What words stand for.
using word_meanings = std::unordered_map<std::string_view, std::int32_t>;

/// Numbers: integers, decimals, floats under a policy, texts by S-202, dictionaries of texts.
[[nodiscard]] arrow_fault read_numbers(arrow_rows const& rows, float_policy floats,
                                       gathered_numbers& into);

/// Words as codes, from texts or a dictionary of texts. What has no meaning is an error of its row.
[[nodiscard]] arrow_fault read_words(arrow_rows const& rows, word_meanings const& meanings,
                                     source_column& into);

/// Integers that are codes themselves, from 0 to one less than `count`.
[[nodiscard]] arrow_fault read_codes(arrow_rows const& rows, std::int32_t count,
                                     source_column& into);

/// Truths.
[[nodiscard]] arrow_fault read_truths(arrow_rows const& rows, source_column& into);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
