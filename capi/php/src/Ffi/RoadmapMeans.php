<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Ffi;

use FFI;
use FFI\CData;
use Tieuchi\RoadmapGoal;

/** The means of a roadmap as the library takes them, and all that they point to. */
final class RoadmapMeans
{
    private readonly CData $options;

    /** @var list<CData> */
    private array $kept = [];

    public function __construct(private readonly Library $library, RoadmapGoal $goal)
    {
        $this->options = $library->make('tieuchi_roadmap_options');
        $size = FFI::sizeof($this->options);
        $library->get('tieuchi_roadmap_options_init', FFI::addr($this->options), $size);
        $this->options->assurance = $goal->optimistic ? 2 : 1;
        if ($goal->budget !== null) {
            $this->options->has_budget = 1;
            $this->options->budget = $this->decimal($goal->budget);
        }
        $this->kept[] = $library->point($this->options->start, $goal->start);
        $this->kept[] = $library->point($this->options->deadline, $goal->deadline);
        if ($goal->years !== []) {
            $this->addYears($goal->years);
        }
    }

    public function pointer(): CData
    {
        return FFI::addr($this->options);
    }

    /** @param array<int, string> $years */
    private function addYears(array $years): void
    {
        $array = $this->library->make('tieuchi_year_budget[' . count($years) . ']');
        $i = 0;
        foreach ($years as $year => $amount) {
            $array[$i]->amount = $this->decimal($amount);
            $array[$i]->year = $year;
            ++$i;
        }
        $this->kept[] = $array;
        $this->options->years = FFI::addr($array[0]);
        $this->options->year_count = count($years);
    }

    private function decimal(string $text): CData
    {
        return $this->library->fill(
            'tieuchi_decimal',
            'tieuchi_decimal_parse',
            $text,
            strlen($text)
        );
    }
}
