// SPDX-License-Identifier: Apache-2.0
// An explanation as one sentence, in Vietnamese or English.
#include <tieuchi/explain.hpp>
#include "results/display.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Makes the sentence of one explanation.
class sentence {
public:
    sentence(explanation const& why, language in) : why_(why), in_(in) {}

    [[nodiscard]] std::string make() const {
        std::string out = subject() + ' ';
        if (why_.declared == declared_verdict::none) {
            return out + computed() + '.';
        }
        if (!why_.declared_counts) {
            return out + computed() + on_record() + '.';
        }
        bool const same = why_.computed == meaning(why_.declared);
        out += pick(why_.verdict == verdict::pass ? "đạt" : "chưa đạt",
                    why_.verdict == verdict::pass ? "passes" : "fails");
        out += pick(" theo kết luận đã ghi nhận là ", " by the declared verdict on record, ");
        out += declared_word();
        out += same ? pick("; tính theo số liệu cũng ", "; by the data it also ")
                    : pick("; tính theo số liệu thì ", "; by the data it ");
        return out + computed() + '.';
    }

private:
    [[nodiscard]] std::string_view pick(std::string_view vi, std::string_view en) const noexcept {
        return in_ == language::vi ? vi : en;
    }

    [[nodiscard]] static std::string quoted(std::string_view text) {
        return "“" + std::string(text) + "”";
    }

    [[nodiscard]] std::string subject() const {
        std::string_view word;
        switch (why_.kind) {
        case node_kind::criterion: word = pick("Tiêu chí", "Criterion"); break;
        case node_kind::indicator: word = pick("Chỉ tiêu", "Indicator"); break;
        case node_kind::part: word = pick("Chỉ tiêu", "Part"); break;
        case node_kind::condition: word = pick("Điều kiện", "Condition"); break;
        case node_kind::none: break;
        }
        std::string out(word);
        out += ' ' + why_.id;
        if (std::string_view const name = why_.name.in(in_); !name.empty()) {
            out += ' ' + quoted(name);
        }
        return out;
    }

    // ---- declared verdicts ----

    [[nodiscard]] std::string declared_word() const {
        switch (why_.declared) {
        case declared_verdict::pass: return quoted(pick("đạt", "pass"));
        case declared_verdict::basic: return quoted(pick("cơ bản đạt", "basic"));
        case declared_verdict::fail: return quoted(pick("chưa đạt", "fail"));
        case declared_verdict::none: break;
        }
        return {};
    }

    /// Of a declared verdict that does not count.
    [[nodiscard]] std::string on_record() const {
        std::string out(pick("; kết luận đã ghi nhận là ", "; the declared verdict on record is "));
        out += declared_word();
        bool const decided = why_.computed == verdict::pass || why_.computed == verdict::fail;
        if (decided && why_.computed != meaning(why_.declared)) {
            out += pick(", khác với kết quả tính", ", which differs");
        }
        return out;
    }

    // ---- what was computed ----

    [[nodiscard]] std::string computed() const {
        bool const is_leaf = why_.compare != comparator{};
        switch (why_.computed) {
        case verdict::pass: return is_leaf ? leaf_passes() : node_passes();
        case verdict::fail: return is_leaf ? leaf_fails() : node_fails();
        case verdict::unknown: return is_leaf ? leaf_is_unknown() : node_is_unknown();
        case verdict::exempt: break;
        }
        return is_leaf
                   ? leaf_is_exempt()
                   : std::string(pick("không áp dụng vì mọi chỉ tiêu bên dưới đều không áp dụng",
                                      "is exempt because everything under it is exempt"));
    }

    // ---- leaves ----

    [[nodiscard]] std::string leaf_passes() const {
        if (why_.compare == comparator::is) {
            return std::string(pick("đạt: kết quả ", "passes: the answer is ")) + shown_value() +
                   std::string(pick(" đúng như yêu cầu", ", as required")) + basis();
        }
        return std::string(pick("đạt: ", "passes: ")) + shown_value() +
               std::string(pick(" so với ", " where ")) + required() + basis();
    }

    [[nodiscard]] std::string leaf_fails() const {
        if (why_.value_missing) {
            return std::string(
                       pick("chưa đạt vì chưa có số liệu, mà thiếu số liệu được tính là chưa "
                            "đạt; ",
                            "fails because no value has been observed, which counts as a "
                            "fail; ")) +
                   required() + basis();
        }
        std::string out(pick("chưa đạt: ", "fails: "));
        if (why_.compare == comparator::is) {
            out += pick("kết quả ", "the answer is ");
        }
        out += shown_value();
        out += pick(" so với ", " where ");
        return out + required() + basis() + shortfall();
    }

