<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

// For hosts without Composer: `require 'tieuchi/autoload.php';`.
spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'Tieuchi\\')) {
        $file = __DIR__ . '/src/' . strtr(substr($class, strlen('Tieuchi\\')), '\\', '/') . '.php';
        if (is_file($file)) {
            require $file;
        }
    }
});
