"""Successors: each scene written out as Python functions over packed situations, compiled when first met.

The function that searching calls takes many situations of one scene at once, and looks like this::

    def scene(batch, parents, found):
        to_13, to_20 = found[13].append, found[20].append
        for s in batch:
            if (s & 768 > 256):
                t = s + 4398046511104
                t = t + 4 if t & 12 <= 4 else t
                if t not in parents:
                    parents[t] = s
                    to_13(t)
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any

from game.explore.search.arithmetic import ALWAYS, NEVER, Arithmetic
from game.explore.search.crossings import INDENT, Crossings
from game.explore.search.dependence import needs_model
from game.explore.search.luck import HALLS, Drawn, outcomes
from game.explore.search.openness import Openness, Wants, openness
from game.explore.search.packing import Packing
from game.explore.search.reduction import Names
from game.play.rules import Rules

Batch = Callable[[Sequence[int], dict[int, int], list[list[int]]], None]
First = Callable[[Sequence[int]], int | None]
ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Branch:
    """One result of a choice: the situation it leads to, its exact chance, and the luck it takes."""

    to: int
    chance: Fraction = ONE
    luck: tuple[Drawn, ...] = ()


@dataclass
class Successors:
    """The steps of one scenario; ``live`` is what is remembered of a situation in each scene and ending."""

    rules: Rules
    packing: Packing
    live: tuple[Names, ...]
    policies: Mapping[str, Wants] = field(default_factory=dict)
    halls: int = HALLS

    def __post_init__(self) -> None:
        self._arithmetic = Arithmetic(self.packing, self.rules.layout)
        self._crossings = Crossings(self.rules, self._arithmetic, self.live)
        self._names: dict[str, object] = {"__builtins__": {}, "min": min, "max": max, "reached": self._reached}
        self._openness: dict[int, Openness] = {}
        self._compiled: dict[str, Callable[..., Any]] = {}

    @cached_property
    def _masks(self) -> tuple[int, ...]:
        return tuple(self.packing.mask(names) for names in self.live)

    def remembered(self, packed: int) -> int:
        """A situation without what nothing ahead reads."""
        return packed & self._masks[packed & self.packing.scene_mask]

    def openness(self, scene: int) -> Openness:
        if scene not in self._openness:
            found = openness(self.rules, self._arithmetic, self.rules.scenes[scene], self.policies)
            self._openness[scene] = found
            self._names[f"WANTED_{scene}"] = found.wanted
        return self._openness[scene]

    def batch(self, scene: int) -> Batch:
        """Puts what follows the situations of a scene among those known, each with the one before it."""
        found: Batch = self._function(f"scene_{scene}(batch, parents, found)", lambda: self._batch_lines(scene))
        return found

    def first(self, scene: int, asked: str, place: int) -> First:
        """The first situation of several in which a choice is taken, or whatever is asked."""
        found: First = self._function(f"{asked}_{scene}_{place}(batch)", lambda: self._first_lines(scene, asked, place))
        return found

    def places(self, packed: int) -> tuple[int, ...]:
        """The choices that can be taken in a situation."""
        scene = packed & self.packing.scene_mask
        found: tuple[int, ...] = self._function(f"places_{scene}(s)", lambda: self._places_lines(scene))(packed)
        return found

    def branches(self, packed: int, place: int) -> tuple[Branch, ...]:
        """Every result of taking a choice."""
        scene = packed & self.packing.scene_mask
        choice = self.rules.scenes[scene].choices[place]
        if needs_model(choice):
            return self._lucky(packed, place)
        crossing: Callable[[int], int] = self._function(
            f"crossing_{scene}_{place}(s)", lambda: self._crossings.lines(scene, choice, lambda _: ["return t"])
        )
        return (Branch(crossing(packed)),)

    def _lucky(self, packed: int, place: int) -> tuple[Branch, ...]:
        merged: dict[int, Branch] = {}
        for outcome in outcomes(self.rules, self.packing.unpack(packed), place, self.halls):
            to = self.remembered(self.packing.pack(outcome.situation))
            before = merged.get(to)
            chance = outcome.chance + (before.chance if before else 0)
            merged[to] = Branch(to, chance, before.luck if before else outcome.luck)
        return tuple(merged.values())

    def _reached(self, packed: int, place: int) -> tuple[int, ...]:
        return tuple(branch.to for branch in self._lucky(packed, place))

    def _batch_lines(self, scene: int) -> list[str]:
        openness, choices = self.openness(scene), self.rules.scenes[scene].choices
        body = list(openness.before)
        for place, (taken, choice) in enumerate(zip(openness.taken, choices, strict=True)):
            if taken == NEVER:
                continue
            if needs_model(choice):
                add = f"if t not in parents: parents[t] = s; found[t & {self.packing.scene_mask}].append(t)"
                lines = [f"for t in reached(s, {place}):", INDENT + add]
            else:
                lines = self._crossings.lines(scene, choice, _known)
            body += lines if taken == ALWAYS else [f"if {taken}:", *_inside(lines)]
        places = sorted({self.rules.layout.places[way.to] for choice in choices for way in choice.ways})
        return [*(f"to_{to} = found[{to}].append" for to in places), "for s in batch:", *_inside(body or ["pass"])]

    def _first_lines(self, scene: int, asked: str, place: int) -> list[str]:
        openness = self.openness(scene)
        return ["for s in batch:", *_inside([*openness.before, f"if {openness.text(asked, place)}: return s"])]

    def _places_lines(self, scene: int) -> list[str]:
        openness = self.openness(scene)
        terms = ", ".join(f"*(({place},) if {text} else ())" for place, text in enumerate(openness.taken))
        return [*openness.before, f"return ({terms},)"]

    def _function(self, head: str, lines: Callable[[], list[str]]) -> Callable[..., Any]:
        """A function; its text was written here from whitelisted trees, and never by an author."""
        if head not in self._compiled:
            own: dict[str, Callable[..., Any]] = {}
            exec("\n".join([f"def {head}:", *_inside(lines())]), self._names, own)
            self._compiled[head] = own[head.partition("(")[0]]
        return self._compiled[head]


def _known(to: int) -> list[str]:
    return ["if t not in parents:", INDENT + "parents[t] = s", INDENT + f"to_{to}(t)"]


def _inside(lines: list[str]) -> list[str]:
    return [INDENT + line for line in lines]
