// SPDX-License-Identifier: Apache-2.0
// Grades of 64 units at once: tests in Kleene logic over words (S-701, S-702).
#ifndef TIEUCHI_COLUMNAR_GRADES_HPP
#define TIEUCHI_COLUMNAR_GRADES_HPP

#include "columnar/kernel.hpp"
#include "columnar/strata.hpp"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** Judges the grades of tiles.

    What asks for more than words and counts (scores of single criteria, shares, completeness, the
    caller's own methods) is left to the scalar evaluator: then every unit is handed over.

    @threads Immutable once made.
*/
class grade_judge {
public:
    grade_judge(column_plan const& plan, std::vector<stratum> const& all, strata const& from);

    /// Whether some test compares weighted progress.
    [[nodiscard]] bool needs_scores() const noexcept { return needs_scores_; }

    /** Grades of the rows of a tile whose nodes, counts and scores are in `with`.

        @return Rows that the scalar evaluator has to judge.
    */
    [[nodiscard]] std::uint64_t judge(kernel_job const& job, std::byte const* tile,
                                      kernel_scratch& with) const;

private:
    struct outcome {
        std::uint64_t pass = 0;
        std::uint64_t fail = 0;
    };

    void look_through(compiled_test const& test);
    [[nodiscard]] outcome of(compiled_test const& test, kernel_job const& job,
                             std::byte const* tile, kernel_scratch const& with) const;
    [[nodiscard]] outcome combined(compiled_test const& test, kernel_job const& job,
                                   std::byte const* tile, kernel_scratch const& with) const;
    [[nodiscard]] outcome attribute_fact(compiled_test const& test, std::byte const* tile) const;
    [[nodiscard]] outcome compare_counts(compiled_test const& test,
                                         kernel_scratch const& with) const;
    [[nodiscard]] outcome compare_scores(compiled_test const& test, kernel_job const& job,
                                         std::byte const* tile, kernel_scratch const& with) const;

    column_plan const* plan_;
    std::vector<stratum> const* strata_;
    std::unordered_map<compiled_test const*, std::size_t> facts_;
    bool by_unit_ = false;
    bool needs_scores_ = false;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
