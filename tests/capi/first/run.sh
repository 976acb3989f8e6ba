#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh PROGRAM FOLDER EXPECTED: the program of the first library's time with the library in FOLDER.
set -eu
LD_LIBRARY_PATH=$2 "$1" | diff "$3" -
echo "$(wc -l <"$3") lines as with the first library"
