<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Backend;

use Tieuchi\Builtin;
use Tieuchi\CheckReport;
use Tieuchi\Rulebook;
use Tieuchi\Status;

/** A way to the library: through FFI, or by the command. Both give the same bytes. */
interface Backend
{
    public function status(): Status;

    /** @return list<Builtin> in the order of their ids */
    public function builtins(): array;

    public function check(Rulebook $rulebook, ?string $date): CheckReport;

    /** @throws \Tieuchi\Exception\TieuchiException */
    public function evaluate(Rulebook $rulebook, string $date): Rules;
}
