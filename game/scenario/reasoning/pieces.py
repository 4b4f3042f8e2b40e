"""Pieces: the parts of a checked expression beside the words in which the author wrote them."""

import ast
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from game.scenario.expressions import Expression, segment
from game.scenario.types import FLAG

Kind = TypeVar("Kind", bound=ast.expr)


class Written(NamedTuple):
    """The words of a part, and where in the text they begin."""

    words: str
    offset: int


class Text(NamedTuple):
    """An expression's text as the parser reads it."""

    words: str
    inset: int

    def of(self, node: ast.expr) -> Written:
        offset, words = segment(self.words, node)
        return Written(words, self.inset + offset)


def paired(expression: Expression, kind: type[Kind]) -> Iterator[tuple[Text, Kind, Kind]]:
    """Every part of a kind, outermost first: the text, the part as written and the same part as checked."""
    source = expression.source.replace("\n", " ")
    text = Text(source.strip(), len(source) - len(source.lstrip()))
    written = _walked(ast.parse(text.words, mode="eval").body, kind)
    yield from ((text, *both) for both in zip(written, _walked(expression.tree, kind), strict=True))


def tests(expression: Expression) -> Iterator[tuple[Expression, int]]:
    """The conditions of `a if c else b`, each with its offset."""
    for text, written, checked in paired(expression, ast.IfExp):
        words, offset = text.of(written.test)
        yield Expression(words, FLAG, checked.test, names_in(checked.test)), offset


def _walked(node: ast.AST, kind: type[Kind]) -> Iterator[Kind]:
    if isinstance(node, kind):
        yield node
    for inner in ast.iter_child_nodes(node):
        yield from _walked(inner, kind)


def names_in(node: ast.AST) -> tuple[str, ...]:
    """The variables that a part of an expression reads."""
    return tuple(sorted({inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}))
