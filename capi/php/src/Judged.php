<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

use Tieuchi\Backend\Judgement;

/**
 * Units as they were judged; made by Evaluator::judge(). Counts them, and goes through them in
 * their order, each an Assessment under its id.
 *
 * @implements \IteratorAggregate<string, Assessment>
 */
final class Judged implements \IteratorAggregate, \Countable
{
    /** @var ?array<string, Assessment> */
    private ?array $assessments = null;

    private ?Summary $summary = null;

    /** @internal */
    public function __construct(
        private readonly Judgement $judgement,
        public readonly Evaluator $evaluator,
    ) {
    }

    /** @return list<Diagnostic> warnings about the documents that were read */
    public function warnings(): array
    {
        return $this->judgement->warnings();
    }

    public function count(): int
    {
        return count($this->all());
    }

    /** @return \Generator<string, Assessment> */
    public function getIterator(): \Generator
    {
        foreach ($this->all() as $id => $one) {
            yield (string) $id => $one;
        }
    }

    /** Whether there is a unit of this id. */
    public function has(string $id): bool
    {
        return isset($this->all()[$id]);
    }

    /** What was found of a unit; \OutOfBoundsException where there is none of this id. */
    public function unit(string $id): Assessment
    {
        return $this->all()[$id] ?? throw new \OutOfBoundsException("no unit has the id $id");
    }

    /** What the units come to: the three measures, how they are distributed, what is hardest. */
    public function summary(): Summary
    {
        return $this->summary ??= new Summary($this->judgement->summary());
    }

    /**
     * Whether targets are reached: a `tieuchi-targets/1` document in, a `tieuchi-target-outcomes/1`
     * document out. Facts about growth (`more`) are unknown here.
     *
     * @throws Exception\DocumentRefused
     */
    public function targets(string $json): string
    {
        return $this->judgement->targets($json);
    }

    /**
     * The cheapest way to a goal: a `tieuchi-costs/1` document in, a `tieuchi-roadmap/1` document
     * out.
     *
     * @throws Exception\DocumentRefused
     */
    public function roadmap(string $costs, RoadmapGoal $goal): string
    {
        return $this->judgement->roadmap($costs, $goal);
    }

    /** Everything as a `tieuchi-assessment/1` document. */
    public function toJson(): string
    {
        return $this->judgement->toJson();
    }

    /** @return array<string, Assessment> */
    private function all(): array
    {
        if ($this->assessments === null) {
            $document = json_decode($this->toJson(), true, 64, JSON_THROW_ON_ERROR);
            $this->assessments = [];
            foreach ($document['units'] as $one) {
                $this->assessments[$one['id']] = new Assessment($one, $this->judgement);
            }
        }

        return $this->assessments;
    }
}
