# SPDX-License-Identifier: Apache-2.0
"""What objects say of themselves: one line for a prompt, a table for a notebook."""

from __future__ import annotations

from fractions import Fraction
from html import escape
from itertools import islice
from typing import Iterable, NamedTuple, Optional, Sequence

from ._display import display
from ._values import Interval

MOST_ROWS = 50
DIGITS = 2


class Table(NamedTuple):
    """Rows under a header; `total` says how many there would be, where not all are made."""

    header: Sequence[str]
    rows: Iterable[Sequence[object]]
    total: Optional[int] = None


def shown(value: object) -> str:
    """A cell for people: exact numbers rounded, without crossing 0, 1 or 100; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, Interval):
        if value.is_point:
            return shown(value.lower)
        return f"{shown(value.lower)} to {shown(value.upper)}"
    if isinstance(value, Fraction):
        if value.denominator == 1:
            return str(value.numerator)
        return display(value, DIGITS, lines=(0, 1, 100))
    if isinstance(value, (tuple, list)):
        return ", ".join(map(shown, value))
    return str(value)


def _row(cells: Iterable[object], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(shown(one))}</{tag}>" for one in cells) + "</tr>"


def html(caption: str, table: Table) -> str:
    """The table as HTML; whatever the cells hold, it is text there."""
    rows = list(islice(table.rows, MOST_ROWS + 1))
    total = len(rows) if table.total is None else table.total
    body = [_row(cells, "td") for cells in rows[:MOST_ROWS]]
    if total > MOST_ROWS:
        more = str(total - MOST_ROWS) if table.total is not None else "more"
        span = len(table.header)
        body.append(f'<tr><td colspan="{span}">… and {more} rows</td></tr>')
    return (
        f"<table><caption>{escape(caption)}</caption><thead>{_row(table.header, 'th')}</thead>"
        f"<tbody>{''.join(body)}</tbody></table>"
    )


class Shown:
    """What is shown as its class and its caption at a prompt, and as a table in a notebook."""

    def _caption(self) -> str:
        raise NotImplementedError

    def _table(self) -> Table:
        raise NotImplementedError

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self._caption()}>"

    def _repr_html_(self) -> str:
        """The table that notebooks show."""
        return html(repr(self).strip("<>"), self._table())
