<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

use Tieuchi\Backend\Backend;
use Tieuchi\Command\CommandBackend;
use Tieuchi\Exception\NoBackend;
use Tieuchi\Exception\TieuchiException;
use Tieuchi\Ffi\FfiBackend;
use Tieuchi\Ffi\Library;

/**
 * The way in: what runs, and what it carries.
 *
 *     $rules = Rulebook::builtin('vn/1980-qd-ttg-2016/commune')->evaluator('2019-06-30');
 *     $found = $rules->judge(Units::fromFile('communes.json'));
 *     echo $found->summary()->criteriaMet->format(1), "\n";
 *     echo $found->unit('TN-002')->explain('10'), "\n";
 *
 * The library is called through FFI where PHP allows it; else the command `tieuchi` runs as a child
 * process. Which it is, is decided when it is first needed, or said beforehand by useLibrary(),
 * useCommand() or the environment variable TIEUCHI_BACKEND (`ffi` or `command`).
 */
final class Tieuchi
{
    private static ?Backend $backend = null;

    /** What runs, its version, and why this and not the other. */
    public static function status(): Status
    {
        return self::backend()->status();
    }

    /** @return list<Builtin> the rulebooks that the library carries */
    public static function builtinRulebooks(): array
    {
        return self::backend()->builtins();
    }

    /**
     * Call the library through FFI, and nothing else.
     *
     * @param string $path of the shared library; empty: preloaded, or where Library::candidates()
     *                     looks
     * @throws Exception\LibraryUnusable
     */
    public static function useLibrary(string $path = ''): void
    {
        self::$backend = new FfiBackend(Library::open($path));
    }

    /**
     * Run the command as a child process, and nothing else.
     *
     * @param string $path of the command; empty: where CommandBackend::find() looks
     * @param int|float $seconds after which a call is ended and fails
     * @throws Exception\CommandFailed
     */
    public static function useCommand(string $path = '', int|float $seconds = 30): void
    {
        self::$backend = CommandBackend::find($path, $seconds);
    }

    /** Decide anew when it is next needed. */
    public static function forget(): void
    {
        self::$backend = null;
    }

    /**
     * What everything is asked of.
     *
     * @throws NoBackend which says of each why not
     */
    public static function backend(): Backend
    {
        return self::$backend ??= self::choose((string) getenv('TIEUCHI_BACKEND'));
    }

    private static function choose(string $wanted): Backend
    {
        if (!in_array($wanted, ['', 'ffi', 'command'], true)) {
            throw new NoBackend("TIEUCHI_BACKEND is ffi or command, not $wanted");
        }
        $reasons = $wanted === '' ? [] : ["TIEUCHI_BACKEND is $wanted"];
        if ($wanted !== 'command') {
            try {
                return new FfiBackend(Library::open(), $reasons);
            } catch (TieuchiException $why) {
                $reasons[] = 'not FFI: ' . $why->getMessage();
            }
        }
        if ($wanted !== 'ffi') {
            try {
                return CommandBackend::find('', 30, $reasons);
            } catch (TieuchiException $why) {
                $reasons[] = 'not the command: ' . $why->getMessage();
            }
        }
        throw new NoBackend("tieuchi cannot run here:\n- " . implode("\n- ", $reasons));
    }
}
