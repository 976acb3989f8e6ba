// SPDX-License-Identifier: Apache-2.0
// What stands behind the handles of rankings and of their methods.
#ifndef TIEUCHI_CAPI_SRC_RANKED_HPP
#define TIEUCHI_CAPI_SRC_RANKED_HPP

#include <tieuchi/ranking.hpp>
#include "programmes.hpp"

struct tieuchi_ranking_method {
    tieuchi::ranking_method value;
};

struct tieuchi_ranking {
    tieuchi::ranking value;
    tieuchi::capi::share<tieuchi_assessed> units; ///< Empty for a ranking of values.
};

#endif
