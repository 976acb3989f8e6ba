<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Ffi;

use FFI;
use FFI\CData;
use Tieuchi\Backend\Judgement;
use Tieuchi\Diagnostic;
use Tieuchi\Exception\TieuchiException;
use Tieuchi\Interval;
use Tieuchi\Missing;
use Tieuchi\Declared;
use Tieuchi\Policies;
use Tieuchi\RoadmapGoal;
use Tieuchi\Units;

/** Units read and judged; what is asked is found out when it is asked. */
final class FfiJudgement implements Judgement
{
    private const LANGUAGES = ['vi' => 1, 'en' => 2];

    private readonly Handle $list;
    private readonly CData $policies;
    private ?string $json = null;

    /** @var ?array<string, int> */
    private ?array $numbers = null;

    /** @param list<Diagnostic> $warnings about the rulebook */
    public function __construct(
        private readonly Library $library,
        private readonly FfiRules $rules,
        Units $units,
        Policies $policies,
        private array $warnings,
    ) {
        $this->list = $this->read($units);
        $this->policies = $library->make('tieuchi_assess_options');
        $this->policies->missing = $policies->missing === Missing::Unknown ? 1 : 2;
        $this->policies->declared = $policies->declared === Declared::FillsGaps ? 1 : 2;
    }

    public function warnings(): array
    {
        return $this->warnings;
    }

    public function toJson(): string
    {
        return $this->json ??= $this->library->text(
            'tieuchi_assess_list_to_json',
            $this->rules->handle,
            $this->list,
            FFI::addr($this->policies)
        );
    }

    public function summary(): string
    {
        $all = $this->library->produce(
            'tieuchi_rollup',
            'tieuchi_rollup_create',
            $this->rules->handle
        );
        for ($i = 0, $count = $this->count(); $i < $count; ++$i) {
            $found = $this->assess($i);
            $this->library->call('tieuchi_rollup_add', $all, $found);
        }

        return $this->library->text('tieuchi_rollup_json', $all);
    }

    public function explanations(string $unit): array
    {
        $found = $this->assess($this->numberOf($unit));
        $whole = [
            'kind' => 'unit',
            'id' => $unit,
            'verdict' => $this->library->verdict($found),
            'sentence' => $this->sentences('tieuchi_assessment_sentence', $found),
        ];
        $ids = array_keys(self::idsIn($this->rules->describe()));

        return [$whole, ...array_map(fn ($id) => $this->explain($found, (string) $id), $ids)];
    }

    public function score(string $unit, string $method): ?Interval
    {
        return $this->library->score($this->assess($this->numberOf($unit)), $method);
    }

    public function targets(string $json): string
    {
        $library = $this->library;
        $targets = $library->read(
            $this->warnings,
            'tieuchi_target_list',
            'tieuchi_targets_read',
            $this->rules->handle,
            $json,
            strlen($json)
        );
        $outcomes = $library->produce(
            'tieuchi_target_outcomes',
            'tieuchi_targets_judge',
            $targets,
            $this->assessed(),
            null
        );

        return $library->text('tieuchi_target_outcomes_json', $outcomes);
    }

    public function roadmap(string $costs, RoadmapGoal $goal): string
    {
        $library = $this->library;
        $units = $library->produce(
            'tieuchi_standings',
            'tieuchi_standings_of',
            $this->assessed()
        );
        $table = $library->read(
            $this->warnings,
            'tieuchi_costs',
            'tieuchi_costs_read',
            $units,
            $costs,
            strlen($costs),
            null
        );
        $wanted = $this->wanted($goal);
        $means = new RoadmapMeans($library, $goal);
        $roadmap = $library->produce(
            'tieuchi_roadmap',
            'tieuchi_plan',
            $table,
            FFI::addr($wanted),
            $means->pointer()
        );

        return $library->text('tieuchi_roadmap_json', $roadmap);
    }

    // ---- private ----

