// SPDX-License-Identifier: Apache-2.0
// Arrow arrays of our own making: columns that own their buffers, put together to record batches.
#ifndef TIEUCHI_COLUMNAR_ARROW_WRITE_HPP
#define TIEUCHI_COLUMNAR_ARROW_WRITE_HPP

#include <tieuchi/arrow.hpp>
#include "columnar/arrow_view.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// A column to be handed out.
struct made_column {
    std::string format;
    std::string name;
    std::int64_t length = 0;
    std::int64_t null_count = 0;
    std::vector<std::byte> validity;             ///< Bits; empty where nothing is null.
    std::vector<std::vector<std::byte>> buffers; ///< Without the validity.
    std::vector<made_column> children;
    std::vector<made_column> dictionary; ///< One, or none.
};

/// A record batch of columns of one length, handed out to whoever releases it.
[[nodiscard]] ArrowArray hand_out_array(made_column&& from);
/// The schema of a column; its rows are of no consequence.
[[nodiscard]] ArrowSchema hand_out_schema(made_column const& from);

/// What `write_arrow` writes, `ids` before everything else.
[[nodiscard]] made_column results_of(evaluator const& rules, batch_result const& found,
                                     outputs wanted, std::optional<made_column>&& ids);

/** A copy of the column `id` of a record batch whose structure was checked.

    @param into Gets the column; nothing where there is none of texts or integers.
*/
[[nodiscard]] arrow_fault copy_ids(ArrowSchema const& schema, ArrowArray const& array,
                                   std::optional<made_column>& into);
/// The same without rows, of a schema alone.
[[nodiscard]] std::optional<made_column> ids_of_schema(ArrowSchema const& schema);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
