#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The library as a shared one inside another project.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1
rm -rf "$work"
"$CMAKE" -S "$here" -B "$work" -DBUILD_SHARED_LIBS=ON
"$CMAKE" --build "$work"
"$work/uses_cpp"