    private function read(Units $units): Handle
    {
        $options = $this->library->make(
            $units->isCsv ? 'tieuchi_csv_options' : 'tieuchi_units_options'
        );
        $options->ignore_other_ids = (int) $units->ignoreOtherIds;
        if ($units->isCsv) {
            $options->separator = $units->separator === '' ? 0 : ord($units->separator);
            $options->decimal_mark = ord($units->decimalMark);
        }

        return $this->library->read(
            $this->warnings,
            'tieuchi_unit_list',
            $units->isCsv ? 'tieuchi_units_read_csv' : 'tieuchi_units_read',
            $this->rules->handle,
            $units->text,
            strlen($units->text),
            FFI::addr($options)
        );
    }

    private function count(): int
    {
        return $this->library->get('tieuchi_unit_list_count', $this->list);
    }

    private function unitAt(int $index): CData
    {
        return $this->library->fill(
            'tieuchi_unit*',
            'tieuchi_unit_list_item',
            $this->list,
            $index
        );
    }

    private function numberOf(string $id): int
    {
        if ($this->numbers === null) {
            $this->numbers = [];
            for ($i = 0, $count = $this->count(); $i < $count; ++$i) {
                $one = $this->library->get('tieuchi_unit_id', $this->unitAt($i));
                $this->numbers[Library::string($one)] = $i;
            }
        }

        return $this->numbers[$id]
            ?? throw new TieuchiException("no unit has the id $id", 'not_found');
    }

    private function assess(int $index): Handle
    {
        return $this->library->produce(
            'tieuchi_assessment',
            'tieuchi_assess',
            $this->rules->handle,
            $this->unitAt($index),
            FFI::addr($this->policies)
        );
    }

    /** All units as questions about sets of them take them. */
    private function assessed(): Handle
    {
        $count = $this->count();
        $array = $count === 0 ? null : $this->library->make("tieuchi_assessment*[$count]");
        $kept = [];
        for ($i = 0; $i < $count; ++$i) {
            $kept[$i] = $this->assess($i);
            $array[$i] = $kept[$i]->pointer;
        }

        return $this->library->produce(
            'tieuchi_assessed',
            'tieuchi_assessed_create',
            $this->rules->handle,
            $array,
            $count
        );
    }

    /** @return array<string, mixed> */
    private function explain(Handle $found, string $id): array
    {
        $why = $this->library->produce(
            'tieuchi_explanation',
            'tieuchi_explain',
            $found,
            $id,
            strlen($id)
        );
        $json = $this->library->text('tieuchi_explanation_json', $why);

        return json_decode($json, true, 32, JSON_THROW_ON_ERROR)
            + ['sentence' => $this->sentences('tieuchi_explanation_sentence', $why)];
    }

    /** @return array<string, string> */
    private function sentences(string $function, Handle $of): array
    {
        return array_map(
            fn (int $language) => $this->library->text($function, $of, $language),
            self::LANGUAGES
        );
    }

    private function wanted(RoadmapGoal $goal): CData
    {
        $wanted = $this->library->make('tieuchi_roadmap_goal');
        $wanted->kind = array_search($goal->kind, RoadmapGoal::KINDS, true) + 1;
        $wanted->unit = $goal->isOfOneUnit() ? $this->numberOf($goal->unit) : 0;
        $wanted->units = (int) $goal->meeting;
        $wanted->criteria = (int) $goal->criteria;

        return $wanted;
    }

    /**
     * Ids of all nodes in document order; one that a criterion shares with its indicator is there
     * once.
     *
     * @param array<mixed> $described
     * @return array<string, true>
     */
    private static function idsIn(array $described): array
    {
        $found = [];
        foreach (['criteria', 'conditions', 'indicators', 'leaves'] as $key) {
            foreach ($described[$key] ?? [] as $one) {
                $found += [$one['id'] => true] + self::idsIn($one);
            }
        }

        return $found;
    }
}
