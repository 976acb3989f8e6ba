/* SPDX-License-Identifier: Apache-2.0 */
/* Runs conformance cases through the C ABI, as driver.cpp does through the C++ headers: every
 * request of a case is answered by one file in the folder of the way, in that of the case. */
#define _POSIX_C_SOURCE 200809L

#include <tieuchi.h>

#include <sys/stat.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_FIELDS = 32, MOST_WITH = 16, LONGEST_PATH = 4096 };

/** An owned text with a NUL after it; `data` is NULL where there is none. */
typedef struct owned {
    char* data;
    size_t size;
} owned;

/** One case: the documents are read once, then every request is answered. */
typedef struct conformance_case {
    char const* folder;
    char const* way;
    owned refusal; /* empty where the documents were accepted */
    tieuchi_evaluator* rules;
    tieuchi_unit_list* units;
    tieuchi_assess_options choices;
} conformance_case;

/** A line of requests, cut at its tabs. */
typedef struct request {
    size_t count;
    char const* fields[MOST_FIELDS];
} request;

static _Noreturn void stop(char const* what, char const* why) {
    fprintf(stderr, "conformance_c_driver: %s: %s\n", what, why);
    exit(1);
}

static void must(tieuchi_status status, tieuchi_error const* err, char const* what) {
    if (status != TIEUCHI_OK) {
        stop(what, err->message);
    }
}

/* ---- texts and files ---- */

/** A copy of `size` bytes behind a mark. */
static owned marked(char const* mark, char const* data, size_t size) {
    size_t const before = strlen(mark);
    owned all;
    all.size = before + size;
    all.data = malloc(all.size + 1);
    if (all.data == NULL) {
        stop("malloc", "no memory");
    }
    memcpy(all.data, mark, before);
    memcpy(all.data + before, data, size);
    all.data[all.size] = '\0';
    return all;
}

static owned copy_of(char const* text) {
    return marked("", text, strlen(text));
}

/** The bytes of a text of the library behind a mark; the text is released. */
static owned take(char const* mark, tieuchi_text* text) {
    owned const all = marked(mark, tieuchi_text_data(text), tieuchi_text_size(text));
    tieuchi_text_release(text);
    return all;
}

static void make_path(char* path, char const* folder, char const* name) {
    int const length = snprintf(path, LONGEST_PATH, "%s/%s", folder, name);
    if (length < 0 || length >= LONGEST_PATH) {
        stop(folder, "the path is too long");
    }
}

/** The whole file; no data where there is no such file. */
static owned read_file(char const* path) {
    owned all = {NULL, 0};
    struct stat about;
    FILE* in = fopen(path, "rb");
    if (in == NULL) {
        return all;
    }
    if (fstat(fileno(in), &about) != 0) {
        stop(path, strerror(errno));
    }
    all.size = (size_t)about.st_size;
    all.data = calloc(all.size + 1, 1);
    if (all.data == NULL || fread(all.data, 1, all.size, in) != all.size) {
        stop(path, "could not be read");
    }
    fclose(in);
    return all;
}

static owned read_file_of(conformance_case const* self, char const* name) {
    char path[LONGEST_PATH];
    make_path(path, self->folder, name);
    return read_file(path);
}

static void write_answer(conformance_case const* self, size_t number, owned answer) {
    char path[LONGEST_PATH];
    FILE* out;
    int const length = snprintf(path, LONGEST_PATH, "%s/%s/%zu", self->folder, self->way, number);
    if (length < 0 || length >= LONGEST_PATH) {
        stop(self->folder, "the path is too long");
    }
    out = fopen(path, "wb");
    if (out == NULL || fwrite(answer.data, 1, answer.size, out) != answer.size ||
        fclose(out) != 0) {
        stop(path, "could not be written");
    }
}

/** Cuts the first part off `rest`, up to the mark; NULL when nothing is left. */
static char* next_part(char** rest, char mark) {
    char* part = *rest;
    char* end = part == NULL ? NULL : strchr(part, mark);
    *rest = end == NULL ? NULL : end + 1;
    if (end != NULL) {
        *end = '\0';
    }
    return part;
}

static request split(char* line) {
    request found = {0, {NULL}};
    char* part;
    while ((part = next_part(&line, '\t')) != NULL) {
        if (found.count == MOST_FIELDS) {
            stop(found.fields[0], "too many fields");
        }
        found.fields[found.count++] = part;
    }
    return found;
}

/* ---- numbers ---- */

/** `value digits mode strict lines...` */
static owned show_number(request const* asked) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_display_options options = TIEUCHI_DISPLAY_OPTIONS_INIT;
    tieuchi_str lines[MOST_FIELDS];
    char const* mode = asked->fields[3];
    char shown[LONGEST_PATH];
    size_t i;
    for (i = 5; i < asked->count; ++i) {
        lines[i - 5].data = asked->fields[i];
        lines[i - 5].size = TIEUCHI_NTS;
    }
    options.lines = lines;
    options.line_count = asked->count - 5;
    options.digits = (int32_t)strtol(asked->fields[2], NULL, 10);
    options.rounding = strcmp(mode, "half_even") == 0 ? TIEUCHI_ROUNDING_HALF_EVEN
                       : strcmp(mode, "down") == 0    ? TIEUCHI_ROUNDING_DOWN
                                                      : TIEUCHI_ROUNDING_HALF_UP;
    if (strcmp(asked->fields[4], "1") == 0) {
        options.crossing = TIEUCHI_CROSSING_STRICT;
    }
    must(tieuchi_rational_display(asked->fields[1], TIEUCHI_NTS, &options, shown, sizeof shown,
                                  NULL, &err),
         &err, "display");
    return copy_of(shown);
}

