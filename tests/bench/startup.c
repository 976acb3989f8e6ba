/* SPDX-License-Identifier: Apache-2.0 */
/* startup LIBRARY: loads the C library and goes to the first evaluator of the largest built-in
   rulebook; prints nanoseconds: loading, reading, compiling. `startup LIBRARY version` loads and
   prints the version alone. */
#include <tieuchi.h>

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static long long now(void) {
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return at.tv_sec * 1000000000LL + at.tv_nsec;
}

static void* library;

/* The address of a function, by way of an object, as POSIX asks for. */
static void find(char const* name, void* function) {
    void* const found = dlsym(library, name);
    if (found == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        exit(1);
    }
    memcpy(function, &found, sizeof found);
}

static void fail(tieuchi_error const* err) {
    fprintf(stderr, "%s\n", err->message);
    exit(1);
}

/* The id of the built-in rulebook with the longest document. */
static tieuchi_builtin largest(void) {
    tieuchi_status (*create)(tieuchi_builtin_list**, tieuchi_error*);
    size_t (*count)(tieuchi_builtin_list const*);
    tieuchi_status (*item)(tieuchi_builtin_list const*, size_t, tieuchi_builtin*, tieuchi_error*);
    tieuchi_builtin_list* list = NULL;
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_builtin found;
    size_t i;
    find("tieuchi_builtin_list_create", &create);
    find("tieuchi_builtin_list_count", &count);
    find("tieuchi_builtin_list_item", &item);
    memset(&found, 0, sizeof found);
    if (create(&list, &err)) {
        fail(&err);
    }
    for (i = 0; i < count(list); ++i) {
        tieuchi_builtin one;
        memset(&one, 0, sizeof one);
        one.struct_size = sizeof one;
        if (item(list, i, &one, &err)) {
            fail(&err);
        }
        if (one.json.size > found.json.size) {
            found = one;
        }
    }
    return found; /* the list lives as long as the program */
}

int main(int count, char** arguments) {
    tieuchi_str (*version)(void);
    tieuchi_status (*read)(char const*, size_t, tieuchi_rulebook_options const*,
                           tieuchi_diagnostics*, tieuchi_rulebook**, tieuchi_error*);
    tieuchi_status (*compile)(tieuchi_rulebook const*, char const*, size_t, tieuchi_evaluator**,
                              tieuchi_error*);
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_evaluator* evaluator = NULL;
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_builtin chosen;
    long long begin, loaded, start, done;
    if (count < 2) {
        return 2;
    }
    begin = now();
    library = dlopen(arguments[1], RTLD_NOW);
    if (library == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        return 1;
    }
    loaded = now();
    find("tieuchi_version", &version);
    if (count > 2) {
        printf("%.*s\n", (int)version().size, version().data);
        return 0;
    }
    chosen = largest();
    find("tieuchi_rulebook_read_builtin", &read);
    find("tieuchi_evaluator_compile", &compile);
    start = now();
    if (read(chosen.id.data, chosen.id.size, NULL, NULL, &rulebook, &err) ||
        compile(rulebook, "2025-06-30", TIEUCHI_NTS, &evaluator, &err)) {
        fail(&err);
    }
    done = now();
    printf("%lld %lld %.*s\n", loaded - begin, done - start, (int)chosen.id.size, chosen.id.data);
    return 0;
}
