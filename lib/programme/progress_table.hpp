// SPDX-License-Identifier: Apache-2.0
// Units that have the same progress everywhere, told apart once.
#ifndef TIEUCHI_LIB_PROGRAMME_PROGRESS_TABLE_HPP
#define TIEUCHI_LIB_PROGRAMME_PROGRESS_TABLE_HPP

#include <tieuchi/sensitivity.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// One row of a table.
using progress_row = std::vector<std::optional<rational>>;

/// Units with one and the same row: under all weights they tie.
struct row_class {
    progress_row const* row;
    std::size_t first; ///< Index of the first of them.
    std::int64_t units;
};

/// The rows of a table, each once, by the first unit that has it.
struct row_classes {
    std::vector<row_class> list;       ///< Those that have a value.
    std::vector<std::size_t> class_of; ///< By unit; `none` for a unit without value.
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

[[nodiscard]] row_classes classes_of(progress_table const& table);

/// Numbers of classes, best under the weights first, in groups of those that tie.
[[nodiscard]] std::vector<std::vector<std::size_t>> ranked_groups(row_classes const& classes,
                                                                  progress_table const& table);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
