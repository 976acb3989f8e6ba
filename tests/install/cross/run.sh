#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The library for another platform: built by its preset, the C tests and the conformance cases run by
# its emulator, then installed and found by another project. DRIVER is this machine's conformance
# driver, RESULTS the folder for the counts.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
platform=$1
work=$2
case $platform in
i386) emulator= suffix= ;;
arm64) emulator='qemu-aarch64 -L /usr/aarch64-linux-gnu' suffix= ;;
wasm) emulator='node --no-experimental-fetch' suffix=.js ;; # emscripten 3.1.6: one with fetch is a browser
esac
rm -rf "$work"
mkdir -p "$work"
rm -f "$RESULTS/$platform.json"

cd "$SOURCE"
"$CMAKE" --preset "$platform" >"$work/configure.log"
"$CMAKE" --build --preset "$platform" --target conformance_c_driver tieuchi_capi_tests
build=$SOURCE/build/$platform
$emulator "$build/bin/tieuchi_capi_tests$suffix"
"$PYTHON" tests/conformance/run.py --driver "$DRIVER" --work "$work/cases" --results "$RESULTS" \
    --way "$platform" "$emulator $build/bin/conformance_c_driver$suffix"
wc -c "$build"/bin/conformance_c_driver* "$build"/lib/libtieuchi_c.*

"$CMAKE" --install "$build" --prefix "$work/tree" >"$work/install.log"
"$CMAKE" -S "$here/../find_package" -B "$work/user" -Dtieuchi_ROOT="$work/tree" \
    -DCMAKE_FIND_ROOT_PATH_MODE_PACKAGE=BOTH \
    -DCMAKE_TOOLCHAIN_FILE="$(sed -n 's/^CMAKE_TOOLCHAIN_FILE:.*=//p' "$build/CMakeCache.txt")"
"$CMAKE" --build "$work/user"
for program in uses_cpp uses_c; do
    $emulator "$work/user/$program$suffix"
done
