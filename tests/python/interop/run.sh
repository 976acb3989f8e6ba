#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh FOLDER: the package beside numpy, pandas, pyarrow, polars, DuckDB and nanoarrow, which are
# installed into a virtual environment in FOLDER. Exits with 77, and says so, where the packages
# cannot be fetched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
venv=$1

sh "$here/../venv.sh" "$venv"
exec "$venv/bin/python" -m pytest -q -p no:cacheprovider "$here"
