"""Odds: how likely each ending is from one situation, where every side of each draw is counted with its exact chance.

Choices that a policy leaves open are equally likely. The opening's luck, each man's wish and the mood of the day, is no
part of it: the odds are those of one set of numbers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from game.explore.search.space import Space

# Where situations come again, chances are whole multiples of this, rounded down: no float takes part.
UNIT = 1 << 160
ROUNDS = 10_000
RESIDUE = Fraction(1, 10**12)


@dataclass(frozen=True, slots=True)
class Share:
    """Bounds of a chance, the same where it is exact."""

    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Odds:
    """The chance of each ending, and of being stuck where every choice is closed.

    ``unsettled`` is what no ending has been reached with, so that each chance is known up to that. ``tabulated`` are
    the scenes whose hall was taken from a fixed number of draws: then a chance is an estimate even where nothing is
    unsettled.
    """

    endings: Mapping[str, Share]
    stuck: Share
    unsettled: Fraction
    tabulated: tuple[str, ...]

    @property
    def exact(self) -> bool:
        return not self.unsettled and not self.tabulated


def odds(space: Space, residue: Fraction = RESIDUE) -> Odds:
    """Exact by fractions where no situation comes again, otherwise bounds no further apart than the residue."""
    settled = _passed_on(space) if space.ordered is not None else _in_rounds(space, residue)
    unsettled = 1 - sum(settled.values(), Fraction(0))
    names = tuple(space.successors.rules.layout.places)[len(space.successors.rules.scenes) :]
    shares = {name: Share(settled.get(name, Fraction(0)), settled.get(name, Fraction(0)) + unsettled) for name in names}
    stuck = settled.get("", Fraction(0))
    return Odds(shares, Share(stuck, stuck + unsettled), unsettled, space.tabulated)


def _passed_on(space: Space) -> dict[str, Fraction]:
    """Each situation gives its chance on to those that follow it, once it has all of its own."""
    chances = {space.start: Fraction(1)}
    settled: dict[str, Fraction] = {}
    for packed in space.ordered or ():
        chance = chances.pop(packed, Fraction(0))
        name = ending_of(space, packed)
        if name is not None:
            settled[name] = settled.get(name, Fraction(0)) + chance
        for to, part in _parts(space, packed):
            chances[to] = chances.get(to, Fraction(0)) + chance * part
    return settled


def _in_rounds(space: Space, residue: Fraction) -> dict[str, Fraction]:
    """All at once and again, until what is still under way is less than the residue."""
    chances, settled = {space.start: UNIT}, dict[str, int]()
    parts = {packed: tuple(_parts(space, packed)) for packed in space.ways}
    for _ in range(ROUNDS):
        following: dict[int, int] = {}
        for packed, chance in chances.items():
            name = ending_of(space, packed)
            if name is not None:
                settled[name] = settled.get(name, 0) + chance
            for to, part in parts.get(packed, ()):
                following[to] = following.get(to, 0) + chance * part.numerator // part.denominator
        chances = following
        if sum(chances.values()) < UNIT * residue:
            break
    return {name: Fraction(chance, UNIT) for name, chance in settled.items()}


def ending_of(space: Space, packed: int) -> str | None:
    """The ending that this is; nothing at all where it goes on; an empty name where it is stuck."""
    place, rules = space.place(packed), space.successors.rules
    if place >= len(rules.scenes):
        return tuple(rules.scenario.endings)[place - len(rules.scenes)]
    return None if space.ways.get(packed, True) else ""


def _parts(space: Space, packed: int) -> Iterator[tuple[int, Fraction]]:
    ways = space.ways.get(packed, ())
    for _, branches in ways:
        for branch in branches:
            yield branch.to, branch.chance / len(ways)
