"""Space: every situation within reach with its choices and their chances, kept whole, for questions about all of it."""

from dataclasses import dataclass
from functools import cached_property

from game.explore.search.dependence import halls_in
from game.explore.search.search import Manner, successors_of
from game.explore.search.successors import Branch, Successors
from game.play.rules import Rules
from game.play.situation import Situation

# What each choice that can be taken leads to, by its position.
Ways = tuple[tuple[int, tuple[Branch, ...]], ...]


@dataclass(frozen=True)
class Space:
    """Situations with what follows each; those in ``ahead`` were met and not gone on from, since the limit was reached.

    An ending is gone on from to nothing, and so is a scene with every choice closed.
    """

    successors: Successors
    start: int
    ways: dict[int, Ways]
    ahead: frozenset[int]

    @property
    def closed(self) -> bool:
        return not self.ahead

    @property
    def situations(self) -> int:
        return len(self.ways) + len(self.ahead)

    def place(self, packed: int) -> int:
        return self.successors.packing.scene(packed)

    @cached_property
    def tabulated(self) -> tuple[str, ...]:
        """The scenes whose hall was tabulated."""
        rules = self.successors.rules
        met = {self.place(packed) for packed in self.ways}
        scenes = (scene for place, scene in enumerate(rules.scenes) if place in met)
        return tuple(scene.id for scene in scenes if halls_in(rules.scenario, scene))

    @cached_property
    def ordered(self) -> tuple[int, ...] | None:
        """The situations, each before all that follow it; nothing where some situation comes again."""
        entries = dict.fromkeys((*self.ways, *self.ahead), 0)
        for packed in self.ways:
            for to in self.following(packed):
                entries[to] += 1
        free = [packed for packed, count in entries.items() if not count]
        for packed in free:  # it grows on the way
            for to in self.following(packed):
                entries[to] -= 1
                if not entries[to]:
                    free.append(to)
        return tuple(free) if len(free) == len(entries) else None

    def following(self, packed: int) -> tuple[int, ...]:
        """Every result of every choice, as often as it comes about."""
        return tuple(branch.to for _, branches in self.ways.get(packed, ()) for branch in branches)


def space_of(rules: Rules, start: Situation, manner: Manner) -> Space:
    """Every situation that follows, breadth first, up to the limit."""
    successors = successors_of(rules, start, manner)
    first = successors.remembered(successors.packing.pack(start))
    ways: dict[int, Ways] = {}
    known, level = {first}, [first]
    while level:
        found: list[int] = []
        for packed in level:
            if len(known) >= manner.limit:
                return Space(successors, first, ways, frozenset(known - ways.keys()))
            ways[packed] = _ways(successors, packed)
            new = {branch.to for _, branches in ways[packed] for branch in branches} - known
            known |= new
            found += sorted(new)
        level = found
    return Space(successors, first, ways, frozenset())


def _ways(successors: Successors, packed: int) -> Ways:
    if successors.packing.scene(packed) >= len(successors.rules.scenes):
        return ()
    return tuple((place, successors.branches(packed, place)) for place in successors.places(packed))
