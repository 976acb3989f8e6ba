// SPDX-License-Identifier: Apache-2.0
// What the command says about programmes: groups, periods, targets, rankings, roadmaps, margins.
#ifndef TIEUCHI_CLI_PROGRAMME_WORDS_HPP
#define TIEUCHI_CLI_PROGRAMME_WORDS_HPP

#include <tieuchi/comparison.hpp>
#include <tieuchi/rational.hpp>
#include "numbers.hpp"
#include "words.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cli {

/// The text with its first letter as a capital.
[[nodiscard]] std::string capitalised(std::string text);

/// A scoring method as people call it; the name of a method that is not the library's.
[[nodiscard]] std::string method_in_words(std::string_view method, language in);

/// A number with so many digits and its sign, `+5` or `−5`; 0 has none.
[[nodiscard]] std::string signed_number(tieuchi::rational const& value, int digits, language in);

/// An amount of money, exactly where it is a decimal of a few places, else with two.
[[nodiscard]] std::string amount(tieuchi::rational const& value, language in);

/// The same of both ends, of one where they look the same; a dash without value.
[[nodiscard]] std::string amount(std::optional<tieuchi::interval> const& value, language in);

/// A coefficient of correlation with three places, cut off.
[[nodiscard]] std::string shown(tieuchi::correlation const& value, language in);

