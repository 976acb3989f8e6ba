<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** How gaps are dealt with when units are judged. */
final class Policies
{
    public function __construct(
        public readonly Missing $missing = Missing::Unknown,
        public readonly Declared $declared = Declared::FillsGaps,
    ) {
    }
}
