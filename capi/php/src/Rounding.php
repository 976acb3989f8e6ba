<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** What rounding for people does between two numbers of so many digits (S-204). */
enum Rounding: string
{
    /** Away from zero on a tie. */
    case HalfUp = 'half_up';
    case HalfEven = 'half_even';
    /** Towards zero. */
    case Down = 'down';
}
