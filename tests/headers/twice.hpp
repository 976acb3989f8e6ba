// SPDX-License-Identifier: Apache-2.0
// What two translation units tell of the umbrella, so that they can be compared.
#ifndef TIEUCHI_TESTS_HEADERS_TWICE_HPP
#define TIEUCHI_TESTS_HEADERS_TWICE_HPP

#include <tieuchi.hpp>

/// Addresses of inline functions, as one translation unit sees them.
struct addresses {
    using to_string_function = std::string (*)(tieuchi::decimal);

    to_string_function to_string;
    void (tieuchi::diagnostics::*add)(tieuchi::diagnostic);

    bool operator==(addresses const&) const = default;
};

addresses addresses_of_other();

#endif
