<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** One thing with a threshold: a part, an indicator without parts, or a condition. */
final class Leaf
{
    public function __construct(
        public readonly string $id,
        public readonly Text $name,
        /** `quantity`, `ratio`, `boolean` or `ordinal`. */
        public readonly string $kind,
        public readonly string $unit,
        /** Such as `at_least`. */
        public readonly string $comparator,
    ) {
    }
}
