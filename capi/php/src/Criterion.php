<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** A criterion of a rulebook as it stands on the reference date. */
final class Criterion
{
    /** @param list<Indicator> $indicators */
    public function __construct(
        public readonly string $id,
        public readonly Text $name,
        public readonly array $indicators,
    ) {
    }
}
