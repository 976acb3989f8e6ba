// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/error.hpp>

#include <algorithm>
#include <array>

namespace tieuchi {
inline namespace v1 {
namespace {

struct code_entry {
    errc code;
    std::string_view name;
    std::string_view message;
};

/// Every code, in the order of its value.
constexpr auto code_table = std::to_array<code_entry>({
    {errc::ok, "ok", "no failure"},
    {errc::invalid_argument, "invalid_argument",
     "an argument is outside what the function accepts"},
    {errc::unsupported_version, "unsupported_version",
     "a structure is of a version that the library does not know"},
    {errc::buffer_too_small, "buffer_too_small",
     "the caller's buffer is smaller than what has to be written"},
    {errc::not_found, "not_found", "nothing has the id or the index that was asked for"},
    {errc::callback_failed, "callback_failed", "the caller's own function reported a failure"},
    {errc::cancelled, "cancelled", "the caller asked for the end before the work was done"},
    {errc::other_evaluator, "other_evaluator",
     "made for another rulebook, reference date or policy"},
    {errc::not_utf8, "not_utf8", "the text is not UTF-8"},
    {errc::not_json, "not_json", "the text is not JSON"},
    {errc::too_deep, "too_deep", "nesting exceeds the limit"},
    {errc::too_large, "too_large", "the document exceeds the limit of size"},
    {errc::text_too_long, "text_too_long", "one text exceeds 64 KiB"},
    {errc::bad_escape, "bad_escape",
     "an escape stands for a lone surrogate or a control character"},
    {errc::duplicate_key, "duplicate_key", "an object has a key twice"},
    {errc::unknown_key, "unknown_key", "the format does not know this key"},
    {errc::wrong_type, "wrong_type", "the JSON value is of another type than the format asks for"},
    {errc::wrong_format, "wrong_format", "'format' names another format"},
    {errc::missing_key, "missing_key", "a required key is absent"},
    {errc::empty_list, "empty_list", "a list that must not be empty is empty"},
    {errc::bad_csv, "bad_csv", "the text is not CSV: an open quote, a row of another length"},
    {errc::bad_rollup, "bad_rollup", "the bytes are no serialised roll-up, or they are damaged"},
    {errc::bad_id, "bad_id", "the id is not 1 to 128 bytes of allowed characters"},
    {errc::duplicate_id, "duplicate_id", "two ids are alike where they must differ"},
    {errc::unknown_id, "unknown_id", "an id is named that is not there"},
    {errc::cyclic_reference, "cyclic_reference",
     "'extends', 'of' or 'derive' come back to themselves"},
    {errc::bad_kind, "bad_kind",
     "the kind of a leaf or an attribute is unknown, or several are stated"},
    {errc::bad_comparator, "bad_comparator", "no comparator, two, or one of another kind"},
    {errc::bad_progress, "bad_progress",
     "the shape of progress does not go with the comparator or the kind"},
    {errc::bad_baseline, "bad_baseline", "the baseline is not on the failing side of every bound"},
    {errc::bad_full, "bad_full", "'full' is before the bound, or with 'step' or 'table'"},
    {errc::bad_table, "bad_table", "the points of a table do not rise"},
    {errc::bad_levels, "bad_levels",
     "the levels state progress or points in part, both, or falling"},
    {errc::bad_bound, "bad_bound", "the bound has none of the known forms"},
    {errc::bad_key, "bad_key", "a key that the attribute cannot take"},
    {errc::incomplete_bound, "incomplete_bound",
     "a value that the attribute can take has neither key nor '*'"},
    {errc::bad_requirement, "bad_requirement",
     "a child left out or named twice, or k out of range"},
    {errc::bad_test, "bad_test",
     "a fact without exactly one comparator, or not allowed in that place"},
    {errc::bad_grade, "bad_grade", "the last grade has a test, or another one has none"},
    {errc::bad_date, "bad_date", "the date is not 'YYYY-MM-DD' or does not exist"},
    {errc::out_of_range, "out_of_range", "a number or a range lies outside what its key allows"},
    {errc::too_many, "too_many",
     "more criteria, leaves, attributes, days or references than the limit"},
    {errc::weakened, "weakened", "a layer weakens what it rests on without permission"},
    {errc::below_floor, "below_floor", "a bound set by a layer is weaker than the floor"},
    {errc::unknown_rulebook, "unknown_rulebook",
     "a rulebook is named that was not handed over and is not built in"},
    {errc::unit_level_mismatch, "unit_level_mismatch",
     "a layer states another unit level than its base"},
    {errc::attribute_conflict, "attribute_conflict",
     "two rulebooks define an attribute differently"},
    {errc::not_a_decimal, "not_a_decimal",
     "a product of a bound and its factor has more than 18 digits"},
    {errc::bad_value, "bad_value", "a value that the attribute or leaf cannot take"},
    {errc::bad_amendment, "bad_amendment",
     "an entry of 'amend', 'add' or 'repeal' that cannot be carried out"},
    {errc::bad_number, "bad_number", "not a decimal number such as 12, -0.5 or 1.2e3"},
    {errc::too_many_digits, "too_many_digits",
     "more than 18 significant digits, or a whole part of more"},
    {errc::too_many_places, "too_many_places", "more than 18 places after the point"},
    {errc::number_overflow, "number_overflow", "the exact result cannot be represented"},
    {errc::zero_denominator, "zero_denominator", "the denominator of a ratio is not above 0"},
    {errc::negative_numerator, "negative_numerator", "the numerator of a ratio is below 0"},
    {errc::unknown_observation, "unknown_observation",
     "the rulebook has no node of this id on this date"},
    {errc::value_on_parts, "value_on_parts",
     "a value on a node that is decided by what lies under it"},
    {errc::unknown_attribute, "unknown_attribute", "the rulebook has no attribute of this name"},
    {errc::derived_attribute, "derived_attribute",
     "a unit states an attribute that the rulebook derives"},
    {errc::bad_attribute_value, "bad_attribute_value", "a value that the attribute cannot take"},
    {errc::wrong_value_kind, "wrong_value_kind", "a value of another kind than the leaf's"},
    {errc::several_values, "several_values", "two of value, pair, level and exempt stand together"},
    {errc::not_exemptable, "not_exemptable", "an exemption on what is not an exemptable leaf"},
    {errc::bad_declared, "bad_declared", "not a declared verdict, or one on a part or a condition"},
    {errc::duplicate_unit, "duplicate_unit", "the same unit twice"},
    {errc::ambiguous_number, "ambiguous_number", "a CSV number that can be read in two ways"},
    {errc::spreadsheet_damage, "spreadsheet_damage",
     "a cell that a spreadsheet seems to have changed"},
    {errc::duplicate_column, "duplicate_column", "two CSV columns of one id"},
    {errc::bad_column, "bad_column",
     "a column of a type, scale or length that does not go with its use"},
    {errc::float_column, "float_column", "binary floating point without a policy for it"},
    {errc::bad_arrow, "bad_arrow",
     "an Arrow structure that is released, or not as its schema says"},
    {errc::bad_packed, "bad_packed",
     "a buffer that holds no packed columns of this rulebook and date"},
    {errc::default_progress, "default_progress",
     "the leaf's progress follows the library's convention (S-401)"},
    {errc::no_baseline, "no_baseline", "the comparator at_most or less_than has no baseline"},
    {errc::unreachable_grade, "unreachable_grade", "a grade that no unit can get"},
    {errc::constant_test, "constant_test", "a test or rule that can never apply or never fail"},
    {errc::unused_key, "unused_key", "a key or branch that never applies"},
    {errc::unreachable_bound, "unreachable_bound",
     "a bound that no value reaches, or that every value reaches"},
    {errc::early_table, "early_table", "a table that reaches 1 before the bound"},
    {errc::weight_without_effect, "weight_without_effect",
     "a weight where no weighted mean uses it"},
    {errc::points_without_weight, "points_without_weight",
     "a leaf has points, its criterion no weight"},
    {errc::unknown_presupposed, "unknown_presupposed",
     "a presupposed id that the library does not know"},
    {errc::outside_effective, "outside_effective", "the reference date lies outside 'effective'"},
    {errc::open_delegated_bounds, "open_delegated_bounds",
     "bounds left to an authority that nobody has set"},
    {errc::unverified_bounds, "unverified_bounds", "bounds that nobody has verified"},
    {errc::unknown_bounds, "unknown_bounds", "bounds that nobody knows"},
    {errc::weakening_layer, "weakening_layer", "a layer weakens with permission"},
    {errc::ignored_id, "ignored_id",
     "an id of another rulebook, ignored because the caller asked for it"},
    {errc::no_memory, "no_memory", "an allocation failed"},
    {errc::internal_error, "internal_error", "a bug of the library"},
});

constexpr bool by_code(code_entry const& a, code_entry const& b) {
    return a.code < b.code;
}

static_assert(std::is_sorted(code_table.begin(), code_table.end(), by_code));

[[nodiscard]] code_entry const* find_code(errc code) noexcept {
    auto const* const found =
        std::lower_bound(code_table.data(), code_table.data() + code_table.size(),
                         code_entry{code, {}, {}}, by_code);
    bool const known = found != code_table.data() + code_table.size() && found->code == code;
    return known ? found : nullptr;
}

} // namespace

std::string_view name(errc code) noexcept {
    code_entry const* const found = find_code(code);
    return found != nullptr ? found->name : "unknown";
}

std::string_view message(errc code) noexcept {
    code_entry const* const found = find_code(code);
    return found != nullptr ? found->message : "unknown code";
}

} // namespace v1
} // namespace tieuchi
