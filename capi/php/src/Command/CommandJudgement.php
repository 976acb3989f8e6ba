<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Command;

use Tieuchi\Backend\Judgement;
use Tieuchi\Diagnostic;
use Tieuchi\Exception\DocumentRefused;
use Tieuchi\Exception\TieuchiException;
use Tieuchi\Interval;
use Tieuchi\Policies;
use Tieuchi\RoadmapGoal;
use Tieuchi\Units;

/** Units judged by a run of `tieuchi assess`; further questions are further runs. */
final class CommandJudgement implements Judgement
{
    /** Scoring methods of the library that stand outside the scores of the assessment document. */
    private const RANKED = ['criteria_failed_share', 'completeness'];

    private const SEPARATORS = [',' => 'comma', ';' => 'semicolon', "\t" => 'tab'];

    private readonly string $json;

    /** @var list<Diagnostic> */
    private readonly array $warnings;

    /** @var array<string, array<string, ?Interval>> by method, then by unit */
    private array $scores = [];

    public function __construct(
        private readonly CommandBackend $backend,
        private readonly CommandRules $rules,
        private readonly Units $units,
        private readonly Policies $policies,
    ) {
        if (!$units->isCsv) {
            self::refuseOtherThanObject($units->text);
        }
        [$this->json, $this->warnings] = $backend->ask($this->process('assess'));
    }

    public function warnings(): array
    {
        return $this->warnings;
    }

    public function toJson(): string
    {
        return $this->json;
    }

    public function summary(): string
    {
        return $this->backend->ask($this->process('summary'))[0];
    }

    public function explanations(string $unit): array
    {
        $process = $this->process('explain')
            ->add('--unit', $unit)
            ->add('--all')
            ->add('--sentences');

        return json_decode($this->backend->ask($process)[0], true, 32, JSON_THROW_ON_ERROR);
    }

    public function score(string $unit, string $method): ?Interval
    {
        $this->scores[$method] ??= $this->ranked($method);

        return $this->scores[$method][$unit] ?? null;
    }

    public function targets(string $json): string
    {
        self::refuseOtherThanObject($json);
        $process = $this->process('target')->addDocument('--targets', $json);

        return $this->backend->ask($process)[0];
    }

    public function roadmap(string $costs, RoadmapGoal $goal): string
    {
        self::refuseOtherThanObject($costs);
        $process = $this->process('plan')
            ->addDocument('--costs', $costs)
            ->add('--goal', $goal->kind);
        if ($goal->isOfOneUnit()) {
            $process->add('--unit', $goal->unit);
        }
        $numbers = ['--criteria' => $goal->criteria, '--meeting' => $goal->meeting];
        foreach (array_filter($numbers, is_int(...)) as $option => $number) {
            $process->add($option, (string) $number);
        }
        $words = [
            '--budget' => (string) $goal->budget,
            '--start' => $goal->start,
            '--deadline' => $goal->deadline,
        ];
        foreach (array_filter($words, fn ($word) => $word !== '') as $option => $word) {
            $process->add($option, $word);
        }
        foreach ($goal->years as $year => $amount) {
            $process->add('--year', sprintf('%04d=%s', $year, $amount));
        }
        if ($goal->optimistic) {
            $process->add('--optimistic');
        }

        return $this->backend->ask($process)[0];
    }

    /**
     * What the assessment document does not have, a ranking by it has.
     *
     * @return array<string, ?Interval>
     */
    private function ranked(string $method): array
    {
        if (!in_array($method, self::RANKED, true)) {
            throw new TieuchiException("there is no scoring method $method", 'not_found');
        }
        [$json] = $this->backend->ask($this->process('rank')->add('--method', $method));
        $found = [];
        $ranking = json_decode($json, true, 32, JSON_THROW_ON_ERROR)['rankings'][0];
        foreach ($ranking['units'] as $one) {
            $found[$one['id']] = Interval::fromDocument($one['value']);
        }

        return $found;
    }

    private function process(string $subcommand): Process
    {
        $units = $this->units;
        $process = $this->rules->process($subcommand)
            ->addDocument('--units', $units->text)
            ->add('--missing', $this->policies->missing->value)
            ->add('--declared', $this->policies->declared->value)
            ->add('--other-ids', $units->ignoreOtherIds ? 'warn' : 'error');
        if ($units->isCsv) {
            $process->add('--decimal-mark', $units->decimalMark === ',' ? 'comma' : 'point');
            if ($units->separator !== '') {
                $process->add('--separator', self::SEPARATORS[$units->separator]);
            }
        }

        return $process;
    }

    /** The command takes what does not begin as JSON for CSV, and would complain of its columns. */
    private static function refuseOtherThanObject(string $text): void
    {
        $begun = preg_replace('/^(\xEF\xBB\xBF)?[ \t\r\n]*/', '', $text);
        if (!str_starts_with((string) $begun, '{')) {
            throw new DocumentRefused(json_encode([[
                'severity' => 'error',
                'code' => 'not_json',
                'document' => '',
                'pointer' => '',
                'line' => 1,
                'column' => 1,
                'column_name' => '',
                'message' => 'the document is no JSON object: it does not begin with {',
            ]], JSON_THROW_ON_ERROR));
        }
    }
}
