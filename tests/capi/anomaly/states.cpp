// SPDX-License-Identifier: Apache-2.0
// What can be told of objects that calls may change, told by the library itself.
#include "anomaly.hpp"

namespace anomaly {
namespace {

/// A text, or the status that came in its place. By reference: the call that gives it comes first.
std::string take(tieuchi_status status, tieuchi_text*& text) {
    if (status != TIEUCHI_OK) {
        return "status " + std::to_string(status);
    }
    std::string out(tieuchi_text_data(text), tieuchi_text_size(text));
    tieuchi_text_release(text);
    return out;
}

std::string take(tieuchi_status status, tieuchi_bytes*& bytes) {
    if (status != TIEUCHI_OK) {
        return "status " + std::to_string(status);
    }
    auto const* const data = static_cast<char const*>(tieuchi_bytes_data(bytes));
    std::string out =
        data == nullptr ? std::string() : std::string(data, tieuchi_bytes_size(bytes));
    tieuchi_bytes_release(bytes);
    return out;
}

} // namespace

std::string state_of(tieuchi_unit const* unit) {
    tieuchi_assessment* found = nullptr;
    tieuchi_text* text = nullptr;
    tieuchi_status const done =
        tieuchi_assess(tieuchi_unit_evaluator(unit), unit, nullptr, &found, nullptr);
    if (done != TIEUCHI_OK) {
        return "status " + std::to_string(done);
    }
    std::string out = take(tieuchi_assessment_json(found, &text, nullptr), text);
    tieuchi_assessment_release(found);
    return out;
}

std::string state_of(tieuchi_rollup const* rollup) {
    tieuchi_bytes* bytes = nullptr;
    return take(tieuchi_rollup_serialise(rollup, &bytes, nullptr), bytes);
}

std::string state_of(tieuchi_grouped_rollup const* rollup) {
    tieuchi_text* text = nullptr;
    return take(tieuchi_grouped_rollup_json(rollup, &text, nullptr), text);
}

std::string state_of(tieuchi_column_batch const* batch) {
    tieuchi_batch_result* found = nullptr;
    if (tieuchi_batch_result_create(&found, nullptr) != TIEUCHI_OK) {
        return {};
    }
    std::string out;
    tieuchi_batch_info info{};
    info.struct_size = sizeof info;
    if (tieuchi_judge(batch, nullptr, found, nullptr) == TIEUCHI_OK &&
        tieuchi_batch_result_get(found, &info, nullptr) == TIEUCHI_OK && info.rows > 0) {
        auto const rows = static_cast<std::size_t>(info.rows);
        out.append(reinterpret_cast<char const*>(info.standard), rows);
        out.append(reinterpret_cast<char const*>(info.criteria_passed), rows * 2);
        out.append(reinterpret_cast<char const*>(info.criteria_failed), rows * 2);
        out.append(reinterpret_cast<char const*>(info.criteria_exempt), rows * 2);
    }
    tieuchi_batch_result_release(found);
    return out;
}

std::string state_of(tieuchi_packed_columns const* packed) {
    tieuchi_bytes* bytes = nullptr;
    return take(tieuchi_packed_columns_save(packed, &bytes, nullptr), bytes);
}

std::string state_of(tieuchi_costs const* costs) {
    return std::to_string(tieuchi_costs_leaf_count(costs)) + " " +
           std::to_string(tieuchi_costs_project_count(costs));
}

} // namespace anomaly
