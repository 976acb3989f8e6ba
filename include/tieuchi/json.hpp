// SPDX-License-Identifier: Apache-2.0
// Documents of units in, documents of results out (FORMAT).
#ifndef TIEUCHI_JSON_HPP
#define TIEUCHI_JSON_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/diagnostic.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/rollup.hpp>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

namespace detail {
struct result_fragments;
}

/// How documents of units are read. @since 0.1
struct units_options {
    /// Ids and attributes that the rulebook has not are warnings instead of errors.
    bool ignore_other_ids = false;
};

/** Read a `tieuchi-units/1` document.

    Reports every problem at once, in document order; one unit with an error refuses the document.

    @complexity Linear in the size of the document.
    @errors     The code of the first error in `problems`, when there is one.
    @param json     The text.
    @param rules    The evaluator that the units are to be assessed by.
    @param problems Receives errors, and warnings where asked for.
    @param options  How to read.
    @return     The units in document order.
    @since 0.1
*/
[[nodiscard]] result<std::vector<unit>> read_units(std::string_view json, evaluator const& rules,
                                                   diagnostics& problems,
                                                   units_options const& options = {});

/** Writes a `tieuchi-assessment/1` document, unit by unit, onto the end of a text.

    Call `begin`, then `add` for each unit, then `end`. The bytes depend on the inputs alone
    (S-1103).

    @threads A plain value.
    @lifetime Refers to the text that it writes onto.
    @since 0.1
*/
class assessment_writer {
public:
    /// Writes onto the end of `out`.
    explicit assessment_writer(std::string& out TIEUCHI_LIFETIMEBOUND) noexcept : out_(&out) {}

    /// Everything before the first unit.
    void begin(evaluator const& rules, policy choices);
    /// One unit. @pre `found` is the assessment of `subject`.
    void add(unit const& subject, assessment const& found);
    /// Everything after the last unit, and a line end.
    void end();

private:
    std::string* out_;
    std::shared_ptr<detail::result_fragments const> fragments_; ///< What is the same in every unit.
    bool first_ = true;
};

/** One document with the assessments of all units.

    @since 0.1
*/
[[nodiscard]] std::string assess_to_json(evaluator const& rules, std::span<unit const> units,
                                         policy choices = {});

/** The roll-up as a `tieuchi-summary/1` document, one LF at the end.

    @since 0.1
*/
[[nodiscard]] std::string to_json(rollup const& all, policy choices);

} // namespace v1
} // namespace tieuchi

#endif
