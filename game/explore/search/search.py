"""Search: breadth first over every situation that any playing can reach, up to a limit.

What is met is proven, by a shortest line of choices; what is not met is proven unreachable where the search has closed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from game.explore.search.dependence import halls_in
from game.explore.search.frontier import WIDE, Frontier, suits
from game.explore.search.known import Known, Level, Stage
from game.explore.search.luck import HALLS
from game.explore.search.openness import OPEN, SHUT, TAKEN, Wants
from game.explore.search.packing import packing_of
from game.explore.search.reduction import read_ahead
from game.explore.search.successors import Successors
from game.explore.search.verdict import (
    CHOICE,
    ENDING,
    NOT_PROVEN,
    REACHABLE,
    SCENE,
    UNREACHABLE,
    Finding,
    Searched,
    Subject,
)  # fmt: skip
from game.play.rules import Rules
from game.play.situation import Situation

LIMIT = 1_000_000


class Progress(Protocol):
    """Told after each stretch of work: situations known so far, and how many the level has that is gone on from."""

    def __call__(self, situations: int, waiting: int) -> None: ...


def _silent(situations: int, waiting: int) -> None:
    """For those who do not ask."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How to search: how far, whether to forget what nothing reads, and which roles follow a policy.

    ``halls`` is how often a hall is drawn; ``wide`` is the number of situations at which arrays take over, where they
    can, 0 for never.

    A choice whose luck has many sides may lead a little beyond the limit.
    """

    limit: int = LIMIT
    reduced: bool = True
    policies: Mapping[str, Wants] = field(default_factory=dict)
    halls: int = HALLS
    wide: int = WIDE


def successors_of(rules: Rules, start: Situation, manner: Manner) -> Successors:
    everything = (frozenset(rules.layout.slots),) * len(rules.layout.places)
    live = read_ahead(rules) if manner.reduced else everything
    return Successors(rules, packing_of(rules, start), live, manner.policies, manner.halls)


def search(
    rules: Rules,
    start: Situation,
    manner: Manner | None = None,
    tell: Progress = _silent,
) -> Searched:
    """Search on from a situation. Interrupted from the keyboard, it gives what it knows by then."""
    manner = manner or Manner()
    found = _Search(successors_of(rules, start, manner), start, manner)
    return found.result(found.run(tell))


@dataclass(frozen=True, slots=True)
class _Watch:
    """Something that is asked of a scene's situations until one is met in which it holds."""

    asked: str
    place: int


class _Search:
    def __init__(self, successors: Successors, start: Situation, manner: Manner) -> None:
        self.successors, self.manner = successors, manner
        packed = successors.remembered(successors.packing.pack(start))
        self.known = Known(successors, packed, manner.limit)
        self.stage: Stage = self.known
        self.level: Level = [[] for _ in successors.rules.layout.places]
        self.level[start.scene].append(packed)
        self.met: dict[tuple[int, str, int], int] = {}
        self.watched = [list(_watches(successors, scene)) for scene in range(len(successors.rules.scenes))]

    def run(self, tell: Progress) -> str:
        """Level after level; says what stopped it, if anything did."""
        try:
            while any(map(len, self.level)):
                self._meet(self.level)
                self._widen()
                self.level = self.stage.expand(self.level, partial(tell, waiting=sum(map(len, self.level))))
                if self.stage.full:
                    self._meet(self.level)
                    return "limit"
        except KeyboardInterrupt:
            self._meet(self.stage.found)
            return "interrupted"
        return ""

    def _widen(self) -> None:
        """From dictionary to arrays, once there are many situations."""
        if self.stage is self.known and 0 < self.manner.wide <= self.stage.count() and suits(self.successors):
            self.stage = Frontier(self.successors, self.known, self.level, self.manner.limit)
            self.level = self.stage.found

    def _meet(self, level: Level) -> None:
        """Note what the situations of a level show for the first time."""
        for place, states in enumerate(level):
            if len(states):
                self.met.setdefault((place, "", 0), int(states[0]))
                watched = self.watched[place] if place < len(self.watched) else []
                watched[:] = [watch for watch in watched if not self._shows(place, watch, states)]

    def _shows(self, scene: int, watch: _Watch, states: object) -> bool:
        state = self.stage.first(scene, watch.asked, watch.place, states)
        if state is not None:
            self.met[scene, watch.asked, watch.place] = state
        return state is not None

    def result(self, stopped: str) -> Searched:
        rules = self.successors.rules
        met = [scene for place, scene in enumerate(rules.scenes) if (place, "", 0) in self.met]
        halls = tuple(scene.id for scene in met if halls_in(rules.scenario, scene))
        missing = NOT_PROVEN if stopped or halls else UNREACHABLE
        findings = tuple(self._finding(subject, key, missing) for subject, key in self._subjects())
        shut = tuple(
            Finding(Subject(SCENE, scene.id), REACHABLE, self.met[place, SHUT, 0])
            for place, scene in enumerate(rules.scenes)
            if (place, SHUT, 0) in self.met
        )
        count = self.stage.count()
        return Searched(self.successors, self.stage, count, stopped, findings, shut, tuple(self._closed()), halls)

    def _finding(self, subject: Subject, key: tuple[int, str, int], missing: str) -> Finding:
        state = self.met.get(key)
        return Finding(subject, missing if state is None else REACHABLE, state)

    def _subjects(self) -> Iterator[tuple[Subject, tuple[int, str, int]]]:
        rules = self.successors.rules
        for name, place in rules.layout.places.items():
            yield Subject(SCENE if place < len(rules.scenes) else ENDING, name), (place, "", 0)
        for scene, found in enumerate(rules.scenes):
            for place, choice in enumerate(found.choices if found.has_decision else ()):
                yield Subject(CHOICE, choice.id, found.id), (scene, TAKEN, place)

    def _closed(self) -> Iterator[Subject]:
        """Guarded choices of scenes met that were never open."""
        for scene, found in enumerate(self.successors.rules.scenes):
            for place, choice in enumerate(found.choices if (scene, "", 0) in self.met else ()):
                asked = OPEN if found.decides in self.manner.policies else TAKEN
                if choice.require and (scene, asked, place) not in self.met:
                    yield Subject(CHOICE, choice.id, found.id)


def _watches(successors: Successors, scene: int) -> Iterator[_Watch]:
    found = successors.rules.scenes[scene]
    for place in range(len(found.choices) if found.has_decision else 0):
        yield _Watch(TAKEN, place)
        if found.decides in successors.policies:
            yield _Watch(OPEN, place)
    yield _Watch(SHUT, 0)
