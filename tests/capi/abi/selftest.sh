#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# selftest.sh COMPILER FOLDER: breaks of every kind, planted into a small library with a header of its
# own, must be found by the check that the interface goes through; what is allowed must not.
set -eu
compiler=$1
work=$2
here=$(cd "$(dirname "$0")" && pwd)
abi=$here/../../../capi/abi
rm -rf "$work"

# build NAME SED-SCRIPT: the library with the script applied to header and source.
build() {
    mkdir -p "$work/$1/include"
    sed -e "$2" "$here/planted.h" >"$work/$1/include/planted.h"
    sed -e "$2" "$here/planted.c" >"$work/$1/planted.c"
    "$compiler" -g -O0 -fPIC -shared -I "$work/$1/include" "$work/$1/planted.c" \
        -o "$work/$1/libplanted.so"
}

failures=0

# expect OUTCOME NAME SED-SCRIPT: `broken` must be refused, `sound` must pass.
expect() {
    build "$2" "$3"
    found=broken
    sh "$abi/check.sh" "$work/$2/include" "$work/$2/libplanted.so" "$work/baseline.abi" \
        "$work/constants.txt" >"$work/$2.log" 2>&1 && found=sound
    if [ "$2" != nothing ] && cmp -s "$work/$2/planted.c" "$here/planted.c" &&
        cmp -s "$work/$2/include/planted.h" "$here/planted.h"; then
        found="without its change"
    fi
    if [ "$found" != "$1" ]; then
        failures=$((failures + 1))
        echo "$2: expected $1, found $found"
        cat "$work/$2.log"
    fi
}

build base ''
sh "$abi/describe.sh" "$work/base/include" "$work/base/libplanted.so" >"$work/baseline.abi"
sh "$abi/constants.sh" "$work/base/include" >"$work/constants.txt"

expect sound nothing ''
expect sound added_function 's/^\/\* more \*\/$/int planted_more(void) { return 1; }/'
expect sound private_member 's/^\/\* private \*\/$/int more;/'
expect broken removed_function 's/planted_second/static_second/; s/^int static_/static int static_/'
expect broken changed_parameter 's/int64_t by/int32_t by/'
expect broken changed_result 's/int32_t planted_first/int64_t planted_first/'
expect broken changed_member 's/uint32_t kind/uint64_t kind/'
expect broken reordered_members 's/uint32_t kind; int32_t size;/int32_t size; uint32_t kind;/'
expect broken grown_structure 's/^\/\* end \*\/$/int64_t more;/'
expect broken renumbered 's/PLANTED_TWO = 2/PLANTED_TWO = 3/'
expect broken renumbered_constant 's/PLANTED_RED = 1/PLANTED_RED = 2/'
expect broken removed_constant 's/, PLANTED_BLUE = 7//'
expect sound added_constant 's/PLANTED_BLUE = 7/PLANTED_BLUE = 7, PLANTED_GREEN = 8/'
expect broken callback 's/(\*each)(int32_t/(*each)(int64_t/'
echo "$failures failures"
[ "$failures" -eq 0 ]
