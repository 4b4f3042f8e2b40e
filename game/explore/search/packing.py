"""Packing: a situation as one whole number, each number that can ever change in bits of its own, the scene lowest.

The scene lies lowest because a dictionary finds its place by the lowest bits: on top, the same numbers in other scenes
would all be looked for in one place, which takes half as long again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.explore.search.dependence import all_changes
from game.play.rules import Rules
from game.play.situation import Layout, Situation


@dataclass(frozen=True, slots=True)
class Field:
    """The bits of one number: its slot, its first bit, how many, and the value that no bit set stands for."""

    slot: int
    shift: int
    width: int
    low: int

    @property
    def mask(self) -> int:
        return ((1 << self.width) - 1) << self.shift

    def bits(self, value: int) -> int:
        return (value - self.low) << self.shift


@dataclass(frozen=True)
class Packing:
    """Where the numbers of a scenario lie; those that no choice can change are as in ``start``."""

    start: Situation
    fields: Mapping[str, Field]
    scenes: int

    @cached_property
    def scene_mask(self) -> int:
        return (1 << self.scenes.bit_length()) - 1

    @cached_property
    def width(self) -> int:
        return self.scenes.bit_length() + sum(field.width for field in self.fields.values())

    @cached_property
    def everything(self) -> int:
        """Every bit set."""
        return (1 << self.width) - 1

    def pack(self, situation: Situation) -> int:
        values = situation.values
        numbers = sum(field.bits(values[field.slot]) for field in self.fields.values())
        return situation.scene | numbers

    def unpack(self, packed: int) -> Situation:
        values = list(self.start.values)
        for field in self.fields.values():
            values[field.slot] = (packed >> field.shift & (1 << field.width) - 1) + field.low
        return Situation(packed & self.scene_mask, tuple(values))

    def scene(self, packed: int) -> int:
        return packed & self.scene_mask

    def mask(self, names: Iterable[str]) -> int:
        """The bits of these numbers, and those of the scene."""
        return self.scene_mask | sum(self.fields[name].mask for name in set(names) if name in self.fields)


def packing_of(rules: Rules, start: Situation) -> Packing:
    """The narrowest packing that holds every situation which follows from this one."""
    layout, ranges = rules.layout, dict[str, tuple[int, int]]()
    for name, low, high in _reached(rules):
        first = start.values[layout.index[name]]
        before = ranges.get(name, (first, first))
        ranges[name] = (min(before[0], low), max(before[1], high))
    wide = {name: found for name, found in ranges.items() if found[0] < found[1]}
    return Packing(start, dict(_fields(layout, len(layout.places), wide)), len(layout.places))


def _reached(rules: Rules) -> Iterator[tuple[str, int, int]]:
    """What each change can make of a number: the least and the greatest value."""
    layout = rules.layout
    choices = (choice for scene in rules.scenes for choice in scene.choices)
    for change in (change for choice in choices for change in all_changes(rules, choice)):
        if change.name in layout.index:
            low, high = layout.limits[layout.index[change.name]]
            for value in (low, high) if change.values is None else change.values:
                yield change.name, max(low, min(high, value)), max(low, min(high, value))


def _fields(layout: Layout, scenes: int, ranges: Mapping[str, tuple[int, int]]) -> Iterator[tuple[str, Field]]:
    shift = scenes.bit_length()
    for name, slot in layout.index.items():
        if name in ranges:
            low, high = ranges[name]
            width = (high - low).bit_length()
            yield name, Field(slot, shift, width, low)
            shift += width
