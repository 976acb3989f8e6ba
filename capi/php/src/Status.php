<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi;

/** What runs, and why: for a status page, a log, or three o'clock in the morning. */
final class Status implements \Stringable, \JsonSerializable
{
    /**
     * @param string $backend `ffi` or `command`
     * @param string $version of the library that runs
     * @param ?int $abi number of the binary interface; null for the command, which has none
     * @param string $path of the library or the command; empty where it was preloaded
     * @param bool $preloaded whether the library came with opcache.preload
     * @param list<string> $reasons why this one, and what was tried before
     */
    public function __construct(
        public readonly string $backend,
        public readonly string $version,
        public readonly ?int $abi,
        public readonly string $path,
        public readonly bool $preloaded,
        public readonly array $reasons = [],
    ) {
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return get_object_vars($this);
    }

    public function __toString(): string
    {
        $text = "tieuchi $this->version by " . ($this->backend === 'ffi' ? 'FFI' : 'the command');
        $text .= $this->path !== '' ? " ($this->path)" : '';
        $text .= $this->preloaded ? ', preloaded' : '';

        return $text . ($this->reasons === [] ? '' : ': ' . implode('; ', $this->reasons));
    }
}
