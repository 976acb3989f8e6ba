// SPDX-License-Identifier: Apache-2.0
// Evaluators: a rulebook compiled for one reference date, ready to assess any number of units.
#ifndef TIEUCHI_EVALUATOR_HPP
#define TIEUCHI_EVALUATOR_HPP

#include <tieuchi/rulebook.hpp>

#include <cstdint>
#include <memory>
#include <string_view>

namespace tieuchi {
inline namespace v1 {

namespace detail {
struct program;
}

/// What an id of a rulebook stands for. @since 0.1
enum class node_kind : std::uint8_t {
    none = 0, ///< Nothing of the rulebook.
    criterion = 1,
    indicator = 2,
    part = 3,
    condition = 4,
};

/** A rulebook compiled for one reference date.

    A cheap handle to immutable data. Leaves are numbered in document order, criteria before
    conditions; criteria and indicators likewise.

    @threads May be used from several threads at once.
    @since 0.1
*/
class evaluator {
public:
    /** Compile a rulebook for a reference date.

        @complexity Linear in the rulebook, times the combinations of attribute values that its
                    bounds distinguish, up to a limit.
        @errors     None of the library's own; allocation failure propagates as `std::bad_alloc`.
        @since 0.1
    */
    [[nodiscard]] static evaluator compile(rulebook const& source, date when);

    /// The rulebook.
    [[nodiscard]] rulebook const& source() const& noexcept;
    rulebook const& source() const&& = delete;
    /// The reference date.
    [[nodiscard]] date reference_date() const noexcept;
    /// The rulebook as it stands on the reference date.
    [[nodiscard]] edition const& rules() const& noexcept;
    edition const& rules() const&& = delete;

    /// Number of leaves: those of criteria, then the conditions.
    [[nodiscard]] std::int32_t leaf_count() const noexcept;
    /// Number of leaves of criteria.
    [[nodiscard]] std::int32_t criteria_leaf_count() const noexcept;
    /// Number of indicators.
    [[nodiscard]] std::int32_t indicator_count() const noexcept;
    /// Number of criteria.
    [[nodiscard]] std::int32_t criterion_count() const noexcept;

    /** The leaf of a number.

        @pre `0 <= index < leaf_count()`
        @since 0.1
    */
    [[nodiscard]] leaf const& leaf_at(std::int32_t index) const& noexcept;
    leaf const& leaf_at(std::int32_t index) const&& = delete;

    /// Number of the leaf that a value under this id belongs to, or -1.
    [[nodiscard]] std::int32_t find_leaf(std::string_view id) const noexcept;
    /// Number of the indicator of this id, or -1.
    [[nodiscard]] std::int32_t find_indicator(std::string_view id) const noexcept;
    /// Number of the criterion of this id, or -1.
    [[nodiscard]] std::int32_t find_criterion(std::string_view id) const noexcept;
    /// Number of the attribute of this id, or -1.
    [[nodiscard]] std::int32_t find_attribute(std::string_view id) const noexcept;
    /// What the id stands for; an id that a criterion shares with its indicator: the criterion.
    [[nodiscard]] node_kind kind_of(std::string_view id) const noexcept;

    /// The compiled form; private to the library.
    [[nodiscard]] detail::program const& compiled() const noexcept { return *program_; }

    /// Whether both are one compiled rulebook, so that units of one are units of the other.
    friend bool operator==(evaluator const& a, evaluator const& b) noexcept {
        return a.program_ == b.program_;
    }

private:
    explicit evaluator(std::shared_ptr<detail::program const> program) noexcept
        : program_(std::move(program)) {}

    std::shared_ptr<detail::program const> program_;
};

} // namespace v1
} // namespace tieuchi

#endif
