#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs, with Debian's apt, what is missing: `build` for the library and the command, `test` for
# everything that is tested, `bench` for the comparison with peers. Asks the network only when something is
# missing.
set -eu

case "${1:-}" in
build | test | bench) ;;
*)
    echo "usage: sh examples/install-dependencies.sh build|test|bench" >&2
    exit 2
    ;;
esac

missing=

# need_command COMMAND PACKAGE: from wherever it was installed.
need_command() {
    command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

need_package() {
    installed "$1" || missing="$missing $1"
}

need_command c++ g++
need_command cmake cmake
need_command ninja ninja-build
need_package libboost1.81-dev
need_package libcli11-dev

if [ "$1" = test ]; then
    need_command ccache ccache
    need_command clang++-14 clang-14
    need_package libclang-rt-14-dev
    need_command clang-tidy-14 clang-tidy-14
    need_command clang-format-14 clang-format-14
    need_command doxygen doxygen
    need_command abidiff abigail-tools
    need_command nm binutils
    need_command pkg-config pkg-config
    need_command valgrind valgrind
    need_package libgtest-dev
    need_package libgmock-dev
    need_package libbenchmark-dev
    need_package coinor-libcbc-dev
    need_package python3
    need_package python3-pytest
    need_package python3-hypothesis
    need_package python3-jsonschema
    need_package python3-venv
    need_command luajit luajit
    need_command mcs mono-mcs
    need_command mono mono-runtime
    need_package libmono-system-core4.0-cil
    need_package libmono-system-numerics4.0-cil
    need_package libnunit-cil-dev
    need_command nunit-console nunit-console
    need_command javac openjdk-17-jdk-headless
    need_command mvn maven
    need_command node nodejs
    need_command npm npm
    need_command php php-cli
    # For other platforms: 32-bit, arm64, WebAssembly.
    need_package g++-12-multilib
    need_package g++-aarch64-linux-gnu
    need_package qemu-user
    need_package emscripten
    need_command phpunit phpunit
    need_command phpcs php-codesniffer
    need_command composer composer
    need_package php-gmp
    need_package php-bcmath
    need_command chromium chromium
    need_command chromedriver chromium-driver
    need_package fonts-dejavu-core
fi

if [ "$1" = bench ]; then
    need_command node nodejs
    need_command npm npm
    need_package postgresql
    need_package python3-venv
fi

[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "Not a Debian system: please install what corresponds to$missing" >&2
    exit 1
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
fi
# Debian's default Boost (1.74) cannot be installed beside 1.81: it gives way.
if installed libboost1.74-dev; then
    missing="$missing libboost1.74-dev-"
fi

echo "Installing$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get -o DPkg::Lock::Timeout=600 -qq update
# shellcheck disable=SC2086 # a list of words
$as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=600 -qq -y --no-install-recommends install $missing </dev/null
