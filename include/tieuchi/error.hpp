// SPDX-License-Identifier: Apache-2.0
// Every code that an operation or a diagnostic can carry, and the small value that a failed
// operation returns. Codes are pinned: they are never renumbered and never reused.
#ifndef TIEUCHI_ERROR_HPP
#define TIEUCHI_ERROR_HPP

#include <cstdint>
#include <string_view>

namespace tieuchi {
inline namespace v1 {

/** What went wrong, or what a document was warned of.

    Values lie in blocks of a thousand: 1 use of the interface, 2 text, 3 definition of a rulebook,
    4 numbers, 5 units and observations, 6 columns, 7 warnings, 9 resources. The C constants
    (`TIEUCHI_E_...`) have the same values.

    @since 0.1
*/
enum class errc : std::int32_t {
    ok = 0,

    // 1xxx: use of the interface
    invalid_argument = 1001,    ///< An argument is outside what the function accepts.
    unsupported_version = 1002, ///< A structure is of a version that the library does not know.
    buffer_too_small = 1003,    ///< The caller's buffer is smaller than what has to be written.
    not_found = 1004,           ///< Nothing has the id or the index that was asked for.
    callback_failed = 1005,     ///< The caller's own function reported a failure.
    cancelled = 1006,           ///< The caller asked for the end before the work was done.
    other_evaluator = 1007,     ///< Made for another rulebook, reference date or policy.

    // 2xxx: text
    not_utf8 = 2001,      ///< The text is not UTF-8.
    not_json = 2002,      ///< The text is not JSON.
    too_deep = 2003,      ///< Nesting exceeds the limit.
    too_large = 2004,     ///< The document exceeds the limit.
    text_too_long = 2005, ///< One text exceeds 64 KiB.
    bad_escape = 2006,    ///< An escape stands for a lone surrogate or a control character.
    duplicate_key = 2007, ///< An object has a key twice.
    unknown_key = 2008,   ///< The format does not know this key.
    wrong_type = 2009,    ///< The JSON value is of another type than the format asks for.
    wrong_format = 2010,  ///< `format` names another format.
    missing_key = 2011,   ///< A required key is absent.
    empty_list = 2012,    ///< A list that must not be empty is empty.
    bad_csv = 2013,       ///< The text is not CSV: an open quote, a row of another length.
    bad_rollup = 2014,    ///< The bytes are no serialised roll-up, or they are damaged.

    // 3xxx: definition of a rulebook
    bad_id = 3001,           ///< The id is not 1 to 128 bytes of allowed characters.
    duplicate_id = 3002,     ///< Two ids are alike where they must differ.
    unknown_id = 3003,       ///< An id is named that is not there.
    cyclic_reference = 3004, ///< `extends`, `of` or `derive` come back to themselves.
    bad_kind = 3005, ///< The kind of a leaf or an attribute is unknown, or several are stated.
    bad_comparator = 3006,   ///< No comparator, two, or one of another kind.
    bad_progress = 3007,     ///< The shape of progress does not go with the comparator or the kind.
    bad_baseline = 3008,     ///< The baseline is not on the failing side of every bound.
    bad_full = 3009,         ///< `full` is before the bound, or with `step` or `table`.
    bad_table = 3010,        ///< The points of a table do not rise.
    bad_levels = 3011,       ///< The levels state progress or points in part, both, or falling.
    bad_bound = 3012,        ///< The bound has none of the known forms.
    bad_key = 3013,          ///< A key that the attribute cannot take.
    incomplete_bound = 3014, ///< A value that the attribute can take has neither key nor `*`.
    bad_requirement = 3015,  ///< A child left out or named twice, or k out of range.
    bad_test = 3016,     ///< A fact without exactly one comparator, or not allowed in that place.
    bad_grade = 3017,    ///< The last grade has a test, or another one has none.
    bad_date = 3018,     ///< The date is not `YYYY-MM-DD` or does not exist.
    out_of_range = 3019, ///< A number or a range lies outside what its key allows.
    too_many = 3020,     ///< More criteria, leaves, attributes, days or references than the limit.
    weakened = 3021,     ///< A layer weakens what it rests on without permission.
    below_floor = 3022,  ///< A bound set by a layer is weaker than the floor.
    unknown_rulebook = 3023, ///< A rulebook is named that was not handed over and is not built in.
    unit_level_mismatch = 3024, ///< A layer states another unit level than its base.
    attribute_conflict = 3025,  ///< Two rulebooks define an attribute differently.
    not_a_decimal = 3026,       ///< A product of a bound and its factor has more than 18 digits.
    bad_value = 3027,           ///< A value that the attribute or leaf cannot take.
    bad_amendment = 3028, ///< An entry of `amend`, `add` or `repeal` that cannot be carried out.

    // 4xxx: numbers
    bad_number = 4001,         ///< Not a literal as S-202 has it.
    too_many_digits = 4002,    ///< More than 18 significant digits, or a whole part of more.
    too_many_places = 4003,    ///< More than 18 places after the point.
    number_overflow = 4004,    ///< The exact result cannot be represented.
    zero_denominator = 4005,   ///< The denominator of a ratio is not above 0.
    negative_numerator = 4006, ///< The numerator of a ratio is below 0.

    // 5xxx: units and observations
    unknown_observation = 5001, ///< The rulebook has no node of this id on this date.
    value_on_parts = 5002,      ///< A value on a node that is decided by what lies under it.
    unknown_attribute = 5003,   ///< The rulebook has no attribute of this name.
    derived_attribute = 5004,   ///< A unit states an attribute that the rulebook derives.
    bad_attribute_value = 5005, ///< A value that the attribute cannot take.
    wrong_value_kind = 5006,    ///< A value of another kind than the leaf's.
    several_values = 5007,      ///< Two of value, pair, level and exempt together.
    not_exemptable = 5008,      ///< An exemption on what is not an exemptable leaf.
    bad_declared = 5009,        ///< Not a declared verdict, or one on a part or a condition.
    duplicate_unit = 5010,      ///< The same unit twice.
    ambiguous_number = 5011,    ///< A CSV number that can be read in two ways.
    spreadsheet_damage = 5012,  ///< A cell that a spreadsheet seems to have changed.
    duplicate_column = 5013,    ///< Two CSV columns of one id.

    // 6xxx: columns
    bad_column = 6001,   ///< A column of a type, scale or length that does not go with its use.
    float_column = 6002, ///< Binary floating point without a policy for it.
    bad_arrow = 6003,    ///< An Arrow structure that is released, or not as its schema says.
    bad_packed = 6004,   ///< A buffer that holds no packed columns of this rulebook and date.

    // 7xxx: warnings
    default_progress = 7001,      ///< The leaf's progress follows the library's convention (S-401).
    no_baseline = 7002,           ///< `at_most` or `less_than` without a baseline.
    unreachable_grade = 7003,     ///< A grade that no unit can get.
    constant_test = 7004,         ///< A test or rule that can never apply or never fail.
    unused_key = 7005,            ///< A key or branch that never applies.
    unreachable_bound = 7006,     ///< A bound that no value reaches, or that every value reaches.
    early_table = 7007,           ///< A table that reaches 1 before the bound.
    weight_without_effect = 7008, ///< A weight where no weighted mean uses it.
    points_without_weight = 7009, ///< A leaf has points, its criterion no weight.
    unknown_presupposed = 7010,   ///< A presupposed id that the library does not know.
    outside_effective = 7011,     ///< The reference date lies outside `effective`.
    open_delegated_bounds = 7012, ///< Bounds left to an authority that nobody has set.
    unverified_bounds = 7013,     ///< Bounds that nobody has verified.
    unknown_bounds = 7014,        ///< Bounds that nobody knows.
    weakening_layer = 7015,       ///< A layer weakens with permission.
    ignored_id = 7016, ///< An id of another rulebook, ignored because the caller asked for it.

    // 9xxx: resources
    no_memory = 9001,      ///< An allocation failed.
    internal_error = 9002, ///< A bug of the library.
};

/// How serious a diagnostic is. @since 0.1
enum class severity : std::int32_t {
    error = 1,   ///< The document is refused.
    warning = 2, ///< The document is used all the same.
};

/** A failed operation: the code, and where.

    `node` is an index into the rulebook or -1, `offset` a byte offset or a row, 0 where neither
    says anything. Trivially copyable; making one allocates nothing.

    @since 0.1
*/
struct failure {
    errc code = errc::ok;
    std::int32_t node = -1;
    std::uint64_t offset = 0;

    friend constexpr bool operator==(failure const&, failure const&) = default;
};

static_assert(sizeof(failure) == 16);

/** Name of a code as documents and messages spell it, such as `duplicate_key`.

    @return The enumerator's name; `unknown` for a value that is no code.
    @since 0.1
*/
[[nodiscard]] std::string_view name(errc code) noexcept;

/** One line in English that says what a code means.

    @return A text without a full stop; `unknown code` for a value that is no code.
    @since 0.1
*/
[[nodiscard]] std::string_view message(errc code) noexcept;

} // namespace v1
} // namespace tieuchi

#endif
