<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Command;

use Tieuchi\Backend\Judgement;
use Tieuchi\Backend\Rules;
use Tieuchi\Diagnostic;
use Tieuchi\Policies;
use Tieuchi\Rulebook;
use Tieuchi\Units;

/** A rulebook and a date, handed over with every question. */
final class CommandRules implements Rules
{
    /** @var array<string, mixed> */
    private readonly array $description;

    /** @var list<Diagnostic> */
    private readonly array $warnings;

    public function __construct(
        private readonly CommandBackend $backend,
        private readonly Rulebook $rulebook,
        private readonly string $date,
    ) {
        [$json, $this->warnings] = $backend->ask($this->process('show'));
        $this->description = json_decode($json, true, 32, JSON_THROW_ON_ERROR);
    }

    public function describe(): array
    {
        return $this->description;
    }

    public function judge(Units $units, Policies $policies): Judgement
    {
        return new CommandJudgement($this->backend, $this, $units, $policies);
    }

    /** @return list<Diagnostic> about the rulebook; they come with every run again */
    public function warnings(): array
    {
        return $this->warnings;
    }

    /** A run that knows rulebook and date. */
    public function process(string $subcommand): Process
    {
        $process = $this->backend->process($subcommand)->add('--date', $this->date);
        $this->backend->addRulebook($process, $this->rulebook);

        return $process;
    }
}
