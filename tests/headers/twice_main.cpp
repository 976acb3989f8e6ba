// SPDX-License-Identifier: Apache-2.0
// Links two translation units that include everything: fails to link where a definition is not
// inline, fails at run time where each has its own.
#include "twice.hpp"

int main() {
    addresses const mine{&tieuchi::to_string, &tieuchi::diagnostics::add};
    return mine == addresses_of_other() ? 0 : 1;
}
