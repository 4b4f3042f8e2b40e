"""Prose with values and conditions in it: `{name}`, `{if cond} ... {else} ... {end}` and nothing else."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.scenario.expressions import Expression, ExpressionError, parse_expression
from game.scenario.types import FLAG, Type

_TAG = re.compile(r"\{([^{}]*)\}")
DEEPEST = 5
_STRAY = re.compile(r"[{}]")


@dataclass(frozen=True, slots=True)
class Either:
    """One of two pieces of prose, by a condition."""

    condition: Expression
    then: tuple["Piece", ...]
    otherwise: tuple["Piece", ...]


Piece = str | Expression | Either


@dataclass(frozen=True, slots=True)
class Prose:
    """Checked prose: pieces in order, and the text as it was written."""

    source: str
    pieces: tuple[Piece, ...]

    def expressions(self) -> Iterator[Expression]:
        yield from _expressions(self.pieces)


def _expressions(pieces: tuple[Piece, ...]) -> Iterator[Expression]:
    for piece in pieces:
        if isinstance(piece, Expression):
            yield piece
        elif isinstance(piece, Either):
            yield piece.condition
            yield from _expressions(piece.then)
            yield from _expressions(piece.otherwise)


def parse_prose(source: str, variables: Mapping[str, Type]) -> Prose:
    """Check prose. Raises ExpressionError with the offset in the text."""
    if "{" not in source and "}" not in source:
        return Prose(source, (source,) if source else ())
    tokens = list(_tokens(source))
    _refuse_depth(tokens)
    pieces, rest = _sequence(tokens, 0, variables, open_at=None)
    if rest < len(tokens):
        raise ExpressionError("P0221", tokens[rest][1], tag=tokens[rest][2])
    return Prose(source, pieces)


Token = tuple[str, int, str]


def _refuse_depth(tokens: list[Token]) -> None:
    depth = 0
    for kind, offset, _ in tokens:
        depth += (kind == "if") - (kind == "end")
        if depth > DEEPEST:
            raise ExpressionError("P0223", offset, most=str(DEEPEST))


def _tokens(source: str) -> Iterator[Token]:
    """Text and tags in order, as (kind, offset, words)."""
    position = 0
    for found in _TAG.finditer(source):
        yield from _plain(source, position, found.start())
        words = " ".join(found[1].split())
        kind = "if" if words.startswith("if ") else words if words in ("else", "end") else "value"
        yield kind, found.start(), words
        position = found.end()
    yield from _plain(source, position, len(source))


def _plain(source: str, start: int, end: int) -> Iterator[Token]:
    text = source[start:end]
    if stray := _STRAY.search(text):
        raise ExpressionError("P0220", start + stray.start(), sign=stray[0])
    if text:
        yield "text", start, text


def _sequence(
    tokens: list[Token], at: int, variables: Mapping[str, Type], open_at: int | None
) -> tuple[tuple[Piece, ...], int]:
    pieces: list[Piece] = []
    while at < len(tokens):
        kind, offset, words = tokens[at]
        if kind in ("else", "end"):
            return tuple(pieces), at
        if kind == "if":
            either, at = _either(tokens, at, variables)
            pieces.append(either)
            continue
        pieces.append(words if kind == "text" else _expression(words, offset + 1, variables))
        at += 1
    if open_at is not None:
        raise ExpressionError("P0222", open_at)
    return tuple(pieces), at


def _either(tokens: list[Token], at: int, variables: Mapping[str, Type]) -> tuple[Either, int]:
    _, offset, words = tokens[at]
    condition = _expression(words.removeprefix("if "), offset + 4, variables, FLAG)
    then, at = _sequence(tokens, at + 1, variables, open_at=offset)
    otherwise: tuple[Piece, ...] = ()
    if tokens[at][0] == "else":
        otherwise, at = _sequence(tokens, at + 1, variables, open_at=offset)
    if tokens[at][0] != "end":
        raise ExpressionError("P0221", tokens[at][1], tag=tokens[at][2])
    return Either(condition, then, otherwise), at + 1


def _expression(words: str, offset: int, variables: Mapping[str, Type], wanted: Type | None = None) -> Expression:
    try:
        return parse_expression(words, variables, wanted)
    except ExpressionError as error:
        error.offset += offset
        raise
