// SPDX-License-Identifier: Apache-2.0
// The outcomes of targets as a document (FORMAT, Outcomes of targets).
#include <tieuchi/target.hpp>
#include "results/result_text.hpp"

namespace tieuchi {
inline namespace v1 {
namespace {

/// Writes one document.
class outcome_writer {
public:
    explicit outcome_writer(std::span<assessed_unit const> units) : units_(units) {}

    [[nodiscard]] std::string write(target_list const& of, std::span<target_outcome const> outcomes,
                                    evaluator const& rules, policy choices) {
        out_ += "{\"format\":\"tieuchi-target-outcomes/1\"";
        detail::append_origin(out_, rules, choices);
        out_ += ",\"id\":";
        detail::append_string(out_, of.id);
        out_ += ",\"units\":" + std::to_string(units_.size());
        out_ += ",\"targets\":[";
        for (std::size_t i = 0; i < of.targets.size(); ++i) {
            out_ += i == 0 ? "" : ",";
            add(of.targets[i], outcomes[i]);
        }
        out_ += "]}\n";
        return std::move(out_);
    }

private:
    void add(target const& of, target_outcome const& found) {
        out_ += "{\"id\":";
        detail::append_string(out_, of.id);
        out_ += ",\"deadline\":\"";
        of.deadline.append_to(out_);
        out_ += "\",\"outcome\":";
        detail::append_string(out_, name(found.outcome));
        out_ += ",\"shortfall\":";
        detail::append_interval(out_, found.shortfall);
        units(found.units);
        out_ += ",\"facts\":[";
        for (std::size_t i = 0; i < found.facts.size(); ++i) {
            out_ += i == 0 ? "" : ",";
            add(found.facts[i]);
        }
        out_ += "]}";
    }

    void add(target_fact const& fact) {
        out_ += "{\"at\":";
        detail::append_string(out_, fact.pointer);
        out_ += ",\"kind\":";
        detail::append_string(out_, name(fact.form));
        out_ += ",\"outcome\":";
        detail::append_string(out_, name(fact.outcome));
        out_ += ",\"members\":" + std::to_string(fact.members);
        out_ += ",\"members_unknown\":" + std::to_string(fact.members_unknown);
        out_ += ",\"value\":";
        detail::append_interval(out_, fact.value);
        out_ += ",\"baseline\":";
        detail::append_interval(out_, fact.baseline);
        out_ += ",\"shortfall\":";
        detail::append_interval(out_, fact.shortfall);
        units(fact.units);
        out_ += '}';
    }

    void units(std::vector<unit_in_the_way> const& list) {
        out_ += ",\"in_the_way\":[";
        for (std::size_t i = 0; i < list.size(); ++i) {
            out_ += i == 0 ? "{\"id\":" : ",{\"id\":";
            detail::append_string(out_, units_[list[i].unit].subject->id);
            out_ += ",\"verdict\":";
            detail::append_string(out_, name(list[i].found));
            out_ += ",\"shortfall\":";
            detail::append_interval(out_, list[i].shortfall);
            out_ += '}';
        }
        out_ += ']';
    }

    std::span<assessed_unit const> units_;
    std::string out_;
};

} // namespace

std::string to_json(target_list const& of, std::span<target_outcome const> outcomes,
                    std::span<assessed_unit const> units, evaluator const& rules, policy choices) {
    TIEUCHI_ASSERT(of.targets.size() == outcomes.size());
    return outcome_writer(units).write(of, outcomes, rules, choices);
}

} // namespace v1
} // namespace tieuchi
