"""Nodes: authored YAML as text, lists and keys, each with its place in the file.

Most places are never asked for, and making them all would double the time of reading. So a node keeps the parser's own
mark, and turns it into a ``Span`` when somebody wants to know. (Compare what nodes hold, therefore, not the nodes.)
"""

from __future__ import annotations

from typing import NamedTuple, Protocol, Self


class Mark(Protocol):
    """A place as the parser gives it; line and column count from 0."""

    name: str
    line: int
    column: int


class Span(NamedTuple):
    """A place in a file; line and column count from 1."""

    file: str
    line: int
    column: int


class _Text(NamedTuple):
    value: str
    at: Span | Mark
    block: bool


class _Items(NamedTuple):
    items: tuple[Node, ...]
    at: Span | Mark


class _Fields(NamedTuple):
    entries: dict[str, Entry]
    at: Span | Mark


class Entry(NamedTuple):
    """One key and what stands under it."""

    key: Text
    value: Node


class Text(_Text):
    """A scalar, always as text. ``block`` is a ``|`` scalar: its first line of content is ``span.line + 1``."""

    __slots__ = ()

    def __new__(cls, value: str, span: Span | Mark, block: bool) -> Self:
        return tuple.__new__(cls, (value, span, block))

    @property
    def span(self) -> Span:
        return _span(self.at)


class Items(_Items):
    """A list; its span is the first dash or the opening bracket."""

    __slots__ = ()

    def __new__(cls, items: tuple[Node, ...], span: Span | Mark) -> Self:
        return tuple.__new__(cls, (items, span))

    @property
    def span(self) -> Span:
        return _span(self.at)


class Fields(_Fields):
    """Keys with values, in the order written; its span is the first key or the opening brace."""

    __slots__ = ()

    def __new__(cls, entries: dict[str, Entry], span: Span | Mark) -> Self:
        return tuple.__new__(cls, (entries, span))

    @property
    def span(self) -> Span:
        return _span(self.at)


Node = Text | Items | Fields


def _span(at: Span | Mark) -> Span:
    return at if isinstance(at, Span) else Span(at.name, at.line + 1, at.column + 1)
