#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The two files (and the C header) alone in a folder: one call of the compiler makes the library, for
# C++ and for C, whose results are those of the library built from the sources, byte for byte.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1
rm -rf "$work"
mkdir -p "$work"
"$PYTHON" "$SOURCE/lib/amalgamate.py" "$work"
cp "$here/../main.c" "$here/../main.cpp" "$here/../same.py" "$work"
cd "$work"

# In two steps, so that a cache of compilers can help; `-shared` in the first does the same.
${CMAKE_CXX_COMPILER_LAUNCHER:-} "$CXX" -std=c++20 -O2 -fPIC -Wall -Wextra -c tieuchi.cpp -o tieuchi.o
"$CXX" -shared tieuchi.o -o libtieuchi.so -pthread
# Another compiler, and the next language.
if command -v clang++-14 >/dev/null; then
    clang++-14 -std=c++2b -fsyntax-only -Wall -Wextra tieuchi.cpp
fi

"$CXX" -std=c++20 main.cpp tieuchi.o -I. -pthread -o uses_cpp
./uses_cpp
"$CC" -std=c11 main.c -I. -L. -ltieuchi -Wl,-rpath,"$work" -o uses_c
./uses_c

sed 's,^#include <tieuchi/.*,#include "tieuchi.hpp",' "$SOURCE/tests/conformance/driver.cpp" >driver.cpp
"$CXX" -std=c++20 driver.cpp tieuchi.o -I. -pthread -o driver
"$CC" -std=c11 "$SOURCE/tests/conformance/driver.c" -I. -L. -ltieuchi -Wl,-rpath,"$work" -o c_driver
TIEUCHI_LIBRARY="$work/libtieuchi.so" PYTHONPATH="$SOURCE/capi/python" \
    "$PYTHON" "$SOURCE/tests/conformance/run.py" --driver "$work/driver" --work "$work/conformance" \
    --way c "$work/c_driver" --way python "$PYTHON $SOURCE/tests/conformance/python_driver.py"
"$PYTHON" same.py "$SOURCE/capi/python" "$work/libtieuchi.so" "$LIBRARY"
