<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Backend;

use Tieuchi\Diagnostic;
use Tieuchi\Interval;
use Tieuchi\RoadmapGoal;

/** Units that were judged. All may throw \Tieuchi\Exception\TieuchiException. */
interface Judgement
{
    /** @return list<Diagnostic> warnings about rulebook and units */
    public function warnings(): array;

    /** The `tieuchi-assessment/1` document. */
    public function toJson(): string;

    /** The `tieuchi-summary/1` document. */
    public function summary(): string;

    /**
     * Explanations of a unit: first of it as a whole (`kind` is `unit`), then of every node; each
     * with its `sentence` in both languages.
     *
     * @return list<array<string, mixed>>
     */
    public function explanations(string $unit): array;

    /** Value of a scoring method that the assessment document has not. */
    public function score(string $unit, string $method): ?Interval;

    /** Targets in, their outcomes out. */
    public function targets(string $json): string;

    /** Costs in, a roadmap out. */
    public function roadmap(string $costs, RoadmapGoal $goal): string;
}
