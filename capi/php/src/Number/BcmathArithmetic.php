<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Number;

/** By the extension bcmath; its scale is always stated, as `bcscale()` is the caller's. */
final class BcmathArithmetic implements Arithmetic
{
    public function add(string $a, string $b): string
    {
        return bcadd($a, $b, 0);
    }

    public function subtract(string $a, string $b): string
    {
        return bcsub($a, $b, 0);
    }

    public function multiply(string $a, string $b): string
    {
        return self::withoutMinusZero(bcmul($a, $b, 0));
    }

    public function divide(string $a, string $b): array
    {
        return [
            self::withoutMinusZero(bcdiv($a, $b, 0)),
            self::withoutMinusZero(bcmod($a, $b, 0)),
        ];
    }

    public function compare(string $a, string $b): int
    {
        return bccomp($a, $b, 0);
    }

    public function gcd(string $a, string $b): string
    {
        while ($b !== '0') {
            [$a, $b] = [$b, $this->divide($a, $b)[1]];
        }

        return ltrim($a, '-');
    }

    private static function withoutMinusZero(string $value): string
    {
        return $value === '-0' ? '0' : $value;
    }
}
