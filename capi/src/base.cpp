// SPDX-License-Identifier: Apache-2.0
// Version, words of the formats, owned texts.
#include <tieuchi/criterion.hpp>
#include <tieuchi/error.hpp>
#include <tieuchi/scoring.hpp>
#include <tieuchi/threshold.hpp>
#include <tieuchi/verdict.hpp>
#include <tieuchi/version.hpp> // the same macros as tieuchi.h: a difference is diagnosed
#include "columnar.hpp"

using namespace tieuchi;
using namespace tieuchi::capi;

namespace {

/// Word of an enumerator; empty for a value that the enumeration does not have.
template <typename Enum>
tieuchi_str word(std::int32_t value, Enum first, Enum last) noexcept {
    bool const known = value >= to_c(first) && value <= to_c(last);
    return known ? to_c(name(static_cast<Enum>(value))) : to_c(std::string_view());
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
