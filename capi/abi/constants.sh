#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# constants.sh HEADERS: every constant of the headers with its value. No function refers to them (they
# pass as int32_t), so that abidw does not see them.
set -eu
cat "$1"/*.h | tr '\n' ' ' | sed -e 's|/\*[^*]*\*\**\([^/*][^*]*\*\**\)*/| |g' |
    grep -oE '\b[A-Z][A-Z0-9_]*[A-Z0-9] *= *[^,{};=]*' | sed -e 's/  */ /g' -e 's/ *= */ = /' -e 's/ $//' |
    LC_ALL=C sort
