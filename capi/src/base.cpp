// SPDX-License-Identifier: Apache-2.0
// Version, words of the formats, owned texts.
#include <tieuchi/comparison.hpp>
#include <tieuchi/criterion.hpp>
#include <tieuchi/error.hpp>
#include <tieuchi/grouping.hpp>
#include <tieuchi/period.hpp>
#include <tieuchi/programme.hpp>
#include <tieuchi/ranking.hpp>
#include <tieuchi/requirement.hpp>
#include <tieuchi/roadmap.hpp>
#include <tieuchi/scoring.hpp>
#include <tieuchi/standings.hpp>
#include <tieuchi/target.hpp>
#include <tieuchi/threshold.hpp>
#include <tieuchi/verdict.hpp>
#include <tieuchi/version.hpp> // the same macros as tieuchi.h: a difference is diagnosed
#include "columnar.hpp"

#include <limits>

using namespace tieuchi;
using namespace tieuchi::capi;

namespace {

/// Whether a value is one of an enumeration.
template <typename Enum>
bool is_one_of(std::int32_t value, Enum first, Enum last) noexcept {
    return value >= to_c(first) && value <= to_c(last);
}

/// Word of an enumerator; empty for a value that the enumeration does not have.
template <typename Enum>
tieuchi_str word(std::int32_t value, Enum first, Enum last) noexcept {
    return is_one_of(value, first, last) ? to_c(name(static_cast<Enum>(value)))
                                         : to_c(std::string_view());
}

/// What a question about a comparator says; 0 for a value that is none.
std::int32_t ask(std::int32_t value, bool (*question)(comparator)) noexcept {
    return is_one_of(value, comparator::at_least, comparator::at_least_level) &&
                   question(static_cast<comparator>(value))
               ? 1
               : 0;
}

/// The counts of a node of a requirement, after the checks that both questions of it share.
tieuchi_status read_counts(std::int32_t combine, std::int32_t k, verdict_counts const& counts,
                           tieuchi_error* err) {
    TIEUCHI_NEEDS_ONE_OF(combine, TIEUCHI_COMBINE_ALL, TIEUCHI_COMBINE_AT_LEAST);
    if (k < 0 || counts.pass < 0 || counts.fail < 0 || counts.unknown < 0 || counts.exempt < 0) {
        return refuse(err, "a count is below 0");
    }
    std::int64_t const left = std::int64_t{counts.pass} + counts.fail + counts.unknown;
    return left > std::numeric_limits<std::int32_t>::max() ? refuse(err, "the counts are too large")
                                                           : TIEUCHI_OK;
}

} // namespace

tieuchi_str tieuchi_version(void) {
    return to_c(std::string_view(TIEUCHI_VERSION_STRING));
}

int32_t tieuchi_abi(void) {
    return TIEUCHI_ABI;
}

tieuchi_str tieuchi_status_name(tieuchi_status code) {
    return to_c(name(static_cast<errc>(code)));
}

tieuchi_str tieuchi_status_message(tieuchi_status code) {
    return to_c(message(static_cast<errc>(code)));
}

void tieuchi_error_init(tieuchi_error* err, size_t size) {
    (void)init_struct(tieuchi_error TIEUCHI_ERROR_INIT, err, size);
}

tieuchi_str tieuchi_verdict_name(int32_t verdict) {
    return word(verdict, tieuchi::verdict::pass, tieuchi::verdict::exempt);
}

tieuchi_str tieuchi_reason_name(int32_t reason) {
    return word(reason, tieuchi::reason::none, tieuchi::reason::all_exempt);
}

tieuchi_str tieuchi_declared_name(int32_t declared) {
    return word(declared, declared_verdict::none, declared_verdict::fail);
}

tieuchi_str tieuchi_missing_policy_name(int32_t policy) {
    return word(policy, missing_policy::unknown, missing_policy::fail);
}

tieuchi_str tieuchi_declared_policy_name(int32_t policy) {
    return word(policy, declared_policy::fills_gaps, declared_policy::prevails);
}

tieuchi_str tieuchi_leaf_kind_name(int32_t kind) {
    return word(kind, leaf_kind::quantity, leaf_kind::ordinal);
}

tieuchi_str tieuchi_comparator_name(int32_t comparator) {
    return word(comparator, tieuchi::comparator::at_least, tieuchi::comparator::at_least_level);
}

tieuchi_str tieuchi_progress_shape_name(int32_t shape) {
    return word(shape, progress_shape::linear, progress_shape::table);
}

tieuchi_str tieuchi_measure_name(int32_t measure) {
    return word(measure, tieuchi::measure::standard_met, tieuchi::measure::completeness);
}

int32_t tieuchi_measure_of(char const* name, size_t size) {
    std::string_view text;
    if (!read_text(name, size, text)) {
        return 0;
    }
    std::optional<measure> const found = measure_of(text);
    return found ? to_c(*found) : 0;
}

