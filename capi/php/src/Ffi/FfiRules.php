<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Ffi;

use FFI;
use FFI\CData;
use Tieuchi\Backend\Judgement;
use Tieuchi\Backend\Rules;
use Tieuchi\Diagnostic;
use Tieuchi\Policies;
use Tieuchi\Rulebook;
use Tieuchi\Units;

/** A compiled rulebook. */
final class FfiRules implements Rules
{
    public readonly Handle $handle;

    /** @var list<Diagnostic> */
    private array $warnings = [];

    private readonly Handle $rulebook;

    /** Keeps the scoring methods of the caller's. */
    private readonly RulebookOptions $options;

    public function __construct(
        private readonly Library $library,
        Rulebook $rulebook,
        string $date,
    ) {
        $this->options = new RulebookOptions($library, $rulebook);
        $this->rulebook = $library->read(
            $this->warnings,
            'tieuchi_rulebook',
            $rulebook->isBuiltin ? 'tieuchi_rulebook_read_builtin' : 'tieuchi_rulebook_read',
            $rulebook->source,
            strlen($rulebook->source),
            $this->options->pointer()
        );
        $this->handle = $library->produce(
            'tieuchi_evaluator',
            'tieuchi_evaluator_compile',
            $this->rulebook,
            $date,
            strlen($date)
        );
    }

    public function describe(): array
    {
        $one = $this->fill('tieuchi_edition', 'tieuchi_evaluator_edition');
        $rulebook = $this->rulebook;
        $sha256 = $this->library->get('tieuchi_rulebook_sha256', $rulebook);
        $date = $this->library->get('tieuchi_evaluator_date', $this->handle);
        $named = ['name' => self::both($one->title_vi, $one->title_en)];

        return $named + [
            'id' => Library::string($one->id),
            'sha256' => Library::string($sha256),
            'citation' => Library::string($one->citation),
            'date' => Library::string($date),
            'criteria' => $this->each($this->criterion(...), 0, $one->criterion_count),
            'conditions' => $this->each(
                $this->leaf(...),
                $one->criteria_leaf_count,
                $one->condition_count
            ),
        ];
    }

    public function judge(Units $units, Policies $policies): Judgement
    {
        return new FfiJudgement($this->library, $this, $units, $policies, $this->warnings);
    }

    /** @return array<string, mixed> */
    private function criterion(int $index): array
    {
        $one = $this->fill('tieuchi_criterion', 'tieuchi_evaluator_criterion', $index);

        return [
            'id' => Library::string($one->id),
            'name' => self::both($one->name_vi, $one->name_en),
            'indicators' => $this->each(
                $this->indicator(...),
                $one->first_indicator,
                $one->indicator_count
            ),
        ];
    }

    /** @return array<string, mixed> */
    private function indicator(int $index): array
    {
        $one = $this->fill('tieuchi_indicator', 'tieuchi_evaluator_indicator', $index);

        return [
            'id' => Library::string($one->id),
            'name' => self::both($one->name_vi, $one->name_en),
            'leaves' => $this->each($this->leaf(...), $one->first_leaf, $one->leaf_count),
        ];
    }

    /** @return array<string, mixed> */
    private function leaf(int $index): array
    {
        $one = $this->fill('tieuchi_leaf', 'tieuchi_evaluator_leaf', $index);
        $kind = $this->library->get('tieuchi_leaf_kind_name', $one->kind);
        $comparator = $this->library->get('tieuchi_comparator_name', $one->comparator);

        return [
            'id' => Library::string($one->id),
            'name' => self::both($one->name_vi, $one->name_en),
            'kind' => Library::string($kind),
            'unit' => Library::string($one->unit),
            'comparator' => Library::string($comparator),
        ];
    }

    /** The structure of the evaluator, or one of a node by its number. */
    private function fill(string $type, string $function, int ...$index): CData
    {
        return $this->library->fill($type, $function, $this->handle, ...$index);
    }

    /**
     * @param callable(int): array<string, mixed> $describe
     * @return list<array<string, mixed>>
     */
    private function each(callable $describe, int $first, int $count): array
    {
        return $count === 0 ? [] : array_map($describe, range($first, $first + $count - 1));
    }

    /** @return array{vi: string, en: string} */
    private static function both(CData $vi, CData $en): array
    {
        return ['vi' => Library::string($vi), 'en' => Library::string($en)];
    }
}
