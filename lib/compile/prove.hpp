// SPDX-License-Identifier: Apache-2.0
// What can be proved of a test without any unit: that it never passes, or that it never fails.
#ifndef TIEUCHI_LIB_COMPILE_PROVE_HPP
#define TIEUCHI_LIB_COMPILE_PROVE_HPP

#include <tieuchi/rational.hpp>
#include <tieuchi/rulebook.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// What is known of a test.
enum class proof { open, never_passes, never_fails };

/** What a test comes to. Claims only what holds for every unit; `open` says nothing. */
[[nodiscard]] proof prove(test const& one, edition const& rules);

/// Numbers between two ends, each of which belongs to them or not.
struct number_range {
    rational low;
    rational high;
    bool low_open = false;
    bool high_open = false;

    [[nodiscard]] bool empty() const {
        return low > high || (low == high && (low_open || high_open));
    }
};

/// The values that a measure can have; nothing for a caller's own one.
[[nodiscard]] std::optional<number_range> range_of_measure(std::string_view name,
                                                           edition const& rules);

/// The values within `domain` that satisfy a fact that compares.
[[nodiscard]] number_range satisfying(test const& fact, number_range const& domain);

/// Whether the measure counts, so that its values are whole numbers.
[[nodiscard]] bool is_count(std::string_view measure_name);

/** What is left of some ranges when another one is taken away.

    @param whole Whether only whole numbers count.
*/
[[nodiscard]] std::vector<number_range> without(std::vector<number_range> const& ranges,
                                                number_range const& taken, bool whole);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
