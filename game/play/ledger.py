"""The ledger: why each number changed, and what a step showed on its way."""

from dataclasses import dataclass

from game.play.page import Division


@dataclass(frozen=True, slots=True)
class Entry:
    """One number that one step changed: its slot's name, before and after, and the scene and effect that did it."""

    name: str
    before: int
    after: int
    scene: str
    choice: str
    cause: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A speech in the room, a public fact: who spoke, for which side, and the terms behind it in the model."""

    person: str
    for_removal: bool
    why: str
    forced: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person answered who was asked in private to stand with a side, and the terms behind it in the model."""

    person: str
    for_removal: bool
    pledged: bool
    why: str


@dataclass(frozen=True, slots=True)
class Granted:
    """A term of going, granted or refused: its cost to the winners and his chance if he fought, in thousandths."""

    term: str
    given: bool
    cost: int
    chance: int


Happening = Division | Spoken | Asked | Granted
