#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Formats the C and C++ files; with --check it only says which differ, and fails where one does.
set -eu
cd "$(dirname "$0")/.."
case "${1:-}" in
--check) how='--dry-run --Werror' ;;
'') how=-i ;;
*)
    echo "usage: sh tests/format.sh [--check]" >&2
    exit 2
    ;;
esac
# shellcheck disable=SC2086 # a list of words
# tieuchi_ffi.h is written by a tool.
find include lib capi tests examples -name '*.[ch]pp' -o -name '*.[ch]' |
    grep -v '^capi/include/tieuchi_ffi.h$' | LC_ALL=C sort | xargs clang-format-14 $how
