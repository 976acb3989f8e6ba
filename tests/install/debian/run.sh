#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Debian packages by cpack, unpacked into a folder as dpkg does it, and used from there.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1
built=$SOURCE/build/debian # at the depth of the presets', so that ccache knows its files
rm -rf "$work"
mkdir -p "$work/root"

"$CMAKE" -S "$SOURCE" -B "$built" -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=/usr \
    -DTIEUCHI_UNITY=ON -DTIEUCHI_WITH_MIP=ON -DTIEUCHI_WARNINGS_AS_ERRORS=ON \
    -DTIEUCHI_BUILD_TESTS=OFF -DTIEUCHI_BUILD_BENCH=OFF -DTIEUCHI_BUILD_DOCS=OFF >"$work/log"
"$CMAKE" --build "$built" --parallel 2 >>"$work/log"
(cd "$built" && cpack -G DEB -B "$work") >>"$work/log"
ls "$work"/*.deb

if command -v lintian >/dev/null; then
    # There is no bug to close, and no Debian developer behind this.
    lintian --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$work"/*.deb
else
    echo "lintian is not installed: the packages were not held against Debian's policy"
fi

for package in "$work"/*.deb; do
    dpkg-deb --info "$package" | grep -E '^ (Package|Version|Depends):'
    dpkg -x "$package" "$work/root"
done
"$CMAKE" -S "$here/../find_package" -B "$work/build" -DCMAKE_PREFIX_PATH="$work/root/usr"
"$CMAKE" --build "$work/build"
"$work/build/uses_cpp"
"$work/build/uses_c"
"$work/root/usr/bin/tieuchi" list >/dev/null
PKG_CONFIG_PATH=$(dirname "$(find "$work/root" -name tieuchi_c.pc)")
export PKG_CONFIG_PATH
# shellcheck disable=SC2046 # a list of words
"$CC" -std=c11 "$here/../main.c" $(pkg-config --cflags --libs tieuchi_c) -o "$work/pkg_c"
LD_LIBRARY_PATH=$(pkg-config --variable=libdir tieuchi_c) "$work/pkg_c"
