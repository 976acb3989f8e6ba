<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/**
 * Units as a document: `tieuchi-units/1` JSON, CSV, or made one by one of Unit objects.
 *
 * Nothing is read before Evaluator::judge(), which throws DocumentRefused with everything that is
 * wrong.
 */
final class Units
{
    private function __construct(
        public readonly string $text,
        public readonly bool $isCsv,
        public readonly bool $ignoreOtherIds,
        public readonly string $separator = '',
        public readonly string $decimalMark = '.',
    ) {
    }

    /**
     * @param bool $ignoreOtherIds ids that the rulebook has not are warnings: for a file that
     *                             serves several rulebooks
     */
    public static function fromJson(string $json, bool $ignoreOtherIds = false): self
    {
        return new self($json, false, $ignoreOtherIds);
    }

    /**
     * CSV with one row a unit or one row an observation.
     *
     * @param string $separator `,`, `;` or a tab; empty: found from the header
     * @param string $decimalMark `.`, or `,` where numbers are written `1.234,5`
     */
    public static function fromCsv(
        string $csv,
        string $separator = '',
        string $decimalMark = '.',
        bool $ignoreOtherIds = false,
    ): self {
        if (!in_array($separator, ['', ',', ';', "\t"], true)) {
            throw new \InvalidArgumentException('the separator is a comma, a semicolon or a tab');
        }
        if (!in_array($decimalMark, ['.', ','], true)) {
            throw new \InvalidArgumentException('the decimal mark is a point or a comma');
        }

        return new self($csv, true, $ignoreOtherIds, $separator, $decimalMark);
    }

    /** The file at a path; CSV where it is called so, with the defaults of fromCsv(). */
    public static function fromFile(string $path, bool $ignoreOtherIds = false): self
    {
        $text = Rulebook::readFile($path);
        $isCsv = preg_match('/\.(csv|tsv)$/iD', $path) === 1;

        return new self($text, $isCsv, $ignoreOtherIds);
    }

    public static function of(Unit ...$units): self
    {
        return new self(
            json_encode(
                ['format' => 'tieuchi-units/1', 'units' => array_values($units)],
                JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES
            ),
            false,
            false
        );
    }
}
