// SPDX-License-Identifier: Apache-2.0
// A programme of a test: assessed units as questions about programmes take them.
#ifndef SUPPORT_PROGRAMME_HPP
#define SUPPORT_PROGRAMME_HPP

#include <tieuchi/assessed.hpp>
#include "support/assessed.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace support {

inline tieuchi::rational fraction(std::int64_t above, std::int64_t below) {
    return *tieuchi::rational::make(above, below);
}

/// Units of a text, assessed by a rulebook of a text.
class programme {
public:
    /// Criteria 1 to 4 of weight 1, 1, 2 and 4, each one exemptable percentage of at least 100.
    static constexpr std::string_view four_criteria = R"({
     "format": "tieuchi-rulebook/1", "id": "test/four", "title": "Thử", "citation": "QĐ",
     "unit_level": "commune", "designation": "Xã đạt chuẩn", "completeness_floor": "0.5",
     "attributes": {"region": {"values": ["north", "south"]},
                    "people": {"kind": "decimal"}},
     "criteria": [
      {"id": "1", "name": "Một", "weight": "1", "indicators": [
       {"id": "1", "kind": "quantity", "at_least": "100", "exemptable": true}]},
      {"id": "2", "name": "Hai", "weight": "1", "indicators": [
       {"id": "2", "kind": "quantity", "at_least": "100", "exemptable": true}]},
      {"id": "3", "name": "Ba", "weight": "2", "indicators": [
       {"id": "3", "kind": "quantity", "at_least": "100", "exemptable": true}]},
      {"id": "4", "name": "Bốn", "weight": "4", "indicators": [
       {"id": "4", "kind": "quantity", "at_least": "100", "exemptable": true}]}],
     "grades": [{"id": "all", "when": {"measure": "criteria_met", "at_least": "4"}},
                {"id": "two", "when": {"measure": "criteria_met", "at_least": "2"}},
                {"id": "rest"}]})";

    /// @param units The elements of the list of units.
    programme(std::string_view rulebook, std::string_view units)
        : read_(
              assessed(compiled(rulebook, "2020-06-30"),
                       R"({"format": "tieuchi-units/1", "units": [)" + std::string(units) + "]}")) {
        for (std::size_t i = 0; i < read_.units.size(); ++i) {
            list_.push_back({&read_.units[i], &read_.found[i]});
        }
    }
    programme(programme const&) = delete;
    programme& operator=(programme const&) = delete;

    [[nodiscard]] std::span<tieuchi::assessed_unit const> units() const { return list_; }
    [[nodiscard]] tieuchi::assessment const& found(std::size_t unit) const {
        return read_.found[unit];
    }
    [[nodiscard]] tieuchi::evaluator const& rules() const { return read_.rules; }

private:
    assessed_units read_;
    std::vector<tieuchi::assessed_unit> list_;
};

} // namespace support

#endif
