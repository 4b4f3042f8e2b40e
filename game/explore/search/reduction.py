"""Reduction: numbers that nothing still ahead reads are forgotten, so that situations which differ in them are one.

A number is read by guards, by conditions of ways out, and by changes of numbers that are themselves still read. What
is forgotten decides nothing any more, so the scenes, choices and endings within reach stay the same, and their odds.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from game.explore.search.dependence import Change, all_changes, guards
from game.play.rules import Rules
from game.scenario.model import Choice

Names = frozenset[str]


def read_ahead(rules: Rules) -> tuple[Names, ...]:
    """For each scene, and then each ending, the numbers that something still ahead reads on entering it."""
    live: list[Names] = [frozenset() for _ in rules.layout.places]
    before = _entries(rules)
    scenes = [_Read.of(rules, place) for place in range(len(rules.scenes))]
    waiting = dict.fromkeys(reversed(range(len(scenes))))
    while waiting:
        place = next(iter(waiting))
        del waiting[place]
        found = scenes[place].before(rules, live)
        if found != live[place]:
            live[place] = found
            waiting.update(dict.fromkeys(before[place]))
    return tuple(live)


@dataclass(frozen=True, slots=True)
class _Read:
    """What a scene reads: for its guards, and in each choice's changes."""

    guards: Names
    choices: tuple[tuple[Choice, tuple[Change, ...]], ...]

    @staticmethod
    def of(rules: Rules, place: int) -> "_Read":
        scene = rules.scenes[place]
        names = frozenset(name for guard in guards(rules.scenario, scene) for name in guard.names)
        return _Read(names, tuple((choice, all_changes(rules, choice)) for choice in scene.choices))

    def before(self, rules: Rules, live: list[Names]) -> Names:
        after = (read_before(changes, read_after(rules, choice, live)) for choice, changes in self.choices)
        return self.guards.union(*after)


def read_after(rules: Rules, choice: Choice, live: tuple[Names, ...] | list[Names]) -> Names:
    """What is read once the effects of a choice are done: by its ways out, and in the scenes they lead to."""
    read: set[str] = set()
    for way in choice.ways:
        read |= live[rules.layout.places[way.to]]
        read.update(way.condition.names if way.condition else ())
    return frozenset(read)


def read_before(changes: Iterable[Change], read: Names) -> Names:
    """What is read before these changes, given what is read after them."""
    for change in reversed(tuple(changes)):
        if change.name in read:
            read = (read - {change.name} if change.always else read) | change.reads
    return read


def _entries(rules: Rules) -> tuple[tuple[int, ...], ...]:
    """For each scene and ending, the scenes that lead to it."""
    found: list[dict[int, None]] = [{} for _ in rules.layout.places]
    for place, scene in enumerate(rules.scenes):
        for way in (way for choice in scene.choices for way in choice.ways):
            found[rules.layout.places[way.to]][place] = None
    return tuple(tuple(places) for places in found)
