#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh FOLDER: the package beside numpy, pandas, pyarrow, polars, DuckDB and nanoarrow, which are
# installed into a virtual environment in FOLDER. Exits with 77, and says so, where the packages
# cannot be fetched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
venv=$1

if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
    rm -rf "$venv"
    /usr/bin/python3 -m venv "$venv"
    if ! "$venv/bin/pip" install --quiet --disable-pip-version-check \
        -r "$here/requirements.txt" >"$venv/pip.log" 2>&1; then
        cat "$venv/pip.log"
        if grep -Eqi 'failed to establish|connection|timed out|resolution|unreachable' \
            "$venv/pip.log"; then
            echo "SKIPPED: the package index cannot be reached: nothing was tested" >&2
            exit 77
        fi
        exit 1
    fi
    cp "$here/requirements.txt" "$venv/requirements.txt"
fi
exec "$venv/bin/python" -m pytest -q -p no:cacheprovider "$here"
