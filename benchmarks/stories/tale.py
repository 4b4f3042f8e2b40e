"""A tale: scenes drawn by chance from a number, which every engine is then given in its own format.

A scene has about eighty words and three choices; some three in ten are guarded, half change a variable. There are
twenty variables and ten endings. The first choice is never guarded and always leads on, so
that no play can stand still.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

_LEXICON = (
    "a the and of under beside through late early slowly nobody somebody harbour letter window station winter meadow "
    "morning evening lantern bridge river tower garden doorman telegram clerk carriage snow bell bread voices waited "
    "answered crossed remembered listened closed opened carried grey quiet"
)
WORDS = _LEXICON.split()
NUMBERS = tuple(f"count{place}" for place in range(14))
FLAGS = tuple(f"flag{place}" for place in range(6))
VARIABLES = NUMBERS + FLAGS
ENDINGS = 10
STEPS = 42  # about how many steps forward a play takes, however many scenes there are
GUARDED, BACKWARD = 0.45, 0.09  # of the choices after a scene's first


@dataclass(frozen=True, slots=True)
class Asked:
    """What a guard asks: a number above something, or a flag that is up or down."""

    name: str
    above: int = 0
    up: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """What a choice does to a variable: a number rises by one, a flag goes up or down."""

    name: str
    up: bool = True


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice with its guard; ``turns`` says what decides between two ways out, if anything does."""

    label: str
    guard: tuple[Asked, ...]
    change: Change | None
    to: int
    turns: str = ""  # luck | vote
    otherwise: int = 0
    once: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """Sentences and choices; ``shown`` names a number and a flag that the text speaks of. An ending has no choice."""

    sentences: tuple[str, ...]
    choices: tuple[Choice, ...]
    shown: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Tale:
    """A story with the greatest value that its numbers reach."""

    name: str
    scenes: tuple[Scene, ...]
    highest: int

    @property
    def endings(self) -> range:
        """The places of the endings: always the last."""
        return range(len(self.scenes) - ENDINGS, len(self.scenes))

    def historical(self) -> Iterator[int]:
        """The places on the way of first choices, its ending included."""
        place = 0
        while place not in self.endings:
            yield place
            place = self.scenes[place].choices[0].to
        yield place


def is_number(name: str) -> bool:
    return name in NUMBERS


def plain(scenes: int) -> Tale:
    """The story for plays and checks."""
    return Tale(f"plain-{scenes}", _Drawn(scenes, effects=0.5).scenes(), 1000)


def search() -> Tale:
    """The story for exhaustive search: a hundred scenes whose situations are all reached in a second or so."""
    return Tale("search", _Drawn(100, effects=0.15).scenes(), 2)


class _Drawn:
    """One drawing of a story. The order of the draws is the story: another order would be another one."""

    def __init__(self, count: int, effects: float) -> None:
        self._random = random.Random(1)
        self._count, self._effects = count, effects
        self._first_ending = count - ENDINGS
        self._stride = max(1.0, self._first_ending / STEPS)

    def scenes(self) -> tuple[Scene, ...]:
        return tuple(self._scene(place) for place in range(self._count))

    def _scene(self, place: int) -> Scene:
        sentences = tuple(self._words(16) + "." for _ in range(5))
        count = 3 if place < self._first_ending else 0
        return Scene(sentences, tuple(self._choice(place, number) for number in range(count)))

    def _choice(self, place: int, number: int) -> Choice:
        guard: tuple[Asked, ...] = ()
        if number and self._random.random() < GUARDED:
            several = 2 if self._random.random() < 0.25 else 1
            guard = tuple(self._asked() for _ in range(several))
        change = self._change() if self._random.random() < self._effects else None
        goes_back = number > 0 and self._random.random() < BACKWARD
        to = self._back(place) if goes_back else self._on(place)
        return Choice(self._words(7), guard, change, to)

    def _asked(self) -> Asked:
        name = self._random.choice(VARIABLES)
        if is_number(name):
            return Asked(name, above=self._random.choice((0, 0, 1)))
        return Asked(name, up=self._random.choice((True, False)))

    def _change(self) -> Change:
        name = self._random.choice(VARIABLES)
        return Change(name) if is_number(name) else Change(name, up=self._random.choice((False, True, True)))

    def _back(self, place: int) -> int:
        return self._random.randrange(max(0, place - int(3 * self._stride) - 1), place + 1)

    def _on(self, place: int) -> int:
        if place + 1 >= self._first_ending:
            return max(self._first_ending, place + 1)
        to = place + 1 + self._random.randrange(max(1, int(2 * self._stride) - 1))
        return to if to < self._first_ending else self._random.randrange(self._first_ending, self._count)

    def _words(self, count: int) -> str:
        return " ".join(self._random.choice(WORDS) for _ in range(count)).capitalize()
