"""Checked expressions written as Python over numbered slots: ``nerve > 6`` becomes ``(v[3] > 6)``."""

import ast
from collections.abc import Callable

# Every operator that a checked expression can hold.
SIGNS: dict[type, str] = {
    ast.And: "and",
    ast.Or: "or",
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.FloorDiv: "//",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}

Slot = Callable[[str], str]


def written(node: ast.expr, slot: Slot) -> str:
    """A checked tree as Python; ``slot`` says where a declared name's number is found.

    Reading left only names, whole numbers and these operators, so that what is written here is safe to run.
    """
    match node:
        case ast.Name(id=name):
            return slot(name)
        case ast.Constant(value=int() as value):
            return str(value)
        case ast.BoolOp(op=op, values=values):
            return "(" + f" {SIGNS[type(op)]} ".join(written(value, slot) for value in values) + ")"
        case ast.UnaryOp(op=op, operand=operand):
            return f"({'not ' if isinstance(op, ast.Not) else '-'}{written(operand, slot)})"
        case ast.BinOp(left=left, op=op, right=right):
            return f"({written(left, slot)} {SIGNS[type(op)]} {written(right, slot)})"
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            return f"({written(left, slot)} {SIGNS[type(op)]} {written(right, slot)})"
        case ast.IfExp(test=test, body=body, orelse=other):
            return f"({written(body, slot)} if {written(test, slot)} else {written(other, slot)})"
    raise AssertionError(f"reading let through {ast.dump(node)}")


def kept_within(node: ast.expr, slot: Slot, name: str, low: int, high: int) -> str:
    """The expression, kept within a range, in the shortest way that its form allows."""
    match node:
        case ast.Constant(value=int() as value):
            return str(max(low, min(high, value)))
        case ast.Compare() | ast.BoolOp() | ast.UnaryOp(op=ast.Not()):
            return f"(1 if {written(node, slot)} else 0)"
        case ast.BinOp(left=ast.Name(id=same), op=ast.Add(), right=ast.Constant(value=int() as by)) if same == name:
            return f"({slot(name)} + {by} if {slot(name)} < {high - by} else {high})"
        case ast.BinOp(left=ast.Name(id=same), op=ast.Sub(), right=ast.Constant(value=int() as by)) if same == name:
            return f"({slot(name)} - {by} if {slot(name)} > {low + by} else {low})"
    return f"min({high}, max({low}, {written(node, slot)}))"
