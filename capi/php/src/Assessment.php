<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

use Tieuchi\Backend\Judgement;

/** Everything that was found of one unit. */
final class Assessment
{
    public readonly string $id;
    /** Empty where the unit has none. */
    public readonly string $name;
    /** Whether the unit as a whole meets the standard. */
    public readonly Verdict $verdict;
    /** @var list<string> ids of criteria, conditions and presupposed rulebooks that fail */
    public readonly array $blockedBy;
    /** @var list<string> ids of those that are unknown */
    public readonly array $undecidedBy;
    /** Id of the grade; null while more than one is possible, or without grades. */
    public readonly ?string $grade;

    /** @var ?array<string, Result> */
    private ?array $criteria = null;

    /** @var ?array<string, Explanation> */
    private ?array $explanations = null;

    /**
     * @internal
     * @param array<string, mixed> $document as in `tieuchi-assessment/1`, which has all there is
     */
    public function __construct(
        public readonly array $document,
        private readonly Judgement $judgement,
    ) {
        $this->id = $document['id'];
        $this->name = $document['name'] ?? '';
        $this->verdict = Verdict::from($document['designation']['verdict']);
        $this->blockedBy = $document['designation']['blocked_by'];
        $this->undecidedBy = $document['designation']['undecided_by'];
        $this->grade = $document['grade'];
    }

    /** Share of leaves of criteria that are known. */
    public function completeness(): Rational
    {
        return Rational::of($this->document['completeness']);
    }

    /** @return array<string, Result> by id, in document order; PHP makes ints of ids such as `10` */
    public function criteria(): array
    {
        return $this->criteria ??= Result::listFromDocument($this->document['criteria']);
    }

    /** @return array<string, Result> conditions on the unit as a whole, by id */
    public function conditions(): array
    {
        return Result::listFromDocument($this->document['conditions'] ?? []);
    }

    /** Name and id as people write them: `Tiến Nông (27685)`. */
    public function label(): string
    {
        return $this->name === '' ? $this->id : "$this->name ($this->id)";
    }

    /** What was found of a criterion; \OutOfBoundsException where the rulebook has none such. */
    public function criterion(string $id): Result
    {
        return $this->criteria()[$id]
            ?? throw new \OutOfBoundsException("the rulebook has no criterion $id");
    }

    /**
     * Value of a scoring method, such as `criteria_met` or `weighted_progress`, or one's own; null
     * when it has no value for the unit.
     *
     * @throws Exception\TieuchiException where there is no such method
     */
    public function score(string $method): ?Interval
    {
        $scores = $this->document['scores'];

        return array_key_exists($method, $scores)
            ? Interval::fromDocument($scores[$method])
            : $this->judgement->score($this->id, $method);
    }

    /** @return array<string, ?Interval> values of the scoring methods of the document */
    public function scores(): array
    {
        return array_map(Interval::fromDocument(...), $this->document['scores']);
    }

    /** Why the unit as a whole does or does not meet the standard, in a sentence. */
    public function sentence(Language $language = Language::Vietnamese): string
    {
        return $this->explanations()['']->sentence->in($language);
    }

    /** Why the verdict on a criterion, indicator, part or condition is what it is, in a sentence. */
    public function explain(string $id, Language $language = Language::Vietnamese): string
    {
        return $this->explanation($id)->sentence->in($language);
    }

    /**
     * The same as data.
     *
     * @throws \OutOfBoundsException where the rulebook has nothing of this id
     */
    public function explanation(string $id): Explanation
    {
        $found = $id === '' ? null : ($this->explanations()[$id] ?? null);

        return $found ?? throw new \OutOfBoundsException("the rulebook has nothing of the id $id");
    }

    /**
     * Explanations of what stands in the way: criteria and conditions that fail, then those that
     * are undecided. What decided each is told by Explanation::$decidedBy.
     *
     * @return list<Explanation>
     */
    public function inTheWay(): array
    {
        $all = $this->explanations();
        $ids = [...$this->blockedBy, ...$this->undecidedBy];

        // Presupposed rulebooks may be among them; of those there is sentence() alone.
        return array_values(array_filter(array_map(fn (string $id) => $all[$id] ?? null, $ids)));
    }

    /** @return array<string, Explanation> of the unit under '', and of every node under its id */
    private function explanations(): array
    {
        if ($this->explanations === null) {
            $this->explanations = [];
            foreach ($this->judgement->explanations($this->id) as $one) {
                $id = $one['kind'] === 'unit' ? '' : $one['id'];
                $this->explanations[$id] ??= new Explanation($one);
            }
        }

        return $this->explanations;
    }
}
