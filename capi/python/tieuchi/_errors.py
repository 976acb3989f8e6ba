# SPDX-License-Identifier: Apache-2.0
"""What the package raises."""

from __future__ import annotations

from ._values import Diagnostic


class LibraryNotFound(ImportError):
    """The shared library is not there, or is of another binary interface."""


class Error(Exception):
    """An operation failed.

    `code` is the number of the C constant, `name` its name as documents spell it. `line`,
    `column`, `offset` and `path` say where, as far as there is a place.
    """

    def __init__(
        self,
        code: int,
        name: str,
        message: str,
        line: int = 0,
        column: int = 0,
        offset: int = 0,
        path: str = "",
    ) -> None:
        super().__init__(code, name, message)
        self.code = code
        self.name = name
        self.message = message
        self.line = line
        self.column = column
        self.offset = offset
        self.path = path

    def __str__(self) -> str:
        return f"{self.name}: {self.message}"


class DocumentError(Error):
    """A document was refused; `diagnostics` has every problem that was found in it."""

    def __init__(
        self, code: int, name: str, message: str, diagnostics: tuple[Diagnostic, ...]
    ) -> None:
        first = next(one for one in diagnostics if one.severity == "error")
        super().__init__(
            code, name, message, first.line, first.column, 0, first.pointer or first.column_name
        )
        self.diagnostics = diagnostics

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.code, self.name, self.message, self.diagnostics)

    def __str__(self) -> str:
        errors = [one for one in self.diagnostics if one.severity == "error"]
        if len(errors) == 1:
            return str(errors[0])
        return "\n".join([f"{len(errors)} errors in the document", *map(str, errors)])
