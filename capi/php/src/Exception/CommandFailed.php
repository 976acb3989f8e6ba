<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Exception;

/** The command could not be started, took too long, or ended with an error that is no document's. */
final class CommandFailed extends TieuchiException
{
    /**
     * @param ?int $exitCode null where it did not end by itself
     * @param string $errors what it wrote to standard error
     */
    public function __construct(
        string $message,
        public readonly ?int $exitCode = null,
        public readonly string $errors = '',
        public readonly bool $timedOut = false,
    ) {
        parent::__construct($message);
    }
}
