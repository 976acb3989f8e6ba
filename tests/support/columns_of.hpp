// SPDX-License-Identifier: Apache-2.0
// Units as columns: the same units in any of the forms that a caller's arrays can have.
#ifndef SUPPORT_COLUMNS_OF_HPP
#define SUPPORT_COLUMNS_OF_HPP

#include <tieuchi/batch.hpp>
#include <tieuchi/columns.hpp>
#include <tieuchi/detail/wide.hpp>
#include <tieuchi/observation.hpp>
#include "support/generate/random.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// Choices that are not left to the seed.
struct column_style {
    unsigned spoiled = 0; ///< Share of rows in error, of 100.
    int most_places = 18; ///< Largest scale that is chosen where fewer places would do.
};

/** A batch of columns that says what a list of units says, and the arrays that it refers to.

    A seed chooses types, scales, validity, offsets, dictionaries, and what stands in the places of
    missing values. Values of a leaf that is seen as numbers in some units and as pairs in others
   are kept aside, as readers of texts do.

    Chosen rows are spoiled: they get one error each, which `failures` names.
*/
class columns_of {
public:
    columns_of(tieuchi::evaluator const& rules, std::span<tieuchi::unit const* const> units,
               std::uint64_t seed, column_style style = {});

    /// The batch; refers to this object.
    [[nodiscard]] tieuchi::column_batch const& batch() const noexcept { return batch_; }
    /// What is wrong with rows, by row.
    [[nodiscard]] std::vector<tieuchi::row_failure> const& failures() const noexcept {
        return failures_;
    }

private:
    using wide = tieuchi::detail::int128;

    /// The values of one column, before they are put into an array.
    struct cells {
        explicit cells(std::size_t rows) : values(rows), there(rows, false) {}
        void set(std::size_t row, wide value) {
            values[row] = value;
            there[row] = true;
        }
        std::vector<wide> values;
        std::vector<bool> there;
        int scale = 0;
    };

    [[nodiscard]] std::size_t rows() const noexcept { return units_.size(); }
    [[nodiscard]] bool spoils(std::size_t row);
    void fail(std::size_t row, tieuchi::errc code, std::string column);
    std::byte* memory(std::size_t bytes);

    void lay_validity(tieuchi::column_view& view, std::vector<bool> const& there, bool needed);
    [[nodiscard]] tieuchi::column_view integers(cells const& of, bool codes);
    [[nodiscard]] tieuchi::column_view truths(std::vector<bool> const& values,
                                              std::vector<bool> const& there,
                                              std::string const& column);
    [[nodiscard]] tieuchi::column_view numbers(std::vector<tieuchi::decimal> const& values,
                                               std::vector<bool> const& there,
                                               std::string const& column);
    [[nodiscard]] bool as_floats(std::vector<tieuchi::decimal> const& values,
                                 std::vector<bool> const& there, std::string const& column,
                                 tieuchi::column_view& made);
    template <typename Add>
    void add_codes(std::vector<std::int32_t> const& codes, std::vector<std::string> const& words,
                   tieuchi::errc code, std::string const& column, Add const& add);

    void add_leaf(std::int32_t leaf);
    void add_numbers(std::int32_t leaf, std::string const& id);
    void add_levels(std::int32_t leaf, std::string const& id);
    void add_truths(std::int32_t leaf, std::string const& id);
    void add_exemptions(std::int32_t leaf, std::string const& id);
    void spoil_pair(std::size_t row, std::string const& id, tieuchi::decimal& numerator,
                    tieuchi::decimal& denominator, std::vector<bool>& tops,
                    std::vector<bool>& bottoms);
    void add_attribute(std::size_t attribute);
    void add_declared();
    void add_holds();

    tieuchi::evaluator rules_;
    std::vector<tieuchi::unit const*> units_;
    generate::random dice_;
    column_style style_;
    tieuchi::column_batch batch_;
    std::deque<std::vector<std::uint64_t>> arrays_; ///< 64-bit words, so that all are aligned.
    std::set<std::size_t> to_spoil_;
    std::vector<tieuchi::row_failure> failures_;
};

} // namespace support

#endif
