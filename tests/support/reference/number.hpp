// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * Exact numbers of the reference evaluator: every one is a rational without limit.
 */
#ifndef REFERENCE_NUMBER_HPP
#define REFERENCE_NUMBER_HPP

#include "json.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <string>
#include <string_view>

namespace reference {

// No expression templates: `auto` and `?:` then mean numbers.
using integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                              boost::multiprecision::et_off>;
using rational = boost::multiprecision::number<
    boost::multiprecision::rational_adaptor<boost::multiprecision::cpp_int_backend<>>,
    boost::multiprecision::et_off>;

/** The value of a literal such as `-12.50e3` (S-202). */
[[nodiscard]] rational read_number(std::string_view literal);

/** The value of a JSON number or of a JSON string that holds a literal. */
[[nodiscard]] rational read_number(json::value const& content);

/** `17` or the reduced fraction `1234/17`, as scores and progress are written. */
[[nodiscard]] std::string written_exactly(rational const& exact);

/** A plain decimal where at most 18 places suffice, else the reduced fraction. */
[[nodiscard]] std::string written_as_amount(rational const& exact);

} // namespace reference

#endif
