<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

use Tieuchi\Number\Arithmetic;
use Tieuchi\Number\BcmathArithmetic;
use Tieuchi\Number\GmpArithmetic;
use Tieuchi\Number\PlainArithmetic;

/**
 * An exact number: a fraction of whole numbers of any size, in lowest terms. Immutable.
 *
 * Made of texts as the library writes them (`16`, `2303/143`, `89.9`) or of ints; never of a float,
 * which has lost the digits that were written. Calculated with by gmp, else bcmath, else plain PHP.
 */
final class Rational implements \Stringable, \JsonSerializable
{
    private static ?Arithmetic $arithmetic = null;

    private function __construct(
        /** Whole number as decimal text. */
        public readonly string $numerator,
        /** The same, above 0. */
        public readonly string $denominator,
    ) {
    }

    /**
     * The exact number that a text, an int or another Rational stands for.
     *
     * @throws \InvalidArgumentException for a text that is no number
     */
    public static function of(self|int|string $value): self
    {
        if ($value instanceof self) {
            return $value;
        }
        if (is_int($value) || preg_match('~^(0|-?[1-9]\d*)$~D', $value) === 1) {
            return new self((string) $value, '1');
        }
        if (preg_match('~^(-?)(\d+)/(\d+)$~D', $value, $parts) === 1) {
            return self::reduced($parts[1] . $parts[2], $parts[3], $value);
        }
        if (preg_match('~^(-?)(\d+)(?:\.(\d+))?$~D', $value, $parts) === 1) {
            $places = $parts[3] ?? '';

            return self::reduced(
                $parts[1] . $parts[2] . $places,
                '1' . str_repeat('0', strlen($places)),
                $value
            );
        }
        throw new \InvalidArgumentException('not an exact number: ' . json_encode(
            $value,
            JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE
        ));
    }

    /** By what whole numbers are calculated with; for tests, and for hosts with a wish. */
    public static function calculateWith(?Arithmetic $arithmetic): void
    {
        self::$arithmetic = $arithmetic;
    }

    public function add(self|int|string $other): self
    {
        return $this->sum(self::of($other), 'add');
    }

    public function subtract(self|int|string $other): self
    {
        return $this->sum(self::of($other), 'subtract');
    }

    public function multiply(self|int|string $other): self
    {
        $by = self::of($other);
        $with = self::arithmetic();

        return self::reduced(
            $with->multiply($this->numerator, $by->numerator),
            $with->multiply($this->denominator, $by->denominator),
            ''
        );
    }

    /** @throws \DivisionByZeroError */
    public function divide(self|int|string $other): self
    {
        $by = self::of($other);
        if ($by->sign() === 0) {
            throw new \DivisionByZeroError('division by zero');
        }
        $minus = $by->sign() < 0 ? '-' : '';
        $turned = new self($minus . $by->denominator, ltrim($by->numerator, '-'));

        return $this->multiply($turned);
    }

    /** Less than, equal to or greater than 0 as this number is to the other; also for usort(). */
    public function compare(self|int|string $other): int
    {
        $to = self::of($other);
        $with = self::arithmetic();

        return $with->compare(
            $with->multiply($this->numerator, $to->denominator),
            $with->multiply($to->numerator, $this->denominator)
        );
    }

    public function equals(self|int|string $other): bool
    {
        return $this->compare($other) === 0;
    }

    /** -1, 0 or 1. */
    public function sign(): int
    {
        return $this->numerator === '0' ? 0 : ($this->numerator[0] === '-' ? -1 : 1);
    }

    public function isWhole(): bool
    {
        return $this->denominator === '1';
    }

    /**
     * Rounded for people, with a point; without crossing a line that the exact number does not
     * cross (S-204, S-205, S-207).
     *
     * @param int $digits after the point, all of them shown
     * @param iterable<self|int|string> $lines those that matter: full marks, a bound, 0 for a gap
     * @param Rounding $rounding what happens between two numbers of so many digits
     * @param bool $strict round as the mode says, lines or not, as some laws prescribe
     */
    public function display(
        int $digits = 2,
        iterable $lines = [],
        Rounding $rounding = Rounding::HalfUp,
        bool $strict = false,
    ): string {
        if ($digits < 0) {
            throw new \InvalidArgumentException('digits are from 0 on, not ' . $digits);
        }
        [$below, $above] = $strict ? [null, null] : $this->room($lines);
        // Every mode gives one of the two whole numbers beside the scaled value. If that is beyond
        // a line, the other is tried; if both are, more digits are shown.
        for (;; ++$digits) {
            $power = self::of('1' . str_repeat('0', $digits));
            $scaled = $this->multiply($power);
            $rounded = $scaled->nearest($rounding);
            if (self::isWithin($rounded, $power, $below, $above)) {
                return self::shown($rounded, $digits);
            }
            $back = $rounded->add($rounded->compare($scaled) < 0 ? 1 : -1);
            if (self::isWithin($back, $power, $below, $above)) {
                return self::shown($back, $digits);
            }
        }
    }

