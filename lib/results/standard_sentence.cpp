// SPDX-License-Identifier: Apache-2.0
// Why a unit as a whole does or does not meet the standard, as one sentence.
#include <tieuchi/explain.hpp>
#include "results/display.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Makes the sentence on one unit.
class standard_report {
public:
    standard_report(assessment const& found, language in)
        : found_(found), rules_(found.rules().rules()), in_(in) {}

    [[nodiscard]] std::string make() const {
        std::string out = opening();
        if (found_.standard() == verdict::exempt) {
            return out + '.';
        }
        out += in_ == language::vi
                   ? ": đạt " + counted(criteria_with(verdict::pass).size()) + " tiêu chí"
                   : ": " + counted(criteria_with(verdict::pass).size()) + " criteria pass";
        listed(out, criteria_with(verdict::exempt), "tiêu chí không áp dụng", "exempt");
        listed(out, criteria_with(verdict::fail), "tiêu chí chưa đạt", "failing");
        listed(out, basic(), "trong số đó cơ bản đạt", "of them basic");
        listed(out, criteria_with(verdict::unknown), "tiêu chí chưa xác định được", "undecided");
        named(out, conditions_with(verdict::fail), "điều kiện chưa đạt", "failing conditions");
        named(out, conditions_with(verdict::unknown), "điều kiện chưa xác định được",
              "undecided conditions");
        named(out, presupposed_with(verdict::fail),
              "chưa được công nhận theo bộ tiêu chí phải đạt trước",
              "designations that must be held before and are not");
        named(out, presupposed_with(verdict::unknown),
              "chưa rõ đã được công nhận theo bộ tiêu chí phải đạt trước hay chưa",
              "designations that must be held before, of which it is not known");
        return out + '.';
    }

private:
    using id_list = std::vector<std::string>;

    [[nodiscard]] std::string_view pick(std::string_view vi, std::string_view en) const noexcept {
        return in_ == language::vi ? vi : en;
    }

    /// Units that rulebooks name by level, in words; anything else is a unit.
    [[nodiscard]] std::string_view unit_word() const noexcept {
        struct known {
            std::string_view id;
            std::string_view vi;
            std::string_view en;
        };
        static constexpr known levels[] = {{"village", "Thôn", "village"},
                                           {"commune", "Xã", "commune"},
                                           {"district", "Huyện", "district"},
                                           {"province", "Tỉnh", "province"},
                                           {"product", "Sản phẩm", "product"}};
        for (known const& one : levels) {
            if (one.id == rules_.unit_level) {
                return pick(one.vi, one.en);
            }
        }
        return pick("Đơn vị", "unit");
    }

    [[nodiscard]] std::string opening() const {
        std::string const unit(unit_word());
        std::string const asked = "“" + std::string(rules_.designation.in(in_)) + "”";
        bool const vi = in_ == language::vi;
        switch (found_.standard()) {
        case verdict::pass:
            return vi ? unit + " đáp ứng mọi yêu cầu của " + asked
                      : "The " + unit + " meets everything that " + asked + " asks for";
        case verdict::fail:
            return vi ? unit + " chưa đáp ứng yêu cầu của " + asked
                      : "The " + unit + " does not meet everything that " + asked + " asks for";
        case verdict::unknown:
            return vi ? unit + " chưa xác định được có đáp ứng yêu cầu của " + asked + " hay không"
                      : "It is undecided whether the " + unit + " meets everything that " + asked +
                            " asks for";
        case verdict::exempt: break;
        }
        return vi ? unit + " không có tiêu chí nào áp dụng trong " + asked
                  : "No criterion of " + asked + " applies to the " + unit;
    }

    /// `16/19`
    [[nodiscard]] std::string counted(std::size_t passes) const {
        return std::to_string(passes) + std::string(pick("/", " of ")) +
               std::to_string(rules_.criteria.size());
    }

    /// Adds `; 3 tiêu chí chưa đạt (10, 11 và 13)` where there are any.
    void listed(std::string& to, id_list const& ids, std::string_view vi,
                std::string_view en) const {
        if (!ids.empty()) {
            to += "; " + std::to_string(ids.size()) + ' ';
            to += pick(vi, en);
            to += " (" + joined(ids, in_) + ')';
        }
    }

    /// Adds `; điều kiện chưa đạt: no_debt` where there are any.
    void named(std::string& to, id_list const& ids, std::string_view vi,
               std::string_view en) const {
        if (!ids.empty()) {
            to += "; ";
            to += pick(vi, en);
            to += ": " + joined(ids, in_);
        }
    }

    [[nodiscard]] id_list criteria_with(verdict wanted) const {
        id_list ids;
        for (std::size_t i = 0; i < rules_.criteria.size(); ++i) {
            if (found_.criteria()[i].verdict == wanted) {
                ids.push_back(rules_.criteria[i].id);
            }
        }
        return ids;
    }

    [[nodiscard]] id_list basic() const {
        id_list ids;
        for (std::size_t i = 0; i < rules_.criteria.size(); ++i) {
            if (found_.criteria()[i].basic) {
                ids.push_back(rules_.criteria[i].id);
            }
        }
        return ids;
    }

    [[nodiscard]] id_list conditions_with(verdict wanted) const {
        id_list ids;
        auto const first = static_cast<std::size_t>(found_.rules().criteria_leaf_count());
        for (std::size_t i = 0; i < rules_.conditions.size(); ++i) {
            if (found_.leaves()[first + i].verdict == wanted) {
                leaf const& one = rules_.conditions[i];
                std::string_view const name = one.name.in(in_);
                ids.push_back(name.empty() ? one.id : "“" + std::string(name) + "”");
            }
        }
        return ids;
    }

    [[nodiscard]] id_list presupposed_with(verdict wanted) const {
        id_list ids;
        for (std::size_t i = 0; i < rules_.presupposes.size(); ++i) {
            if (found_.presupposed()[i] == wanted) {
                ids.push_back(rules_.presupposes[i]);
            }
        }
        return ids;
    }

    assessment const& found_;
    edition const& rules_;
    language in_;
};

} // namespace
} // namespace detail
} // namespace v1
} // namespace tieuchi

namespace tieuchi {
inline namespace v1 {

std::string standard_sentence(assessment const& found, language in) {
    return detail::standard_report(found, in).make();
}

} // namespace v1
} // namespace tieuchi
