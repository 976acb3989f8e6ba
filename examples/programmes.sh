#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Five questions that provinces and districts asked, over the data sets of examples/data: who meets
# the standard, was the target reached, who answers for it, what is to be done first.
# Usage: sh examples/programmes.sh [COMMAND], by default build/release/bin/tieuchi.
set -eu
cd "$(dirname "$0")/.."
tieuchi=${1:-build/release/bin/tieuchi}
data=examples/data
language=${TIEUCHI_LANG:-vi}

ask() {
    printf '\n$ tieuchi %s\n\n' "$*"
    "$tieuchi" "$@" --lang "$language"
}

cat <<'EOF'
Published are totals and targets; which commune met what, and what anything costs, is MADE UP to
agree with them. The README.md files in examples/data say which is which.
EOF

echo
echo "== Thái Nguyên, mid-2019: 88 communes recognised; how the 13 registered ones stand"
province="--rulebook $data/thai-nguyen-2019/layer.json --units $data/thai-nguyen-2019/communes.json
    --date 2019-06-30"
# shellcheck disable=SC2086 # lists of words, here and below
ask summary $province --by cohort
# shellcheck disable=SC2086
ask rank $province --cohort registered-2019 --compare weighted_progress

echo
echo "== Can Lộc, mid-2017: every commune was to meet 10 criteria; who is short of it by how much"
ask target --rulebook vn/hatinh/05-2017-qd-ubnd/commune --units $data/can-loc-2017/communes.json \
    --date 2017-06-30 --targets $data/can-loc-2017/targets.json

echo
echo "== Hà Tĩnh, August 2015: at least 23 more communes and none below 8 criteria by the year's end"
ask target --rulebook vn/491-qd-ttg-2009/commune --units $data/ha-tinh-2015/2015-08.csv \
    --date 2015-08-31 --targets $data/ha-tinh-2015/targets.json \
    --baseline $data/ha-tinh-2015/2014-12.csv --baseline-date 2014-12-31
ask compare --rulebook vn/491-qd-ttg-2009/commune --units $data/ha-tinh-2015/2015-08.csv \
    --date 2015-08-31 --before $data/ha-tinh-2015/2014-12.csv --before-date 2014-12-31

echo
echo "== Hà Tĩnh, July 2016: the hardest criteria, and the agencies that answer for them"
ask summary --rulebook $data/ha-tinh-2016/layer.json --units $data/ha-tinh-2016/communes.csv \
    --date 2016-07-31 --by agency

echo
echo "== Triệu Sơn, 2022: three communes choose what to do first"
district="--rulebook $data/trieu-son-2022/layer.json --units $data/trieu-son-2022/communes.json
    --date 2022-03-08"
# shellcheck disable=SC2086
ask margins $district
# shellcheck disable=SC2086
ask plan $district --costs $data/trieu-son-2022/costs.json --goal most_criteria --budget 1500
# shellcheck disable=SC2086
ask plan $district --costs $data/trieu-son-2022/costs.json --goal programme --meeting 3 \
    --deadline 2022-12-31
