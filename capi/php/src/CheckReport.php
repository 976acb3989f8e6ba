<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** What the check of a rulebook found. */
final class CheckReport
{
    /**
     * @param list<Diagnostic> $diagnostics in the order of the document
     * @param int $bounds ends of bounds with a value, of the edition that was looked at
     */
    public function __construct(
        public readonly array $diagnostics,
        public readonly int $bounds = 0,
        public readonly int $verified = 0,
        public readonly int $unverified = 0,
        public readonly int $unknown = 0,
        public readonly int $delegated = 0,
    ) {
    }

    /** @return list<Diagnostic> what refuses the document */
    public function errors(): array
    {
        return array_values(array_filter($this->diagnostics, fn ($one) => $one->isError()));
    }

    /** @return list<Diagnostic> what is open or doubtful */
    public function warnings(): array
    {
        return array_values(array_filter($this->diagnostics, fn ($one) => !$one->isError()));
    }
}
