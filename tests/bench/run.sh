#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The library beside its peers, on the same units in the same run: `run.sh [--quick]`. Checks first
# that all results are equal, then times, prints the table and writes results.json, details.json and a
# picture of the table into build/bench. Installs what is missing: Debian packages by apt, the rest into
# build/bench alone. Nothing else should run on the machine meanwhile.
set -eu
cd "$(dirname "$0")/../.."

case "${1:-}" in
'' | --quick) ;;
*)
    echo "usage: sh tests/bench/run.sh [--quick]" >&2
    exit 2
    ;;
esac

sh examples/install-dependencies.sh bench

cmake --preset release -DTIEUCHI_BUILD_BENCH=ON
cmake --build --preset release --target tieuchi_command tieuchi_bench_workload tieuchi_column_bench

work=build/bench
peers=tests/bench/peers
mkdir -p "$work/npm"
if ! cmp -s "$peers/requirements.txt" "$work/venv/requirements.txt"; then
    rm -rf "$work/venv"
    /usr/bin/python3 -m venv "$work/venv"
    "$work/venv/bin/pip" -q install --disable-pip-version-check -r "$peers/requirements.txt"
    cp "$peers/requirements.txt" "$work/venv/requirements.txt"
fi
if ! cmp -s "$peers/package.json" "$work/npm/package.json" || [ ! -d "$work/npm/node_modules" ]; then
    cp "$peers/package.json" "$work/npm/package.json.new"
    mv "$work/npm/package.json.new" "$work/npm/package.json"
    npm --prefix "$work/npm" install --silent --no-audit --no-fund
fi

export PYTHONDONTWRITEBYTECODE=1
exec "$work/venv/bin/python" tests/bench/suite.py "$@"
