"""Marks: what a play can pass, a number each, so that a play leaves a list of numbers behind and nothing else."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from game.explore.program.texts import different, texts
from game.explore.survey.words import words_of
from game.scenario.model import Scenario, Scene
from game.scenario.prose import Either, Piece


@dataclass(frozen=True, slots=True)
class Taken:
    """A choice taken, out of those that were open, and the way out that it took; positions all."""

    scene: int
    place: int
    is_open: tuple[int, ...]
    way: int


@dataclass(frozen=True, slots=True)
class Told:
    """One side of a condition in prose: where it stands, whether the condition held, and who reads how many words."""

    scene: int
    text: str
    condition: str
    held: bool
    words: int
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the takings of one scene are numbered, from ``base``: by the guards that held, the choice, the way out."""

    scene: int
    base: int
    guarded: tuple[int, ...]
    choices: int
    ways: int

    @property
    def per_guards(self) -> int:
        return self.choices * self.ways

    def own(self, place: int, way: int) -> int:
        return place * self.ways + way

    def is_open(self, guards: int) -> tuple[int, ...]:
        """The choices open where the guards whose bits are set held."""
        held = {place for bit, place in enumerate(self.guarded) if guards >> bit & 1}
        return tuple(place for place in range(self.choices) if place in held or place not in self.guarded)

    def taken(self, mark: int) -> Taken:
        guards, own = divmod(mark - self.base, self.per_guards)
        place, way = divmod(own, self.ways)
        return Taken(self.scene, place, self.is_open(guards), way)


class Marks:
    """Every mark of a scenario: first the takings, then the sides of conditions, both in the order authored.

    The numbers are the same in every process and on every line of play; and they lie close together, so that counting
    them is quick.
    """

    def __init__(self, scenario: Scenario) -> None:
        scenes = list(scenario.scenes.values())
        self._bases = [0, *accumulate(_size(scene) for scene in scenes)]
        self.takings = tuple(_numbering(n, self._bases[n], scene) for n, scene in enumerate(scenes))
        self.first_side = self._bases[-1]
        self.sides: list[Told] = []
        # The number of the side on which a condition holds; that of the other is the next.
        self.of_condition: dict[int, int] = {}
        for place in range(len(scenario.scenes) + len(scenario.endings)):
            for where, told in texts(scenario, place):
                for prose in different(told):
                    roles = tuple(role for role, read in told.items() if read is prose)
                    self._number(Told(place, where, "", True, 0, roles), prose.pieces)

    def _number(self, where: Told, pieces: tuple[Piece, ...]) -> None:
        for piece in pieces:
            if isinstance(piece, Either):
                self.of_condition[id(piece)] = self.first_side + len(self.sides)
                self.sides += _both(where, piece)
                for side in (piece.then, piece.otherwise):
                    self._number(where, side)

    def is_taking(self, number: int) -> bool:
        return number < self.first_side

    def taken(self, number: int) -> Taken:
        return self.takings[bisect_right(self._bases, number) - 1].taken(number)

    def told(self, number: int) -> Told:
        return self.sides[number - self.first_side]


def _size(scene: Scene) -> int:
    guarded = sum(choice.require is not None for choice in scene.choices)
    return len(scene.choices) * _ways(scene) << guarded


def _ways(scene: Scene) -> int:
    return max(len(choice.ways) for choice in scene.choices)


def _numbering(number: int, base: int, scene: Scene) -> Numbering:
    guarded = tuple(place for place, choice in enumerate(scene.choices) if choice.require)
    return Numbering(number, base, guarded, len(scene.choices), _ways(scene))


def _both(where: Told, piece: Either) -> Iterator[Told]:
    for held, side in ((True, piece.then), (False, piece.otherwise)):
        yield Told(where.scene, where.text, piece.condition.source, held, words_of(side), where.roles)
