# SPDX-License-Identifier: Apache-2.0
"""Reads tieuchi.h: what it declares, in its order, each with its comment.

The header is regular: no macro makes declarations, every declaration ends in a semicolon, and the
comment of a thing stands before it or behind it on its line. What is not so is refused aloud, so
that nothing of the header can be left out by silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Optional

TOKEN = re.compile(
    r"(?P<comment>/\*.*?\*/|//[^\n]*)"
    r"|(?P<directive>^[ \t]*\#(?:[^\n\\]|\\\n|\\.)*)"
    r"|(?P<word>[A-Za-z_]\w*)"
    r"|(?P<number>-?\d+)"
    r'|(?P<text>"[^"\n]*")'
    r"|(?P<sign>[{}()\[\];,*=])"
    r"|(?P<blank>\s+)",
    re.DOTALL | re.MULTILINE,
)


class HeaderError(Exception):
    """The header has something that this reader does not know."""


@dataclass
class Token:
    kind: str
    text: str
    line: int
    before: str = ""  # the comment that stands before it
    after: str = ""  # the comment that stands behind it
    section: str = ""  # the title that it stands under: /* ---- title ---- */


@dataclass
class Type:
    """A type as C spells it, taken apart."""

    base: str
    const: list[bool] = field(default_factory=lambda: [False])  # of the base, of each pointer
    array: Optional[int] = None
    function: Optional["Function"] = None  # what a pointer to a function points to

    @property
    def pointers(self) -> int:
        return len(self.const) - 1

    def spelled(self) -> str:
        if self.function:
            inner = ", ".join(f"{one.type.spelled()} {one.name}".strip()
                              for one in self.function.parameters)
            return f"{self.function.returns.spelled()} (*)({inner})"
        parts = [self.base + (" const" if self.const[0] else "")]
        parts += ["*" + (" const" if const else "") for const in self.const[1:]]
        return "".join(parts) + (f"[{self.array}]" if self.array else "")


@dataclass
class Variable:
    """A parameter, or a field of a structure."""

    name: str
    type: Type
    comment: str = ""


@dataclass
class Function:
    name: str
    returns: Type
    parameters: list[Variable]
    comment: str = ""
    section: str = ""


@dataclass
class Structure:
    name: str
    fields: list[Variable]
    comment: str = ""
    tagged: bool = False  # named by `struct NAME` alone, as Arrow's are


@dataclass
class Enumeration:
    constants: list[tuple[str, int, str]]
    comment: str = ""


@dataclass
class Macro:
    name: str
    value: str
    comment: str = ""


@dataclass
class Header:
    """Everything that the header declares, in its order."""

    macros: list[Macro] = field(default_factory=list)
    enumerations: list[Enumeration] = field(default_factory=list)
    handles: list[Macro] = field(default_factory=list)  # name and comment
    aliases: dict[str, str] = field(default_factory=dict)
    structures: list[Structure] = field(default_factory=list)
    callbacks: list[Function] = field(default_factory=list)
    functions: list[Function] = field(default_factory=list)
    order: list[object] = field(default_factory=list)  # what is declared, in one row


def words_of(comment: str) -> str:
    """What a comment says, without its stars."""
    if comment.startswith("//"):
        return comment[2:].strip()
    body = re.sub(r"^/\*\*?<?|\*/$", "", comment)
    return "\n".join(re.sub(r"^\s*\*\s*|\s+$", "", line) for line in body.split("\n")).strip()


def tokens_of(text: str) -> list[Token]:
    """The tokens of a header, each with the comments that belong to it."""
    found: list[Token] = []
    waiting, section, position, line = "", "", 0, 1
    while position < len(text):
        match = TOKEN.match(text, position)
        if match is None:
            raise HeaderError(f"line {line}: cannot read {text[position:position + 30]!r}")
        kind, piece = str(match.lastgroup), match.group()
        if title := re.fullmatch(r"/\* ---- (.*?) -+ \*/", piece):
            section = title.group(1)
        elif kind == "comment":
            behind = found and found[-1].line == line and not piece.startswith("/** ")
            if piece.startswith("/**<") or behind:
                found[-1].after = words_of(piece)
            else:
                waiting = words_of(piece) if piece.startswith("/**") else ""
        elif kind != "blank":
            found.append(Token(kind, piece, line, waiting, section=section))
            waiting = ""
        line += piece.count("\n")
        position = match.end()
    return found


class Reader:
    """Reads declarations from tokens."""

    def __init__(self, text: str) -> None:
        self.tokens = tokens_of(text)
        self.at = 0
        self.header = Header()

    def peek(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.tokens[place].text if place < len(self.tokens) else ""

    def take(self, expected: Optional[str] = None) -> Token:
        token = self.tokens[self.at]
        if expected is not None and token.text != expected:
            raise HeaderError(f"line {token.line}: {token.text!r} in the place of {expected!r}")
        self.at += 1
        return token

    # ---- types ----

    def type_and_name(self) -> Variable:
        """A declaration up to what ends it: its type and its name, which may be missing."""
        base, const, comment = "", False, self.tokens[self.at].before
        while True:
            word = self.peek()
            if word == "const":
                const = True
            elif word == "struct":
                base = "struct"
            elif base in ("", "struct") and self.tokens[self.at].kind == "word":
                base = f"{base} {word}".strip()
            else:
                break
            self.take()
        kind = Type(base, [const])
        while self.peek() in ("*", "const"):
            if self.take().text == "*":
                kind.const.append(False)
            else:
                kind.const[-1] = True
        if self.peek() == "(":
            return self.pointer_to_function(kind, comment)
        name = self.take().text if self.tokens[self.at].kind == "word" else ""
        if self.peek() == "[":
            self.take()
            kind.array = int(self.take().text)
            self.take("]")
        return Variable(name, kind, comment)

    def pointer_to_function(self, returns: Type, comment: str) -> Variable:
        self.take("(")
        self.take("*")
        name = self.take().text
        self.take(")")
        function = Function(name, returns, self.parameters(), comment)
        return Variable(name, Type("", [False, False], function=function), comment)

    def parameters(self) -> list[Variable]:
        self.take("(")
        found = []
        while True:
            found.append(self.type_and_name())
            if self.take().text == ")":
                break
        if len(found) == 1 and found[0].type.spelled() == "void":
            return []
        return found

    # ---- what stands at the outermost level ----

    def macro(self, token: Token) -> None:
        match = re.match(r"\s*#define (\w+)(?:\s+(.*))?$", re.sub(r"\\\n", " ", token.text),
                         re.DOTALL)
        if match is None or not match.group(2):
            return
        name, (value, *behind) = match.group(1), re.split(r"(?=/\*)", match.group(2))
        comment = words_of(behind[0]) if behind else token.before
        if name != "TIEUCHI_CAPI":
            self.header.macros.append(Macro(name, " ".join(value.split()), comment))

    def enumeration(self) -> None:
        comment = self.take("enum").before
        self.take("{")
        constants = []
        while self.peek() != "}":
            name = self.take()
            self.take("=")
            value = self.take()
            said = value.after or name.before
            if self.peek() == ",":
                said = self.take().after or said
            constants.append((name.text, int(value.text), said))
        self.take("}")
        self.take(";")
        made = Enumeration(constants, comment)
        self.header.enumerations.append(made)
        self.header.order.append(made)

    def fields(self) -> list[Variable]:
        self.take("{")
        found = []
        while self.peek() != "}":
            one = self.type_and_name()
            one.comment = self.take(";").after or one.comment
            found.append(one)
        self.take("}")
        return found

    def structure(self, name: str, fields: list[Variable], comment: str, tagged: bool) -> None:
        made = Structure(name, fields, comment, tagged)
        self.header.structures.append(made)
        self.header.order.append(made)

    def typedef(self) -> None:
        comment = self.take("typedef").before
        if self.peek() == "struct":
            self.take()
            tag = self.take().text
            if self.peek() == "{":
                self.structure(tag, self.fields(), comment, tagged=False)
            else:
                handle = Macro(tag, "", comment)
                self.header.handles.append(handle)
                self.header.order.append(handle)
            self.take(tag)
        else:
            one = self.type_and_name()
            if one.type.function:
                one.type.function.comment = comment
                self.header.callbacks.append(one.type.function)
                self.header.order.append(one.type.function)
            else:
                self.header.aliases[one.name] = one.type.spelled()
                self.header.order.append((one.name, one.type.spelled()))
        self.take(";")

    def function(self) -> None:
        start = self.take("TIEUCHI_CAPI")
        one = self.type_and_name()
        made = Function(one.name, one.type, self.parameters(), start.before, start.section)
        self.take(";")
        self.header.functions.append(made)
        self.header.order.append(made)

    def read(self) -> Header:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.kind == "directive":
                self.macro(self.take())
            elif token.text == "enum":
                self.enumeration()
            elif token.text == "typedef":
                self.typedef()
            elif token.text == "TIEUCHI_CAPI":
                self.function()
            elif token.text == "struct":
                self.take()
                tag = self.take().text
                self.structure(f"struct {tag}", self.fields(), token.before, tagged=True)
                self.take(";")
            elif token.text in ("extern", "}"):  # extern "C" { ... }
                self.at += 3 if token.text == "extern" else 1
            else:
                raise HeaderError(f"line {token.line}: what is {token.text!r}?")
        return self.header


def read_header(text: str) -> Header:
    """What a header declares."""
    return Reader(text).read()
