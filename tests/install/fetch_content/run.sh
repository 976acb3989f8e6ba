#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The library fetched by another project as a shared one (as in add_subdirectory, so that ccache knows
# its objects), installed with it, and found there as a shared library.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1
rm -rf "$work"
"$CMAKE" -S "$here" -B "$work/build" -DBUILD_SHARED_LIBS=ON -DTIEUCHI_INSTALL=ON
"$CMAKE" --build "$work/build"
"$work/build/uses_cpp"

"$CMAKE" --install "$work/build" --prefix "$work/tree" >"$work/install.log"
"$CMAKE" -S "$here/../find_package" -B "$work/found" -DCMAKE_PREFIX_PATH="$work/tree"
"$CMAKE" --build "$work/found" --target uses_cpp
"$work/found/uses_cpp"
readelf -d "$work/found/uses_cpp" | grep -q 'NEEDED.*libtieuchi.so'

PKG_CONFIG_PATH=$(dirname "$(find "$work/tree" -name tieuchi.pc)")
export PKG_CONFIG_PATH
# shellcheck disable=SC2046 # a list of words
"$CXX" -std=c++20 "$here/../main.cpp" $(pkg-config --cflags --libs tieuchi) -o "$work/pkg_cpp"
LD_LIBRARY_PATH=$(pkg-config --variable=libdir tieuchi) "$work/pkg_cpp"
