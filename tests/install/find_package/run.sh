#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs the build, moves the installed tree, and uses it with find_package and with pkg-config.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1
rm -rf "$work"
mkdir -p "$work"

"$CMAKE" --install "$BUILD" --prefix "$work/first" >"$work/install.log"
mv "$work/first" "$work/tree"

"$CMAKE" -S "$here" -B "$work/build" -DCMAKE_PREFIX_PATH="$work/tree"
"$CMAKE" --build "$work/build"
"$work/build/uses_cpp"
"$work/build/uses_c"
"$work/build/outside"
if nm -D --defined-only "$work/build/libinside.so" | grep ' T .*tieuchi'; then
    echo "a shared library shows the static one that it has inside" >&2
    exit 1
fi

PKG_CONFIG_PATH=$(dirname "$(find "$work/tree" -name tieuchi.pc)")
export PKG_CONFIG_PATH
# Both compilers and both languages, whatever the library itself was built with.
for compiler in "$CXX" clang++-14; do
    for standard in c++20 c++2b; do
        echo "$compiler -std=$standard"
        # shellcheck disable=SC2046 # a list of words
        "$compiler" -std=$standard -Wall -Wextra -Wpedantic -Wconversion -Werror "$here/../main.cpp" \
            $(pkg-config --cflags --libs tieuchi) -o "$work/pkg_cpp"
        "$work/pkg_cpp" >"$work/pkg_cpp.out"
    done
done
# shellcheck disable=SC2046 # a list of words
"$CC" -std=c11 "$here/../main.c" $(pkg-config --cflags --libs tieuchi_c) -o "$work/pkg_c"
LD_LIBRARY_PATH=$(pkg-config --variable=libdir tieuchi_c) "$work/pkg_c"

"$work/tree/bin/tieuchi" --version
