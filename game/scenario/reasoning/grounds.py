"""Grounds: the values that the variables of a scenario can have, and what follows for each condition in it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from game.scenario.expressions import Expression
from game.scenario.model import Scenario
from game.scenario.reasoning.changes import Change, changes, result, written_by
from game.scenario.reasoning.conditions import Known, can_hold, is_open
from game.scenario.reasoning.domains import Domain, Domains, declared, size
from game.scenario.reasoning.narrowing import narrowed
from game.scenario.reasoning.oddities import Odd, odd_parts
from game.scenario.reasoning.sites import Clue, Site, sites
from game.scenario.reasoning.spread import reachable_values

Cause = Literal["itself", "around", "values"]


class Verdict(NamedTuple):
    """A condition that always holds, or never; and whether that lies in itself, in what is around it, or elsewhere."""

    site: Site
    holds: bool
    cause: Cause
    clues: tuple[Clue, ...]


class Grounds:
    """One scenario, looked through once for all checks that reason about it."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.whole: Domains = declared(scenario.variables)
        self._open: dict[object, bool] = {}
        self._dull: dict[str, bool] = {}
        self._odd: dict[str, tuple[Odd, ...]] = {}

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        return changes(self.scenario)

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        return tuple(sites(self.scenario, self.changes, self._is_dull))

    @cached_property
    def reached(self) -> dict[str, Domain]:
        """Every value that a variable may come to in some play."""
        return reachable_values(self.scenario, self.changes)

    @cached_property
    def values(self) -> Domains:
        """The same; but a variable that never changes is reported where it is declared, and not wherever it is read."""
        return {name: self.whole[name] if size(found) == 1 else found for name, found in self.reached.items()}

    def _is_dull(self, condition: Expression) -> bool:
        """Whether nothing is to be said of a condition that stands by itself."""
        source = condition.source
        if source not in self._dull:
            is_whole = "if" not in source and not self.odd_parts(condition)
            self._dull[source] = is_whole and is_open(condition, (), self.values)
        return self._dull[source]

    def odd_parts(self, expression: Expression) -> tuple[Odd, ...]:
        """What is odd in an expression by itself; worked out once for the same words."""
        source = expression.source
        if source not in self._odd:
            self._odd[source] = odd_parts(expression, self.whole)
        return self._odd[source]

    def verdict(self, site: Site) -> Verdict | None:
        """What is to be said of a condition; nothing, where it may hold and may fail, or where nobody comes."""
        clues = _bearing(site)
        key = _key(site, clues)
        if key not in self._open:
            self._open[key] = self.is_open(site, clues, self.values)
        if self._open[key]:
            return None
        knowns, domains = _knowns(clues), self.domains(site, self.values)
        if not can_hold(knowns, domains):
            return None
        holds = can_hold((*knowns, Known(site.condition, True)), domains)
        return Verdict(site, holds, self._cause(site, clues), clues)

    def is_open(self, site: Site, clues: Sequence[Clue], domains: Domains) -> bool:
        return is_open(site.condition, _knowns(clues), self.domains(site, domains))

    def _cause(self, site: Site, clues: Sequence[Clue]) -> Cause:
        if not is_open(site.condition, (), self.whole):
            return "itself"
        return "values" if self.is_open(site, clues, self.whole) else "around"

    def domains(self, site: Site, domains: Domains) -> Domains:
        """The values at a site: where effects have come about there, what these make of them."""
        moment = site.moment
        if not moment.effects:
            return domains
        local = domains
        for known in moment.before:
            local = narrowed(known.condition.tree, known.holds, local) or local
        changed = set()
        for effect in moment.effects:
            for name in written_by(effect):
                local = {**local, name: result(Change(name, effect), local, self.scenario)}
                changed.add(name)
        return {name: local[name] if name in changed else domain for name, domain in domains.items()}


def _knowns(clues: Sequence[Clue]) -> tuple[Known, ...]:
    return tuple(clue.known for clue in clues)


def _bearing(site: Site) -> tuple[Clue, ...]:
    """The clues that speak of the condition's variables, or of variables that such a clue speaks of."""
    clues = site.moment.clues
    if not clues:
        return ()
    names, found = set(site.condition.names), 0
    while True:
        bearing = tuple(clue for clue in clues if not names.isdisjoint(clue.known.condition.names))
        if len(bearing) == found:
            return bearing
        found = len(bearing)
        names.update(name for clue in bearing for name in clue.known.condition.names)


def _key(site: Site, clues: Sequence[Clue]) -> object:
    """What the answer hangs on: most conditions stand in a scenario more than once."""
    if not clues and not site.moment.effects:
        return site.condition.source
    knowns = tuple((clue.known.condition.source, clue.known.holds) for clue in clues)
    before = tuple((known.condition.source, known.holds) for known in site.moment.before)
    return site.condition.source, knowns, before, tuple(effect.source for effect in site.moment.effects)
