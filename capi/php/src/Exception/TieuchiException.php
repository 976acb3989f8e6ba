<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Exception;

/** What this package throws, save for mistakes of its caller's: those are \TypeError and the like. */
class TieuchiException extends \RuntimeException
{
    /**
     * @param string $name of the error as documents spell it, such as `not_found`; empty where the
     *                     library had no say
     */
    public function __construct(string $message, public readonly string $name = '')
    {
        parent::__construct($message);
    }
}