    /**
     * As display(), in the way of a language: `16,10` and `1.234,5` in Vietnamese.
     *
     * @param iterable<self|int|string> $lines
     */
    public function format(
        int $digits = 2,
        Language $language = Language::Vietnamese,
        iterable $lines = [],
    ): string {
        $parts = explode('.', $this->display($digits, $lines));
        [$group, $point] = $language === Language::Vietnamese ? ['.', ','] : [',', '.'];
        $whole = preg_replace('/\B(?=(\d{3})+$)/D', $group, $parts[0]);

        return $whole . (isset($parts[1]) ? $point . $parts[1] : '');
    }

    /** `16` or `2303/143`. */
    public function __toString(): string
    {
        return $this->isWhole() ? $this->numerator : $this->numerator . '/' . $this->denominator;
    }

    /** The same text, as the library writes exact numbers in documents. */
    public function jsonSerialize(): string
    {
        return (string) $this;
    }

    // ---- private ----

    private static function arithmetic(): Arithmetic
    {
        return self::$arithmetic ??= match (true) {
            extension_loaded('gmp') => new GmpArithmetic(),
            extension_loaded('bcmath') => new BcmathArithmetic(),
            default => new PlainArithmetic(),
        };
    }

    private static function reduced(string $numerator, string $denominator, string $written): self
    {
        $negative = $numerator[0] === '-';
        $above = ltrim($numerator, '-0');
        $below = ltrim($denominator, '0');
        if ($below === '') {
            throw new \InvalidArgumentException('division by zero: ' . $written);
        }
        if ($above === '') {
            return new self('0', '1');
        }
        if ($below !== '1') {
            $with = self::arithmetic();
            $common = $with->gcd($above, $below);
            $above = $with->divide($above, $common)[0];
            $below = $with->divide($below, $common)[0];
        }

        return new self(($negative ? '-' : '') . $above, $below);
    }

    private function sum(self $other, string $operation): self
    {
        $with = self::arithmetic();

        return self::reduced(
            $with->$operation(
                $with->multiply($this->numerator, $other->denominator),
                $with->multiply($other->numerator, $this->denominator)
            ),
            $with->multiply($this->denominator, $other->denominator),
            ''
        );
    }

    /**
     * The nearest lines below and above.
     *
     * @param iterable<self|int|string> $lines
     * @return array{?self, ?self}
     */
    private function room(iterable $lines): array
    {
        $below = $above = null;
        foreach ($lines as $one) {
            $line = self::of($one);
            $side = $line->compare($this);
            if ($side < 0 && ($below === null || $line->compare($below) > 0)) {
                $below = $line;
            } elseif ($side > 0 && ($above === null || $line->compare($above) < 0)) {
                $above = $line;
            }
        }

        return [$below, $above];
    }

    private static function isWithin(self $scaled, self $power, ?self $below, ?self $above): bool
    {
        return ($below === null || $below->multiply($power)->compare($scaled) < 0)
            && ($above === null || $above->multiply($power)->compare($scaled) > 0);
    }

    private function nearest(Rounding $mode): self
    {
        $with = self::arithmetic();
        [$quotient, $rest] = $with->divide($this->numerator, $this->denominator);
        $twice = $with->multiply(ltrim($rest, '-'), '2');
        $half = $with->compare($twice, $this->denominator);
        $odd = ((int) substr($quotient, -1)) % 2 === 1;
        $away = match ($mode) {
            Rounding::HalfUp => $half >= 0,
            Rounding::HalfEven => $half > 0 || ($half === 0 && $odd),
            Rounding::Down => false,
        };

        return new self(
            $away ? $with->add($quotient, $this->sign() < 0 ? '-1' : '1') : $quotient,
            '1'
        );
    }

    /** A whole number of steps of the last digit. */
    private static function shown(self $scaled, int $digits): string
    {
        if ($digits === 0) {
            return $scaled->numerator;
        }
        $magnitude = str_pad(ltrim($scaled->numerator, '-'), $digits + 1, '0', STR_PAD_LEFT);
        $sign = $scaled->sign() < 0 ? '-' : '';

        return $sign . substr($magnitude, 0, -$digits) . '.' . substr($magnitude, -$digits);
    }
}
