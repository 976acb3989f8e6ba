<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Number;

/**
 * Whole numbers of any size as decimal texts: digits without leading zeros, `-` before them when
 * negative, and no `-0`. Arguments must be of that form.
 */
interface Arithmetic
{
    public function add(string $a, string $b): string;

    public function subtract(string $a, string $b): string;

    public function multiply(string $a, string $b): string;

    /**
     * Quotient towards zero, and the remainder, which has the sign of the dividend.
     *
     * @return array{string, string}
     */
    public function divide(string $a, string $b): array;

    /** Less than, equal to or greater than 0. */
    public function compare(string $a, string $b): int;

    /** Greatest common divisor, not negative. */
    public function gcd(string $a, string $b): string;
}
