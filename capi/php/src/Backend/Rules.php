<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Backend;

use Tieuchi\Policies;
use Tieuchi\Units;

/** A rulebook compiled for a date. */
interface Rules
{
    /**
     * What there is to say of it: `id`, `name`, `citation`, `sha256`, `date`, `criteria` with
     * `indicators` with `leaves`, and `conditions`.
     *
     * @return array<string, mixed>
     */
    public function describe(): array;

    /** @throws \Tieuchi\Exception\TieuchiException */
    public function judge(Units $units, Policies $policies): Judgement;
}
