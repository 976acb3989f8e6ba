// SPDX-License-Identifier: Apache-2.0
// What packed_columns hold: tiles end to end, their strata, and what does not fit into tiles.
#ifndef TIEUCHI_COLUMNAR_PACKED_STORE_HPP
#define TIEUCHI_COLUMNAR_PACKED_STORE_HPP

#include <tieuchi/batch.hpp>
#include "columnar/plan.hpp"
#include "columnar/strata.hpp"
#include "columnar/tile.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Bytes on a boundary of a cache line.
class aligned_bytes {
public:
    [[nodiscard]] std::byte* data() noexcept { return bytes_.get(); }
    [[nodiscard]] std::byte const* data() const noexcept { return bytes_.get(); }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }

    /// Makes room for so many bytes, keeping what is there; what is new is 0, so that equal columns
    /// are saved as equal bytes.
    void grow(std::size_t size);
    /// Takes bytes off the end. @pre size <= this->size()
    void cut(std::size_t size) noexcept { size_ = size; }

private:
    struct release {
        void operator()(std::byte* bytes) const noexcept {
            ::operator delete[](bytes, std::align_val_t{64});
        }
    };

    std::unique_ptr<std::byte[], release> bytes_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

/// A unit whose attributes are those of no stratum that is told apart.
struct far_unit {
    std::int64_t row = 0;
    stated_attributes stated;
};

/// Packed columns.
struct packed_store {
    explicit packed_store(evaluator of);

    evaluator rules;
    std::int64_t rows = 0;
    set_shape shape;
    strata groups;
    tile_layout layout;
    aligned_bytes own;
    std::byte const* tiles = nullptr; ///< `own`, or the caller's buffer.
    bool borrowed = false;
    std::vector<side_value> aside; ///< By row, then leaf.
    std::vector<far_unit> far;     ///< By row.
    std::vector<row_failure> failures;
    std::shared_ptr<column_plan const> plan; ///< With scores; made when something was added.

    [[nodiscard]] std::int64_t tile_count() const noexcept { return (rows + 63) / 64; }
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
