<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

use Tieuchi\Exception\TieuchiException;
use Tieuchi\Ffi\Library;

/**
 * The unit that a scoring method of one's own is to find a value for. Good until the method
 * returns; afterwards it throws \LogicException.
 */
final class ScoredUnit
{
    /** @internal */
    public function __construct(
        private readonly Library $library,
        private ?\FFI\CData $assessment,
    ) {
    }

    /**
     * Value of a scoring method of the library for the unit; null when it has none.
     *
     * @throws TieuchiException
     */
    public function score(string $method): ?Interval
    {
        return $this->library->score($this->handle(), $method);
    }

    /** Whether the unit as a whole meets the standard. */
    public function verdict(): Verdict
    {
        return Verdict::from($this->library->verdict($this->handle()));
    }

    /** @internal The method has returned. */
    public function end(): void
    {
        $this->assessment = null;
    }

    private function handle(): \FFI\CData
    {
        return $this->assessment
            ?? throw new \LogicException('a scoring method has its unit until it returns');
    }
}
