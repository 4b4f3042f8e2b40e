"""Domains: the values that something may have, as a set where they are few and as a range where they are many."""

from collections.abc import Iterable, Mapping
from math import prod

from game.scenario.model import Variable

Domain = range | frozenset[int]
Domains = Mapping[str, Domain]

# A set is exact and a range may hold more than can be; beyond this many, only the range is kept.
FEW = 64
# Up to so many combinations of values are simply tried.
TRIED = 4096
FAR = 10**9

NO, YES = frozenset({0}), frozenset({1})
EITHER = NO | YES
NOTHING: frozenset[int] = frozenset()


def between(low: int, high: int) -> Domain:
    """Every whole number from ``low`` to ``high``."""
    return frozenset(range(low, high + 1)) if high - low < FEW else range(low, high + 1)


def of(values: Iterable[int]) -> Domain:
    """These values, or the range they lie in where they are many."""
    found = frozenset(values)
    return found if len(found) <= FEW else range(min(found), max(found) + 1)


def size(domain: Domain) -> int:
    """How many values there are; ``len`` gives up where a range is longer than a memory."""
    return len(domain) if isinstance(domain, frozenset) else max(0, domain.stop - domain.start)


def ends(domain: Domain) -> tuple[int, int]:
    """The least and the greatest value of a domain that is not empty."""
    if isinstance(domain, range):
        return domain[0], domain[-1]
    return min(domain), max(domain)


def joined(one: Domain, other: Domain) -> Domain:
    """What is in either."""
    if isinstance(one, frozenset) and isinstance(other, frozenset):
        return one if other <= one else of(one | other)
    if not one or not other:
        return one or other
    (low, high), (least, greatest) = ends(one), ends(other)
    return range(min(low, least), max(high, greatest) + 1)


def kept(domain: Domain, low: int, high: int) -> Domain:
    """The values once each is stopped at the ends of a range."""
    if isinstance(domain, frozenset):
        return frozenset(max(low, min(high, value)) for value in domain)
    least, greatest = ends(domain)
    return between(max(low, min(high, least)), max(low, min(high, greatest)))


def combinations(domains: Iterable[Domain]) -> int:
    """How many ways there are to take one value from each."""
    return prod(map(size, domains))


def declared(variables: Mapping[str, Variable]) -> dict[str, Domain]:
    """The values that each variable may have by its declaration.

    One that is declared with a single value may have any here: it is reported there, and not wherever it is read.
    """
    return {
        name: between(variable.low, variable.high) if variable.low < variable.high else range(-FAR, FAR)
        for name, variable in variables.items()
    }
