// SPDX-License-Identifier: Apache-2.0
// Strata: units whose attributes lead to the same bounds, exemptions and answers of attribute
// tests. What depends on attributes is settled once a stratum, never once a unit.
#ifndef TIEUCHI_COLUMNAR_STRATA_HPP
#define TIEUCHI_COLUMNAR_STRATA_HPP

#include "columnar/column_set.hpp"
#include "eval/leaf.hpp"
#include "eval/program.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// A unit's attributes as stated, before defaults and derivation.
struct stated_attributes {
    std::vector<std::int32_t> codes;
    std::vector<std::optional<decimal>> numbers;
};

/// What all units of a stratum have in common.
struct stratum {
    stated_attributes example;      ///< Of the unit that opened it.
    std::vector<std::int32_t> ends; ///< By leaf: the end of its bound.
    std::vector<verdict>
        exempted;               ///< By leaf: outcome of its `exempt_when`; fail when it has none.
    std::vector<verdict> facts; ///< By number of the attribute test, see `strata::facts`.
};

/** Sorts units into strata and numbers these in the order in which they turn up.

    @threads Looking up opens strata; from one thread at a time.
*/
class strata {
public:
    /// The most strata that are told apart, since each takes a table; units of further ones are
    /// judged one by one.
    static constexpr std::int32_t limit = 4096;

    explicit strata(evaluator const& rules);

    /// Number of the stratum of a unit; -1 beyond the limit.
    [[nodiscard]] std::int32_t find(stated_attributes const& of);
    /// The strata so far.
    [[nodiscard]] std::vector<stratum> const& all() const noexcept { return all_; }
    /// Whether something in the rulebook depends on the attribute.
    [[nodiscard]] bool matters(std::size_t attribute) const noexcept { return used_[attribute]; }
    /// The tests over attributes within the tests of grades, in the order of `stratum::facts`.
    [[nodiscard]] std::vector<compiled_test const*> const& facts() const noexcept { return facts_; }

private:
    [[nodiscard]] stratum judge(stated_attributes const& of) const;

    program const* program_;
    std::vector<bool> used_;
    std::vector<compiled_test const*> facts_;
    std::vector<stratum> all_;
    std::unordered_map<std::string, std::int32_t> by_stated_; ///< What was stated -> number.
    std::unordered_map<std::string, std::int32_t> by_outcome_;
};

/** Numbers of the strata of the rows of a batch, faster than one by one.

    @threads As `strata`.
*/
class row_strata {
public:
    row_strata(column_set const& in, strata& into);

    /** Writes the strata of `count` rows; 0 for rows with a bad attribute, which are in error, and
        `beyond` gets the rows beyond the limit or with an attribute that is kept aside.
    */
    void find(std::int64_t row, std::int32_t count, std::uint16_t* out, std::uint64_t& beyond);

private:
    [[nodiscard]] bool find_by_byte(std::int64_t row, std::int32_t count,
                                    std::uint16_t* out) const noexcept;
    void find_slowly(std::int64_t row, std::int32_t count, std::uint16_t* out,
                     std::uint64_t& beyond);
    void read(std::int64_t row, std::int32_t count);
    [[nodiscard]] std::uint64_t attributes_aside(std::int64_t row, std::int32_t count) const;

    column_set const& in_;
    strata& into_;
    bool some_aside_ = false;          ///< Whether some attribute that matters is kept aside.
    std::vector<std::size_t> coded_;   ///< Attributes that matter and come as codes.
    std::vector<std::size_t> numbers_; ///< Those that come as numbers.
    std::vector<std::int32_t> table_; ///< By combination of codes, one more than each: the stratum.
    /// Where one attribute in bytes is all that matters: the stratum by code as it was given, or
    /// -1.
    std::vector<std::int32_t> by_byte_;
    std::vector<std::size_t> strides_; ///< Of `table_`, by place in `coded_`.
    std::vector<std::size_t> sizes_;   ///< Number of values, by place in `coded_`.
    std::vector<std::int64_t> values_; ///< 64 a column.
    std::vector<std::uint64_t> valid_;
    stated_attributes stated_;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
