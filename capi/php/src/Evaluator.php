<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

use Tieuchi\Backend\Rules;

/** A rulebook compiled for one reference date; made by Rulebook::evaluator(). Immutable. */
final class Evaluator
{
    public readonly string $id;
    public readonly Text $title;
    public readonly string $citation;
    /** SHA-256 of the canonical form, 64 hexadecimal digits. */
    public readonly string $sha256;
    /** The reference date. */
    public readonly string $date;
    /** @var list<Criterion> in document order */
    public readonly array $criteria;
    /** @var list<Leaf> conditions on the unit as a whole */
    public readonly array $conditions;

    /** @internal */
    public function __construct(private readonly Rules $rules)
    {
        $all = $rules->describe();
        $this->id = $all['id'];
        $this->title = Text::fromDocument($all['name']);
        $this->citation = $all['citation'];
        $this->sha256 = $all['sha256'];
        $this->date = $all['date'];
        $this->criteria = array_map(self::criterion(...), $all['criteria']);
        $this->conditions = array_map(self::leaf(...), $all['conditions']);
    }

    /**
     * Judge units.
     *
     * @throws Exception\DocumentRefused with everything that is wrong with the units
     */
    public function judge(
        Units|Unit $units,
        Missing $missing = Missing::Unknown,
        Declared $declared = Declared::FillsGaps,
    ): Judged {
        $all = $units instanceof Unit ? Units::of($units) : $units;

        return new Judged($this->rules->judge($all, new Policies($missing, $declared)), $this);
    }

    /** @param array<string, mixed> $one */
    private static function criterion(array $one): Criterion
    {
        return new Criterion($one['id'], Text::fromDocument($one['name']), array_map(
            fn (array $under) => new Indicator(
                $under['id'],
                Text::fromDocument($under['name']),
                array_map(self::leaf(...), $under['leaves'])
            ),
            $one['indicators']
        ));
    }

    /** @param array<string, mixed> $one */
    private static function leaf(array $one): Leaf
    {
        $name = Text::fromDocument($one['name']);

        return new Leaf($one['id'], $name, $one['kind'], $one['unit'], $one['comparator']);
    }
}
