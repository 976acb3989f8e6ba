<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** What is found of a node or of a unit as a whole. A missing figure is not a "no". */
enum Verdict: string
{
    case Pass = 'pass';
    case Fail = 'fail';
    case Unknown = 'unknown';
    case Exempt = 'exempt';
}
