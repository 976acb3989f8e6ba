// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * Random decimals, and the many ways to write one (S-202).
 */
#ifndef GENERATE_NUMBERS_HPP
#define GENERATE_NUMBERS_HPP

#include "../reference/json.hpp"
#include "../reference/number.hpp"
#include "random.hpp"

namespace generate {

using reference::rational;
namespace json = reference::json;

/** How large and how fine the numbers of a rulebook are. */
enum class grain {
    any,  ///< up to 18 digits
    small ///< few digits: products of three of them still fit into 18
};

/** Whether a number is a decimal that the formats accept. */
[[nodiscard]] bool fits(rational const& number);

/** A number such as bounds and values are: mostly round, sometimes huge, tiny, zero, negative. */
[[nodiscard]] rational some_number(random& dice, grain how);

/** One of the ways to write a decimal: JSON number or text, exponents, idle zeros. */
[[nodiscard]] json::value spelled(random& dice, rational const& number);

/** A share from 0 to 1 in tenths, or in finer steps. */
[[nodiscard]] rational some_share(random& dice);

/** A weight: mostly whole and small. */
[[nodiscard]] rational some_weight(random& dice);

} // namespace generate

#endif
