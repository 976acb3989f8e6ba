#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# describe.sh HEADERS LIBRARY: the interface of a library that was compiled with debug information, as
# abidw has it: functions and the types of the headers, without what stands behind handles, and
# without paths of the machine.
set -eu
abidw --headers-dir "$1" --drop-private-types --exported-interfaces-only --no-corpus-path \
    --no-comp-dir-path --short-locs --type-id-style hash "$2" |
    sed -e "s/ filepath='[^']*' line='[0-9]*' column='[0-9]*'//" -e "s| path='[^']*/| path='|" -e 's/ *$//'
