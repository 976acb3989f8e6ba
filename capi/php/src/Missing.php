<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** What becomes of a leaf without observation. */
enum Missing: string
{
    case Unknown = 'unknown';
    /** For a strict review. */
    case Fail = 'fail';
}
