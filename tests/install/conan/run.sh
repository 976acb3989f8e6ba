#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# `conan create`, with the system's Boost and without a remote, in a home of its own. Exits with 77,
# and says so, where Conan cannot be fetched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1
rm -rf "$work/home"
mkdir -p "$work"
sh "$SOURCE/tests/python/venv.sh" "$work/venv" "$here/requirements.txt"
CONAN_HOME=$work/home
export CONAN_HOME
conan=$work/venv/bin/conan
recipe=$SOURCE/docs/packaging/conan
"$conan" profile detect
# Unoptimised: that it is packaged well is to be seen, not how fast it is.
"$conan" create "$recipe" --no-remote -pr:a default -pr:a "$recipe/system-boost.profile" \
    -s:a compiler.cppstd=20 -s:a build_type=Debug -c:a tools.build:jobs=2 \
    -c:a tools.cmake.cmaketoolchain:generator=Ninja
