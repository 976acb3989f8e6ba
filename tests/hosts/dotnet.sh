#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# dotnet.sh LIBRARY FOLDER: the .NET package, compiled into FOLDER by Mono's compiler and tested by NUnit
# on Mono against a library.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
export TIEUCHI_LIBRARY="$1" TIEUCHI_EXAMPLES="$root/examples/data"
export TIEUCHI_OTHER_ABI="$2/other_abi.so"
# Names of files and what is written are UTF-8, whatever the locale is.
export LC_ALL=C.UTF-8
mkdir -p "$2"
cd "$2"
rm -f ready ./*.dll ./*.exe
cc -shared -fPIC -o other_abi.so "$root/tests/hosts/other_abi.c"

# As Tieuchi.csproj says it, of the C# that this compiler and the current ones know.
compile() {
    mcs -langversion:7.2 -unsafe -warn:4 -warnaserror -r:System.Numerics.dll -r:System.Core.dll "$@"
}
compile -target:library -doc:Tieuchi.xml -out:Tieuchi.dll "$root"/capi/dotnet/src/*.cs
compile -r:Tieuchi.dll -out:FirstCall.exe "$root/capi/dotnet/test/FirstCall.cs"
compile -r:Tieuchi.dll -out:CanLoc.exe "$root/capi/dotnet/examples/CanLoc.cs"
compile -r:Tieuchi.dll -out:DotnetDriver.exe "$root/tests/conformance/DotnetDriver.cs"
# shellcheck disable=SC2046 # a list of words
compile -r:Tieuchi.dll $(pkg-config --libs nunit) -target:library -out:TieuchiTest.dll \
    "$root/capi/dotnet/test/TieuchiTest.cs"

nunit-console -nologo -noshadow -domain:None -xml:result.xml TieuchiTest.dll
mono CanLoc.exe "$root/examples/data/can-loc-2017" >example.txt
grep -q 'Gia Hanh: 9 tiêu chí' example.txt
touch ready
