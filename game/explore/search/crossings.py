"""Crossings: the lines that take one choice of one scene, from a packed situation to the next.

A way to another scene is one addition in the scene's bits; what nothing ahead reads is cleared with one mask::

    t = s + 51539607552
    t = t + 4 if t & 12 <= 4 else t
    t &= 1095216660223
"""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.explore.search.arithmetic import Arithmetic
from game.explore.search.dependence import Change, answered, changes
from game.explore.search.reduction import Names, read_after, read_before
from game.play.rules import Rules
from game.scenario.effects import SetVariable
from game.scenario.model import Choice, Way

INDENT = "    "
Emit = Callable[[int], list[str]]


@dataclass(frozen=True, slots=True)
class Crossings:
    """A scenario's choices as text; ``live`` is what is remembered on entering each scene and ending."""

    rules: Rules
    arithmetic: Arithmetic
    live: tuple[Names, ...]

    def lines(self, here: int, choice: Choice, emit: Emit) -> list[str]:
        """From ``s`` to ``t``; ``emit`` gives the lines that use ``t``, by the place where it is."""
        names, effects = self._effects(choice)
        remembered = self.live[here] | names
        first, *others = choice.ways
        if first.condition is None:
            return [f"t = s{self._way(here, first)}", *effects, *self._arrived(remembered, first, emit)]
        return ["t = s", *effects, *self._branches(here, remembered, (first, *others), emit)]

    def _branches(self, here: int, remembered: Names, ways: tuple[Way, ...], emit: Emit) -> list[str]:
        lines, word = [], "if"
        for way in ways:
            condition = way.condition
            lines.append(f"{word} {self.arithmetic.truth(condition.tree, 't')}:" if condition else "else:")
            step = self._way(here, way)
            inside = [*([f"t = t{step}"] if step else []), *self._arrived(remembered, way, emit)]
            lines += [INDENT + line for line in inside]
            word = "elif"
            if condition is None:
                break
        return lines

    def _way(self, here: int, way: Way) -> str:
        """What is added to go there; nothing for a scene that leads to itself."""
        step = self.rules.layout.places[way.to] - here
        return f" + {step}" if step > 0 else f" - {-step}" if step else ""

    def _arrived(self, remembered: Names, way: Way, emit: Emit) -> list[str]:
        to = self.rules.layout.places[way.to]
        packing = self.arithmetic.packing
        kept = packing.everything ^ (packing.mask(remembered - self.live[to]) ^ packing.mask(()))
        return [*([f"t &= {kept}"] if kept != packing.everything else []), *emit(to)]

    def _effects(self, choice: Choice) -> tuple[Names, list[str]]:
        """The numbers that are set and still matter, and the lines that set them."""
        read = read_after(self.rules, choice, self.live)
        names, lines = set[str](), list[str]()
        for change, tree in reversed(tuple(self._settings(choice))):
            if change.name in read:
                names.add(change.name)
                lines[:0] = self.arithmetic.changed(change.name, tree, "t")
            read = read_before((change,), read)
        return frozenset(names), lines

    def _settings(self, choice: Choice) -> Iterator[tuple[Change, ast.expr]]:
        for effect in choice.effects:
            for change in changes(self.rules, effect):
                value = change.values[0] if change.values else 0  # of a reveal, which sets one number to one value
                yield change, effect.value.tree if isinstance(effect, SetVariable) else ast.Constant(value)
        for change, answer in zip(answered(choice), choice.answers, strict=True):
            yield change, answer.value.tree