/** Both ends of a score, or `null` where the method has no value for the unit. */
static owned show_score(tieuchi_assessment const* found, char const* method) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    char shown[LONGEST_PATH];
    size_t needed = 0;
    must(tieuchi_assessment_score_by_name_text(found, method, TIEUCHI_NTS, TIEUCHI_END_LOWER, shown,
                                               sizeof shown, &needed, &err),
         &err, method);
    if (needed == 1) {
        return copy_of("null");
    }
    shown[needed - 1] = '\t';
    must(tieuchi_assessment_score_by_name_text(found, method, TIEUCHI_NTS, TIEUCHI_END_UPPER,
                                               shown + needed, sizeof shown - needed, NULL, &err),
         &err, method);
    return copy_of(shown);
}

/** The caller's own method that every case may use: twice the lower end of criteria passed. */
static tieuchi_status twice_passes(tieuchi_assessment const* found, tieuchi_score* score,
                                   void* payload) {
    tieuchi_interval passed;
    tieuchi_status const status =
        tieuchi_assessment_score(found, TIEUCHI_MEASURE_CRITERIA_PASSED, &passed, NULL);
    (void)payload;
    if (status != TIEUCHI_OK) {
        return status;
    }
    passed.lower.numerator *= 2;
    return tieuchi_score_set(score, passed.lower, passed.lower, NULL);
}

/* ---- documents ---- */

/** Keeps the diagnostics as the answer to every request; whether there are errors. */
static int refused(conformance_case* self, tieuchi_diagnostics const* problems) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_text* text = NULL;
    if (tieuchi_diagnostics_error_count(problems) == 0) {
        return 0;
    }
    must(tieuchi_diagnostics_json(problems, &text, &err), &err, "diagnostics");
    self->refusal = take("!", text);
    return 1;
}

/** Reads the rulebook of the case with what it is handed; NULL when it is refused. */
static tieuchi_rulebook* read_book(conformance_case const* self,
                                   tieuchi_rulebook_options const* options,
                                   tieuchi_diagnostics* problems) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook* book = NULL;
    owned text = read_file_of(self, "rulebook.id");
    tieuchi_status status;
    if (text.data != NULL) {
        status =
            tieuchi_rulebook_read_builtin(text.data, text.size, options, problems, &book, &err);
    } else {
        text = read_file_of(self, "rulebook.json");
        status = tieuchi_rulebook_read(text.data, text.size, options, problems, &book, &err);
    }
    free(text.data);
    if (tieuchi_diagnostics_error_count(problems) == 0) {
        must(status, &err, self->folder);
    }
    return book;
}

static tieuchi_rulebook* read_book_with_others(conformance_case const* self,
                                               tieuchi_diagnostics* problems) {
    tieuchi_rulebook_options options = TIEUCHI_RULEBOOK_OPTIONS_INIT;
    tieuchi_method const method = {{"twice_passes", TIEUCHI_NTS}, twice_passes, NULL, NULL, NULL};
    tieuchi_rulebook* book;
    owned others[MOST_WITH];
    tieuchi_str with[MOST_WITH];
    size_t count;
    size_t i;
    for (count = 0; count < MOST_WITH; ++count) {
        char name[32];
        snprintf(name, sizeof name, "with-%zu.json", count);
        others[count] = read_file_of(self, name);
        if (others[count].data == NULL) {
            break;
        }
        with[count].data = others[count].data;
        with[count].size = others[count].size;
    }
    options.with = with;
    options.with_count = count;
    options.methods = &method;
    options.method_count = 1;
    book = read_book(self, &options, problems);
    for (i = 0; i < count; ++i) {
        free(others[i].data);
    }
    return book;
}

static void read_units(conformance_case* self, tieuchi_diagnostics* problems) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    owned const text = read_file_of(self, "units.json");
    tieuchi_status const status =
        tieuchi_units_read(self->rules, text.data, text.size, NULL, problems, &self->units, &err);
    free(text.data);
    if (!refused(self, problems)) {
        must(status, &err, self->folder);
    }
}

/** `date missing declared` */
static void load(conformance_case* self, request const* asked) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_diagnostics* problems = NULL;
    tieuchi_rulebook* book;
    if (strcmp(asked->fields[2], "fail") == 0) {
        self->choices.missing = TIEUCHI_MISSING_POLICY_FAIL;
    }
    if (strcmp(asked->fields[3], "prevails") == 0) {
        self->choices.declared = TIEUCHI_DECLARED_POLICY_PREVAILS;
    }
    must(tieuchi_diagnostics_create(&problems, &err), &err, "diagnostics");
    book = read_book_with_others(self, problems);
    if (!refused(self, problems)) {
        must(tieuchi_evaluator_compile(book, asked->fields[1], TIEUCHI_NTS, &self->rules, &err),
             &err, asked->fields[1]);
        read_units(self, problems);
    }
    tieuchi_rulebook_release(book);
    tieuchi_diagnostics_release(problems);
}

