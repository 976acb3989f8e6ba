#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# From a fresh clone to a judged province: installs what is missing (Debian's apt), builds the
# `tieuchi` command, and runs it on the two data sets of examples/data.
set -eu
cd "$(dirname "$0")/.."

sh examples/install-dependencies.sh build
log=build/quickstart.log
mkdir -p build
echo "Building the library and the command (a few minutes the first time) ..."
if ! {
    cmake --preset release -DTIEUCHI_BUILD_TESTS=OFF -DTIEUCHI_BUILD_BENCH=OFF &&
        cmake --build --preset release --target tieuchi_command
} >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi

tieuchi=build/release/bin/tieuchi
data=examples/data

show() {
    printf '\n$ %s\n\n' "$*"
    "$@"
}

show $tieuchi summary \
    --rulebook $data/thai-nguyen-2019/layer.json --units $data/thai-nguyen-2019/communes.json \
    --date 2019-06-30 --lang vi
show $tieuchi explain \
    --rulebook $data/thai-nguyen-2019/layer.json --units $data/thai-nguyen-2019/communes.json \
    --unit TN-002 --date 2019-06-30 --lang vi
show $tieuchi summary \
    --rulebook vn/hatinh/05-2017-qd-ubnd/commune --units $data/can-loc-2017/communes.json \
    --date 2017-06-30 --lang vi
