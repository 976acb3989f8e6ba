// SPDX-License-Identifier: Apache-2.0
// Correlations of the orders on standard input, for scipy_test.py: two lines of integers a data set
// in, one line out: concordant, discordant, tau-b, rho.
#include <tieuchi/comparison.hpp>

#include <cstdint>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace {

std::vector<std::int64_t> numbers_of(std::string const& line) {
    std::istringstream in(line);
    std::vector<std::int64_t> made;
    for (std::int64_t one = 0; in >> one;) {
        made.push_back(one);
    }
    return made;
}

std::string shown(std::optional<tieuchi::correlation> const& value) {
    return value ? to_string(*value, 15) : "none";
}

} // namespace

int main() {
    std::string first;
    std::string second;
    while (std::getline(std::cin, first) && std::getline(std::cin, second)) {
        auto const found = tieuchi::correlate(numbers_of(first), numbers_of(second));
        std::cout << found.pairs.concordant << ' ' << found.pairs.discordant << ' '
                  << shown(found.tau_b) << ' ' << shown(found.rho) << '\n';
    }
}
