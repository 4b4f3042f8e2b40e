"""Spread: the values that each variable can ever have, from its start through every effect, in whatever order."""

from collections.abc import Callable, Iterable, Sequence

from game.scenario.effects import Call, SetVariable
from game.scenario.model import Scenario, Variable
from game.scenario.reasoning.changes import COUNTING, Change, result
from game.scenario.reasoning.conditions import function
from game.scenario.reasoning.domains import Domain, between, ends, joined, kept, of
from game.scenario.written import written

# A wide range that has grown so often grows to its end: counting up to a million is no reasoning.
PATIENCE = 3
# Up to so many values are followed one by one; two variables that raise one another take the square of it.
NARROW = 512

Step = Callable[[int], int | None]


def reachable_values(scenario: Scenario, changes: Sequence[Change]) -> dict[str, Domain]:
    """A value that is missing here is one that no play can come to; one that is here may still be out of reach."""
    spread, counted = _Spread(scenario), _counted(changes)
    for change in changes:
        if change.name not in counted or isinstance(change.effect, SetVariable):
            spread.add(change)
    spread.settle()
    for name, people in counted.items():
        spread.count(name, len(people))
    return spread.found


def _counted(changes: Iterable[Change]) -> dict[str, set[str]]:
    """The variables that only count voices, each with those who may be counted: a man speaks once in a play."""
    found: dict[str, set[str]] = {}
    others = set()
    for name, effect in ((change.name, change.effect) for change in changes):
        if isinstance(effect, Call) and effect.verb in COUNTING:
            found.setdefault(name, set()).add(effect.words["person"])
        elif isinstance(effect, Call) or effect.value.names:
            others.add(name)
    return {name: people for name, people in found.items() if name not in others}


class _Spread:
    """The values found so far; each variable's own steps are followed value by value, the rest taken together."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self.found: dict[str, Domain] = {name: frozenset({one.start}) for name, one in scenario.variables.items()}
        self._values = {name: {one.start} for name, one in scenario.variables.items() if _is_narrow(one)}
        self._steps: dict[str, list[Step]] = {name: [] for name in self.found}
        self._readers: dict[str, list[Change]] = {name: [] for name in self.found}
        self._waiting: dict[Change, None] = {}
        self._grown = dict.fromkeys(self.found, 0)

    def add(self, change: Change) -> None:
        name, variable = change.name, self._scenario.variables[change.name]
        if isinstance(change.effect, SetVariable) and change.reads == {name} and _is_narrow(variable):
            self._steps[name].append(_step(change, change.effect, variable))
            return
        self._waiting[change] = None
        for read in change.reads:
            self._readers[read].append(change)

    def settle(self) -> None:
        """Follow everything until nothing adds a value."""
        for name, steps in self._steps.items():
            if steps:
                self._take(name, self.found[name])
        while self._waiting:
            change = next(iter(self._waiting))
            del self._waiting[change]
            self._take(change.name, result(change, self.found, self._scenario))

    def count(self, name: str, voices: int) -> None:
        """Let so many voices be added, each at most once, and follow what comes of that."""
        variable, (low, high) = self._scenario.variables[name], ends(self.found[name])
        self._take(name, kept(between(low, high + voices), variable.low, variable.high))
        self.settle()

    def _take(self, name: str, fresh: Domain) -> None:
        """Add values to a variable, with all that its own steps make of them."""
        before = self.found[name]
        if name in self._values:
            self._follow(name, fresh)
            self.found[name] = of(self._values[name])
        else:
            self.found[name] = self._widened(name, before, joined(before, fresh))
        if self.found[name] != before:
            self._waiting.update(dict.fromkeys(self._readers[name]))

    def _follow(self, name: str, fresh: Domain) -> None:
        known, steps, waiting = self._values[name], self._steps[name], list(fresh)
        known.update(waiting)
        while waiting:
            value = waiting.pop()
            for step in steps:
                after = step(value)
                if after is not None and after not in known:
                    known.add(after)
                    waiting.append(after)

    def _widened(self, name: str, before: Domain, after: Domain) -> Domain:
        self._grown[name] += after != before
        if after == before or self._grown[name] <= PATIENCE:
            return after
        variable = self._scenario.variables[name]
        (least, greatest), (low, high) = ends(before), ends(after)
        return range(variable.low if low < least else low, (variable.high if high > greatest else high) + 1)


def _is_narrow(variable: Variable) -> bool:
    return variable.high - variable.low < NARROW


def _step(change: Change, effect: SetVariable, variable: Variable) -> Step:
    """What the effect makes of one value, stopped at the ends of the range; None where it cannot come about."""
    guards = [f"{'' if holds else 'not '}{written(condition.tree, str)}" for condition, holds in change.knowns]
    opens, work = (
        function(" and ".join(guards) or "1", [variable.id]),
        function(written(effect.value.tree, str), [variable.id]),
    )

    def step(value: int) -> int | None:
        return max(variable.low, min(variable.high, int(work(value)))) if opens(value) else None

    return step
