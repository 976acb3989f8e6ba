<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Number;

/**
 * Where neither gmp nor bcmath is there: limbs of four digits, the least first, so that the
 * product of two and a carry fit into an int of 32 bits.
 */
final class PlainArithmetic implements Arithmetic
{
    private const BASE = 10000;
    private const WIDTH = 4;

    public function add(string $a, string $b): string
    {
        $negative = $a[0] === '-';
        if ($negative === ($b[0] === '-')) {
            return self::text(self::sum(self::limbs($a), self::limbs($b)), $negative);
        }
        $order = self::order(self::limbs($a), self::limbs($b));
        if ($order === 0) {
            return '0';
        }
        [$larger, $smaller] = $order > 0 ? [$a, $b] : [$b, $a];

        return self::text(
            self::difference(self::limbs($larger), self::limbs($smaller)),
            $larger[0] === '-'
        );
    }

    public function subtract(string $a, string $b): string
    {
        return $this->add($a, self::negated($b));
    }

    public function multiply(string $a, string $b): string
    {
        return self::text(
            self::product(self::limbs($a), self::limbs($b)),
            ($a[0] === '-') !== ($b[0] === '-')
        );
    }

    public function divide(string $a, string $b): array
    {
        if ($b === '0') {
            throw new \DivisionByZeroError('division by zero');
        }
        [$quotient, $remainder] = self::quotient(self::limbs($a), self::limbs($b));

        return [
            self::text($quotient, ($a[0] === '-') !== ($b[0] === '-')),
            self::text($remainder, $a[0] === '-'),
        ];
    }

    public function compare(string $a, string $b): int
    {
        $negative = $a[0] === '-';
        if ($negative !== ($b[0] === '-')) {
            return $negative ? -1 : 1;
        }
        $order = self::order(self::limbs($a), self::limbs($b));

        return $negative ? -$order : $order;
    }

    public function gcd(string $a, string $b): string
    {
        [$x, $y] = [self::limbs($a), self::limbs($b)];
        while ($y !== []) {
            [$x, $y] = [$y, self::quotient($x, $y)[1]];
        }

        return self::text($x, false);
    }

    private static function negated(string $value): string
    {
        if ($value === '0') {
            return $value;
        }

        return $value[0] === '-' ? substr($value, 1) : '-' . $value;
    }

    /**
     * The magnitude; of zero no limbs.
     *
     * @return list<int>
     */
    private static function limbs(string $value): array
    {
        $digits = ltrim($value, '-0');
        if ($digits === '') {
            return [];
        }
        $width = (int) (ceil(strlen($digits) / self::WIDTH) * self::WIDTH);

        return array_map(
            'intval',
            array_reverse(str_split(str_pad($digits, $width, '0', STR_PAD_LEFT), self::WIDTH))
        );
    }

    /** @param list<int> $limbs */
    private static function text(array $limbs, bool $negative): string
    {
        $digits = '';
        foreach (array_reverse($limbs) as $limb) {
            $digits .= str_pad((string) $limb, self::WIDTH, '0', STR_PAD_LEFT);
        }
        $digits = ltrim($digits, '0');
        if ($digits === '') {
            return '0';
        }

        return $negative ? '-' . $digits : $digits;
    }

    /**
     * @param list<int> $limbs
     * @return list<int>
     */
    private static function trimmed(array $limbs): array
    {
        while ($limbs !== [] && end($limbs) === 0) {
            array_pop($limbs);
        }

        return $limbs;
    }

    /**
     * @param list<int> $a
     * @param list<int> $b
     */
    private static function order(array $a, array $b): int
    {
        if (count($a) !== count($b)) {
            return count($a) <=> count($b);
        }
        for ($i = count($a) - 1; $i >= 0; --$i) {
            if ($a[$i] !== $b[$i]) {
                return $a[$i] <=> $b[$i];
            }
        }

        return 0;
    }

    /**
     * @param list<int> $a
     * @param list<int> $b
     * @return list<int>
     */
    private static function sum(array $a, array $b): array
    {
        $out = [];
        $carry = 0;
        for ($i = 0, $size = max(count($a), count($b)); $i < $size || $carry !== 0; ++$i) {
            $carry += ($a[$i] ?? 0) + ($b[$i] ?? 0);
            $out[] = $carry % self::BASE;
            $carry = intdiv($carry, self::BASE);
        }

        return $out;
    }

    /**
     * Of a larger and a smaller magnitude.
     *
     * @param list<int> $a
     * @param list<int> $b
     * @return list<int>
     */
    private static function difference(array $a, array $b): array
    {
        $out = [];
        $borrow = 0;
        foreach ($a as $i => $limb) {
            $limb -= $borrow + ($b[$i] ?? 0);
            $borrow = $limb < 0 ? 1 : 0;
            $out[] = $limb + $borrow * self::BASE;
        }

        return self::trimmed($out);
    }

    /**
     * @param list<int> $a
     * @param list<int> $b
     * @return list<int>
     */
    private static function product(array $a, array $b): array
    {
        $out = array_fill(0, count($a) + count($b), 0);
        foreach ($a as $i => $x) {
            $carry = 0;
            foreach ($b as $j => $y) {
                $carry += $out[$i + $j] + $x * $y;
                $out[$i + $j] = $carry % self::BASE;
                $carry = intdiv($carry, self::BASE);
            }
            $out[$i + count($b)] = $carry;
        }

        return self::trimmed($out);
    }

    /**
     * Long division: a digit to the base at a time, each found by halving its range.
     *
     * @param list<int> $a
     * @param list<int> $b
     * @return array{list<int>, list<int>}
     */
    private static function quotient(array $a, array $b): array
    {
        $out = [];
        $rest = [];
        for ($i = count($a) - 1; $i >= 0; --$i) {
            $rest = self::trimmed([$a[$i], ...$rest]);
            $low = 0;
            $high = self::BASE - 1;
            while (self::order($rest, $b) >= 0 && $low < $high) {
                $middle = intdiv($low + $high + 1, 2);
                $fits = self::order(self::product($b, [$middle]), $rest) <= 0;
                [$low, $high] = $fits ? [$middle, $high] : [$low, $middle - 1];
            }
            if ($low !== 0) {
                $rest = self::difference($rest, self::product($b, [$low]));
            }
            array_unshift($out, $low);
        }

        return [self::trimmed($out), $rest];
    }
}