namespace message {

// Groups.
inline constexpr words all_units{"Tất cả", "All"};
inline constexpr words no_group{"(không thuộc nhóm nào)", "(no group)"};
inline constexpr words no_agency{"(chưa giao cơ quan)", "(no agency)"};
inline constexpr words place_of_level{"Đơn vị", "Unit"};
inline constexpr words observed_itself{"tự báo cáo", "own figure"};
inline constexpr words unplaced{"{} đơn vị không thuộc đơn vị cấp trên nào.",
                                "{} units lie in no unit of a higher level."};
inline constexpr words group{"Nhóm", "Group"};
inline constexpr words place{"Nơi", "Place"};
inline constexpr words agency{"Cơ quan", "Agency"};
inline constexpr words unit_count{"Số đơn vị", "Units"};
inline constexpr words meeting{"Đạt chuẩn", "Meeting"};
inline constexpr words share{"Tỷ lệ", "Share"};
inline constexpr words mean_criteria{"Tiêu chí BQ", "Mean criteria"};
inline constexpr words mean_progress{"Tiến độ BQ", "Mean progress"};
inline constexpr words hardest_here{"Khó nhất", "Hardest"};
inline constexpr words mean_met{"BQ mỗi đơn vị", "Mean of a unit"};
inline constexpr words by_groups{"Theo nhóm", "By group"};
inline constexpr words by_agencies{"Theo cơ quan phụ trách", "By agency"};

// Periods.
inline constexpr words from_to_dates{"So sánh: {} ({}; {}) → {} ({}; {})",
                                     "Compared: {} ({}; {}) → {} ({}; {})"};
inline constexpr words before{"Trước", "Before"};
inline constexpr words after{"Sau", "After"};
inline constexpr words change{"Thay đổi", "Change"};
inline constexpr words mean_of{"{}, bình quân", "{}, mean"};
inline constexpr words share_meeting{"Tỷ lệ đạt chuẩn", "Share that meets the standard"};
inline constexpr words why{"Vì sao thay đổi", "Why it changed"};
inline constexpr words cause{"Do", "Because of"};
inline constexpr words due_to_attributes{"thuộc tính của đơn vị", "attributes of units"};
inline constexpr words due_to_year{"mức đạt của năm khác", "the bounds of another year"};
inline constexpr words due_to_amendment{"văn bản sửa đổi", "an amendment"};
inline constexpr words due_to_rulebook{"bộ tiêu chí khác", "another rulebook"};
inline constexpr words due_to_data{"số liệu thay đổi", "changed data"};
inline constexpr words due_to_units{"đơn vị thêm, bớt", "units that entered or left"};
inline constexpr words altogether{"Cộng", "Altogether"};
inline constexpr words no_change{"không thay đổi", "no change"};
inline constexpr words newly_meeting{"Mới đạt chuẩn: {}", "Newly meeting the standard: {}"};
inline constexpr words no_longer_meeting{"Không còn đạt chuẩn: {}",
                                         "No longer meeting the standard: {}"};
inline constexpr words entered{"Đơn vị mới: {}", "Units that entered: {}"};
inline constexpr words left{"Đơn vị không còn: {}", "Units that left: {}"};
inline constexpr words by_criterion{"Tiêu chí đạt thêm, mất đi (số đơn vị)",
                                    "Criteria gained and lost (units)"};
inline constexpr words gained{"Đạt thêm", "Gained"};
inline constexpr words lost{"Mất đi", "Lost"};
inline constexpr words balance{"Chênh lệch", "Balance"};
inline constexpr words by_unit{"Từng đơn vị", "Unit by unit"};
inline constexpr words averaged{"trung bình trên mọi thứ tự của nguyên nhân",
                                "averaged over all orders of the causes"};

// Targets.
inline constexpr words target{"Mục tiêu", "Target"};
inline constexpr words deadline{"Hạn", "Deadline"};
inline constexpr words outcome{"Kết quả", "Outcome"};
inline constexpr words found_value{"Hiện có", "Now"};
inline constexpr words asked_for{"Yêu cầu", "Asked for"};
inline constexpr words shortfall{"Còn thiếu", "Short by"};
inline constexpr words reached{"đạt", "reached"};
inline constexpr words not_reached{"chưa đạt", "not reached"};
inline constexpr words in_way{"Các đơn vị còn vướng ({})", "Units in the way ({})"};
inline constexpr words may_be_in_way{"chưa rõ", "may be"};
inline constexpr words total_of{"tổng: {}", "total: {}"};
inline constexpr words average_of{"bình quân: {}", "mean: {}"};
inline constexpr words share_of{"tỷ lệ đơn vị: {}", "share of units: {}"};
inline constexpr words count_of{"số đơn vị: {}", "number of units: {}"};
inline constexpr words every_of{"mọi đơn vị: {}", "every unit: {}"};
inline constexpr words more_of{"thêm {}", "{} more"};
inline constexpr words among{"{}, trong số {}", "{}, among {}"};
inline constexpr words all_members{"cả {} đơn vị", "all {} units"};
inline constexpr words not_fact{"không ({})", "not ({})"};
inline constexpr words and_word{" và ", " and "};
inline constexpr words or_word{" hoặc ", " or "};
inline constexpr words criterion_is{"tiêu chí {} {}", "criterion {} {}"};
inline constexpr words indicator_is{"chỉ tiêu {} {}", "indicator {} {}"};
inline constexpr words basic{"cơ bản đạt", "basically met"};
inline constexpr words grade_is{"hạng {} trở lên", "grade {} or better"};
inline constexpr words belongs_to{"thuộc {}", "in {}"};
inline constexpr words projections{"PHÉP CHIẾU, không phải kết quả: nếu cứ như từ {} đến {}",
                                   "PROJECTION, not a result: if it went on as from {} to {}"};
inline constexpr words pace{"Mỗi năm", "A year"};
inline constexpr words by_deadline{"Đến hạn (chiếu)", "By the deadline (projected)"};
inline constexpr words needed_pace{"Cần mỗi năm", "Needed a year"};
inline constexpr words baseline_missing{
    "Mục tiêu tính phần tăng thêm cần số liệu gốc (--baseline): chưa xác định được.",
    "Targets that ask for growth need a baseline (--baseline): they are unknown."};

// Rankings.
inline constexpr words ranked_by{"Xếp hạng theo: {}", "Ranked by: {}"};
inline constexpr words lowest_first{"giá trị thấp đứng trước", "the lowest first"};
inline constexpr words rank{"Hạng", "Rank"};
inline constexpr words value{"Giá trị", "Value"};
inline constexpr words may_move{
    "Hạng dạng a–b: số liệu còn thiếu, đơn vị có thể đứng từ hạng a đến hạng b.",
    "A rank a–b: data are missing, and the unit may stand anywhere from a to b."};
inline constexpr words rank_by{"Hạng: {}", "Rank: {}"};
inline constexpr words against{"So với: {}", "Against: {}"};
inline constexpr words agreement{
    "Kendall tau-b {}, Spearman rho {} ({} đơn vị; {} cặp cùng chiều, {} cặp ngược chiều).",
    "Kendall's tau-b {}, Spearman's rho {} ({} units; {} pairs alike, {} the other way round)."};
inline constexpr words winners{"Lên hạng nhiều nhất", "Gain most places"};
inline constexpr words losers{"Tụt hạng nhiều nhất", "Lose most places"};
inline constexpr words none{"không có", "none"};
inline constexpr words and_more{"… và {} đơn vị khác", "... and {} more"};
inline constexpr words deprivation{
    "Alkire-Foster, ngưỡng {}: tỷ lệ thiếu hụt H {}, cường độ A {}, chỉ số M0 {}.",
    "Alkire-Foster, cutoff {}: headcount H {}, intensity A {}, adjusted headcount M0 {}."};
inline constexpr words sensitivity{
    "Thử trọng số, xếp theo tiến độ (thí nghiệm, không phải kết quả): {} lần rút, hạt giống {}",
    "Weights tried out, by weighted progress (an experiment, not a result): {} draws, seed {}"};
inline constexpr words stated_rank{"Hạng gốc", "Stated rank"};
inline constexpr words most_ranks{"5–95 %", "5–95 %"};
inline constexpr words all_ranks{"Nhỏ–lớn nhất", "Least–most"};
inline constexpr words in_top{"Trong {} đầu", "In top {}"};
inline constexpr words top_unchanged{"Nhóm đứng đầu giữ nguyên trong {} % số lần rút.",
                                     "Those in front stay the same in {} % of the draws."};
inline constexpr words weight_changes{
    "Thay đổi nhỏ nhất của một trọng số làm đổi thứ tự theo tiến độ",
    "The smallest changes of one weight that change the order by weighted progress"};
inline constexpr words any_order{"một thứ tự bất kỳ", "any order"};
inline constexpr words top_order{"đơn vị đứng đầu", "who is first"};
inline constexpr words changes_what{"Làm đổi", "Changes"};
inline constexpr words weight{"Trọng số", "Weight"};
inline constexpr words overtakes{"{} vượt {}", "{} overtakes {}"};
inline constexpr words no_change_of_weight{"không trọng số nào làm đổi", "no weight changes it"};

// Roadmaps.
inline constexpr words goal_unit_criteria{"{} đạt ít nhất {} tiêu chí",
                                          "{} meets at least {} criteria"};
inline constexpr words goal_unit_standard{"{} đạt chuẩn", "{} meets the standard"};
inline constexpr words goal_units{"ít nhất {} đơn vị đạt chuẩn",
                                  "at least {} units meet the standard"};
inline constexpr words goal_every{"mỗi đơn vị đạt ít nhất {} tiêu chí",
                                  "every unit meets at least {} criteria"};
inline constexpr words goal_most_criteria{"nhiều tiêu chí đạt nhất", "the most criteria met"};
inline constexpr words goal_most_units{"nhiều đơn vị đạt chuẩn nhất",
                                       "the most units that meet the standard"};
inline constexpr words goal{"Đích", "Goal"};
inline constexpr words means{"Điều kiện", "Means"};
inline constexpr words budget_of{"ngân sách {}", "a budget of {}"};
inline constexpr words budget_in{"năm {}: {}", "{}: {}"};
inline constexpr words from_day{"bắt đầu {}", "from {}"};
inline constexpr words until_day{"xong trước hoặc vào {}", "finished by {}"};
inline constexpr words step{"Việc", "Step"};
inline constexpr words leaf_of{"Nội dung", "What"};
inline constexpr words of_unit{"Đơn vị", "Unit"};
inline constexpr words cost{"Chi phí", "Cost"};
inline constexpr words in_year{"Năm", "Year"};
inline constexpr words step_raise{"nâng", "raise"};
inline constexpr words step_observe{"khảo sát", "find out"};
inline constexpr words step_project{"dự án", "project"};
inline constexpr words outcome_optimal{"rẻ nhất, đã chứng minh", "the cheapest, proved"};
inline constexpr words outcome_most{"nhiều nhất, đã chứng minh", "the most, proved"};
inline constexpr words outcome_feasible{"đạt đích, chưa chứng minh là rẻ nhất",
                                        "reaches the goal, not proved to be the cheapest"};
inline constexpr words outcome_out_of_reach{"không thể đạt đích", "out of reach"};
inline constexpr words outcome_undecided{"chưa xác định trong giới hạn tìm kiếm",
                                         "undecided within the limits"};
inline constexpr words method{"Cách tìm", "Method"};
inline constexpr words method_sorted{"sắp xếp", "sorting"};
inline constexpr words method_search{"nhánh và cận", "branch and bound"};
inline constexpr words method_solver{"bộ giải", "solver"};
inline constexpr words bound_below{"Không cách nào rẻ hơn", "No way costs less than"};
inline constexpr words gap_is{"{} (còn cách {})", "{} (a gap of {})"};
inline constexpr words at_worst{"Xấu nhất", "At worst"};
inline constexpr words afterwards{"Sau đó", "Afterwards"};
inline constexpr words afterwards_is{"{} đơn vị đạt chuẩn, cộng {} tiêu chí đạt",
                                     "{} units meet the standard, {} criteria met altogether"};
inline constexpr words most_possible{"Nhiều nhất có thể", "At most possible"};
inline constexpr words nothing_to_do{"Không cần làm gì.", "There is nothing to do."};
inline constexpr words obstacles{"Vướng mắc", "Obstacles"};
inline constexpr words obstacles_of{"Vướng mắc của {}", "Obstacles of {}"};
inline constexpr words no_cost{"{}: không có cách nâng (không có chi phí)",
                               "{}: nothing can raise it (no cost is stated)"};
inline constexpr words too_late{"{}: không xong kịp hạn", "{}: cannot be finished in time"};
inline constexpr words bound_unknown{"{}: mức đạt chưa biết", "{}: its bound is not known"};
inline constexpr words bound_delegated{"{}: mức đạt giao cấp khác, chưa có",
                                       "{}: its bound has not been set"};
inline constexpr words attribute_missing{"{}: thiếu thuộc tính của đơn vị",
                                         "{}: an attribute of the unit is missing"};
inline constexpr words declared_indicator{"chỉ tiêu {}: kết quả đã công bố được ưu tiên",
                                          "indicator {}: a declared verdict prevails"};
inline constexpr words declared_criterion{"tiêu chí {}: kết quả đã công bố được ưu tiên",
                                          "criterion {}: a declared verdict prevails"};
inline constexpr words presupposed{"chưa có danh hiệu đòi hỏi: {}",
                                   "a presupposed designation is not held: {}"};
inline constexpr words nothing_to_judge{"mọi tiêu chí đều không áp dụng",
                                        "no criterion is applicable"};
inline constexpr words too_few_criteria{"bộ tiêu chí không có đủ số tiêu chí",
                                        "the rulebook has fewer criteria"};
inline constexpr words too_few_units{"không có đủ số đơn vị", "there are fewer units"};
inline constexpr words budget_short{"không đủ tiền; cần ít nhất {}",
                                    "the money is short; it takes at least {}"};

// Margins.
inline constexpr words near_misses{"Gần đạt chuẩn nhất trước", "Nearest to the standard first"};
inline constexpr words criteria_missing{"Thiếu tiêu chí", "Criteria missing"};
inline constexpr words to_raise{"Cần nâng", "To raise"};
inline constexpr words cannot_be_raised{"không nâng được", "cannot be raised"};
inline constexpr words relative_gap{"Khoảng cách", "Gap"};
inline constexpr words holding{"Đang đạt chuẩn: mất gì thì không còn đạt",
                               "Meeting the standard: what would cost it"};
inline constexpr words to_lose{"Chỉ cần mất", "Losing"};
inline constexpr words leaf_margins{"Từng chỉ tiêu", "Leaf by leaf"};
inline constexpr words leaf_word{"Chỉ tiêu", "Leaf"};
inline constexpr words result_word{"Kết quả", "Verdict"};
inline constexpr words distance{"Cách mức", "Distance"};
inline constexpr words relative_distance{"So với mức", "Of the bound"};
inline constexpr words smallest_margin{"Sát mức nhất", "Nearest bound"};

} // namespace message
} // namespace cli

#endif
