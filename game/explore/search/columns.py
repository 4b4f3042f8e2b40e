"""Columns: the same text as for one situation, over an array of them (numpy); ``and`` becomes ``logical_and``."""

import ast
from functools import reduce
from typing import Any

from game.explore.search.arithmetic import Arithmetic
from game.explore.search.crossings import Crossings, Emit
from game.explore.search.packing import Field
from game.explore.search.reduction import Names
from game.scenario.model import Choice, Way
from game.scenario.written import SIGNS

# One of numpy's, of signed numbers of 64 bits. Numpy is imported only where it is used: it need not be there.
Array = Any
Pairs = list[tuple[Array, Array]]


class ColumnArithmetic(Arithmetic):
    """Guards and effects over arrays of signed numbers of 64 bits."""

    def all_of(self, texts: list[str]) -> str:
        return reduce(lambda one, other: f"logical_and({one}, {other})", texts)

    def any_of(self, texts: list[str]) -> str:
        return reduce(lambda one, other: f"logical_or({one}, {other})", texts)

    def none_of(self, texts: list[str]) -> str:
        return f"logical_not({self.any_of(texts)})"

    def flag(self, s: str, field: Field) -> str:
        return f"({s} & {field.mask} != 0)"

    def value(self, node: ast.expr, s: str) -> str:
        match node:
            case ast.Name(id=name):
                return self.number(name, s)
            case ast.BoolOp() | ast.UnaryOp(op=ast.Not()):
                return f"where({self.truth(node, s)}, 1, 0)"
            case ast.UnaryOp(operand=operand):
                return f"(-{self.value(operand, s)})"
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return f"where({self.value(left, s)} {SIGNS[type(op)]} {self.value(right, s)}, 1, 0)"
            case ast.BinOp(left=left, op=op, right=right):
                return f"({self.value(left, s)} {SIGNS[type(op)]} {self.value(right, s)})"
            case ast.IfExp(test=test, body=body, orelse=other):
                return f"where({self.truth(test, s)}, {self.value(body, s)}, {self.value(other, s)})"
        return super().value(node, s)

    def _kept(self, name: str, node: ast.expr, s: str) -> str:
        low, high = self.limits(name)
        return f"clip({self.value(node, s)}, {low}, {high})"

    def _moved(self, field: Field, by: int, end: int, s: str) -> list[str]:
        sign = "<=" if by > 0 else ">="
        room, step = field.bits(end - by), by << field.shift
        stopped = f"{s} & {self._others(field)} | {field.bits(end)}"
        if abs(by) >> field.width:  # more than the whole range, and perhaps than 64 bits
            return [f"{s} = {stopped}"]
        return [f"{s} = where({s} & {field.mask} {sign} {room}, {s} + {step}, {stopped})"] if by else []


class ColumnCrossings(Crossings):
    """One choice over arrays: ``s`` are the situations where it is taken, ``t`` what follows each."""

    __slots__ = ()

    def lines(self, here: int, choice: Choice, emit: Emit) -> list[str]:
        first, *others = Crossings.lines(self, here, choice, emit)
        return ["t = s + 0" if first == "t = s" else first, *others]  # always a new array, which may be changed

    def _branches(self, here: int, remembered: Names, ways: tuple[Way, ...], emit: Emit) -> list[str]:
        lines = ["rest_s, rest_t = s, t"]
        for way in ways:
            condition, step = way.condition, self._way(here, way)
            held = self.arithmetic.truth(condition.tree, "rest_t") if condition else "True"
            lines += [
                f"held = {held}",
                f"s, t = chosen(rest_s, held), chosen(rest_t, held){step}",
                *self._arrived(remembered, way, emit),
                "rest_s, rest_t = chosen(rest_s, logical_not(held)), chosen(rest_t, logical_not(held))",
            ]
            if condition is None:
                break
        return lines
