<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** What was found of a criterion, an indicator, a part or a condition. */
final class Result
{
    public readonly string $id;
    /** As it counts. */
    public readonly Verdict $verdict;
    /** Of an unknown or an exempt, such as `missing`. */
    public readonly ?string $reason;
    /** Whether a review team found it met on the whole, which is a fail. */
    public readonly bool $basic;
    /** `pass`, `basic` or `fail` on record, whether it counts or not. */
    public readonly ?string $declared;
    /** @var bool|string|null of a leaf what was compared: an exact number as text, a level's id */
    public readonly bool|string|null $value;
    /** @var bool|string|list<string>|null of a leaf; of a range its two ends */
    public readonly bool|string|array|null $bound;
    /** @param array<string, mixed> $document */
    private function __construct(private readonly array $document)
    {
        $one = $document;
        $this->id = $one['id'];
        $this->verdict = Verdict::from($one['verdict']);
        $this->reason = $one['reason'];
        $this->basic = $one['basic'] ?? false;
        $this->declared = $one['declared'] ?? null;
        $this->value = $one['value'] ?? null;
        $this->bound = $one['bound'] ?? null;
    }

    /** How far it has come, 0 to 1; null when it is exempt, and of conditions. */
    public function progress(): ?Interval
    {
        return Interval::fromDocument($this->document['progress'] ?? null);
    }

    /** Of a leaf that is a number the exact distance to the bound; 0 when it passed. */
    public function gap(): ?Rational
    {
        $gap = $this->document['gap'] ?? null;

        return $gap === null ? null : Rational::of($gap);
    }

    /** @return array<string, Result> what lies under it, by id: indicators, or parts */
    public function children(): array
    {
        $one = $this->document;

        return self::listFromDocument($one['indicators'] ?? $one['parts'] ?? []);
    }

    /**
     * @internal
     * @param list<array<string, mixed>> $list
     * @return array<string, self>
     */
    public static function listFromDocument(array $list): array
    {
        $found = [];
        foreach ($list as $one) {
            $found[$one['id']] = new self($one);
        }

        return $found;
    }
}