tieuchi_str tieuchi_column_type_name(int32_t type) {
    return word(type, column_type::int8, column_type::float32);
}

tieuchi_str tieuchi_kernel_name(int32_t kernel) {
    return word(kernel, tieuchi::kernel::automatic, tieuchi::kernel::avx512);
}

tieuchi_str tieuchi_grouping_name(int32_t kind) {
    return word(kind, grouping_kind::parent, grouping_kind::level);
}

tieuchi_str tieuchi_end_name(int32_t end) {
    return word(end, interval_end::lower, interval_end::upper);
}

tieuchi_str tieuchi_attribution_name(int32_t attribution) {
    return word(attribution, tieuchi::attribution::in_sequence, tieuchi::attribution::averaged);
}

tieuchi_str tieuchi_derivation_name(int32_t derivation) {
    return word(derivation, tieuchi::derivation::share, tieuchi::derivation::pooled);
}

tieuchi_str tieuchi_derived_name(int32_t state) {
    return word(state, derived_state::derived, derived_state::not_representable);
}

tieuchi_str tieuchi_target_form_name(int32_t form) {
    return word(form, target_form::all, target_form::every);
}

tieuchi_str tieuchi_rank_order_name(int32_t order) {
    return word(order, rank_order::highest_first, rank_order::lowest_first);
}

tieuchi_str tieuchi_standing_name(int32_t standing) {
    return word(standing, tieuchi::standing::pass, tieuchi::standing::attribute_missing);
}

tieuchi_str tieuchi_goal_name(int32_t kind) {
    return word(kind, goal_kind::unit_criteria, goal_kind::most_units);
}

tieuchi_str tieuchi_assurance_name(int32_t assurance) {
    return word(assurance, tieuchi::assurance::guaranteed, tieuchi::assurance::optimistic);
}

tieuchi_str tieuchi_step_name(int32_t kind) {
    return word(kind, step_kind::raise, step_kind::project);
}

tieuchi_str tieuchi_obstacle_name(int32_t kind) {
    return word(kind, obstacle_kind::no_cost, obstacle_kind::budget);
}

tieuchi_str tieuchi_roadmap_method_name(int32_t method) {
    return word(method, roadmap_method::sorted, roadmap_method::solver);
}

tieuchi_str tieuchi_roadmap_outcome_name(int32_t outcome) {
    return word(outcome, roadmap_outcome::optimal, roadmap_outcome::undecided);
}

int32_t tieuchi_measure_is_plain(int32_t measure) {
    return is_one_of(measure, tieuchi::measure::standard_met, tieuchi::measure::completeness) &&
                   is_plain(static_cast<tieuchi::measure>(measure))
               ? 1
               : 0;
}

int32_t tieuchi_comparator_is_lower_bound(int32_t comparator) {
    return ask(comparator, [](tieuchi::comparator one) { return is_lower_bound(one); });
}

int32_t tieuchi_comparator_is_upper_bound(int32_t comparator) {
    return ask(comparator, [](tieuchi::comparator one) { return is_upper_bound(one); });
}

int32_t tieuchi_declared_verdict(int32_t declared) {
    return is_one_of(declared, declared_verdict::pass, declared_verdict::fail)
               ? to_c(meaning(static_cast<declared_verdict>(declared)))
               : 0;
}

tieuchi_status tieuchi_combine_decide(int32_t combine, int32_t k, int32_t pass, int32_t fail,
                                      int32_t unknown, int32_t exempt, int32_t* out,
                                      tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        verdict_counts const counts{pass, fail, unknown, exempt};
        TIEUCHI_TRY(read_counts(combine, k, counts, err));
        *out = to_c(decide(static_cast<tieuchi::combine>(combine), k, counts));
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_combine_needed(int32_t combine, int32_t k, int32_t pass, int32_t fail,
                                      int32_t unknown, int32_t exempt, int32_t* out,
                                      tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        verdict_counts const counts{pass, fail, unknown, exempt};
        TIEUCHI_TRY(read_counts(combine, k, counts, err));
        *out = needed(static_cast<tieuchi::combine>(combine), k, counts);
        return TIEUCHI_OK;
    });
}

tieuchi_str tieuchi_text_str(tieuchi_text const* self) {
    return self == nullptr ? to_c(std::string_view()) : to_c(self->value);
}

char const* tieuchi_text_data(tieuchi_text const* self) {
    return tieuchi_text_str(self).data;
}

size_t tieuchi_text_size(tieuchi_text const* self) {
    return tieuchi_text_str(self).size;
}

void tieuchi_text_release(tieuchi_text* self) {
    delete self;
}

void const* tieuchi_bytes_data(tieuchi_bytes const* self) {
    return self == nullptr || self->value.empty() ? nullptr : self->value.data();
}

size_t tieuchi_bytes_size(tieuchi_bytes const* self) {
    return self == nullptr ? 0 : self->value.size();
}

void tieuchi_bytes_release(tieuchi_bytes* self) {
    delete self;
}
