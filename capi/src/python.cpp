// SPDX-License-Identifier: Apache-2.0
// What the Python package cannot do in Python: let go of things while an exception is under way,
// on threads that do not hold the interpreter, and after the package is gone. Python's own
// functions are looked up in the process that runs: the library is not linked to it.
#include <tieuchi/arrow.hpp>
#include "columnar.hpp"

#include <cstring>
#include <dlfcn.h>

namespace {

/// A function of the interpreter; null without an interpreter.
template <typename Function>
Function* of_python(char const* name) noexcept {
#if defined(__EMSCRIPTEN__) // there is none, and looking for it would end the program
    static_cast<void>(name);
    return nullptr;
#else
    return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
#endif
}

template <typename Structure>
void release_at(void* place) noexcept {
    auto* const held = static_cast<Structure*>(place);
    if (held->release != nullptr) {
        held->release(held);
    }
}

} // namespace

void tieuchi_python_destroy_capsule(void* capsule) {
    auto* const name_of = of_python<char const*(void*)>("PyCapsule_GetName");
    auto* const pointer_of = of_python<void*(void*, char const*)>("PyCapsule_GetPointer");
    auto* const free_memory = of_python<void(void*)>("PyMem_RawFree");
    if (capsule == nullptr || name_of == nullptr || pointer_of == nullptr ||
        free_memory == nullptr) {
        return;
    }
    char const* const name = name_of(capsule);
    void* const place = pointer_of(capsule, name);
    if (std::strcmp(name, "arrow_schema") == 0) {
        release_at<ArrowSchema>(place);
    } else if (std::strcmp(name, "arrow_array") == 0) {
        release_at<ArrowArray>(place);
    } else {
        release_at<ArrowArrayStream>(place);
    }
    free_memory(place);
}

void tieuchi_python_drop(void* object) {
    auto* const is_running = of_python<int()>("Py_IsInitialized");
    auto* const take = of_python<int()>("PyGILState_Ensure");
    auto* const give_back = of_python<void(int)>("PyGILState_Release");
    auto* const drop = of_python<void(void*)>("Py_DecRef");
    if (object == nullptr || is_running == nullptr || take == nullptr || give_back == nullptr ||
        drop == nullptr || is_running() == 0) {
        return;
    }
    int const state = take();
    drop(object);
    give_back(state);
}
