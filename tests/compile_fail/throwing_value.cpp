// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/decimal.hpp>

tieuchi::decimal read(tieuchi::result<tieuchi::decimal> const& found) {
#ifdef FORBIDDEN
    return found.value();
#else
    return found ? *found : tieuchi::decimal();
#endif
}
