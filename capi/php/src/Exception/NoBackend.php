<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Exception;

/** Neither the library nor the command can be used; the message says why for each. */
final class NoBackend extends TieuchiException
{
}
