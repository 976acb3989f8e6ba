#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# check.sh HEADERS LIBRARY [BASELINE CONSTANTS]: whether a program that was built against the interface as the
# baseline has it runs with the library, which was compiled with debug information. Added functions
# are no difference: symbols.txt has them.
set -eu
here=$(dirname "$0")
baseline=${3:-$here/tieuchi-1.abi}
constants=${4:-$here/constants-1.txt}
now=$(mktemp --suffix=.abi)
trap 'rm -f "$now"' EXIT
sh "$here/describe.sh" "$1" "$2" >"$now"
# Description against description: told of the headers, abidiff 2.2 takes built-in types for private
# ones and passes over a parameter that was int32_t and is int64_t. No suppressions either: the one for
# members added at the end also hides a changed type. A structure that has grown takes a new baseline.
abidiff --no-added-syms "$baseline" "$now"
changed=$(sh "$here/constants.sh" "$1" | LC_ALL=C comm -23 "$constants" -)
if [ -n "$changed" ]; then
    echo "constants that are gone or have another value:"
    echo "$changed"
    exit 1
fi
echo "$(grep -c '<elf-symbol ' "$baseline") functions, $(wc -l <"$constants") constants as they were"
