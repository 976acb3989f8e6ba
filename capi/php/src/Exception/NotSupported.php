<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Tieuchi\Exception;

/** What is asked for is beyond the backend in use; the message says which one can. */
final class NotSupported extends TieuchiException
{
}
