<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/**
 * A legal set of criteria: one that the library carries, or a `tieuchi-rulebook/1` document with
 * those that it extends or refers to. Immutable; nothing is read before evaluator() or check().
 */
final class Rulebook
{
    /**
     * @param list<string> $with texts of further rulebooks, looked at before the built-in ones
     * @param array<string, callable(ScoredUnit): (Interval|Rational|int|string|null)> $methods
     */
    private function __construct(
        /** Id of a built-in rulebook, or the document. */
        public readonly string $source,
        public readonly bool $isBuiltin,
        public readonly array $with,
        public readonly array $methods,
    ) {
    }

    /**
     * A rulebook that the library carries; Tieuchi::builtinRulebooks() lists them.
     *
     * @param list<string> $with
     * @param array<string, callable(ScoredUnit): (Interval|Rational|int|string|null)> $methods as
     *        of read()
     */
    public static function builtin(string $id, array $with = [], array $methods = []): self
    {
        return new self($id, true, array_values($with), $methods);
    }

    /**
     * A document.
     *
     * @param list<string> $with texts of further rulebooks that it may name
     * @param array<string, callable(ScoredUnit): (Interval|Rational|int|string|null)> $methods
     *        scoring methods of one's own by their names, each given a ScoredUnit that is good
     *        until it returns; null is no value. What they throw reaches the caller. Through FFI
     *        alone.
     */
    public static function read(string $json, array $with = [], array $methods = []): self
    {
        return new self($json, false, array_values($with), $methods);
    }

    /**
     * The document of a file.
     *
     * @param list<string> $with
     * @param array<string, callable(ScoredUnit): (Interval|Rational|int|string|null)> $methods as
     *        of read()
     */
    public static function load(string $path, array $with = [], array $methods = []): self
    {
        return self::read(self::readFile($path), $with, $methods);
    }

    /**
     * Compile the rulebook for a reference date.
     *
     * @param \DateTimeInterface|string $date YYYY-MM-DD
     * @throws Exception\DocumentRefused with everything that is wrong with the rulebook
     */
    public function evaluator(\DateTimeInterface|string $date): Evaluator
    {
        return new Evaluator(Tieuchi::backend()->evaluate($this, self::day($date)));
    }

    /**
     * Errors, warnings, and how the bounds stand; a document with errors throws nothing here.
     *
     * @param \DateTimeInterface|string|null $date chooses the edition; the last one without it
     */
    public function check(\DateTimeInterface|string|null $date = null): CheckReport
    {
        return Tieuchi::backend()->check($this, $date === null ? null : self::day($date));
    }

    /** @internal The whole file; a \RuntimeException says why not. */
    public static function readFile(string $path): string
    {
        $text = is_dir($path) ? false : @file_get_contents($path);
        if ($text === false) {
            $why = is_dir($path) ? 'it is a folder' : (error_get_last()['message'] ?? '');
            throw new \RuntimeException("$path cannot be read: $why");
        }

        return $text;
    }

    private static function day(\DateTimeInterface|string $date): string
    {
        $text = is_string($date) ? $date : $date->format('Y-m-d');
        if (
            preg_match('/^(\d{4})-(\d\d)-(\d\d)$/D', $text, $parts) !== 1
            || !checkdate((int) $parts[2], (int) $parts[3], (int) $parts[1])
        ) {
            throw new \InvalidArgumentException("not a date YYYY-MM-DD: $text");
        }

        return $text;
    }
}
