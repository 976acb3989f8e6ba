#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The package as Composer takes it, without the network: composer.sh PACKAGE WORK. A project that
# requires it from a path finds its classes and its tool.
set -eu
package=$1
work=$2

export COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_DISABLE_NETWORK=1 COMPOSER_HOME="$work/home"
rm -rf "$work"
mkdir -p "$work/project"
composer validate --strict --no-interaction "$package/composer.json"

cd "$work/project"
cat >composer.json <<JSON
{"name": "test/portal", "description": "A test", "license": "Apache-2.0", "minimum-stability": "dev",
 "require": {"tieuchi/tieuchi": "*"},
 "repositories": [
   {"type": "path", "url": "$package", "options": {"symlink": false}}, {"packagist.org": false}]}
JSON
composer install --no-interaction --quiet
php -r 'require "vendor/autoload.php"; echo Tieuchi\Tieuchi::status(), "\n";' | grep '^tieuchi .* by FFI'
php vendor/bin/tieuchi-ffi-header | grep '^#define FFI_SCOPE "TIEUCHI"'
