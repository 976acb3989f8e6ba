<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

// The tests ask the library of TIEUCHI_LIBRARY and the command of TIEUCHI_COMMAND.
require __DIR__ . '/../autoload.php';

spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'Tieuchi\\Tests\\')) {
        require __DIR__ . '/' . substr($class, strlen('Tieuchi\\Tests\\')) . '.php';
    }
});
