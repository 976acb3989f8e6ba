// SPDX-License-Identifier: Apache-2.0
// Everything that the command says about results, in both languages side by side. `{}` stands for
// what is put in, in order. Messages about the command line and diagnostics are in English.
#ifndef TIEUCHI_CLI_WORDS_HPP
#define TIEUCHI_CLI_WORDS_HPP

#include <tieuchi/date.hpp>
#include <tieuchi/text.hpp>
#include <tieuchi/verdict.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace cli {

using tieuchi::language;

/// One message in both languages.
struct words {
    std::string_view vi;
    std::string_view en;

    [[nodiscard]] constexpr std::string_view in(language wanted) const noexcept {
        return wanted == language::en ? en : vi;
    }
};

/// The message with `parts` in the places of its `{}`.
[[nodiscard]] std::string say(words const& message, language in,
                              std::initializer_list<std::string_view> parts);

/// The verdict as people call it.
[[nodiscard]] std::string_view say(tieuchi::verdict value, language in) noexcept;

/// Vietnamese 30/06/2019, English 2019-06-30.
[[nodiscard]] std::string say(tieuchi::date value, language in);

namespace message {

// Headings of columns.
inline constexpr words id{"Mã", "Id"};
inline constexpr words name{"Tên", "Name"};
inline constexpr words citation{"Văn bản", "Citation"};
inline constexpr words in_force{"Hiệu lực", "In force"};
inline constexpr words criteria{"Tiêu chí", "Criteria"};
inline constexpr words indicators{"Chỉ tiêu", "Indicators"};
inline constexpr words bound{"Mức đạt", "Bound"};
inline constexpr words bound_that_applies{"Mức áp dụng", "Bound that applies"};
inline constexpr words designation{"Đạt chuẩn", "Standard"};
inline constexpr words criteria_met{"Tiêu chí", "Criteria"};
inline constexpr words indicators_passed{"Chỉ tiêu", "Indicators"};
inline constexpr words progress{"Tiến độ", "Progress"};
inline constexpr words grade{"Hạng", "Grade"};
inline constexpr words in_the_way{"Chưa đạt", "Not met"};
inline constexpr words criterion{"Tiêu chí", "Criterion"};
inline constexpr words pass_rate{"Tỷ lệ đạt", "Pass rate"};
inline constexpr words passes{"Đạt", "Met"};
inline constexpr words fails{"Chưa đạt", "Not met"};
inline constexpr words unknowns{"Chưa rõ", "Unknown"};
inline constexpr words measure{"Thước đo", "Measure"};
inline constexpr words total{"Tổng", "Total"};
inline constexpr words mean{"Bình quân", "Mean"};
inline constexpr words lowest{"Thấp nhất", "Lowest"};
inline constexpr words highest{"Cao nhất", "Highest"};

// Verdicts.
inline constexpr words pass{"đạt", "met"};
inline constexpr words fail{"chưa đạt", "not met"};
inline constexpr words unknown{"chưa xác định", "unknown"};
inline constexpr words exempt{"không áp dụng", "not applicable"};

// What a result is about.
inline constexpr words on_date{"ngày {}", "on {}"};
inline constexpr words units{"{} đơn vị", "{} units"};
inline constexpr words one_unit{"1 đơn vị", "1 unit"};
inline constexpr words cohort{"nhóm {}", "cohort {}"};
inline constexpr words missing_fails{"thiếu số liệu là chưa đạt", "missing data fail"};
inline constexpr words declared_prevails{"kết quả đã công bố được ưu tiên",
                                         "declared verdicts prevail"};

// Below a table of units.
inline constexpr words standing{"{} đạt chuẩn, {} chưa đạt, {} chưa xác định",
                                "{} meet the standard, {} do not, {} undecided"};
inline constexpr words not_applicable_to{"{} không áp dụng", "{} not applicable"};
inline constexpr words question_mark{"Dấu ? sau mã: chưa xác định được.",
                                     "A ? behind an id: it cannot be decided yet."};
inline constexpr words unverified{
    "Lưu ý: trong các mức đạt được áp dụng có {} mức chưa được kiểm chứng: {}.",
    "Note: of the bounds that apply, {} have not been verified: {}."};
inline constexpr words conflicts{
    "Lưu ý: {} chỗ kết quả đã công bố khác với kết quả tính từ số liệu.",
    "Note: in {} places a declared verdict differs from the computed one."};

// The summary.
inline constexpr words units_meeting{"Đơn vị đạt chuẩn", "Units that meet the standard"};
inline constexpr words total_met{"Tiêu chí đạt, cộng mọi đơn vị", "Criteria met, over all units"};
inline constexpr words total_progress{"Tiến độ, thang {}", "Progress, out of {}"};
inline constexpr words of_all{"{} trên {}", "{} of {}"};
inline constexpr words distribution{"Số đơn vị theo số tiêu chí đạt (trên {})",
                                    "Units by criteria met (of {})"};
inline constexpr words by_grade{"Số đơn vị theo hạng", "Units by grade"};
inline constexpr words undecided_grade{"(chưa xác định hạng)", "(grade undecided)"};
inline constexpr words hardest{"Tiêu chí khó nhất", "Hardest criteria"};
inline constexpr words all_pass{"Các tiêu chí còn lại đều đạt: {}.",
                                "All other criteria are met everywhere: {}."};
inline constexpr words none_decided{"Các tiêu chí chưa có kết quả: {}.",
                                    "Criteria on which nothing is decided: {}."};
inline constexpr words held{"Đã được công nhận: {} đơn vị, trong đó {} hiện không đạt chuẩn.",
                            "Recognised by decision: {} units, {} of which do not meet it now."};
inline constexpr words no_units{"Không có đơn vị nào.", "There are no units."};

// Rulebooks.
inline constexpr words from_to{"{} – {}", "{} – {}"};
inline constexpr words from_on{"từ {}", "from {}"};
inline constexpr words up_to{"đến {}", "to {}"};
inline constexpr words always{"không ghi", "not stated"};
inline constexpr words size{"{} tiêu chí, {} chỉ tiêu; hiệu lực: {}",
                            "{} criteria, {} indicators; in force: {}"};
inline constexpr words layers{"Lớp", "Layers"};
inline constexpr words presupposes{"Đòi hỏi đã có", "Presupposes"};
inline constexpr words shows_date{"Ngày áp dụng", "Date"};
inline constexpr words attributes{"Thuộc tính của đơn vị", "Attributes of units"};
inline constexpr words conditions{"Điều kiện", "Conditions"};
inline constexpr words grades{"Hạng, từ cao xuống thấp", "Grades, best first"};
inline constexpr words a_number{"số", "a number"};
inline constexpr words derived{"suy ra: {}", "derived: {}"};
inline constexpr words other_values{"còn lại", "others"};
inline constexpr words delegated{"do {} quy định", "left to {}"};
inline constexpr words province{"tỉnh", "the province"};
inline constexpr words district{"huyện", "the district"};
inline constexpr words commune{"xã", "the commune"};
inline constexpr words ministry{"bộ", "the ministry"};
inline constexpr words with_floor{"{} (ít nhất {})", "{} (at least {})"};
inline constexpr words with_ceiling{"{} (nhiều nhất {})", "{} (at most {})"};
inline constexpr words not_known{"chưa biết", "not known"};
inline constexpr words no_bound{"không áp dụng", "not applicable"};
inline constexpr words from_level{"từ mức {}", "{} or better"};
inline constexpr words truth_yes{"có", "yes"};
inline constexpr words truth_no{"không", "no"};
inline constexpr words times_bound{"{} × mức của {} ({})", "{} × the bound of {} ({})"};
inline constexpr words same_bound{"mức của {} ({})", "the bound of {} ({})"};
inline constexpr words any_of{"một trong các chỉ tiêu", "any one of these"};
inline constexpr words some_of{"ít nhất {} chỉ tiêu", "at least {} of these"};
inline constexpr words combined{"kết hợp nhiều nhóm chỉ tiêu", "groups of these combined"};
inline constexpr words star{"* chưa được kiểm chứng", "* not verified"};
inline constexpr words needs_attribute{"cần biết {}", "depends on {}"};

// Checking.
inline constexpr words no_errors{"Không có lỗi.", "No errors."};
inline constexpr words bounds_known{"Mức đạt đã có", "Bounds with a value"};
inline constexpr words bounds_verified{"  đã kiểm chứng", "  verified"};
inline constexpr words bounds_unverified{"  chưa kiểm chứng", "  not verified"};
inline constexpr words bounds_unknown{"Mức đạt chưa biết", "Bounds not known"};
inline constexpr words bounds_delegated{"Mức đạt giao cấp khác quy định, chưa có",
                                        "Bounds left to an authority, not set"};
inline constexpr words warnings{"Cảnh báo: {}", "Warnings: {}"};
inline constexpr words more_of_these{"và {} chỗ khác (--all: tất cả)",
                                     "and {} more (--all shows all)"};

// Explanations.
inline constexpr words all_met{"Không có tiêu chí hay điều kiện nào chưa đạt.",
                               "No criterion or condition is in the way."};

} // namespace message
} // namespace cli

#endif
