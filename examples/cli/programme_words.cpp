// SPDX-License-Identifier: Apache-2.0
#include "programme_words.hpp"

#include <algorithm>

namespace cli {
namespace {

struct named_words {
    std::string_view name;
    words said;
};

constexpr named_words methods[] = {
    {"standard_met", {"đạt chuẩn", "standard met"}},
    {"criteria_passed", {"tiêu chí đạt, không kể miễn", "criteria passed"}},
    {"criteria_met", {"tiêu chí đạt", "criteria met"}},
    {"criteria_failed", {"tiêu chí chưa đạt", "criteria not met"}},
    {"criteria_unknown", {"tiêu chí chưa rõ", "criteria unknown"}},
    {"criteria_exempt", {"tiêu chí không áp dụng", "criteria not applicable"}},
    {"criteria_basic", {"tiêu chí cơ bản đạt", "criteria basically met"}},
    {"indicators_passed", {"chỉ tiêu đạt", "indicators passed"}},
    {"criteria_failed_share", {"tỷ lệ tiêu chí chưa đạt", "share of criteria not met"}},
    {"weighted_progress", {"tiến độ có trọng số", "weighted progress"}},
    {"completeness", {"mức đầy đủ của số liệu", "completeness of data"}},
    {"weakest_criterion", {"tiêu chí yếu nhất", "weakest criterion"}},
    {"geometric_mean", {"trung bình nhân của tiến độ", "geometric mean of progress"}},
    {"deprivation", {"mức thiếu hụt", "deprivation"}},
    {"censored_deprivation", {"mức thiếu hụt từ ngưỡng", "deprivation from the cutoff on"}},
};

/// Whether so many digits say it all.
bool is_exact(tieuchi::rational const& value, int digits) {
    tieuchi::rational scaled = value;
    for (int i = 0; i < digits; ++i) {
        scaled *= tieuchi::rational(10);
    }
    return to_string(scaled).find('/') == std::string::npos;
}

} // namespace

std::string capitalised(std::string text) {
    constexpr std::string_view small_d = "đ";
    if (text.starts_with(small_d)) {
        return "Đ" + text.substr(small_d.size());
    }
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

std::string method_in_words(std::string_view method, language in) {
    auto const* const found =
        std::find_if(std::begin(methods), std::end(methods),
                     [&](named_words const& one) { return one.name == method; });
    return std::string(found == std::end(methods) ? method : found->said.in(in));
}

std::string signed_number(tieuchi::rational const& value, int digits, language in) {
    tieuchi::rational const zero[] = {tieuchi::rational(0)};
    bool const below = value < zero[0];
    std::string const size = shown(below ? zero[0] - value : value, digits, zero, in);
    return (below ? "−" : value == zero[0] ? "" : "+") + size;
}

std::string amount(tieuchi::rational const& value, language in) {
    int digits = 0;
    while (digits < 2 && !is_exact(value, digits)) {
        ++digits;
    }
    tieuchi::rational const zero[] = {tieuchi::rational(0)};
    return shown(value, digits, zero, in);
}

std::string amount(std::optional<tieuchi::interval> const& value, language in) {
    if (!value) {
        return "–";
    }
    std::string const lower = amount(value->lower, in);
    std::string const upper = amount(value->upper, in);
    return lower == upper ? lower : lower + "–" + upper;
}

std::string shown(tieuchi::correlation const& value, language in) {
    std::string const digits = with_marks(to_string(value, 3), in);
    return digits.starts_with('-') ? "−" + digits.substr(1) : digits;
}

} // namespace cli
