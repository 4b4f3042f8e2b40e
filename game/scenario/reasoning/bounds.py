"""Bounds: what an expression may come to, each of its variables taken for itself."""

import ast
from collections.abc import Callable
from itertools import product

from game.scenario.reasoning.domains import EITHER, NO, TRIED, YES, Domain, Domains, ends, joined, of, size


def outcomes(node: ast.expr, domains: Domains) -> Domain:
    """Every value that a checked expression can have, and perhaps some that it cannot."""
    return _OUTCOMES[type(node)](node, domains)


def _name(node: ast.Name, domains: Domains) -> Domain:
    return domains[node.id]


def _constant(node: ast.Constant, domains: Domains) -> Domain:
    return frozenset({int(node.value)})  # type: ignore[arg-type]  # reading left only whole numbers


def _joined(node: ast.BoolOp, domains: Domains) -> Domain:
    """`and` is no as soon as one part is; `or` is yes as soon as one is."""
    decisive = 0 if isinstance(node.op, ast.And) else 1
    can_decide, must_decide = False, False
    for part in node.values:
        found = outcomes(part, domains)
        can_decide = can_decide or decisive in found
        must_decide = must_decide or 1 - decisive not in found
    if must_decide:
        return frozenset({decisive})
    return EITHER if can_decide else frozenset({1 - decisive})


def _unary(node: ast.UnaryOp, domains: Domains) -> Domain:
    found = outcomes(node.operand, domains)
    if isinstance(node.op, ast.Not):
        return frozenset(1 - value for value in found)
    if isinstance(found, frozenset):
        return frozenset(-value for value in found)
    low, high = ends(found)
    return range(-high, -low + 1)


_SIGNS: dict[type[ast.operator], Callable[[int, int], int]] = {
    ast.Add: int.__add__,
    ast.Sub: int.__sub__,
    ast.Mult: int.__mul__,
    ast.FloorDiv: int.__floordiv__,
}


def _arithmetic(node: ast.BinOp, domains: Domains) -> Domain:
    left, right, sign = outcomes(node.left, domains), outcomes(node.right, domains), _SIGNS[type(node.op)]
    if size(left) * size(right) <= TRIED:
        return of(sign(one, other) for one, other in product(left, right))
    corners = [sign(one, other) for one, other in product(ends(left), ends(right))]
    return range(min(corners), max(corners) + 1)


def _compared(node: ast.Compare, domains: Domains) -> Domain:
    left, right = outcomes(node.left, domains), outcomes(node.comparators[0], domains)
    return _COMPARED[type(node.ops[0])](left, right)


def _equal(left: Domain, right: Domain) -> Domain:
    if size(left) == size(right) == 1:
        return YES if ends(left) == ends(right) else NO
    return EITHER if _meet(left, right) else NO


def _meet(left: Domain, right: Domain) -> bool:
    if isinstance(left, range) and isinstance(right, range):
        return left[0] <= right[-1] and right[0] <= left[-1]
    few, many = (left, right) if isinstance(left, frozenset) else (right, left)
    return any(value in many for value in few)


def _below(left: Domain, right: Domain) -> Domain:
    (low, high), (least, greatest) = ends(left), ends(right)
    return YES if high < least else NO if low >= greatest else EITHER


def _turned(found: Domain) -> Domain:
    return found if found is EITHER else NO if found is YES else YES


_COMPARED: dict[type[ast.cmpop], Callable[[Domain, Domain], Domain]] = {
    ast.Eq: _equal,
    ast.NotEq: lambda left, right: _turned(_equal(left, right)),
    ast.Lt: _below,
    ast.GtE: lambda left, right: _turned(_below(left, right)),
    ast.Gt: lambda left, right: _below(right, left),
    ast.LtE: lambda left, right: _turned(_below(right, left)),
}


def _chosen(node: ast.IfExp, domains: Domains) -> Domain:
    test = outcomes(node.test, domains)
    if test == YES:
        return outcomes(node.body, domains)
    if test == NO:
        return outcomes(node.orelse, domains)
    return joined(outcomes(node.body, domains), outcomes(node.orelse, domains))


_OUTCOMES: dict[type[ast.AST], Callable[..., Domain]] = {
    ast.Name: _name,
    ast.Constant: _constant,
    ast.BoolOp: _joined,
    ast.UnaryOp: _unary,
    ast.BinOp: _arithmetic,
    ast.Compare: _compared,
    ast.IfExp: _chosen,
}
