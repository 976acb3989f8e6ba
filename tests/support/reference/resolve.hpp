// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * Rulebooks as they stand on a date: layers and amendments are carried out on the JSON tree, so
 * that everything behind this step sees one plain rulebook.
 */
#ifndef REFERENCE_RESOLVE_HPP
#define REFERENCE_RESOLVE_HPP

#include "json.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace reference {

/** The comparators of leaves and of facts in tests. */
inline constexpr std::string_view comparators[] = {
    "at_least", "at_most", "more_than", "less_than", "equals", "between", "is", "at_least_level"};

/** The comparator that a leaf or a fact states, or an empty name. */
[[nodiscard]] std::string_view comparator_of(json::value const& leaf);

/** The indicator, part or condition of that id in a resolved rulebook, or null. */
[[nodiscard]] json::value const* leaf_of(json::value const& rulebook, std::string_view id);

/** The rulebooks that an assessment may need, resolved for one date. */
class shelf {
public:
    shelf(std::vector<json::value> documents, std::string date);

    /** The rulebook of that id as it stands on the date; throws when it is not there. */
    [[nodiscard]] json::value const& rulebook(std::string const& id);

    /** The attributes of a rulebook and of all that its bounds refer to, each one's definition. */
    [[nodiscard]] std::map<std::string, json::value const*> attributes(std::string const& id);

    [[nodiscard]] std::string const& date() const { return date_; }

private:
    [[nodiscard]] json::value resolve(json::value const& document);
    void collect_attributes(json::value const& rulebook,
                            std::map<std::string, json::value const*>& found);

    std::vector<json::value> documents_;
    std::string date_;
    std::map<std::string, json::value> resolved_;
};

} // namespace reference

#endif
