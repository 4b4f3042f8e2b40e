"""Marks: what a play can pass, a number each, so that a play leaves a list of numbers behind and nothing else."""

from dataclasses import dataclass

from game.scenario.model import Scene

# A mark is the position of its scene or ending, and its own number there: the same in every process and every order.
PER_SCENE = 1 << 20
TOLD = PER_SCENE >> 1


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


Mark = Taken | Told


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the takings of one scene are numbered: by the guards that held, the choice, and the way out."""

    scene: int
    guarded: tuple[int, ...]
    choices: int
    ways: int

    @classmethod
    def of(cls, number: int, scene: Scene) -> "Numbering":
        guarded = tuple(place for place, choice in enumerate(scene.choices) if choice.require)
        return cls(number, guarded, len(scene.choices), max(len(choice.ways) for choice in scene.choices))

    @property
    def base(self) -> int:
        return self.scene * PER_SCENE

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
