<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** One problem of a document, or of a rulebook that was checked. */
final class Diagnostic implements \Stringable
{
    private function __construct(
        /** `error` or `warning`. */
        public readonly string $severity,
        /** Such as `duplicate_key`; docs/errors.md has them all. */
        public readonly string $code,
        public readonly string $message,
        /** Id of the rulebook document; empty for the one that was read. */
        public readonly string $document,
        /** JSON pointer; of CSV empty. */
        public readonly string $pointer,
        /** From 1; of CSV the row; 0 for none. */
        public readonly int $line,
        public readonly int $column,
        /** Of CSV the header of the column. */
        public readonly string $columnName,
    ) {
    }

    /**
     * @return list<self>
     */
    public static function listFromJson(string $json): array
    {
        return array_map(
            fn (array $one) => new self(
                $one['severity'],
                $one['code'],
                $one['message'],
                $one['document'],
                $one['pointer'],
                $one['line'],
                $one['column'],
                $one['column_name'],
            ),
            json_decode($json, true, 16, JSON_THROW_ON_ERROR)
        );
    }

    public function isError(): bool
    {
        return $this->severity === 'error';
    }

    /** Everything on one line: `line 3, column 5, at /units/0/id: error duplicate_id: ...`. */
    public function __toString(): string
    {
        $place = array_filter([
            $this->document,
            $this->line > 0 ? "line $this->line" : '',
            $this->column > 0 ? "column $this->column" : '',
            $this->columnName !== '' ? "under $this->columnName" : '',
            $this->pointer !== '' ? "at $this->pointer" : '',
        ], fn ($part) => $part !== '');

        return ($place === [] ? '' : implode(', ', $place) . ': ')
            . "$this->severity $this->code: $this->message";
    }
}
