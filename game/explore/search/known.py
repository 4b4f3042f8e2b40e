"""Known situations, each with the one from which it was first reached: what a search in plain Python keeps."""

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from game.explore.search.dependence import needs_model
from game.explore.search.successors import Successors

START = -1
_MANY, _FEW = 1 << 14, 1 << 6
# Situations of one scene or ending: a list, or one of numpy's arrays; and those of each.
States = Any
Level = list[States]


class Stage(Protocol):
    """One way of keeping situations and going on from them."""

    full: bool
    found: Level

    def count(self) -> int: ...

    def first(self, scene: int, asked: str, place: int, states: States) -> int | None:
        """The first of a scene's situations where a choice is open, or whatever is asked."""

    def expand(self, level: Level, tell: Callable[[int], None]) -> Level:
        """What follows a level and was not known before; some of it, if there is no room for more: then it is full."""

    def trails(self, targets: Iterable[int]) -> dict[int, tuple[int, ...]]:
        """A shortest way to each of these from the start."""


class Known:
    """Situations as whole numbers in a dictionary, by levels: all that takes n steps before any that takes more."""

    def __init__(self, successors: Successors, start: int, limit: int) -> None:
        self.parents = {start: START}
        self.full = False
        self.found: Level = []
        self._successors, self._limit = successors, limit
        asking = (any(map(needs_model, scene.choices)) for scene in successors.rules.scenes)
        self._most = [_FEW if asks else _MANY for asks in asking]

    def count(self) -> int:
        return len(self.parents)

    def first(self, scene: int, asked: str, place: int, states: States) -> int | None:
        return self._successors.first(scene, asked, place)(states)

    def expand(self, level: Level, tell: Callable[[int], None]) -> Level:
        self.found = [[] for _ in level]
        for scene, states in enumerate(level[: len(self._most)]):
            begin, most = 0, self._most[scene]
            while begin < len(states):
                size = min(most, (self._limit - len(self.parents)) // self._ways(scene))
                if size <= 0:
                    self.full = True
                    return self.found
                self._successors.batch(scene)(states[begin : begin + size], self.parents, self.found)
                begin += size
                tell(len(self.parents))
        return self.found

    def _ways(self, scene: int) -> int:
        """How many situations can follow one, where no luck multiplies them."""
        return len(self._successors.rules.scenes[scene].choices)

    def trails(self, targets: Iterable[int]) -> dict[int, tuple[int, ...]]:
        return {target: self._trail(target) for target in targets}

    def _trail(self, state: int) -> tuple[int, ...]:
        found = [state]
        while (state := self.parents[state]) != START:
            found.append(state)
        return tuple(reversed(found))
