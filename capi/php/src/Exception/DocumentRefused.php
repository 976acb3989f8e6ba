<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Exception;

use Tieuchi\Diagnostic;

/** A document has errors; `$diagnostics` has every problem that was found in it, in its order. */
final class DocumentRefused extends TieuchiException
{
    /** @var list<Diagnostic> */
    public readonly array $diagnostics;

    /**
     * @param string $json the diagnostics as the library writes them, with an error among them
     */
    public function __construct(public readonly string $json)
    {
        $this->diagnostics = Diagnostic::listFromJson($json);
        $errors = $this->errors();
        $more = count($errors) - 1;
        $first = (string) $errors[0];
        $first .= $more > 0 ? " (and $more more errors)" : '';
        parent::__construct($first, $errors[0]->code);
    }

    /** @return list<Diagnostic> those that refuse the document, warnings left out */
    public function errors(): array
    {
        return array_values(array_filter($this->diagnostics, fn ($one) => $one->isError()));
    }
}
