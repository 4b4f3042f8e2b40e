"""Arithmetic: guards and effects as Python over a packed situation; ``nerve > 6`` becomes ``(s & 3840 > 1536)``.

A number stays where its bits are: what it is compared with, or rises by, is moved there instead, once, when the text is
written. Only where two numbers meet are they taken out: ``(s >> 8 & 15)``.
"""

import ast

from game.explore.search.packing import Field, Packing
from game.play.situation import Layout
from game.scenario.written import SIGNS, kept_within, written

ALWAYS, NEVER = "True", "False"


class Arithmetic:
    """Text for one packing, one situation at a time; ``s`` is the Python name that holds the situation."""

    def __init__(self, packing: Packing, layout: Layout) -> None:
        self.packing, self._layout = packing, layout

    def number(self, name: str, s: str) -> str:
        """The value of a number, taken out of the situation."""
        field = self.packing.fields.get(name)
        if field is None:
            return f"({self.packing.start.values[self._layout.index[name]]})"
        taken = f"{s} >> {field.shift} & {(1 << field.width) - 1}"
        return f"(({taken}) + {field.low})" if field.low else f"({taken})"

    def value(self, node: ast.expr, s: str) -> str:
        return written(node, lambda name: self.number(name, s))

    def truth(self, node: ast.expr, s: str) -> str:
        """Whether a checked expression holds; ALWAYS or NEVER where nothing that it reads can change."""
        if not any(isinstance(each, ast.Name) and each.id in self.packing.fields for each in ast.walk(node)):
            return ALWAYS if eval(Arithmetic.value(self, node, s), {"__builtins__": {}}) else NEVER
        return self._truth(node, s)

    def _truth(self, node: ast.expr, s: str) -> str:
        match node:
            case ast.BoolOp(op=op, values=values):
                texts = [self.truth(value, s) for value in values]
                return self.all_of(texts) if isinstance(op, ast.And) else self.any_of(texts)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return self.none_of([self.truth(operand, s)])
            case ast.Name(id=name) if (field := self.packing.fields.get(name)) and not field.low:
                return self.flag(s, field)
            case ast.Compare(left=ast.Name(id=name), ops=[op], comparators=[ast.Constant(value=int() as value)]) if (
                field := self.packing.fields.get(name)
            ):
                return f"({s} & {field.mask} {SIGNS[type(op)]} {field.bits(value)})"
        return self.value(node, s)

    def limits(self, name: str) -> tuple[int, int]:
        return self._layout.limits[self._layout.index[name]]

    def all_of(self, texts: list[str]) -> str:
        return "(" + " and ".join(texts) + ")"

    def any_of(self, texts: list[str]) -> str:
        return "(" + " or ".join(texts) + ")"

    def none_of(self, texts: list[str]) -> str:
        return f"(not {self.any_of(texts)})"

    def flag(self, s: str, field: Field) -> str:
        return f"({s} & {field.mask})"

    def changed(self, name: str, node: ast.expr, s: str) -> list[str]:
        """Lines that give a number its new value, kept within its range, in the situation ``s``."""
        field = self.packing.fields.get(name)
        if field is None:
            return []
        low, high = self.limits(name)
        match node:
            case ast.Constant(value=int() as value):
                return self._put(field, field.bits(max(low, min(high, value))), s)
            case ast.BinOp(left=ast.Name(id=same), op=ast.Add(), right=ast.Constant(value=int() as by)) if same == name:
                return self._moved(field, by, high, s)
            case ast.BinOp(left=ast.Name(id=same), op=ast.Sub(), right=ast.Constant(value=int() as by)) if same == name:
                return self._moved(field, -by, low, s)
        return [f"{s} = {s} & {self._others(field)} | {self._kept(name, node, s)} - {field.low} << {field.shift}"]

    def _kept(self, name: str, node: ast.expr, s: str) -> str:
        low, high = self.limits(name)
        return kept_within(node, lambda each: self.number(each, s), name, low, high)

    def _moved(self, field: Field, by: int, end: int, s: str) -> list[str]:
        """A number rises or falls, and stops at the end of its range."""
        sign, room = ("<=" if by > 0 else ">="), field.bits(end - by)
        stopped = f"{s} & {self._others(field)} | {field.bits(end)}" if abs(by) > 1 else s
        step = by << field.shift
        return [f"{s} = {s} + {step} if {s} & {field.mask} {sign} {room} else {stopped}"] if by else []

    def _put(self, field: Field, bits: int, s: str) -> list[str]:
        cleared = [f"{s} &= {self._others(field)}"] if bits != field.mask else []
        return cleared + ([f"{s} |= {bits}"] if bits else [])

    def _others(self, field: Field) -> int:
        return self.packing.everything ^ field.mask