    [[nodiscard]] std::string leaf_is_unknown() const {
        std::string out(pick("chưa xác định được vì ", "is undecided because "));
        if (!why_.missing_attribute.empty()) {
            return out + attribute_is_missing() + basis() + what_is_observed();
        }
        if (!why_.bound.empty()) {
            out += pick("chưa có số liệu; ", "no value has been observed; ");
            return out + required() + basis();
        }
        if (!why_.authority.empty()) {
            out += pick("mức đạt do ", "the bound is left to ");
            out += authority();
            out += pick(" quy định nhưng chưa được ban hành", ", which has not set it");
        } else {
            out += pick("chưa rõ mức đạt", "the bound is not known");
        }
        return out + basis() + what_is_observed();
    }

    [[nodiscard]] std::string leaf_is_exempt() const {
        switch (why_.reason) {
        case reason::bound_null:
            return std::string(pick("không áp dụng vì trường hợp này không có mức yêu cầu",
                                    "is exempt because there is no bound for such units")) +
                   basis();
        case reason::exempt_when:
            return std::string(pick("không áp dụng vì đơn vị thuộc trường hợp không phải đánh giá",
                                    "is exempt because units such as this one are not judged by "
                                    "it")) +
                   basis();
        default: break;
        }
        return std::string(pick("không áp dụng theo ghi nhận trong số liệu của đơn vị",
                                "is exempt because the data of the unit say so"));
    }

    [[nodiscard]] std::string attribute_is_missing() const {
        std::string out(pick("chưa biết thuộc tính ", "the attribute "));
        out += quoted(why_.missing_attribute);
        out += pick(" của đơn vị", " of the unit is missing");
        bool const derived = !why_.choices.empty() && why_.choices.back().value.empty() &&
                             why_.choices.back().attribute != why_.missing_attribute;
        if (derived) {
            out += pick(", là căn cứ để xác định ", ", which decides ");
            out += quoted(why_.choices.back().attribute);
        }
        return out;
    }

    /// Where the bound is open: what is known of the value.
    [[nodiscard]] std::string what_is_observed() const {
        if (why_.value_missing) {
            return std::string(
                pick("; số liệu cũng chưa có", "; no value has been observed either"));
        }
        if (why_.value.empty()) {
            return {};
        }
        return std::string(pick("; số liệu hiện có là ", "; the value is ")) + shown_value();
    }

    /// Authorities that rulebooks name by level, in words.
    [[nodiscard]] std::string authority() const {
        struct known {
            std::string_view id;
            std::string_view vi;
            std::string_view en;
        };
        static constexpr known levels[] = {{"province", "tỉnh", "the province"},
                                           {"district", "huyện", "the district"},
                                           {"commune", "xã", "the commune"},
                                           {"ministry", "bộ", "the ministry"}};
        for (known const& one : levels) {
            if (one.id == why_.authority) {
                return std::string(pick(one.vi, one.en));
            }
        }
        return why_.authority;
    }

    // ---- value, bound, gap ----

    [[nodiscard]] std::vector<rational> lines() const {
        std::vector<rational> out;
        for (std::string const* one : {&why_.bound, &why_.bound_high}) {
            if (auto const line = rational::parse(*one)) {
                out.push_back(*line);
            }
        }
        return out;
    }

    [[nodiscard]] std::string number(std::string_view exact) const {
        return with_unit(shown_number(exact, lines(), in_), why_.unit);
    }

    [[nodiscard]] std::string truth(std::string_view value) const {
        return quoted(value == "true" ? pick("có", "yes") : pick("không", "no"));
    }

    [[nodiscard]] std::string level(std::string_view id, text const& name) const {
        std::string_view const words = name.in(in_);
        return std::string(pick("mức ", "level ")) + quoted(words.empty() ? id : words);
    }

    [[nodiscard]] std::string shown_value() const {
        if (why_.compare == comparator::is) {
            return truth(why_.value);
        }
        if (why_.compare == comparator::at_least_level) {
            return level(why_.value, why_.value_name);
        }
        if (why_.observed_as.empty()) {
            return number(why_.value);
        }
        std::size_t const slash = why_.observed_as.find('/');
        std::string_view const pair = why_.observed_as;
        return with_marks(pair.substr(0, slash), in_) + '/' +
               with_marks(pair.substr(slash + 1), in_) + " (" + number(why_.value) + ')';
    }

