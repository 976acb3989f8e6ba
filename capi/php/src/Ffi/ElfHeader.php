<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Ffi;

/** What the first bytes of a shared library say about where it runs, against where PHP runs. */
final class ElfHeader
{
    private const MACHINES = [
        3 => 'x86', 21 => 'ppc64', 22 => 's390x', 40 => 'ARM', 62 => 'x86-64',
        183 => 'arm64', 243 => 'RISC-V', 258 => 'LoongArch',
    ];

    /** What is wrong with the file as a library for this PHP; empty for nothing. */
    public static function problemOf(string $path): string
    {
        $head = @file_get_contents($path, false, null, 0, 64);
        if ($head === false) {
            return 'this user may not read it';
        }
        if (strlen($head) < 52 || !str_starts_with($head, "\x7FELF")) {
            return 'it is no shared library (no ELF file)';
        }
        $own = (string) @file_get_contents('/proc/self/exe', false, null, 0, 64);
        if (!str_starts_with($own, "\x7FELF")) {
            return '';
        }
        $wanted = self::kindOf($own);
        $found = self::kindOf($head);
        if ($found !== $wanted) {
            return "it is made for $found, and PHP runs on $wanted";
        }

        // The loader would crash, and PHP with it.
        return self::wholeSize($head) > filesize($path)
            ? 'it is cut off, as by a copy that was broken off'
            : '';
    }

    /** Where the table of sections, the last thing in the file, ends; 0 without one. */
    private static function wholeSize(string $head): int
    {
        $isBig = $head[5] === "\x02";
        [$start, $offset, $sizes] = $head[4] === "\x02"
            ? [0x28, $isBig ? 'J' : 'P', 0x3A]
            : [0x20, $isBig ? 'N' : 'V', 0x2E];
        $short = $isBig ? 'n' : 'v';
        $count = unpack("{$short}size/{$short}count", $head, $sizes);

        return unpack($offset, $head, $start)[1] + $count['size'] * $count['count'];
    }

    private static function kindOf(string $head): string
    {
        $machine = unpack($head[5] === "\x02" ? 'n' : 'v', $head, 18)[1];
        $bits = $head[4] === "\x02" ? 64 : 32;

        return (self::MACHINES[$machine] ?? "machine $machine") . ", $bits bits";
    }
}
