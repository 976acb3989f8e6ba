// SPDX-License-Identifier: Apache-2.0
// A unit together with what was found of it: what questions about a whole programme are asked over.
#ifndef TIEUCHI_ASSESSED_HPP
#define TIEUCHI_ASSESSED_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/observation.hpp>

namespace tieuchi {
inline namespace v1 {

/** One unit with what was found of it.

    A set of units is a span of these; unit order (S-604) is the order of the span.

    @inv `found` is the assessment of `subject`; neither is null.
    @lifetime Refers to both.
    @since 0.2
*/
struct assessed_unit {
    unit const* subject = nullptr;
    assessment const* found = nullptr;
};

} // namespace v1
} // namespace tieuchi

#endif
