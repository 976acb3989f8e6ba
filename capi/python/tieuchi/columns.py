# SPDX-License-Identifier: Apache-2.0
"""Sets of units as columns: judged at the speed of memory, exactly as one at a time.

    from tieuchi.columns import ColumnBatch

    batch = ColumnBatch(rules, len(frame))
    batch.add_values("3.1", frame["share"].to_numpy(), scale=1)
    found = batch.judge(outputs="standard scores summary", threads=4)
    print(found.score(0), found.summary)
"""

from __future__ import annotations

from ._arrow import AssessedBatch, AssessedStream, assess_arrow
from ._buffers import Bits, Decimal128
from ._columns import ColumnBatch, Packed
from ._judging import BatchResult, Cancellation, kernels
from ._values import RowFailure

__all__ = [
    "AssessedBatch",
    "AssessedStream",
    "BatchResult",
    "Bits",
    "Cancellation",
    "ColumnBatch",
    "Decimal128",
    "Packed",
    "RowFailure",
    "assess_arrow",
    "kernels",
]
