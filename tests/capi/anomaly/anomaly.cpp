// SPDX-License-Identifier: Apache-2.0
#include "anomaly.hpp"

#include "heap.hpp"

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <utility>

namespace anomaly {
namespace {

thread_local bool raw = false;
std::int64_t problems = 0;

} // namespace

std::vector<function*>& functions() {
    static std::vector<function*> all;
    return all;
}

function::function(char const* its_name, bool it_may_fail) : name(its_name), may_fail(it_may_fail) {
    functions().push_back(this);
}

std::int64_t problem_count() noexcept {
    return problems;
}

void report(function const& of, std::int64_t n, char const* what) {
    ++problems;
    std::printf("%s, allocation %lld: %s\n", of.name, static_cast<long long>(n), what);
}

void* find(function& of) {
    if (of.address != nullptr) {
        return of.address;
    }
    // This program exports none of its functions: the library's own calls stay within it.
    static void* const library = dlopen(TIEUCHI_LIBRARY_FILE, RTLD_NOW | RTLD_LOCAL);
    of.address = library == nullptr ? nullptr : dlsym(library, of.name);
    if (of.address == nullptr) {
        std::printf("%s\n", dlerror());
        std::abort();
    }
    return of.address;
}

bool is_raw() noexcept {
    return raw;
}

std::int64_t live() noexcept {
    return heap::live();
}

raw_scope::raw_scope() noexcept : before_(std::exchange(raw, true)), outer_(heap::give({})) {}

raw_scope::~raw_scope() {
    heap::give(outer_);
    raw = before_;
}

failing_scope::failing_scope(std::int64_t n) noexcept : outer_(heap::give({n, false})) {}

void failing_scope::end() noexcept {
    if (!ended_) {
        ended_ = true;
        fired_ = heap::give(outer_).failed;
    }
}

counting_scope::counting_scope(function& of) noexcept : of_(of), before_(heap::count()) {}

counting_scope::~counting_scope() {
    std::int64_t const made = heap::count() - before_;
    // What is for Python looks up the interpreter, for which the system allocates where there is
    // none.
    bool const for_python = std::strncmp(of_.name, "tieuchi_python_", 15) == 0;
    if (made != 0 && !for_python) {
        report(of_, made, "a function that cannot fail allocates");
    }
}

void check_failed(checks const& of, std::int64_t n, std::string const& state_after) {
    if (!of.kept.are_kept()) {
        report(of.of, n, "wrote what comes out, though it failed");
    }
    if (of.state_before != state_after) {
        report(of.of, n, "changed an object, though it failed");
    }
    if (of.err != nullptr && of.err->status != TIEUCHI_E_NO_MEMORY) {
        report(of.of, n, "did not tell its failure");
    }
}

} // namespace anomaly
