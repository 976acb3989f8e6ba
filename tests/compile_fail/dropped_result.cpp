// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/decimal.hpp>

void drop() {
#ifdef FORBIDDEN
    tieuchi::decimal::parse("1");
#else
    static_cast<void>(tieuchi::decimal::parse("1"));
#endif
}
