// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * The assessment of one unit: the tree of judged nodes, scores, grade, withdrawal.
 */
#ifndef REFERENCE_ASSESSMENT_HPP
#define REFERENCE_ASSESSMENT_HPP

#include "leaf.hpp"
#include "reference.hpp"
#include "unit.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace reference {

/** A criterion, an indicator, a part or a condition, judged. */
struct node {
    std::string id;
    json::value const* stated = nullptr;
    std::vector<node> children; ///< none: a leaf
    std::optional<judged_leaf> leaf;
    std::string declared; ///< empty: none
    bool counts = false;  ///< the declared verdict does
    reference::outcome computed;
    reference::outcome outcome;

    [[nodiscard]] bool basic() const {
        return outcome.verdict == verdict::fail && declared == "basic";
    }
};

struct conflict {
    std::string id;
    verdict computed;
    std::string declared;
};

class assessment final : public facts {
public:
    assessment(json::value const& rulebook, json::value const& unit, shelf& rulebooks,
               options const& chosen);

    /** The unit's entry of the result document. */
    [[nodiscard]] std::string written() const;

    [[nodiscard]] verdict holds(json::value const& fact) const override;

private:
    using measure = std::optional<interval>;

    [[nodiscard]] json::value const* observation(std::string const& id) const;
    [[nodiscard]] node made_leaf(json::value const& stated) const;
    [[nodiscard]] node made_indicator(json::value const& stated) const;
    void read_criteria();
    void read_conditions();
    void read_presupposed();

    void settle(node& settled, bool first);
    void judge(node& judged, bool first);
    void judge_all(bool first);
    void fail_missing(node& under, bool covered);

    [[nodiscard]] verdict standard() const;
    [[nodiscard]] rational completeness() const;
    [[nodiscard]] measure weighted_progress() const;
    void measure_all();
    [[nodiscard]] measure score(node const& criterion) const;
    [[nodiscard]] verdict every_score(json::value const& comparison) const;
    void grade();

    void write_designation(std::string& out) const;
    void write_scores(std::string& out) const;
    void write_grade(std::string& out) const;
    void write_unverified(std::string& out) const;
    void write_conflicts(std::string& out) const;

    json::value const& rulebook_;
    json::value const& unit_;
    shelf& rulebooks_;
    options const& chosen_;
    attributes_of_unit attributes_;
    std::vector<node> criteria_;
    std::vector<node> conditions_;
    std::vector<std::pair<std::string, verdict>> presupposed_;
    std::vector<conflict> conflicts_;
    std::map<std::string, measure, std::less<>> measures_;
    std::vector<std::string> grades_possible_;
};

/** A requirement over children (S-305, S-403). */
[[nodiscard]] outcome require(json::value const* requirement, std::vector<node> const& children);

} // namespace reference

#endif
