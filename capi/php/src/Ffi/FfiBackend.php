<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Ffi;

use FFI;
use Tieuchi\Backend\Backend;
use Tieuchi\Backend\Rules;
use Tieuchi\Builtin;
use Tieuchi\CheckReport;
use Tieuchi\Diagnostic;
use Tieuchi\Exception\TieuchiException;
use Tieuchi\Rulebook;
use Tieuchi\Status;
use Tieuchi\Text;

/** The library called through FFI. */
final class FfiBackend implements Backend
{
    /** @param list<string> $reasons why it comes to this */
    public function __construct(
        private readonly Library $library,
        private readonly array $reasons = [],
    ) {
    }

    public function status(): Status
    {
        $library = $this->library;

        return new Status(
            'ffi',
            $library->version(),
            $library->abi(),
            $library->path,
            $library->preloaded,
            $this->reasons
        );
    }

    public function builtins(): array
    {
        return array_map(fn (array $one) => $one[0], $this->carried());
    }

    public function check(Rulebook $rulebook, ?string $date): CheckReport
    {
        $library = $this->library;
        $text = $rulebook->isBuiltin ? $this->textOf($rulebook->source) : $rulebook->source;
        $options = new RulebookOptions($library, $rulebook);
        $problems = $library->produce('tieuchi_diagnostics', 'tieuchi_diagnostics_create');
        $counts = $library->make('tieuchi_check_counts');
        $library->call(
            'tieuchi_rulebook_check',
            $text,
            strlen($text),
            $date,
            strlen((string) $date),
            $options->pointer(),
            $problems,
            FFI::addr($counts)
        );

        return new CheckReport(
            Diagnostic::listFromJson(
                $library->text('tieuchi_diagnostics_json', $problems)
            ),
            $counts->bounds,
            $counts->verified,
            $counts->unverified,
            $counts->unknown,
            $counts->delegated
        );
    }

    public function evaluate(Rulebook $rulebook, string $date): Rules
    {
        return new FfiRules($this->library, $rulebook, $date);
    }

    /** @return list<array{Builtin, string}> what the library carries, with the documents */
    private function carried(): array
    {
        $library = $this->library;
        $list = $library->produce('tieuchi_builtin_list', 'tieuchi_builtin_list_create');
        $found = [];
        $count = $library->get('tieuchi_builtin_list_count', $list);
        for ($i = 0; $i < $count; ++$i) {
            $one = $library->fill(
                'tieuchi_builtin',
                'tieuchi_builtin_list_item',
                $list,
                $i
            );
            $title = new Text(Library::string($one->title_vi), Library::string($one->title_en));
            $found[] = [
                new Builtin(Library::string($one->id), $title, Library::string($one->citation)),
                Library::string($one->json),
            ];
        }

        return $found;
    }

    private function textOf(string $id): string
    {
        foreach ($this->carried() as [$one, $text]) {
            if ($one->id === $id) {
                return $text;
            }
        }
        throw new TieuchiException("the library carries no rulebook $id", 'not_found');
    }
}
