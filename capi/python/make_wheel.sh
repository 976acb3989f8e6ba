#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# make_wheel.sh VENV SOURCE FOLDER: makes, from the sources in SOURCE, FOLDER/tieuchi-VERSION.tar.gz
# and of that alone FOLDER/tieuchi-VERSION-py3-none-manylinux_2_XX_x86_64.whl; VENV is a virtual
# environment with build-requirements.txt.
#
# The tag is the oldest one that the symbols of the library allow, as auditwheel finds them: build
# on the oldest system that is to be served.
set -eu
venv=$1
source=$2
folder=$3
rm -rf "$folder"
mkdir -p "$folder/unpacked" "$folder/linux"

"$venv/bin/python" -m build --no-isolation --sdist --outdir "$folder" "$source"
tar -xzf "$folder"/tieuchi-*.tar.gz -C "$folder/unpacked" --strip-components=1
"$venv/bin/python" -m build --no-isolation --wheel --outdir "$folder/linux" "$folder/unpacked"
PATH="$venv/bin:$PATH" "$venv/bin/auditwheel" repair --wheel-dir "$folder" "$folder"/linux/*.whl
