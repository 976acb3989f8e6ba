// SPDX-License-Identifier: Apache-2.0
// Packing: the widths that hold all values, and batch after batch written behind each other.
#include <tieuchi/columns.hpp>
#include "columnar/block.hpp"
#include "columnar/packed_store.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// Asks for large pages, with which reading ahead seldom waits for an address; where there are none
/// nothing changes.
void want_large_pages([[maybe_unused]] std::byte* bytes, [[maybe_unused]] std::size_t size) {
#if defined(__linux__)
    constexpr std::size_t large_page = std::size_t{1} << 21U;
    constexpr std::size_t page = 4096;
    if (size >= 2 * large_page) {
        std::size_t const skipped = (page - reinterpret_cast<std::uintptr_t>(bytes) % page) % page;
        ::madvise(bytes + skipped, (size - skipped) / page * page, MADV_HUGEPAGE);
    }
#endif
}

} // namespace

void aligned_bytes::grow(std::size_t size) {
    if (size > capacity_) {
        std::size_t const capacity = std::max(size, capacity_ + capacity_ / 2);
        decltype(bytes_) made(
            static_cast<std::byte*>(::operator new[](capacity, std::align_val_t{64})));
        want_large_pages(made.get(), capacity);
        if (size_ != 0) {
            std::memcpy(made.get(), bytes_.get(), size_);
        }
        bytes_ = std::move(made);
        capacity_ = capacity;
    }
    if (size > size_) { // gaps of tiles are saved with them: nothing that memory held before
        std::memset(bytes_.get() + size_, 0, size - size_);
    }
    size_ = size;
}

packed_store::packed_store(evaluator of) : rules(std::move(of)), groups(rules) {
    program const& in = rules.compiled();
    shape.leaves.resize(in.leaves.size());
    shape.on_indicators.resize(in.indicators.size());
    shape.on_criteria.resize(in.criteria.size());
    shape.holds.resize(in.rules.presupposes.size() + 1);
    layout = lay_out(in, shape);
    plan = std::make_shared<column_plan const>(make_plan(in, layout, {}, true));
}

namespace {

/// Most strata whose number fits a byte.
constexpr std::size_t narrow_strata = 256;

bool in_order(side_value const& a, side_value const& b) noexcept {
    return a.row != b.row ? a.row < b.row : a.leaf < b.leaf;
}

/** The columns with every leaf that comes in another form than before put aside: plain numbers
    where there were pairs, or pairs where there were plain numbers.
*/
column_set in_known_forms(column_set const& in, set_shape const& known) {
    column_set made = in;
    std::vector<std::size_t> strange;
    for (std::size_t i = 0; i < known.leaves.size(); ++i) {
        leaf_source const kind = in.leaves[i].kind;
        if (kind != leaf_source::none && known.leaves[i].kind != leaf_source::none &&
            kind != known.leaves[i].kind) {
            strange.push_back(i);
        }
    }
    if (strange.empty()) {
        return made;
    }
    unit subject(in.rules);
    made.refused.clear();
    for (std::int64_t row = 0; row < in.rows; ++row) {
        if (bad_rows(in, row, 1) != 0) { // perhaps by what is taken out
            made.refused.emplace_back(row, failure_of(in, row).code);
            continue;
        }
        read_unit(in, row, subject);
        for (std::size_t const leaf : strange) {
            observation const& seen = subject.observations()[leaf];
            if (seen.kind == observed::number || seen.kind == observed::pair) {
                made.aside.push_back({row, static_cast<std::int32_t>(leaf), seen});
            }
        }
    }
    for (std::size_t const leaf : strange) {
        made.leaves[leaf].kind = leaf_source::none;
    }
    std::sort(made.aside.begin(), made.aside.end(), in_order);
    return made;
}

/// Everything that a batch adds; nothing of the store changes before all of it is there.
class addition {
public:
    addition(packed_store& to, column_set const& batch)
        : to_(to),
          given_(batch),
          in_(in_known_forms(batch, to.shape)),
          groups_(to.groups),
          own_size_(to.own.size()) {}
    addition(addition const&) = delete;
    addition& operator=(addition const&) = delete;
    /// Without a commit, the tile that was filled up gets its own bytes back, and what lies behind
    /// it counts as nothing.
    ~addition() {
        to_.own.cut(committed_ ? to_.own.size() : own_size_);
        if (!last_tile_.empty()) {
            std::memcpy(to_.own.data() + last_tile_at_, last_tile_.data(), last_tile_.size());
        }
    }

