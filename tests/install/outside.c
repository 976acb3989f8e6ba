/* SPDX-License-Identifier: Apache-2.0 */
/* A program in C over a shared library that has the static one inside. */
#include <stdio.h>

int how_many_rulebooks(void);

int main(void) {
    printf("%d rulebooks inside\n", how_many_rulebooks());
    return how_many_rulebooks() > 0 ? 0 : 1;
}
