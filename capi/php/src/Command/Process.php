<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Command;

use Tieuchi\Exception\CommandFailed;

/**
 * One run of a program: no shell, documents as open files without names, an end to patience.
 *
 * A document is a temporary file that is unlinked before the program starts, and is handed over as
 * a file descriptor: nothing is left behind, whatever becomes of this process or its children.
 */
final class Process
{
    private const FIRST_DOCUMENT = 3;

    /** @var list<string> */
    private array $arguments;

    /** @var array<int, resource> by file descriptor */
    private array $documents = [];

    public function __construct(private readonly string $path, string ...$arguments)
    {
        $this->arguments = array_values($arguments);
    }

    /** Add an option; its value stands behind a `=`, so that none is taken for an option itself. */
    public function add(string $option, ?string $value = null): self
    {
        $this->arguments[] = $value === null ? $option : "$option=$value";

        return $this;
    }

    /** Add an option whose value is a file with this text. */
    public function addDocument(string $option, string $text): self
    {
        $file = @tmpfile();
        if ($file === false) {
            throw new CommandFailed('no temporary file can be made in ' . sys_get_temp_dir());
        }
        @unlink(stream_get_meta_data($file)['uri']);
        for ($put = 0, $size = strlen($text); $put < $size; $put += $written) {
            $written = @fwrite($file, $put === 0 ? $text : substr($text, $put));
            if ($written === false || $written === 0) {
                throw new CommandFailed('a document cannot be written to ' . sys_get_temp_dir());
            }
        }
        rewind($file);
        $number = self::FIRST_DOCUMENT + count($this->documents);
        $this->documents[$number] = $file;

        return $this->add($option, "/dev/fd/$number");
    }

    /** Start it and wait for its end; CommandFailed where that does not come in time. */
    public function run(float $seconds): Outcome
    {
        if (!function_exists('proc_open')) {
            throw new CommandFailed('child processes are switched off: proc_open stands in '
                . 'disable_functions of php.ini');
        }
        $files = [0 => ['file', '/dev/null', 'r'], 1 => ['pipe', 'w'], 2 => ['pipe', 'w']];
        $pipes = [];
        error_clear_last();
        $process = @proc_open(
            [$this->path, ...$this->arguments],
            $files + $this->documents,
            $pipes
        );
        if (!is_resource($process)) {
            throw new CommandFailed("$this->path cannot be started: "
                . (error_get_last()['message'] ?? 'for no reason that PHP would tell'));
        }
        $texts = $this->read($pipes, microtime(true) + $seconds);
        if ($texts === null) {
            proc_terminate($process, 9);
            proc_close($process);
            throw new CommandFailed("$this->path took more than $seconds s", timedOut: true);
        }

        return new Outcome(proc_close($process), $texts[0], $texts[1]);
    }

    /**
     * Both texts until their ends; null when time is up.
     *
     * @param array<int, resource> $pipes
     * @return ?array{string, string}
     */
    private function read(array $pipes, float $deadline): ?array
    {
        $texts = [1 => '', 2 => ''];
        foreach ($pipes as $pipe) {
            stream_set_blocking($pipe, false);
        }
        while ($pipes !== []) {
            $left = $deadline - microtime(true);
            if ($left <= 0) {
                return null;
            }
            $ready = $pipes;
            $none = null;
            // Interrupted by a signal it gives false, and is tried again.
            if (@stream_select($ready, $none, $none, (int) $left, (int) (fmod($left, 1) * 1e6))) {
                foreach ($ready as $number => $pipe) {
                    $texts[$number] .= (string) fread($pipe, 1 << 16);
                    if (feof($pipe)) {
                        fclose($pipe);
                        unset($pipes[$number]);
                    }
                }
            }
        }

        return [$texts[1], $texts[2]];
    }
}
