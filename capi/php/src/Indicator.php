<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** An indicator; without parts it is its own only leaf. */
final class Indicator
{
    /** @param list<Leaf> $leaves */
    public function __construct(
        public readonly string $id,
        public readonly Text $name,
        public readonly array $leaves,
    ) {
    }
}
