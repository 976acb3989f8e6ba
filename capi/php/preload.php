<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

// For `opcache.preload` in php.ini, alone or included by a preload script of one's own: compiles
// the package, so that its classes may use FFI although `ffi.enable` is `preload`, the default, and
// loads the library once for all requests, save where `ffi.preload` has done so already. The
// library is that of TIEUCHI_LIBRARY, else the one beside the package, else the system's.
//
// The server starts even where the library cannot be loaded: its log says why, and requests run the
// command instead, as Tieuchi::status() tells.
(static function (): void {
    require_once __DIR__ . '/autoload.php';
    $sources = new RecursiveIteratorIterator(
        new RecursiveDirectoryIterator(__DIR__ . '/src', FilesystemIterator::SKIP_DOTS)
    );
    foreach ($sources as $file) {
        if ($file->getExtension() === 'php') {
            require_once $file->getPathname();
        }
    }
    try {
        Tieuchi\Ffi\Library::preload();
    } catch (Tieuchi\Exception\LibraryUnusable $why) {
        error_log('tieuchi was not preloaded: ' . $why->getMessage());
    }
})();
