"""Narrowing: which values of its variables are left once a condition is known to hold, or not to."""

import ast
from collections.abc import Callable

from game.scenario.reasoning.bounds import outcomes
from game.scenario.reasoning.domains import Domain, Domains, between, ends, size

Operator = type[ast.cmpop]

# What a comparison becomes when its sides change places, and when it does not hold.
_MIRRORED: dict[Operator, Operator] = {
    ast.Lt: ast.Gt,
    ast.Gt: ast.Lt,
    ast.LtE: ast.GtE,
    ast.GtE: ast.LtE,
    ast.Eq: ast.Eq,
    ast.NotEq: ast.NotEq,
}
_REFUTED: dict[Operator, Operator] = {
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
}


def narrowed(node: ast.expr, holds: bool, domains: Domains) -> Domains | None:
    """The domains without values that cannot be if the condition holds (or does not); None where nothing is left."""
    if isinstance(node, ast.Name):
        return _with(domains, node.id, _equal(domains[node.id], frozenset({int(holds)})))
    if isinstance(node, ast.UnaryOp):
        return narrowed(node.operand, not holds, domains)
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And) == holds:
        return _all(node.values, holds, domains)
    return _compared(node, holds, domains) if isinstance(node, ast.Compare) else domains


def _all(parts: list[ast.expr], holds: bool, domains: Domains) -> Domains | None:
    found: Domains | None = domains
    for part in parts:
        found = found and narrowed(part, holds, found)
    return found


def _with(domains: Domains, name: str, domain: Domain) -> Domains | None:
    return {**domains, name: domain} if domain else None


def _compared(node: ast.Compare, holds: bool, domains: Domains) -> Domains | None:
    """Each side that is a variable, narrowed by what the other side may be."""
    left, right = node.left, node.comparators[0]
    operator = type(node.ops[0]) if holds else _REFUTED[type(node.ops[0])]
    found: Domains | None = domains
    for side, other, sign in ((left, right, operator), (right, left, _MIRRORED[operator])):
        if found is not None and isinstance(side, ast.Name):
            found = _with(found, side.id, _FILTERS[sign](found[side.id], outcomes(other, found)))
    return found


def _equal(domain: Domain, other: Domain) -> Domain:
    if isinstance(domain, frozenset):
        return frozenset(value for value in domain if value in other)
    if isinstance(other, frozenset):
        return frozenset(value for value in other if value in domain)
    return _bounded(domain, other[0], other[-1])


def _unequal(domain: Domain, other: Domain) -> Domain:
    """Only a single value can be left out, and of a range only at its ends."""
    if size(other) > 1:
        return domain
    odd, _ = ends(other)
    if isinstance(domain, frozenset):
        return domain - {odd}
    return _bounded(domain, domain[0] + (odd == domain[0]), domain[-1] - (odd == domain[-1]))


def _bounded(domain: Domain, low: int, high: int) -> Domain:
    if isinstance(domain, frozenset):
        return frozenset(value for value in domain if low <= value <= high)
    return between(max(low, domain[0]), min(high, domain[-1]))


def _to(high: Callable[[Domain], int]) -> Callable[[Domain, Domain], Domain]:
    return lambda domain, other: _bounded(domain, ends(domain)[0], high(other))


def _from(low: Callable[[Domain], int]) -> Callable[[Domain, Domain], Domain]:
    return lambda domain, other: _bounded(domain, low(other), ends(domain)[1])


_FILTERS: dict[Operator, Callable[[Domain, Domain], Domain]] = {
    ast.Eq: _equal,
    ast.NotEq: _unequal,
    ast.Lt: _to(lambda other: ends(other)[1] - 1),
    ast.LtE: _to(lambda other: ends(other)[1]),
    ast.Gt: _from(lambda other: ends(other)[0] + 1),
    ast.GtE: _from(lambda other: ends(other)[0]),
}
