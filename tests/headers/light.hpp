// SPDX-License-Identifier: Apache-2.0
// Included after a public header: stops the compiler if a heavy one has come with it.
#if defined(BOOST_MP_CPP_INT_HPP) || defined(BOOST_MP_NUMBER_HPP)
#error "a public header includes Boost.Multiprecision"
#endif
#if defined(BOOST_JSON_VALUE_HPP) || defined(BOOST_JSON_BASIC_PARSER_HPP) ||                       \
    defined(BOOST_JSON_FWD_HPP)
#error "a public header includes Boost.JSON"
#endif
#if defined(_GLIBCXX_IOSTREAM) || defined(_GLIBCXX_REGEX)
#error "a public header includes <iostream> or <regex>"
#endif
