/* SPDX-License-Identifier: Apache-2.0 */
/* A library of a binary interface that is not there yet: bindings must refuse it. */
#include <stddef.h>
#include <stdint.h>

typedef struct tieuchi_str {
    char const* data;
    size_t size;
} tieuchi_str;

int32_t tieuchi_abi(void);
tieuchi_str tieuchi_version(void);

int32_t tieuchi_abi(void) {
    return TIEUCHI_TEST_ABI;
}

tieuchi_str tieuchi_version(void) {
    tieuchi_str const version = {"9.9.9", 5};
    return version;
}
