<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Exception;

/** The shared library is not there, cannot be loaded, or is of another kind than this package needs. */
final class LibraryUnusable extends TieuchiException
{
}
