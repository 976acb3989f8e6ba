// SPDX-License-Identifier: Apache-2.0
// Functions with a fault each, which must be found: the tests of the library are worth no more than
// what they see.
#include "anomaly.hpp"

#include <cstdio>
#include <cstdlib>

namespace {

using anomaly::function;

/// Allocates, and gives nothing where that fails.
int* allocated() {
    int* volatile made = static_cast<int*>(std::malloc(sizeof(int))); // no compiler leaves it out
    return made;
}

tieuchi_status no_memory(tieuchi_error* err) {
    if (err != nullptr) {
        err->status = TIEUCHI_E_NO_MEMORY;
    }
    return TIEUCHI_E_NO_MEMORY;
}

/// What a function owes: all or nothing.
tieuchi_status sound(int32_t* out, tieuchi_error* err) {
    int* const first = allocated();
    int* const second = allocated();
    bool const both = first != nullptr && second != nullptr;
    std::free(first);
    std::free(second);
    if (both) {
        *out = 1;
    }
    return both ? TIEUCHI_OK : no_memory(err);
}

tieuchi_status leaks(int32_t* out, tieuchi_error* err) {
    static int* kept = nullptr;
    kept = allocated();
    int* const second = kept == nullptr ? nullptr : allocated();
    if (second == nullptr) {
        return no_memory(err); // what `kept` had is lost
    }
    std::free(second);
    std::free(kept);
    *out = 1;
    return TIEUCHI_OK;
}

tieuchi_status writes_too_early(int32_t* out, tieuchi_error* err) {
    *out = 1;
    return sound(out, err);
}

tieuchi_status says_nothing(int32_t* out, tieuchi_error*) {
    return sound(out, nullptr);
}

tieuchi_status calls_it_a_bug(int32_t* out, tieuchi_error* err) {
    return sound(out, err) == TIEUCHI_OK ? TIEUCHI_OK : TIEUCHI_E_INTERNAL_ERROR;
}

/// Comes to its refusal without what it allocates.
tieuchi_status refuses(int32_t*, tieuchi_error*) {
    std::free(allocated());
    return TIEUCHI_E_NOT_FOUND;
}

int32_t counts_and_allocates(int32_t* out) {
    std::free(allocated());
    return *out;
}

int wrong = 0;

/// Whether a call is found faulty, or sound.
template <typename Function, typename Call>
void expect(char const* name, Function* planted, bool faulty, Call const& call) {
    function one(name, true);
    one.address = reinterpret_cast<void*>(planted);
    std::int64_t const before = anomaly::problem_count();
    call(one);
    if ((anomaly::problem_count() != before) != faulty) {
        ++wrong;
        std::printf("%s was %s\n", name, faulty ? "not found" : "called faulty");
    }
}

void expect_status(char const* name, tieuchi_status (*planted)(int32_t*, tieuchi_error*),
                   bool faulty) {
    expect(name, planted, faulty, [](function& one) {
        int32_t out = 0;
        tieuchi_error err TIEUCHI_ERROR_INIT;
        (void)anomaly::may_fail<tieuchi_status(int32_t*, tieuchi_error*)>(one, &out, &err);
    });
}

} // namespace

int main() {
    expect_status("sound", sound, false);
    expect_status("leaks", leaks, true);
    expect_status("writes_too_early", writes_too_early, true);
    expect_status("says_nothing", says_nothing, true);
    expect_status("calls_it_a_bug", calls_it_a_bug, true);
    expect_status("refuses", refuses, false);
    expect("counts_and_allocates", counts_and_allocates, true, [](function& one) {
        int32_t out = 0;
        (void)anomaly::cannot_fail<int32_t(int32_t*)>(one, &out);
    });
    std::printf("%d failures\n", wrong);
    return wrong == 0 ? 0 : 1;
}
