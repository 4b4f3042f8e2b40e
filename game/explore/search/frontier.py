"""Frontier: the same search over arrays, for stories of more situations than a dictionary holds with ease (numpy).

No situation's predecessor is stored. A way to one is found by going back level by level: the situations of the level
before are taken one step on again, and those that arrive are asked for in turn.
"""

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.util import find_spec

from game.explore.search.column_steps import Steps
from game.explore.search.columns import Array, Pairs
from game.explore.search.dependence import guards, needs_model
from game.explore.search.known import Known, Level, States
from game.explore.search.successors import Successors
from game.scenario.effects import SetVariable
from game.scenario.model import Choice

WIDE = 100_000
_BITS = 63


def suits(successors: Successors) -> bool:
    """Whether arrays can take over: numpy is here, and all is arithmetic that stays within 63 bits."""
    rules = successors.rules
    if successors.policies or successors.packing.width > _BITS or find_spec("numpy") is None:
        return False
    choices = [choice for scene in rules.scenes for choice in scene.choices]
    trees = [guard.tree for scene in rules.scenes for guard in guards(rules.scenario, scene)]
    trees += [tree for choice in choices for tree in _trees(choice)]
    multiplied = any(isinstance(node, ast.Mult) for tree in trees for node in ast.walk(tree))
    return not multiplied and not any(map(needs_model, choices))


def _trees(choice: Choice) -> Iterator[ast.expr]:
    yield from (effect.value.tree for effect in choice.effects if isinstance(effect, SetVariable))
    yield from (answer.value.tree for answer in choice.answers)
    yield from (way.condition.tree for way in choice.ways if way.condition)


class Frontier:
    """Situations as sorted arrays: all that are known, by scene, and those of each level."""

    def __init__(self, successors: Successors, known: Known, level: Level, limit: int) -> None:
        import numpy

        self._np, self._steps = numpy, Steps(successors)
        self._known, self._limit = known, limit
        self.full = False
        self._count = known.count()
        scenes = numpy.fromiter(known.parents, numpy.int64, self._count)
        scenes.sort()
        places = scenes & successors.packing.scene_mask
        self._runs = [[scenes[places == place]] for place in range(len(level))]
        self._levels: list[list[Array]] = [[numpy.array(states, numpy.int64) for states in level]]
        self.found: Level = self._levels[0]

    def count(self) -> int:
        return self._count

    def first(self, scene: int, asked: str, place: int, states: States) -> int | None:
        held = self._steps.held(scene, asked, place, self._np.asarray(states, self._np.int64))
        return int(held[0]) if len(held) else None

    def expand(self, level: Level, tell: Callable[[int], None]) -> Level:
        self.found = [self._fresh(place, pairs) for place, pairs in enumerate(self._steps.all(self._levels[-1]))]
        self._levels.append(self.found)
        tell(self._count)
        return self.found

    def _fresh(self, place: int, pairs: Pairs) -> Array:
        """What arrived at a place and was not known, in order, as far as there is room."""
        if not pairs:
            return self._np.zeros(0, self._np.int64)
        arrived = self._np.concatenate([t for _, t in pairs])
        arrived.sort()
        arrived = self._np.concatenate([arrived[:1], arrived[1:][arrived[1:] != arrived[:-1]]])
        for run in self._runs[place]:
            arrived = arrived[~self._held(run, arrived)]
        room = self._limit - self._count
        self.full = self.full or len(arrived) > room
        arrived = arrived[:room]
        self._count += len(arrived)
        self._keep(self._runs[place], arrived)
        return arrived

    def _keep(self, runs: list[Array], new: Array) -> None:
        """Add a run; runs of like length become one, so that there are few and each number is moved a few times."""
        while runs and len(runs[-1]) < 2 * len(new):
            new = self._np.concatenate([runs.pop(), new])
            new.sort(kind="stable")
        runs.append(new)

    def trails(self, targets: Iterable[int]) -> dict[int, tuple[int, ...]]:
        """All together: each level is gone through once, however many are asked for."""
        asked = tuple(targets)
        before, wanted = dict[int, int](), set(asked) - self._known.parents.keys()
        for number in range(len(self._levels) - 1, 0, -1):
            here = self._np.array(sorted(wanted & self._members(number, wanted)), self._np.int64)
            found = self._before(number - 1, here) if len(here) else {}
            before |= found
            wanted = (wanted - found.keys()) | (set(found.values()) - self._known.parents.keys())
        return {target: self._trail(target, before) for target in asked}

    def _members(self, number: int, wanted: set[int]) -> set[int]:
        """Which of these are of a level."""
        asked = self._np.array(sorted(wanted), self._np.int64)
        return {int(each) for states in self._levels[number] for each in asked[self._held(states, asked)]}

    def _before(self, number: int, here: Array) -> dict[int, int]:
        """For each of these, a situation of that level which leads to it."""
        found: dict[int, int] = {}
        for s, t in (pair for pairs in self._steps.all(self._levels[number]) for pair in pairs):
            hits = self._held(here, t)
            found |= dict(zip(t[hits].tolist(), s[hits].tolist(), strict=True))
        return found

    def _trail(self, state: int, before: Mapping[int, int]) -> tuple[int, ...]:
        found = [state]
        while found[-1] in before:
            found.append(before[found[-1]])
        return (*self._known.trails(found[-1:])[found[-1]], *reversed(found[:-1]))

    def _held(self, run: Array, asked: Array) -> Array:
        """Which of the numbers asked for lie in a sorted run."""
        if not len(run):
            return self._np.zeros(len(asked), bool)
        return run[self._np.minimum(self._np.searchsorted(run, asked), len(run) - 1)] == asked
