<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Ffi;

use FFI\CData;

/** Owns a handle of the library, and releases it at the latest when the request ends. */
final class Handle
{
    public function __construct(
        private readonly Library $library,
        /** For Library alone: what is taken out here does not keep the handle. */
        public readonly CData $pointer,
        private readonly string $release,
    ) {
    }

    public function __destruct()
    {
        $this->library->get($this->release, $this->pointer);
    }

    /** A second owner would release it once more. */
    private function __clone()
    {
    }

    /** @return never */
    public function __serialize(): array
    {
        throw new \LogicException('a handle of the library lives in its process alone');
    }
}
