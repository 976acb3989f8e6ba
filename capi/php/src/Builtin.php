<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** A rulebook that the library carries. */
final class Builtin
{
    public function __construct(
        public readonly string $id,
        public readonly Text $title,
        public readonly string $citation,
    ) {
    }
}
