<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** A text in both languages; either may be empty. As a string: in Vietnamese, else in English. */
final class Text implements \Stringable
{
    public function __construct(
        public readonly string $vi,
        public readonly string $en,
    ) {
    }

    /** @param array{vi?: string, en?: string} $value */
    public static function fromDocument(array $value): self
    {
        return new self($value['vi'] ?? '', $value['en'] ?? '');
    }

    /** In a language, else in the other one. */
    public function in(Language $language): string
    {
        [$first, $second] = $language === Language::Vietnamese
            ? [$this->vi, $this->en]
            : [$this->en, $this->vi];

        return $first !== '' ? $first : $second;
    }

    public function __toString(): string
    {
        return $this->in(Language::Vietnamese);
    }
}