/* ---- requests ---- */

static tieuchi_assessment* assess(conformance_case const* self, tieuchi_unit const* one) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_assessment* found = NULL;
    must(tieuchi_assess(self->rules, one, &self->choices, &found, &err), &err, self->folder);
    return found;
}

static tieuchi_unit const* unit_at(conformance_case const* self, size_t index) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_unit const* one = NULL;
    must(tieuchi_unit_list_item(self->units, index, &one, &err), &err, self->folder);
    return one;
}

static owned summary(conformance_case const* self) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rollup* all = NULL;
    tieuchi_text* text = NULL;
    size_t i;
    must(tieuchi_rollup_create(self->rules, &all, &err), &err, "summary");
    for (i = 0; i < tieuchi_unit_list_count(self->units); ++i) {
        tieuchi_assessment* found = assess(self, unit_at(self, i));
        must(tieuchi_rollup_add(all, found, &err), &err, "summary");
        tieuchi_assessment_release(found);
    }
    must(tieuchi_rollup_json(all, &text, &err), &err, "summary");
    tieuchi_rollup_release(all);
    return take("", text);
}

static owned explain(tieuchi_assessment const* found, char const* node, char const* language) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_explanation* why = NULL;
    tieuchi_text* text = NULL;
    tieuchi_status const status = tieuchi_explain(found, node, TIEUCHI_NTS, &why, &err);
    int32_t const in = strcmp(language, "en") == 0 ? TIEUCHI_LANGUAGE_EN : TIEUCHI_LANGUAGE_VI;
    if (status == TIEUCHI_E_NOT_FOUND) {
        return copy_of("!no such node");
    }
    must(status, &err, node);
    must(tieuchi_explanation_sentence(why, in, &text, &err), &err, node);
    tieuchi_explanation_release(why);
    return take("", text);
}

/** `method unit name` or `explain unit node language` */
static owned about_unit(conformance_case const* self, request const* asked) {
    size_t i;
    for (i = 0; i < tieuchi_unit_list_count(self->units); ++i) {
        tieuchi_unit const* one = unit_at(self, i);
        if (strcmp(tieuchi_unit_id(one).data, asked->fields[1]) == 0) {
            tieuchi_assessment* found = assess(self, one);
            owned const answer = strcmp(asked->fields[0], "method") == 0
                                     ? show_score(found, asked->fields[2])
                                     : explain(found, asked->fields[2], asked->fields[3]);
            tieuchi_assessment_release(found);
            return answer;
        }
    }
    return copy_of("!no such unit");
}

static owned answer(conformance_case* self, request const* asked) {
    if (strcmp(asked->fields[0], "display") == 0) {
        return show_number(asked);
    }
    if (strcmp(asked->fields[0], "options") == 0) {
        load(self, asked);
    }
    if (self->refusal.data != NULL || strcmp(asked->fields[0], "options") == 0) {
        return copy_of(self->refusal.data == NULL ? "" : self->refusal.data);
    }
    if (strcmp(asked->fields[0], "assess") == 0) {
        tieuchi_error err = TIEUCHI_ERROR_INIT;
        tieuchi_text* text = NULL;
        must(tieuchi_assess_list_to_json(self->rules, self->units, &self->choices, &text, &err),
             &err, self->folder);
        return take("", text);
    }
    return strcmp(asked->fields[0], "summary") == 0 ? summary(self) : about_unit(self, asked);
}

static void run_case(char const* folder, char const* way) {
    conformance_case self = {folder, way, {NULL, 0}, NULL, NULL, TIEUCHI_ASSESS_OPTIONS_INIT};
    owned const requests = read_file_of(&self, "requests");
    char* rest = requests.data;
    char path[LONGEST_PATH];
    char* line;
    size_t number;
    make_path(path, folder, way);
    if (mkdir(path, 0777) != 0 && errno != EEXIST) {
        stop(path, strerror(errno));
    }
    for (number = 0; (line = next_part(&rest, '\n')) != NULL && *line != '\0'; ++number) {
        request const asked = split(line);
        owned const answered = answer(&self, &asked);
        write_answer(&self, number, answered);
        free(answered.data);
    }
    tieuchi_unit_list_release(self.units);
    tieuchi_evaluator_release(self.rules);
    free(self.refusal.data);
    free(requests.data);
}

int main(int argc, char** argv) {
    owned listing;
    char* rest;
    char* folder;
    if (argc != 3) {
        fputs("usage: conformance_c_driver LIST WAY\n", stderr);
        return 2;
    }
    listing = read_file(argv[1]);
    rest = listing.data;
    while ((folder = next_part(&rest, '\n')) != NULL && *folder != '\0') {
        run_case(folder, argv[2]);
    }
    free(listing.data);
    return 0;
}
