// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/decimal.hpp>

tieuchi::decimal make() {
#ifdef FORBIDDEN
    return tieuchi::decimal(0.1);
#else
    return tieuchi::decimal(1);
#endif
}
