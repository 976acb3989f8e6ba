#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# update_baseline.sh HEADERS LIBRARY: writes tieuchi-1.abi and constants-1.txt anew, on purpose: after a structure has
# grown at its end, or so that what was added since is kept from then on. The difference of
# these files is the difference of the interface, and is looked at as such.
set -eu
here=$(dirname "$0")
sh "$here/describe.sh" "$1" "$2" >"$here/tieuchi-1.abi"
sh "$here/constants.sh" "$1" >"$here/constants-1.txt"
