<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** Where a declared verdict counts. */
enum Declared: string
{
    /** Where the computed one is unknown. */
    case FillsGaps = 'fills_gaps';
    /** Wherever the computed one is not exempt. */
    case Prevails = 'prevails';
}
