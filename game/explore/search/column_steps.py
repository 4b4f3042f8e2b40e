"""Column steps: what follows all situations of a scene at once, and in which of them something holds (numpy)."""

from collections.abc import Callable
from functools import partial
from typing import Any

from game.explore.search.arithmetic import NEVER
from game.explore.search.columns import Array, ColumnArithmetic, ColumnCrossings, Pairs
from game.explore.search.crossings import INDENT
from game.explore.search.openness import Openness, openness
from game.explore.search.successors import Successors


class Steps:
    """The steps of a scenario over arrays; ``s`` are situations where a choice is taken, ``t`` what follows each."""

    def __init__(self, successors: Successors) -> None:
        import numpy

        self._rules = successors.rules
        self._arithmetic = ColumnArithmetic(successors.packing, successors.rules.layout)
        self._crossings = ColumnCrossings(successors.rules, self._arithmetic, successors.live)
        words = ("where", "clip", "logical_and", "logical_or", "logical_not")
        self._names = {"__builtins__": {}, "chosen": self._chosen, **{word: getattr(numpy, word) for word in words}}
        self._openness: dict[int, Openness] = {}
        self._functions: dict[str, Callable[..., Any]] = {}

    def all(self, level: list[Array]) -> list[Pairs]:
        """What follows a level, by the place where it arrives."""
        found: list[Pairs] = [[] for _ in level]
        for scene, states in enumerate(level[: len(self._rules.scenes)]):
            if len(states):
                self._function(f"scene_{scene}(batch, found)", partial(self._lines, scene))(states, found)
        return found

    def held(self, scene: int, asked: str, place: int, states: Array) -> Array:
        """The situations in which a choice is taken, or whatever is asked."""
        text = self._open(scene).text(asked, place)
        if text == NEVER:
            return states[:0]
        head = f"{asked}_{scene}_{place}(s)"
        return self._chosen(states, self._function(head, lambda: [f"return {text}"])(states))

    def _open(self, scene: int) -> Openness:
        if scene not in self._openness:
            self._openness[scene] = openness(self._rules, self._arithmetic, self._rules.scenes[scene], {})
        return self._openness[scene]

    def _lines(self, scene: int) -> list[str]:
        lines, opened = [], self._open(scene)
        for taken, choice in zip(opened.taken, self._rules.scenes[scene].choices, strict=True):
            if taken != NEVER:
                lines += ["s = batch", f"s = chosen(s, {taken})"]
                lines += self._crossings.lines(scene, choice, lambda to: [f"found[{to}].append((s, t))"])
        return lines or ["pass"]

    def _chosen(self, states: Array, held: Array | bool) -> Array:
        if not isinstance(held, bool) and held.shape == states.shape:
            return states[held if held.dtype == bool else held != 0]
        return states if held else states[:0]

    def _function(self, head: str, lines: Callable[[], list[str]]) -> Callable[..., Any]:
        """A function; its text was written here from whitelisted trees, and never by an author."""
        if head not in self._functions:
            own: dict[str, Callable[..., Any]] = {}
            exec("\n".join([f"def {head}:", *(INDENT + line for line in lines())]), self._names, own)
            self._functions[head] = own[head.partition("(")[0]]
        return self._functions[head]