    /// What the bound asks for.
    [[nodiscard]] std::string required() const {
        struct frame {
            std::string_view vi;
            std::string_view en_before;
            std::string_view en_after;
        };
        static constexpr frame frames[] = {
            {"", "", ""},
            {"yêu cầu tối thiểu ", "at least ", " is required"},
            {"yêu cầu tối đa ", "at most ", " is allowed"},
            {"yêu cầu trên ", "more than ", " is required"},
            {"yêu cầu dưới ", "less than ", " is required"},
            {"yêu cầu đúng ", "exactly ", " is required"},
            {"yêu cầu từ ", "between ", " is required"},
            {"yêu cầu ", "", " is required"},
            {"yêu cầu tối thiểu ", "at least ", " is required"},
        };
        frame const& words = frames[static_cast<std::uint8_t>(why_.compare)];
        return std::string(pick(words.vi, words.en_before)) + bound() +
               std::string(pick("", words.en_after));
    }

    [[nodiscard]] std::string bound() const {
        switch (why_.compare) {
        case comparator::is: return truth(why_.bound);
        case comparator::at_least_level: return level(why_.bound, why_.bound_name);
        case comparator::between:
            return shown_number(why_.bound, {}, in_) + std::string(pick(" đến ", " and ")) +
                   with_unit(shown_number(why_.bound_high, {}, in_), why_.unit);
        default: break;
        }
        // A bound is shown as it is stated: a rounded one would be another bound.
        return with_unit(with_marks(why_.bound, in_), why_.unit);
    }

    /// Of a failing number: how much is missing.
    [[nodiscard]] std::string shortfall() const {
        if (!why_.gap) {
            return {};
        }
        if (why_.gap->sign() == 0) {
            bool const above = why_.compare == comparator::more_than;
            return std::string(pick(above ? ", mới bằng mà chưa vượt mức này"
                                          : ", mới bằng mà chưa thấp hơn mức này",
                                    ", which it only equals"));
        }
        rational const zero[] = {rational(0)};
        std::string const amount = shown_number(to_decimal_or_fraction(*why_.gap), zero, in_);
        std::string const gap =
            why_.unit == "%"
                ? amount + std::string(pick(" điểm %", amount == "1" ? " percentage point"
                                                                     : " percentage points"))
                : with_unit(amount, why_.unit);
        return in_ == language::vi ? ", " + std::string(way_vi()) + gap
                                   : ", " + gap + std::string(way_en());
    }

    [[nodiscard]] std::string_view way_vi() const {
        bool const low = value_is_low();
        if (why_.compare == comparator::equals || why_.compare == comparator::between) {
            return low ? "thấp hơn " : "cao hơn ";
        }
        return low ? "còn thiếu " : "vượt ";
    }

    [[nodiscard]] std::string_view way_en() const {
        bool const low = value_is_low();
        if (why_.compare == comparator::equals || why_.compare == comparator::between) {
            return low ? " below" : " above";
        }
        return low ? " short" : " over";
    }

    [[nodiscard]] bool value_is_low() const {
        auto const value = rational::parse(why_.value);
        auto const low = rational::parse(why_.bound);
        return value && low && *value < *low;
    }

    // ---- where the bound comes from ----

    /// In brackets: why that bound, and where it stands.
    [[nodiscard]] std::string basis() const {
        std::string out;
        for (bound_choice const& choice : why_.choices) {
            if (!choice.value.empty()) {
                add(out, chosen(choice));
            }
        }
        if (!why_.of_leaf.empty()) {
            add(out, taken_over());
        }
        add(out, why_.citation.empty() ? why_.layer : why_.citation);
        // A link is for the data; in a sentence it cannot be read.
        if (why_.source.find("://") == std::string::npos && !why_.source.empty()) {
            add(out, std::string(pick("nguồn: ", "source: ")) + why_.source);
        }
        if (!why_.verified) {
            out += pick("; mức này chưa được kiểm chứng", "; this bound is unverified");
        }
        return out.empty() ? out : " (" + out + ')';
    }

    static void add(std::string& to, std::string const& words) {
        if (!words.empty()) {
            to += to.empty() ? "" : ", ";
            to += words;
        }
    }

    [[nodiscard]] std::string chosen(bound_choice const& choice) const {
        std::string out = choice.attribute == "year"
                              ? std::string(pick("năm ", "year ")) + choice.value
                              : choice.attribute + ": " + choice.value;
        if (std::string_view const label = choice.label.in(in_); !label.empty()) {
            out += " – " + std::string(label);
        }
        if (choice.by_default) {
            out += pick(" – mức chung", " – other cases");
        }
        return out;
    }

