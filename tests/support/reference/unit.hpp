// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * What is known of one unit, and what depends on that alone: attributes, tests over facts, bounds.
 */
#ifndef REFERENCE_UNIT_HPP
#define REFERENCE_UNIT_HPP

#include "json.hpp"
#include "number.hpp"
#include "resolve.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace reference {

enum class verdict { pass, fail, unknown, exempt };

[[nodiscard]] char const* name_of(verdict named);

struct interval {
    rational lower;
    rational upper;
};

/** Strong Kleene logic: at least `needed` of the children pass. */
[[nodiscard]] verdict enough(std::size_t needed, std::vector<verdict> const& children);

/** A closed interval against a comparator (S-701); a single number is [x, x]. */
[[nodiscard]] verdict compare(interval const& numbers, std::string_view comparator,
                              std::vector<rational> const& bounds);

/** One number, or the two ends of `between`. */
[[nodiscard]] std::vector<rational> read_numbers(json::value const& stated);

/** The attributes of a unit, stated, by default, or derived. */
class attributes_of_unit {
public:
    attributes_of_unit(std::map<std::string, json::value const*> definitions,
                       json::value const& unit, std::string_view year);

    /** The attribute's value, or null when it is missing. */
    [[nodiscard]] json::value const* value(std::string const& name) const;

private:
    [[nodiscard]] json::value const* derived(json::value const& rules) const;

    std::map<std::string, json::value const*> definitions_;
    json::value const* stated_;
    json::value year_;
};

/** Facts of an assessment, as tests ask for them; attributes are not among them. */
class facts {
public:
    virtual ~facts() = default;
    [[nodiscard]] virtual verdict holds(json::value const& fact) const = 0;
};

/** A test (S-701); without an assessment it may know attributes only. */
[[nodiscard]] verdict test(json::value const& stated, attributes_of_unit const& attributes,
                           facts const* assessment = nullptr);

/** The bound that applies to a unit on the date, or the obstacle before it. */
struct bound {
    std::string obstacle;                ///< reason code; empty when the bound is known
    json::value const* stated = nullptr; ///< the value that applies
    rational times = 1;                  ///< the factors of `of` on the way to it
    bool unverified = false;

    /** The bound in numbers, factors applied. */
    [[nodiscard]] std::vector<rational> numbers() const;
};

[[nodiscard]] bound find_bound(json::value const& stated, attributes_of_unit const& attributes,
                               shelf& rulebooks);

/** The bound of a leaf: of its comparator, or the default of its kind. */
[[nodiscard]] bound bound_of_leaf(json::value const& leaf, attributes_of_unit const& attributes,
                                  shelf& rulebooks);

} // namespace reference

#endif
