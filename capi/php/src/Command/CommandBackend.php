<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Command;

use Tieuchi\Backend\Backend;
use Tieuchi\Backend\Rules;
use Tieuchi\Builtin;
use Tieuchi\CheckReport;
use Tieuchi\Diagnostic;
use Tieuchi\Exception\CommandFailed;
use Tieuchi\Exception\DocumentRefused;
use Tieuchi\Exception\NotSupported;
use Tieuchi\Exception\TieuchiException;
use Tieuchi\Ffi\Library;
use Tieuchi\Rulebook;
use Tieuchi\Status;
use Tieuchi\Text;

/** The command `tieuchi` as a child process, one run a question. */
final class CommandBackend implements Backend
{
    public const ENVIRONMENT_VARIABLE = 'TIEUCHI_COMMAND';

    /** @var ?list<Builtin> */
    private ?array $builtins = null;

    /** @param list<string> $reasons */
    private function __construct(
        private readonly string $path,
        private readonly float $seconds,
        private readonly string $version,
        private readonly array $reasons,
    ) {
    }

    /**
     * The command at a path; without one, that of TIEUCHI_COMMAND, beside the package (`bin/`), or
     * on the PATH.
     *
     * @param list<string> $reasons why it comes to this
     * @throws CommandFailed where there is none, or it does not say its version
     */
    public static function find(
        string $path = '',
        int|float $seconds = 30,
        array $reasons = [],
    ): self {
        $found = $path !== '' ? $path : self::look();
        if (!@is_file($found)) {
            throw new CommandFailed("$found: there is no such file" . Library::hidden());
        }
        if (!@is_executable($found)) {
            throw new CommandFailed("$found: this user may not run it");
        }
        $said = (new Process($found, '--version'))->run((float) $seconds);
        if ($said->exitCode !== 0 || preg_match('/^tieuchi (\S+)$/', $said->output, $parts) !== 1) {
            throw new CommandFailed(
                "$found is not the command tieuchi: it says $said->output$said->errors",
                $said->exitCode,
                $said->errors
            );
        }

        return new self($found, (float) $seconds, $parts[1], $reasons);
    }

    public function status(): Status
    {
        return new Status('command', $this->version, null, $this->path, false, $this->reasons);
    }

    public function builtins(): array
    {
        if ($this->builtins !== null) {
            return $this->builtins;
        }
        [$json] = $this->ask($this->process('list'));

        return $this->builtins = array_map(
            fn (array $one) => new Builtin(
                $one['id'],
                Text::fromDocument($one['title']),
                $one['citation']
            ),
            json_decode($json, true, 8, JSON_THROW_ON_ERROR)
        );
    }

    public function check(Rulebook $rulebook, ?string $date): CheckReport
    {
        $process = $this->process('check');
        $this->addRulebook($process, $rulebook);
        if ($date !== null) {
            $process->add('--date', $date);
        }
        try {
            [$json] = $this->ask($process);
        } catch (DocumentRefused $refused) {
            return new CheckReport($refused->diagnostics);
        }
        $found = json_decode($json, true, 16, JSON_THROW_ON_ERROR);

        return new CheckReport(
            Diagnostic::listFromJson(json_encode($found['warnings'], JSON_THROW_ON_ERROR)),
            $found['bounds'],
            $found['verified'],
            $found['unverified'],
            $found['unknown'],
            $found['delegated']
        );
    }

    public function evaluate(Rulebook $rulebook, string $date): Rules
    {
        return new CommandRules($this, $rulebook, $date);
    }

    /** @internal A run of a subcommand that answers programs. */
    public function process(string $subcommand): Process
    {
        return new Process($this->path, $subcommand, '--format', 'json', '--problems', 'json');
    }

    /** @internal */
    public function addRulebook(Process $process, Rulebook $rulebook): void
    {
        if ($rulebook->methods !== []) {
            throw new NotSupported('scoring methods of one\'s own ('
                . implode(', ', array_keys($rulebook->methods))
                . ') need FFI: the command cannot call back');
        }
        if (!$rulebook->isBuiltin) {
            $process->addDocument('--rulebook', $rulebook->source);
        } elseif ($this->carries($rulebook->source)) {
            $process->add('--rulebook', $rulebook->source);
        } else {
            throw new TieuchiException(
                "the library carries no rulebook $rulebook->source",
                'not_found'
            );
        }
        foreach ($rulebook->with as $other) {
            $process->addDocument('--with', $other);
        }
    }

    /**
     * @internal What it answers, with the warnings about documents.
     *
     * @return array{string, list<Diagnostic>}
     * @throws DocumentRefused
     * @throws CommandFailed
     */
    public function ask(Process $process): array
    {
        $outcome = $process->run($this->seconds);
        $warnings = [];
        $words = [];
        foreach (explode("\n", $outcome->errors) as $line) {
            // {"file":"/dev/fd/3","problems":[...]}; the list is kept as the library wrote it.
            if (preg_match('~^\{"file":"[^"]*","problems":(\[.*\])\}$~s', $line, $parts) !== 1) {
                $words[] = trim($line);
                continue;
            }
            $found = Diagnostic::listFromJson($parts[1]);
            if ($outcome->exitCode !== 0 && array_filter($found, fn ($one) => $one->isError())) {
                throw new DocumentRefused($parts[1]);
            }
            array_push($warnings, ...$found);
        }
        if ($outcome->exitCode !== 0) {
            throw new CommandFailed(
                "$this->path ended with $outcome->exitCode: " . trim(implode(' ', $words)),
                $outcome->exitCode,
                $outcome->errors
            );
        }

        return [$outcome->output, $warnings];
    }

    /**
     * Whether it is the id of a built-in rulebook: any other text would be taken for a path.
     */
    private function carries(string $id): bool
    {
        foreach ($this->builtins() as $one) {
            if ($one->id === $id) {
                return true;
            }
        }

        return false;
    }

    private static function look(): string
    {
        $named = (string) getenv(self::ENVIRONMENT_VARIABLE);
        if ($named !== '') {
            return $named;
        }
        $folders = [dirname(__DIR__, 2) . '/bin', ...explode(':', (string) getenv('PATH'))];
        foreach ($folders as $folder) {
            if ($folder !== '' && @is_file("$folder/tieuchi")) {
                return "$folder/tieuchi";
            }
        }
        throw new CommandFailed('there is no command tieuchi on the PATH; say where it is with '
            . 'Tieuchi::useCommand(path) or ' . self::ENVIRONMENT_VARIABLE);
    }
}
