#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Vendoring: copies of include/ and lib/, one call of the compiler, no build system.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1
rm -rf "$work"
mkdir -p "$work"
cp -R "$SOURCE/include" "$SOURCE/lib" "$work"
cd "$work"
"$CXX" -std=c++20 -Iinclude -Ilib -Wall -Wextra -Werror -c lib/all.cpp -o tieuchi.o
"$CXX" -std=c++20 -Iinclude "$here/../main.cpp" tieuchi.o -o uses_cpp
./uses_cpp
