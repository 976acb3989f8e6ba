<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Number;

/** By the extension gmp. */
final class GmpArithmetic implements Arithmetic
{
    public function add(string $a, string $b): string
    {
        return gmp_strval(gmp_add($a, $b));
    }

    public function subtract(string $a, string $b): string
    {
        return gmp_strval(gmp_sub($a, $b));
    }

    public function multiply(string $a, string $b): string
    {
        return gmp_strval(gmp_mul($a, $b));
    }

    public function divide(string $a, string $b): array
    {
        [$quotient, $remainder] = gmp_div_qr($a, $b, GMP_ROUND_ZERO);

        return [gmp_strval($quotient), gmp_strval($remainder)];
    }

    public function compare(string $a, string $b): int
    {
        return gmp_cmp($a, $b);
    }

    public function gcd(string $a, string $b): string
    {
        return gmp_strval(gmp_gcd($a, $b));
    }
}
