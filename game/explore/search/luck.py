"""Luck: one step with every side of each draw, and how likely each result is, exactly.

A draw decides by one number: the deviate at which an answer tips, or the hundredths of an odds. So it has two sides;
each has an exact chance, and any deviate in it will do. The hall of a body of groups is no such draw: it is tabulated,
which means taken a fixed number of times from keyed draws, all alike; what follows it is then an estimate.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from math import comb

from game.play.chance import Chance
from game.play.rules import Rules, step_by
from game.play.situation import Situation
from game.politics.normal import UNIFORMS, summed

HALLS = 16
_RANGE = 1 << 16
_MOST = UNIFORMS * (_RANGE - 1)
_LEAST_DEVIATE, _BEYOND = -6000, 6001


@dataclass(frozen=True, slots=True)
class Drawn:
    """A draw as it came out in one result: whose, how, and which of its sides that was."""

    name: str
    said: str
    side: int
    sides: tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result of one step, how likely it is, and the luck it takes (one way to it, if there are several)."""

    situation: Situation
    chance: Fraction
    luck: tuple[Drawn, ...]


@cache
def below(deviate: int) -> Fraction:
    """The exact chance that a deviate is below this one: Irwin and Hall's count of sums of whole numbers."""
    if not _LEAST_DEVIATE < deviate < _BEYOND:
        return Fraction(int(deviate >= _BEYOND))
    low, high = 0, _MOST + 1
    while low < high:  # the least sum of uniforms that gives this deviate or more
        middle = (low + high) // 2
        low, high = (low, middle) if summed((middle,)) >= deviate else (middle + 1, high)
    sums = low - 1
    count = sum(
        (-1) ** n * comb(UNIFORMS, n) * comb(sums - n * _RANGE + UNIFORMS, UNIFORMS) for n in range(sums // _RANGE + 1)
    )
    return Fraction(count, _RANGE**UNIFORMS)


@dataclass(slots=True)
class Scripted:
    """Draws that follow a script of sides as far as it goes, and from there on take the first side of each."""

    scene: str
    script: tuple[int, ...]
    halls: int = HALLS
    drawn: list[Drawn] = field(default_factory=list)
    # What is known of each draw already: the same name at one visit draws the same.
    _known: dict[str, tuple[int, int]] = field(default_factory=dict)

    def deviate(self, name: str, tips: int | None = None) -> int:
        low, high = self._known.get(name, (_LEAST_DEVIATE, _BEYOND))
        if tips is None:
            return low
        low, high = self._side(name, (low, tips, high), below, f"{name}: at {tips} or above", f"{name}: below {tips}")
        return low

    def happens(self, name: str, odds: int) -> bool:
        low, high = self._known.get(name, (0, 100))
        low, high = self._side(name, (low, odds, high), _hundredths, f"{name}: no", f"{name}: yes")
        return low < odds

    def bytes(self, name: str, count: int) -> bytes:
        """One of the tabulated draws."""
        side, _ = self._known.get(name, (-1, 0))
        if side < 0:
            side = self._drawn(
                name,
                (Fraction(1, self.halls),) * self.halls,
                tuple(f"{name}: draw {n + 1} of {self.halls}" for n in range(self.halls)),
            )
            self._known[name] = (side, side)
        return Chance(side, self.scene).bytes(name, count)

    def _side(
        self, name: str, ends: tuple[int, int, int], share: Callable[[int], Fraction], above: str, under: str
    ) -> tuple[int, int]:
        """The part of what is still possible in which the draw lies: below the middle, or not."""
        low, middle, high = ends
        if low < middle < high:
            whole = share(high) - share(low)
            lower = (share(middle) - share(low)) / whole
            side = self._drawn(name, (lower, 1 - lower), (under, above))
            low, high = (middle, high) if side else (low, middle)
        self._known[name] = (low, high)
        return low, high

    def _drawn(self, name: str, sides: tuple[Fraction, ...], said: tuple[str, ...]) -> int:
        side = self.script[len(self.drawn)] if len(self.drawn) < len(self.script) else 0
        self.drawn.append(Drawn(name, said[side], side, sides))
        return side


def _hundredths(odds: int) -> Fraction:
    return Fraction(max(0, min(100, odds)), 100)


def outcomes(rules: Rules, situation: Situation, place: int, halls: int = HALLS) -> tuple[Outcome, ...]:
    """Every result of a choice, equal ones counted together; their chances add up to 1."""
    found: dict[Situation, Outcome] = {}
    for reached, drawn in _runs(rules, situation, place, halls):
        chance = Fraction(1)
        for draw in drawn:
            chance *= draw.sides[draw.side]
        before = found.get(reached)
        luck = before.luck if before else drawn
        found[reached] = Outcome(reached, chance + (before.chance if before else 0), luck)
    return tuple(found.values())


def _runs(rules: Rules, situation: Situation, place: int, halls: int) -> Iterator[tuple[Situation, tuple[Drawn, ...]]]:
    """The step again and again, with each script of sides that has a chance, in depth."""
    script: tuple[int, ...] | None = ()
    while script is not None:
        draws = Scripted(rules.scene(situation).id, script, halls)
        reached = step_by(rules, situation, place, draws, is_noted=False).situation
        yield reached, tuple(draws.drawn)
        script = _next(draws.drawn)


def _next(drawn: list[Drawn]) -> tuple[int, ...] | None:
    """The script that comes next: another side of the last draw that has one left."""
    sides = [draw.side for draw in drawn]
    while sides:
        if sides[-1] + 1 < len(drawn[len(sides) - 1].sides):
            return (*sides[:-1], sides[-1] + 1)
        sides.pop()
    return None
