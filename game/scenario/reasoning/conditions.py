"""Conditions: whether several can hold together; exactly for few values, and on the safe side for many."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import NamedTuple

from game.scenario.expressions import Expression
from game.scenario.reasoning.bounds import outcomes
from game.scenario.reasoning.domains import EITHER, TRIED, Domain, Domains, combinations, ends, of
from game.scenario.reasoning.narrowing import narrowed
from game.scenario.written import written

_WORD = re.compile(r"[a-z]\w*")
_TANGLED = re.compile(r"[-+*/]|\bif\b")


class Known(NamedTuple):
    """A condition that is known to hold, or not to."""

    condition: Expression
    holds: bool


def can_hold(knowns: Sequence[Known], domains: Domains) -> bool:
    """Whether all may be so at once. False is proven; True is certain where the variables have few values together."""
    left: Domains | None = {name: domains[name] for known in knowns for name in known.condition.names}
    for condition, holds in knowns:
        left = left if left is None else narrowed(condition.tree, holds, left)
    if left is None:
        return False
    found = [int(known.holds) in outcomes(known.condition.tree, left) for known in knowns]
    if not all(found):
        return False
    if (len(knowns) == 1 and is_plain(knowns[0].condition)) or _at_the_ends(knowns, left):
        return True
    return _tried(knowns, left) if combinations(left.values()) <= TRIED else True


def witness(knowns: Sequence[Known], domains: Domains) -> dict[str, int]:
    """Values with which all of this is so, if they are soon found."""
    names = sorted({name for known in knowns for name in known.condition.names})
    if combinations(domains[name] for name in names) > TRIED:
        return {}
    test = function(_all_of(knowns), names)
    return next(
        (
            dict(zip(names, found, strict=True))
            for found in product(*(sorted(domains[name]) for name in names))
            if test(*found)
        ),
        {},
    )


def is_open(condition: Expression, knowns: Sequence[Known], domains: Domains) -> bool:
    """Whether the condition may hold and may fail, where all of this is known; the quick answer for most."""
    if not knowns and is_plain(condition):
        return outcomes(condition.tree, domains) == EITHER
    return all(can_hold((*knowns, Known(condition, holds)), domains) for holds in (True, False))


def is_plain(condition: Expression) -> bool:
    """Whether each variable stands in it once, and is only compared: then what each part may be says it all."""
    if _TANGLED.search(condition.source):
        return False
    return sum(word in condition.names for word in _WORD.findall(condition.source)) == len(condition.names)


def _at_the_ends(knowns: Sequence[Known], domains: Domains) -> bool:
    """A cheap try: with every variable at its greatest, or every one at its least."""
    for end in (1, 0):
        values: Domains = {name: frozenset({ends(domain)[end]}) for name, domain in domains.items()}
        if all(int(known.holds) in outcomes(known.condition.tree, values) for known in knowns):
            return True
    return False


def _tried(knowns: Sequence[Known], domains: Domains) -> bool:
    test = function(_all_of(knowns), domains)
    return any(test(*found) for found in product(*domains.values()))


def _all_of(knowns: Sequence[Known]) -> str:
    return " and ".join(f"{'' if holds else 'not '}{written(condition.tree, str)}" for condition, holds in knowns)


def values(expression: Expression, domains: Domains) -> Domain:
    """What an expression may come to; exactly, where its variables have few values together."""
    own = {name: domains[name] for name in expression.names}
    if is_single(expression) or combinations(own.values()) > TRIED:
        return outcomes(expression.tree, domains)
    work = function(written(expression.tree, str), own)
    return of(int(work(*found)) for found in product(*own.values()))


def is_single(expression: Expression) -> bool:
    """Whether no variable stands in it twice."""
    return sum(word in expression.names for word in _WORD.findall(expression.source)) == len(expression.names)


def function(words: str, names: Iterable[str]) -> Callable[..., int]:
    """A checked expression, written out, as a function of its variables in this order."""
    found: Callable[..., int] = eval(f"lambda {', '.join(names)}: {words}", {"__builtins__": {}})
    return found
