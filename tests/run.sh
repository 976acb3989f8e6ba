#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Every kind of test there is, in one run of ctest: its summary is the last thing printed, its exit
# code this script's. Needs Debian 12; installs what is missing.
set -eu
cd "$(dirname "$0")/.."

sh examples/install-dependencies.sh test
# As the quickstart builds it; install.add_subdirectory compiles every source by itself.
cmake --preset release -DTIEUCHI_UNITY=ON -DTIEUCHI_BUILD_TESTS=ON -DTIEUCHI_BUILD_BENCH=ON \
    -DTIEUCHI_TEST_LEGS=ON -DTIEUCHI_WITH_MIP=ON
cmake --build --preset release
/usr/bin/python3 tests/conformance/run.py --list
ctest --preset release