    [[nodiscard]] std::string taken_over() const {
        std::string out;
        if (why_.times != decimal(1)) {
            std::string times;
            why_.times.append_to(times);
            out = with_marks(times, in_) + std::string(pick(" lần ", " times "));
        }
        out += pick("mức của chỉ tiêu ", "the bound of ");
        out += why_.of_leaf;
        out += pick(" trong ", " in ");
        return out + why_.of_rulebook;
    }

    // ---- nodes ----

    [[nodiscard]] std::string deciding() const { return joined(why_.decided_by, in_); }

    [[nodiscard]] bool one_decides() const noexcept { return why_.decided_by.size() == 1; }

    [[nodiscard]] std::int32_t judged() const noexcept {
        return why_.children.pass + why_.children.fail + why_.children.unknown;
    }

    [[nodiscard]] std::string_view children_word() const noexcept {
        return pick("chỉ tiêu", why_.kind == node_kind::criterion ? "indicators" : "parts");
    }

    /// `2 trên 8`
    [[nodiscard]] std::string of_judged(std::int32_t count) const {
        return std::to_string(count) + std::string(pick(" trên ", " of ")) +
               std::to_string(judged());
    }

    [[nodiscard]] std::string node_passes() const {
        std::string const aside =
            why_.children.exempt > 0 ? " (" + exempt_children() + ')' : std::string();
        if (one_decides() && judged() == 1) {
            return std::string(pick("đạt vì chỉ tiêu ", "passes because ")) + deciding() +
                   std::string(pick(" đạt", " passes")) + aside;
        }
        if (why_.how == combine::all && !why_.nested) {
            std::string const count = std::to_string(judged());
            return in_ == language::vi ? "đạt: cả " + count + " chỉ tiêu đều đạt" + aside
                                       : "passes: all " + count + ' ' +
                                             std::string(children_word()) + " pass" + aside;
        }
        std::string out(pick("đạt vì ", "passes because "));
        out += children_are("đạt", "passes", "pass");
        return why_.nested ? out : out + " (" + enough() + ')';
    }

    [[nodiscard]] std::string node_fails() const {
        return std::string(pick("chưa đạt vì ", "fails because ")) +
               children_are("chưa đạt", "fails", "fail") + counted(why_.children.fail);
    }

    [[nodiscard]] std::string node_is_unknown() const {
        return std::string(pick("chưa xác định được vì ", "is undecided because ")) +
               children_are("chưa xác định được", "is undecided", "are undecided") +
               counted(why_.children.unknown);
    }

    /// In brackets: how many children that is, and how many must pass; not of trees.
    [[nodiscard]] std::string counted(std::int32_t deciding_children) const {
        if (why_.nested || judged() == 1) {
            return {};
        }
        if (why_.how != combine::all) {
            return " (" + enough() + standing() + ')';
        }
        return " (" + of_judged(deciding_children) + ' ' + std::string(children_word()) + "; " +
               enough() + ')';
    }

    /// `các chỉ tiêu 17.1 và 17.6 chưa đạt`
    [[nodiscard]] std::string children_are(std::string_view vi, std::string_view en_one,
                                           std::string_view en_many) const {
        if (in_ == language::vi) {
            return std::string(one_decides() ? "chỉ tiêu " : "các chỉ tiêu ") + deciding() + ' ' +
                   std::string(vi);
        }
        return deciding() + ' ' + std::string(one_decides() ? en_one : en_many);
    }

    /// How many must pass, and of how many.
    [[nodiscard]] std::string enough() const {
        std::string out = why_.needed == judged()
                              ? std::string(pick("phải đạt tất cả", "all must pass"))
                              : std::string(pick("phải đạt ít nhất ", "at least ")) +
                                    of_judged(why_.needed) + std::string(pick("", " must pass"));
        if (why_.children.exempt > 0) {
            out += "; " + exempt_children();
        }
        return out;
    }

    /// How many pass so far, where not all have to.
    [[nodiscard]] std::string standing() const {
        std::string const now = std::to_string(why_.children.pass);
        return in_ == language::vi ? "; hiện đạt " + now
                                   : "; " + now + (why_.children.pass == 1 ? " passes" : " pass");
    }

    [[nodiscard]] std::string exempt_children() const {
        std::string const count = std::to_string(why_.children.exempt);
        return in_ == language::vi
                   ? count + " chỉ tiêu không áp dụng"
                   : count + (why_.children.exempt == 1 ? " is" : " are") + " exempt";
    }

    explanation const& why_;
    language in_;
};

} // namespace
} // namespace detail
} // namespace v1
} // namespace tieuchi

namespace tieuchi {
inline namespace v1 {

std::string to_sentence(explanation const& why, language in) {
    return detail::sentence(why, in).make();
}

} // namespace v1
} // namespace tieuchi
