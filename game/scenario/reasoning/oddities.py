"""Oddities: parts of an expression that are beside the point, whatever the values of its variables."""

import ast
from collections.abc import Iterator
from typing import Literal, NamedTuple

from game.scenario.expressions import Expression
from game.scenario.reasoning.bounds import outcomes
from game.scenario.reasoning.conditions import is_plain
from game.scenario.reasoning.domains import EITHER, YES, Domains, ends
from game.scenario.reasoning.pieces import Written, names_in, paired
from game.scenario.written import written

Kind = Literal["decided", "itself", "repeated", "equals"]


class Odd(NamedTuple):
    """An odd part of an expression: of what kind, its words, where they begin, and why."""

    kind: Kind
    words: str
    offset: int
    why: str = ""


def odd_parts(expression: Expression, whole: Domains) -> tuple[Odd, ...]:
    """Every odd part of an expression, given the declared ranges. Most have none, which is soon seen."""
    if is_plain(expression) and all(outcomes(node, whole) == EITHER for node in _compares(expression.tree)):
        return ()
    return (*_comparisons(expression, whole), *_repeated(expression), *_equals(expression))


def _compares(node: ast.expr) -> Iterator[ast.expr]:
    """The comparisons of a plain expression."""
    if isinstance(node, ast.Compare):
        yield node
    elif isinstance(node, ast.BoolOp):
        for part in node.values:
            yield from _compares(part)
    elif isinstance(node, ast.UnaryOp):
        yield from _compares(node.operand)


def _comparisons(expression: Expression, whole: Domains) -> Iterator[Odd]:
    for text, node, checked in paired(expression, ast.Compare):
        found = outcomes(checked, whole)
        if _words(checked.left) == _words(checked.comparators[0]):
            yield _odd("itself", text.of(node))
        elif found != EITHER:
            names = names_in(checked)
            ranges = "; ".join(_range(name, whole) for name in names) or "nothing in it can change"
            yield _odd("decided", text.of(node), f"{'always' if found == YES else 'never'} holds: {ranges}")


def _words(node: ast.expr) -> str:
    """A part of an expression as text, the same for the same part."""
    return written(node, str)


def _range(name: str, whole: Domains) -> str:
    low, high = ends(whole[name])
    return f"“{name}” runs from {low} to {high}"


def _repeated(expression: Expression) -> Iterator[Odd]:
    for text, node, checked in paired(expression, ast.BoolOp):
        known: set[str] = set()
        for part, words in zip(node.values, map(_words, checked.values), strict=True):
            if words in known:
                yield _odd("repeated", text.of(part))
            known.add(words)


def _equals(expression: Expression) -> Iterator[Odd]:
    for text, node, checked in paired(expression, ast.IfExp):
        if _words(checked.body) == _words(checked.orelse):
            yield _odd("equals", text.of(node))


def _odd(kind: Kind, part: Written, why: str = "") -> Odd:
    return Odd(kind, part.words, part.offset, why)
