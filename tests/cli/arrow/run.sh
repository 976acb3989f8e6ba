#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh VENV BUILD: builds the command in the folder BUILD with the Apache Arrow that pyarrow
# carries in the virtual environment VENV, and tests it on Parquet and Arrow files. Exits with 77,
# and says so, where the packages cannot be fetched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
venv=$1
build=$2

sh "$root/tests/python/venv.sh" "$venv"
arrow=$("$venv/bin/python" -c 'import pyarrow; print(pyarrow.get_library_dirs()[0])')
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DTIEUCHI_WARNINGS_AS_ERRORS=ON \
    -DTIEUCHI_BUILD_CAPI=OFF -DTIEUCHI_BUILD_TESTS=OFF -DTIEUCHI_BUILD_BENCH=OFF \
    -DTIEUCHI_BUILD_DOCS=OFF -DTIEUCHI_UNITY=ON -DTIEUCHI_WITH_ARROW=ON \
    -DTIEUCHI_ARROW_ROOT="$arrow" >"$build.log" 2>&1 ||
    {
        cat "$build.log"
        exit 1
    }
cmake --build "$build" --target tieuchi_command -- --quiet
exec "$venv/bin/python" "$here/arrow_file_test.py" --command "$build/bin/tieuchi"
