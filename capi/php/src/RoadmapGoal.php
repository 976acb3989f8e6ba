<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** What a roadmap is to lead to, and with what means. */
final class RoadmapGoal
{
    public const KINDS = [
        'unit_criteria', 'unit_standard', 'programme', 'most_criteria', 'most_units',
    ];

    /**
     * @param string $kind one of KINDS
     * @param string $unit of a goal of one unit: its id
     * @param ?int $criteria at least so many criteria are met
     * @param ?int $meeting of `programme`: at least so many units meet the standard
     * @param ?string $budget for all steps together, an exact amount
     * @param array<int, string> $years money for the steps that begin in a year, by year, rising
     * @param string $start when steps can begin, YYYY-MM-DD; empty: on the reference date
     * @param string $deadline when every step is to be finished; empty: at any time
     * @param bool $optimistic take what is not known to pass once it is found out
     */
    public function __construct(
        public readonly string $kind,
        public readonly string $unit = '',
        public readonly ?int $criteria = null,
        public readonly ?int $meeting = null,
        public readonly ?string $budget = null,
        public readonly array $years = [],
        public readonly string $start = '',
        public readonly string $deadline = '',
        public readonly bool $optimistic = false,
    ) {
        if (!in_array($kind, self::KINDS, true)) {
            throw new \InvalidArgumentException(
                'a goal is one of ' . implode(', ', self::KINDS) . ", not $kind"
            );
        }
        $lacks = $this->lacks();
        if ($lacks !== '') {
            throw new \InvalidArgumentException("a goal $kind $lacks");
        }
        $rising = array_keys($years);
        sort($rising);
        if ($rising !== array_keys($years)) {
            throw new \InvalidArgumentException('the years do not rise');
        }
    }

    public function isOfOneUnit(): bool
    {
        return str_starts_with($this->kind, 'unit_');
    }

    private function lacks(): string
    {
        $means = $this->budget !== null || $this->years !== [];

        return match (true) {
            $this->isOfOneUnit() && $this->unit === '' => 'needs the id of its unit',
            !$this->isOfOneUnit() && $this->unit !== '' => 'is of all units: it names none',
            $this->kind === 'unit_criteria' && $this->criteria === null
                => 'needs the number of criteria',
            $this->kind === 'programme' && $this->criteria === null && $this->meeting === null
                => 'needs the number of criteria, or of units meeting the standard',
            str_starts_with($this->kind, 'most_') && !$means => 'needs a budget, or years',
            default => '',
        };
    }
}
