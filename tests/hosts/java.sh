#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# java.sh LIBRARY FOLDER: the Java package in FOLDER, with what it needs from Maven Central, built and
# tested against a library. Exits with 77, and says so, where Maven reaches nothing.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
export TIEUCHI_LIBRARY="$1" TIEUCHI_EXAMPLES="$root/examples/data"
export TIEUCHI_OTHER_ABI="$2/other_abi.so" TIEUCHI_DESCRIPTION="$root/capi/abi/tieuchi_abi.json"
mkdir -p "$2"
cd "$2"
cc -shared -fPIC -o other_abi.so "$root/tests/hosts/other_abi.c"

rm -rf src pom.xml ready target/classes target/test-classes
cp -R "$root/capi/java/src" "$root/capi/java/pom.xml" .
package() {
    mvn -q -B "$@" "-Dmaven.repo.local=$repository" package >maven.log 2>&1
}

# What is there is not looked up again.
if ! package -o; then
    if ! grep -q 'offline mode' maven.log; then
        cat maven.log
        exit 1
    fi
    if ! package; then
        cat maven.log
        if grep -Eq 'Unknown host|Connection refused|timed out|Could not transfer' maven.log; then
            echo "SKIPPED: Maven reaches no repository: nothing was tested" >&2
            exit 77
        fi
        exit 1
    fi
fi
cat target/surefire-reports/*.txt

jna=$(ls "$repository"/net/java/dev/jna/jna/*/jna-*.jar | tail -n 1)
echo "$2/target/tieuchi-0.1.0.jar:$jna" >classpath
java -Xshare:auto -cp "$(cat classpath)" "$root/capi/java/examples/CanLoc.java" \
    "$root/examples/data/can-loc-2017" >example.txt
grep -q 'Gia Hanh: 9 tiêu chí' example.txt
touch ready
