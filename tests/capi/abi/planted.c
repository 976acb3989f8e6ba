/* SPDX-License-Identifier: Apache-2.0 */
/* What stands behind the small interface of planted.h. */
#include "planted.h"

/* selftest.sh finds its places by lines. */
// clang-format off
struct planted_handle {
    int64_t sum;
/* private */
};

int32_t planted_first(planted_handle const* self, planted_info* out) {
    out->count = self->sum;
    return 0;
}

int planted_second(planted_handle* self, int64_t by) {
    self->sum += by;
    return 0;
}

int planted_third(planted_choice which, int (*each)(int32_t value)) {
    return each((int32_t)which);
}

/* more */
// clang-format on
