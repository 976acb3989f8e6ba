// SPDX-License-Identifier: Apache-2.0
// A shared library that has the static one inside: nobody else is to see it there.
#include <tieuchi.hpp>

extern "C" int how_many_rulebooks() {
    return static_cast<int>(tieuchi::builtin_rulebooks().size());
}
