<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/**
 * What is known of one unit, put together piece by piece.
 *
 *     $unit = (new Unit('27685', 'Tiến Nông'))
 *         ->attribute('region', 'btb')
 *         ->observe('1.1', true)
 *         ->observe('10', '33.5')
 *         ->ratio('9.2', 179, 199)
 *         ->declare('18', 'pass', by: 'đoàn thẩm định huyện', on: '2019-06-01');
 *
 * Exact numbers are ints or texts; a float is refused. Ids and values are looked at when the unit
 * is judged.
 */
final class Unit implements \JsonSerializable
{
    /** @var array<string, string> */
    private array $attributes = [];

    /** @var array<string, array<string, mixed>> */
    private array $observations = [];

    /**
     * @param list<string> $cohorts
     * @param ?list<string> $holds designations held by decision; null leaves them unknown
     */
    public function __construct(
        private readonly string $id,
        private readonly string $name = '',
        private readonly string $parent = '',
        private readonly array $cohorts = [],
        private readonly ?array $holds = null,
    ) {
    }

    /**
     * State an attribute.
     *
     * @param string|int $value
     */
    public function attribute(string $id, mixed $value): self
    {
        $this->attributes[$id] = self::exact("attribute $id", $value);

        return $this;
    }

    /**
     * Observe a leaf: a bool, a number as int or text, or the id of a level.
     *
     * @param bool|int|string $value
     */
    public function observe(string $id, mixed $value): self
    {
        $exact = is_bool($value) ? $value : self::exact("observation $id", $value);

        return $this->put($id, ['value' => $exact], ['numerator', 'denominator', 'exempt']);
    }

    /**
     * Observe a leaf as so many of so many.
     *
     * @param int|string $numerator
     * @param int|string $denominator
     */
    public function ratio(string $id, mixed $numerator, mixed $denominator): self
    {
        return $this->put($id, [
            'numerator' => self::exact("numerator of $id", $numerator),
            'denominator' => self::exact("denominator of $id", $denominator),
        ], ['value', 'exempt']);
    }

    /** Say that a leaf does not apply to the unit, and why. */
    public function exempt(string $id, string $why): self
    {
        return $this->put($id, ['exempt' => $why], ['value', 'numerator', 'denominator']);
    }

    /**
     * Put `pass`, `basic` or `fail` on record for an indicator or a criterion.
     *
     * @param string $on date, YYYY-MM-DD
     */
    public function declare(string $id, string $verdict, string $by = '', string $on = ''): self
    {
        $words = array_filter(['by' => $by, 'on' => $on], fn ($word) => $word !== '');

        return $this->put($id, ['declared' => $verdict] + $words, ['by', 'on']);
    }

    /** Say of an observation where it comes from, and what else there is to say. */
    public function annotate(string $id, string $source = '', string $note = ''): self
    {
        return $this->put($id, array_filter(
            ['source' => $source, 'note' => $note],
            fn ($word) => $word !== ''
        ), ['source', 'note']);
    }

    /** @return array<string, mixed> as the unit stands in a `tieuchi-units/1` document */
    public function jsonSerialize(): array
    {
        $unit = ['id' => $this->id];
        if ($this->name !== '') {
            $unit['name'] = $this->name;
        }
        if ($this->parent !== '') {
            $unit['parent'] = $this->parent;
        }
        if ($this->holds !== null) {
            $unit['holds'] = array_values($this->holds);
        }

        // As objects: PHP takes keys such as "10" for numbers, and lists must not come of them.
        return $unit + [
            'cohorts' => array_values($this->cohorts),
            'attributes' => (object) $this->attributes,
            'observations' => (object) $this->observations,
        ];
    }

    /**
     * @param array<string, mixed> $members
     * @param list<string> $replaced keys that give way to them
     */
    private function put(string $id, array $members, array $replaced): self
    {
        $kept = array_diff_key($this->observations[$id] ?? [], array_flip($replaced));
        $this->observations[$id] = $members + $kept;

        return $this;
    }

    private static function exact(string $what, mixed $value): string
    {
        if (is_int($value) || is_string($value)) {
            return (string) $value;
        }
        if (is_float($value)) {
            throw new \TypeError("$what is a float ($value): binary floating point has lost the "
                . 'digits that were written; pass a string or an int');
        }
        throw new \TypeError("$what is of type " . get_debug_type($value) . ', not exact');
    }
}