    void make() {
        find_strata();
        shape_ = shape_by_value(in_);
        shape_ = to_.rows == 0 ? shape_ : joined(to_.shape, shape_);
        shape_.wide_strata = groups_.all().size() > narrow_strata;
        layout_ = lay_out(to_.rules.compiled(), shape_);
        aside_ = to_.aside;
        far_.insert(far_.begin(), to_.far.begin(), to_.far.end());
        failures_ = to_.failures;
        lay_out_anew();
        write();
        std::sort(aside_.begin(), aside_.end(), in_order);
        plan_ = std::make_shared<column_plan const>(
            make_plan(to_.rules.compiled(), layout_, groups_.all(), true));
    }

    void commit() noexcept {
        committed_ = true;
        last_tile_.clear();
        if (moved_) {
            to_.own = std::move(fresh_);
        }
        to_.tiles = to_.own.data();
        to_.rows += in_.rows;
        to_.shape = std::move(shape_);
        to_.layout = std::move(layout_);
        to_.groups = std::move(groups_);
        to_.aside = std::move(aside_);
        to_.far = std::move(far_);
        to_.failures = std::move(failures_);
        to_.plan = std::move(plan_);
    }

private:
    void find_strata() {
        auto const tiles = static_cast<std::size_t>((in_.rows + tile_rows - 1) / tile_rows);
        by_row_.resize(tiles * tile_rows);
        beyond_.resize(tiles);
        row_strata finder(in_, groups_);
        unit subject(in_.rules);
        for (std::int64_t row = 0; row < in_.rows; row += tile_rows) {
            auto const count =
                static_cast<std::int32_t>(std::min<std::int64_t>(tile_rows, in_.rows - row));
            std::uint64_t& beyond = beyond_[static_cast<std::size_t>(row / tile_rows)];
            finder.find(row, count, &by_row_[static_cast<std::size_t>(row)], beyond);
            for (std::uint64_t rest = beyond & ~bad_rows(in_, row, count); rest != 0;
                 rest &= rest - 1) {
                std::int64_t const at = row + std::countr_zero(rest);
                read_unit(in_, at, subject);
                auto const codes = subject.attribute_codes();
                auto const numbers = subject.attribute_numbers();
                far_.push_back({to_.rows + at,
                                {{codes.begin(), codes.end()}, {numbers.begin(), numbers.end()}}});
            }
        }
    }

    /// Bytes of so many rows.
    [[nodiscard]] std::size_t bytes_of(std::int64_t rows) const noexcept {
        return static_cast<std::size_t>((rows + tile_rows - 1) / tile_rows) *
               static_cast<std::size_t>(layout_.bytes);
    }

    /// Makes room for all tiles; those that are there in the new layout, if it is another one.
    void lay_out_anew() {
        moved_ = to_.rows == 0 || !(layout_ == to_.layout);
        aligned_bytes& tiles = moved_ ? fresh_ : to_.own;
        tiles.grow(bytes_of(to_.rows + in_.rows));
        to_.tiles = moved_ ? to_.tiles : tiles.data();
        if (!moved_ && to_.rows % tile_rows != 0) {
            last_tile_at_ = bytes_of(to_.rows - to_.rows % tile_rows);
            last_tile_.assign(tiles.data() + last_tile_at_,
                              tiles.data() + last_tile_at_ + layout_.bytes);
        }
        for (std::int64_t t = 0; moved_ && t < to_.tile_count(); ++t) {
            convert_tile(to_.tiles + t * to_.layout.bytes, to_.layout,
                         tiles.data() + t * layout_.bytes, layout_, t * tile_rows, aside_);
        }
    }

