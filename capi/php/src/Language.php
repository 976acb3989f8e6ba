<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** A language that things are said in. */
enum Language: string
{
    case Vietnamese = 'vi';
    case English = 'en';
}
