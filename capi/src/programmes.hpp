// SPDX-License-Identifier: Apache-2.0
// What stands behind the handles of questions over many units, and what their functions share.
#ifndef TIEUCHI_CAPI_SRC_PROGRAMMES_HPP
#define TIEUCHI_CAPI_SRC_PROGRAMMES_HPP

#include <tieuchi/assessed.hpp>
#include <tieuchi/assessment.hpp>
#include <tieuchi/csv.hpp>
#include <tieuchi/date.hpp>
#include <tieuchi/decimal.hpp>
#include <tieuchi/observation.hpp>
#include "handles.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct tieuchi_assessed : tieuchi::capi::counted {
    tieuchi_assessed(tieuchi::capi::share<tieuchi_evaluator> made_by,
                     std::vector<tieuchi::unit>&& subjects,
                     std::vector<tieuchi::assessment>&& findings, tieuchi::policy choices);

    tieuchi::capi::share<tieuchi_evaluator> rules;
    std::vector<tieuchi::unit> units;
    std::vector<tieuchi::assessment> found;       ///< By unit.
    std::vector<tieuchi::assessed_unit> together; ///< Of `units` and `found`.
    tieuchi::policy policies;
};

namespace tieuchi {
namespace capi {

/// The caller's policies; NULL: the defaults.
tieuchi_status read_assess_options(tieuchi_assess_options const* options, policy& out,
                                   tieuchi_error* err);

/// How CSV is read; NULL: the defaults.
tieuchi_status read_csv_options(tieuchi_csv_options const* options, csv_options& out,
                                tieuchi_error* err);

/// Every unit of a list, after a check that it was made for the evaluator.
tieuchi_status read_units_for(tieuchi_evaluator const* evaluator, tieuchi_unit_list const* units,
                              std::vector<unit>& out, tieuchi_error* err);

/// Assesses them all.
[[nodiscard]] std::vector<assessment> assess_all(evaluator const& rules,
                                                 std::span<unit const> units, policy choices);

/// A date as text.
tieuchi_status read_date(std::string_view text, date& out, tieuchi_error* err);
/// A rational as text.
tieuchi_status read_rational(std::string_view text, rational& out, tieuchi_error* err);
/// A decimal of the caller's.
tieuchi_status read_decimal(tieuchi_decimal value, decimal& out, tieuchi_error* err);
/// A string of the caller's, copied; it must be UTF-8.
tieuchi_status read_string(tieuchi_str value, std::string& out, tieuchi_error* err);

/// One number, as an interval.
[[nodiscard]] inline std::optional<interval> point(rational const& value) {
    return interval{value, value};
}
[[nodiscard]] inline std::optional<interval> point(std::optional<rational> const& value) {
    return value ? point(*value) : std::nullopt;
}

/** The two forms in which a number comes out, of one function that finds it.

    `find` returns the status, and the value by its parameter.
*/
template <typename Find>
tieuchi_status give_interval(tieuchi_interval* out, tieuchi_error* err, Find const& find) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        std::optional<interval> value;
        TIEUCHI_TRY(find(value));
        *out = to_c(value);
        return TIEUCHI_OK;
    });
}
template <typename Find>
tieuchi_status give_end(std::int32_t end, char* buf, std::size_t cap, std::size_t* needed,
                        tieuchi_error* err, Find const& find) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        std::optional<interval> value;
        TIEUCHI_TRY(find(value));
        return write_end(value, end, buf, cap, needed, err);
    });
}

/// Write numbers of units.
template <typename Source>
tieuchi_status write_indices(Source const& source, std::int64_t* items, std::size_t cap,
                             std::size_t* needed, tieuchi_error* err) noexcept {
    return write_list(source, items, cap, needed, err,
                      [](auto index) { return static_cast<std::int64_t>(index); });
}

/// An own roll-up of the caller's.
inline tieuchi_status give_rollup(rollup value, share<tieuchi_evaluator> rules,
                                  tieuchi_rollup** out) {
    *out = new tieuchi_rollup{std::move(value), std::move(rules)};
    return TIEUCHI_OK;
}

/// The share of pass, fail and so on; of a structure that has these fields.
template <typename Tally>
void fill_tally(node_tally const& from, Tally& into) {
    into.pass = from.pass;
    into.fail = from.fail;
    into.unknown = from.unknown;
    into.exempt = from.exempt;
    into.basic = from.basic;
    if (std::optional<rational> const rate = from.pass_rate()) {
        into.pass_rate = to_c(*rate);
    }
}

} // namespace capi
} // namespace tieuchi

#endif