    void write() {
        std::byte* const tiles = (moved_ ? fresh_ : to_.own).data();
        std::vector<side_value> out_of_place;
        tile_writer writer(in_, layout_, &out_of_place);
        for (std::int64_t row = 0; row < in_.rows;) {
            std::int64_t const place = to_.rows + row;
            auto const at = static_cast<std::int32_t>(place % tile_rows);
            auto const count =
                static_cast<std::int32_t>(std::min<std::int64_t>(tile_rows - at, in_.rows - row));
            writer.write(row, count, &by_row_[static_cast<std::size_t>(row)], beyond(row, count),
                         tiles + place / tile_rows * layout_.bytes, at);
            note_failures(row, count);
            row += count;
        }
        for (auto const* more : {&in_.aside, &out_of_place}) {
            for (side_value const& one : *more) {
                if (one.leaf >= 0) { // units with an attribute aside are far ones
                    aside_.push_back({to_.rows + one.row, one.leaf, one.value});
                }
            }
        }
    }

    [[nodiscard]] std::uint64_t beyond(std::int64_t row, std::int32_t count) const noexcept {
        auto const first = static_cast<std::size_t>(row / tile_rows);
        auto const skipped = static_cast<unsigned>(row % tile_rows);
        std::uint64_t rows = beyond_[first] >> skipped;
        if (skipped != 0 && first + 1 < beyond_.size()) {
            rows |= beyond_[first + 1] << (64U - skipped);
        }
        return rows & low_bits(count);
    }

    void note_failures(std::int64_t row, std::int32_t count) {
        for (std::uint64_t bad = bad_rows(given_, row, count); bad != 0; bad &= bad - 1) {
            std::int64_t const at = row + std::countr_zero(bad);
            found_failure found = failure_of(given_, at);
            failures_.push_back({to_.rows + at, found.code, std::move(found.column)});
        }
    }

    packed_store& to_;
    column_set const& given_;
    column_set in_;
    strata groups_;
    std::vector<std::uint16_t> by_row_;
    std::vector<std::uint64_t> beyond_; ///< By 64 rows of the batch.
    set_shape shape_;
    tile_layout layout_;
    aligned_bytes fresh_;
    bool moved_ = false;
    bool committed_ = false;
    std::size_t own_size_;
    std::vector<std::byte> last_tile_; ///< As it was, if it is filled up in its place.
    std::size_t last_tile_at_ = 0;
    std::vector<side_value> aside_;
    std::vector<far_unit> far_;
    std::vector<row_failure> failures_;
    std::shared_ptr<column_plan const> plan_;
};

} // namespace
} // namespace detail

packed_columns::packed_columns(evaluator rules)
    : store_(std::make_unique<detail::packed_store>(std::move(rules))) {}
packed_columns::packed_columns(packed_columns&&) noexcept = default;
packed_columns& packed_columns::operator=(packed_columns&&) noexcept = default;
packed_columns::~packed_columns() = default;

evaluator const& packed_columns::rules() const& noexcept {
    return store_->rules;
}

std::int64_t packed_columns::rows() const noexcept {
    return store_->rows;
}

std::int64_t packed_columns::bytes() const noexcept {
    return store_->tile_count() * store_->layout.bytes;
}

void packed_columns::append(column_batch const& batch) {
    TIEUCHI_ASSERT(!store_->borrowed && batch.rules() == store_->rules);
    if (batch.rows() == 0) {
        return;
    }
    detail::addition more(*store_, batch.columns());
    more.make();
    more.commit();
}

} // namespace v1
} // namespace tieuchi
