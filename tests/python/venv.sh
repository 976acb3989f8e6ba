#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# venv.sh FOLDER [REQUIREMENTS [PYTHON]]: makes FOLDER the virtual environment of the packages that a
# list names (interop/requirements.txt), unless it is. Exits with 77, and says so, where the
# packages cannot be fetched.
set -eu
venv=$1
wanted=${2:-$(cd "$(dirname "$0")" && pwd)/interop/requirements.txt}
python=${3:-/usr/bin/python3}

if cmp -s "$wanted" "$venv/requirements.txt"; then
    exit 0
fi
rm -rf "$venv"
"$python" -m venv "$venv"
if ! "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted" \
    >"$venv/pip.log" 2>&1; then
    cat "$venv/pip.log"
    if grep -Eqi 'failed to establish|connection|timed out|resolution|unreachable' \
        "$venv/pip.log"; then
        echo "SKIPPED: the package index cannot be reached: nothing was tested" >&2
        exit 77
    fi
    exit 1
fi
cp "$wanted" "$venv/requirements.txt"
