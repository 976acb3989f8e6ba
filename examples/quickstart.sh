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
    cmake --preset release -DTIEUCHI_UNITY=ON -DTIEUCHI_BUILD_TESTS=OFF \
        -DTIEUCHI_BUILD_BENCH=OFF &&
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

cat <<EOF

The communes of Thái Nguyên are SIMULATED: every one of them and every value is made up, so that the
summary agrees with the totals published for mid-2019. Of Can Lộc the names and the range are real,
which criteria each commune had met is made up. See the README.md files in $data.
EOF
show $tieuchi summary \
    --rulebook $data/thai-nguyen-2019/layer.json --units $data/thai-nguyen-2019/communes.json \
    --date 2019-06-30 --lang vi
show $tieuchi summary \
    --rulebook $data/thai-nguyen-2019/layer.json --units $data/thai-nguyen-2019/communes.json \
    --date 2019-06-30 --cohort registered-2019 --lang vi
show $tieuchi explain \
    --rulebook $data/thai-nguyen-2019/layer.json --units $data/thai-nguyen-2019/communes.json \
    --unit TN-002 --date 2019-06-30 --lang vi
show $tieuchi summary \
    --rulebook vn/hatinh/05-2017-qd-ubnd/commune --units $data/can-loc-2017/communes.json \
    --date 2017-06-30 --lang vi

printf '\nMore questions (targets, rankings, plans): sh examples/programmes.sh\n'
