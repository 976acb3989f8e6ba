/* SPDX-License-Identifier: Apache-2.0 */
/* A program that decides by what nobody wrote, or keeps what it owns: to see that whoever watches
 * finds it. */
#include <tieuchi.h>

#include <stdio.h>
#include <stdlib.h>

/** Called through this, so that no compiler sees the fault first. */
static void* (*const volatile allocate)(size_t) = malloc;

static int decide_by_nothing(void) {
    tieuchi_str* const text = allocate(sizeof *text);
    int const empty = text == NULL || text->size == 0;
    free(text);
    return empty;
}

static int keep_a_list(void) {
    tieuchi_builtin_list* list = NULL;
    tieuchi_status const status = tieuchi_builtin_list_create(&list, NULL);
    return status == TIEUCHI_OK;
}

int main(int count, char** arguments) {
    (void)arguments;
    printf("%s\n", (count > 1 ? keep_a_list() : decide_by_nothing()) ? "yes" : "no");
    return 0;
}
