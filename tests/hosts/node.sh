#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# node.sh LIBRARY FOLDER: the Node package in FOLDER, with what it needs from npm, its types checked,
# its tests run against a library. Exits with 77, and says so, where npm reaches nothing.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
export TIEUCHI_LIBRARY="$1" TIEUCHI_EXAMPLES="$root/examples/data"
export TIEUCHI_OTHER_ABI="$2/other_abi.so" TIEUCHI_DESCRIPTION="$root/capi/abi/tieuchi_abi.json"
mkdir -p "$2"
cd "$2"
cc -shared -fPIC -o other_abi.so "$root/tests/hosts/other_abi.c"

rm -rf src test examples ready
cp -R "$root/capi/node/src" "$root/capi/node/test" "$root/capi/node/examples" .
cp "$root/tests/conformance/node_driver.mjs" driver.mjs
if ! cmp -s "$root/capi/node/package.json" package.json || [ ! -d node_modules ]; then
    cp "$root/capi/node/package.json" package.json
    if ! npm install --ignore-scripts --no-package-lock --no-audit --no-fund \
        --fetch-retries=1 >npm.log 2>&1; then
        rm -f package.json
        cat npm.log
        if grep -Eq 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network' npm.log; then
            echo "SKIPPED: npm reaches no registry: nothing was tested" >&2
            exit 77
        fi
        exit 1
    fi
fi
npx --no-install tsc -p test/tsconfig.json
node --test test/tieuchi.test.mjs
touch ready
