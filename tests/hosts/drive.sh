#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# drive.sh HOST LIBRARY FOLDER LIST WAY: answers conformance cases through the package of a host, which
# HOST.sh has made in FOLDER.
set -eu
host=$1 folder=$3
export TIEUCHI_LIBRARY="$2"
shift 3

if [ ! -e "$folder/ready" ]; then
    echo "SKIPPED: $folder has no package that passed its tests" >&2
    exit 77
fi
case $host in
dotnet) exec env LC_ALL=C.UTF-8 mono "$folder/DotnetDriver.exe" "$@" ;;
java)
    driver=$(cd "$(dirname "$0")/../conformance" && pwd)/JavaDriver.java
    exec java -cp "$(cat "$folder/classpath")" "$driver" "$@"
    ;;
node) exec node "$folder/driver.mjs" "$@" ;;
*)
    echo "drive.sh: what is $host?" >&2
    exit 2
    ;;
esac
