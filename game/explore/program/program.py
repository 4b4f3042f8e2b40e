"""Program: a scenario under one line of play, as one function a scene, each written when a play first comes there."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from operator import length_hint
from struct import Struct

from game.explore.policies import Line
from game.explore.program.marks import Marks, Taken
from game.explore.program.scene_code import Run, SceneCode
from game.explore.program.told_code import ToldCode
from game.play.rules import Rules
from game.play.situation import Situation

PER_BLOCK = 64
_BLOCK = Struct(f">{PER_BLOCK}H")
# A play that goes on for so many blocks of draws goes round in a circle.
MOST_BLOCKS = 100
UNENDED = -1


def draws(seed: int, block: int) -> tuple[int, ...]:
    """Numbers of sixteen bits by which a play's policies choose, a block at a time."""
    key = f"{seed}\0policies\0{block}".encode()
    return _BLOCK.unpack(hashlib.shake_256(key).digest(_BLOCK.size))


class Program:
    """Plays a scenario at speed.

    After each play ``passed`` holds every mark that it passed; or, for a program that keeps them ``in_order``, ``path``
    the takings and ``passed`` the sides of conditions alone. ``said`` grows by what the role ``says`` reads, if any.
    """

    def __init__(
        self,
        rules: Rules,
        line: Line,
        start: Callable[[int], Situation] | None = None,
        says: str = "",
        in_order: bool = False,
    ) -> None:
        self.rules, self.line, self.marks = rules, line, Marks(rules.scenario)
        self._told = ToldCode(rules.scenario, rules.code, self.marks, says)
        self._start = start or rules.layout.opening
        self.passed: set[int] = set()
        self.path: list[int] = []
        self.said: list[str] = []
        self._mark = self.path.append if in_order else self.passed.add
        self._runs: list[Run] = [self._first(number) for number in range(len(rules.scenes))]
        self._endings = [self._ended(number) for number in range(len(rules.scenes), len(rules.layout.places))]

    def play(self, seed: int) -> tuple[int, int, list[int]]:
        """One play: the position of its ending, or UNENDED; how many scenes it took; the numbers it ended with."""
        self.passed.clear()
        self.path.clear()
        opening = self._start(seed)
        scene, values = opening.scene, list(opening.values)
        runs, last = self._runs, len(self._runs)
        for block in range(MOST_BLOCKS):
            waiting = iter(draws(seed, block))
            for draw in waiting:
                if scene >= last:
                    self._endings[scene - last](values, draw, seed)
                    return scene, (block + 1) * PER_BLOCK - length_hint(waiting) - 1, values
                scene = runs[scene](values, draw, seed)
        return UNENDED, MOST_BLOCKS * PER_BLOCK, values

    def taken(self) -> Iterator[Taken]:
        """The choices taken in the last play, of a program that keeps them in order."""
        return map(self.marks.taken, self.path)

    def _first(self, number: int) -> Run:
        """Stands for a scene until a play comes there."""

        def run(values: list[int], draw: int, seed: int) -> int:
            self._runs[number] = found = self._compiled(number)
            return found(values, draw, seed)

        return run

    def _ended(self, number: int) -> Run:
        def run(values: list[int], draw: int, seed: int) -> int:
            self._endings[number - len(self._runs)] = found = self._compiled(number)
            return found(values, draw, seed)

        return run

    def _compiled(self, number: int) -> Run:
        names = {
            **self.rules.code.names,
            "AssertionError": AssertionError,
            "len": len,
            "mark": self._mark,
            "tell": self.passed.add,
            "say": self.said.append,
        }
        source = self.source(number, names)
        names.update(self.rules.code.names)  # the words of values that the texts refer to
        exec(compile(source, f"<scene {number}>", "exec"), names)
        found: Run = names["scene"]  # type: ignore[assignment]
        return found

    def source(self, number: int, names: dict[str, object]) -> str:
        """The function of a scene or ending as Python text; ``names`` gains what it refers to."""
        if number < len(self.rules.scenes):
            return SceneCode(self.rules, self.line, self._told, number, names).source()
        ending = list(self.rules.scenario.endings.values())[number - len(self.rules.scenes)]
        lines = (f"    {line}" for line in self._told.ended(ending))
        return "\n".join(["def scene(v, r, seed):", *lines, f"    return {number}"])
