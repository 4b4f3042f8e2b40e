"""Policies: ways of playing a role, each a rule that says which open choices it may take, all of them alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from game.play.circles import DRAWING
from game.play.journal import Move
from game.play.opponent import TheRecord
from game.scenario.effects import Call
from game.scenario.model import Choice, Scene

Places = tuple[int, ...]


class Policy(Protocol):
    """A way of playing: a function of what is open, and so the same on every machine and in every order."""

    @property
    def name(self) -> str: ...

    def wants(self, scene: Scene, is_open: Places) -> Places:
        """The positions it may take, one or several alike. ``is_open`` is never empty."""
        ...


@dataclass(frozen=True, slots=True)
class Uniform:
    """Any open choice, all alike."""

    name: str = "uniform"

    def wants(self, scene: Scene, is_open: Places) -> Places:
        return is_open


@dataclass(frozen=True, slots=True)
class History:
    """What history did; off its path the nearest choice listed: as The Record, the opponent, plays."""

    name: str = "history"

    def wants(self, scene: Scene, is_open: Places) -> Places:
        return (TheRecord().decide(scene, is_open).place,)


@dataclass(frozen=True, slots=True)
class AvoidHistory:
    """Anything but what history did, while there is anything else."""

    name: str = "avoid-history"

    def wants(self, scene: Scene, is_open: Places) -> Places:
        others = tuple(place for place in is_open if scene.choices[place].history != "done")
        return others or is_open


@dataclass(frozen=True, slots=True)
class Cautious:
    """Whatever leaves least to luck and to others: the fewest draws, questions to a man, and votes."""

    name: str = "cautious"

    def wants(self, scene: Scene, is_open: Places) -> Places:
        exposed = {place: _exposed(scene.choices[place]) for place in is_open}
        least = min(exposed.values())
        return tuple(place for place in is_open if exposed[place] == least)


def _exposed(choice: Choice) -> int:
    return sum(isinstance(effect, Call) and effect.verb in DRAWING for effect in choice.effects)


class Recorded:
    """The choices of a saved play, scene by scene; where that play never was, what history did.

    Where it met a scene several times, its first choice there.
    """

    def __init__(self, name: str, moves: Iterable[Move]) -> None:
        self.name = name
        self._taken: dict[str, str] = {}
        for move in moves:
            self._taken.setdefault(move.scene, move.choice)

    def wants(self, scene: Scene, is_open: Places) -> Places:
        taken = self._taken.get(scene.id) or self._taken.get(scene.was)
        found = (n for n in is_open if taken and taken in (scene.choices[n].id, scene.choices[n].was))
        place = next(found, None)
        return History().wants(scene, is_open) if place is None else (place,)


POLICIES: Mapping[str, Policy] = {policy.name: policy for policy in (Uniform(), History(), AvoidHistory(), Cautious())}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of play: the policy of each role."""

    name: str
    policies: Mapping[str, Policy]
