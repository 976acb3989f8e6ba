#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The vcpkg port, held against the project and an installed tree by stand-ins for vcpkg's functions.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1
rm -rf "$work"
mkdir -p "$work/packages"
"$CMAKE" --install "$BUILD" --prefix "$work/tree" >"$work/install.log"
version=$(sed -n 's/.*TIEUCHI_VERSION_STRING "\(.*\)"/\1/p' "$SOURCE/include/tieuchi/version.hpp")
"$CMAKE" -DPORT_FOLDER="$SOURCE/docs/packaging/vcpkg/tieuchi" -DTREE="$work/tree" \
    -DPACKAGES="$work/packages" -DVERSION="$version" -P "$here/stand_ins.cmake"
