/* SPDX-License-Identifier: Apache-2.0 */
#include <tieuchi.h>

#include <stdio.h>

int main(void) {
    printf("tieuchi ABI %d\n", (int)tieuchi_abi());
    return tieuchi_abi() == TIEUCHI_ABI ? 0 : 1;
}
