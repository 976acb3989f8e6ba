<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** All exact values between two ends, both included; where nothing is open, the ends are equal. */
final class Interval implements \Stringable
{
    public function __construct(
        public readonly Rational $lower,
        public readonly Rational $upper,
    ) {
    }

    /**
     * Of what documents have: `{"lower", "upper"}`, one text, or null.
     *
     * @param array{lower: string, upper: string}|string|null $value
     */
    public static function fromDocument(array|string|null $value): ?self
    {
        if ($value === null) {
            return null;
        }
        $ends = is_array($value) ? $value : ['lower' => $value, 'upper' => $value];

        return new self(Rational::of($ends['lower']), Rational::of($ends['upper']));
    }

    /** Whether nothing is open. */
    public function isPoint(): bool
    {
        return $this->lower->equals($this->upper);
    }

    /**
     * Both ends as Rational::format() has them, once where they look alike: `16,1`, `2.303–2.306`.
     *
     * @param iterable<Rational|int|string> $lines
     */
    public function format(
        int $digits = 2,
        Language $language = Language::Vietnamese,
        iterable $lines = [],
    ): string {
        $lines = [...$lines];
        $lower = $this->lower->format($digits, $language, $lines);
        $upper = $this->upper->format($digits, $language, $lines);

        return $lower === $upper ? $lower : $lower . '–' . $upper;
    }

    /** `16` or `10 to 19`. */
    public function __toString(): string
    {
        return $this->isPoint() ? (string) $this->lower : $this->lower . ' to ' . $this->upper;
    }
}
