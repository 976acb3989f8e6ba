#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# symbols.sh LIBRARY LIST: what the shared library shows is exactly what the list names. A removed
# line breaks callers; an added one is a promise for ever. Either is a decision, not an accident.
set -eu
shown=$(mktemp)
listed=$(mktemp)
trap 'rm -f "$shown" "$listed"' EXIT
# The version script's own node (TIEUCHI_1) is listed as an absolute symbol: not a function.
nm -D --defined-only "$1" | awk '$2 != "A" { sub(/@.*/, "", $3); print $3 }' | LC_ALL=C sort >"$shown"
grep -v '^#' "$2" >"$listed"
diff -u "$listed" "$shown"
