/* SPDX-License-Identifier: Apache-2.0 */
/* A small interface with one of everything that can break; selftest.sh changes it. */
#ifndef TIEUCHI_TESTS_CAPI_ABI_PLANTED_H
#define TIEUCHI_TESTS_CAPI_ABI_PLANTED_H

#include <stdint.h>

/* selftest.sh finds its places by lines. */
// clang-format off
typedef struct planted_info {
    uint32_t kind; int32_t size;
    int64_t count;
/* end */
} planted_info;

/** Constants that have a type of their own. */
typedef enum planted_choice { PLANTED_ONE = 1, PLANTED_TWO = 2 } planted_choice;

/** Constants that pass as int32_t. */
enum { PLANTED_RED = 1, PLANTED_BLUE = 7 };

typedef struct planted_handle planted_handle;

int32_t planted_first(planted_handle const* self, planted_info* out);
int planted_second(planted_handle* self, int64_t by);
int planted_third(planted_choice which, int (*each)(int32_t value));
// clang-format on

#endif
