"""The hall: the voices of the Central Committee, drawn from the groups they belong to."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from struct import unpack

from game.politics.belief import Room
from game.politics.normal import UNIFORMS, deviates
from game.politics.numbers import ONE, clamps, quotients, times
from game.politics.stance import Stance
from game.politics.weights import Weights

_SIXTEENS = UNIFORMS + 4
_RANGE = 1 << 16


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the Central Committee: its share of the voices, its mean wish to remove and how far wishes spread."""

    share: int
    mean: int
    spread: int


@dataclass(frozen=True, slots=True)
class Hall:
    """The room on the day of the plenum, with the provinces' lever (-1000..1000) and what Khrushchev does there."""

    room: Room
    presidium_share: int
    provinces: int = ONE
    debate: bool = False
    fight: bool = False


@dataclass(frozen=True, slots=True)
class Voices:
    """Everybody in a hall, group after group, with a column for each number of their stances.

    A hall is counted far more often than anybody in it is looked at, and columns are counted several times quicker.
    """

    sizes: tuple[int, ...]
    grievances: Sequence[int]
    commitments: Sequence[int]  # 1 sounded, 0 not
    fears: Sequence[int]
    ambitions: Sequence[int]

    def stances(self) -> Iterator[Stance]:
        return map(Stance, self.grievances, self.commitments, self.fears, self.ambitions)

    def at(self, places: Sequence[int]) -> "Voices":
        """Those at some places alone, given in order."""
        columns = (self.grievances, self.commitments, self.fears, self.ambitions)
        return Voices(self._sizes(places), *([column[place] for place in places] for column in columns))

    def _sizes(self, places: Sequence[int]) -> tuple[int, ...]:
        """How many of these places each group has."""
        found, end, passed = [], 0, 0
        for size in self.sizes:
            end += size
            found.append(bisect_left(places, end) - passed)
            passed += found[-1]
        return tuple(found)


def bytes_needed(voices: int) -> int:
    return 2 * _SIXTEENS * voices


def seats(groups: Sequence[Group], voices: int) -> tuple[int, ...]:
    """The voices of each group, by largest remainders; the earlier group has a tied one."""
    whole = sum(group.share for group in groups)
    if whole <= 0:
        raise ValueError("the groups have no share of the voices")
    given = [group.share * voices // whole for group in groups]
    rest = [group.share * voices % whole for group in groups]
    for place in sorted(range(len(groups)), key=lambda n: -rest[n])[: voices - sum(given)]:
        given[place] += 1
    return tuple(given)


@dataclass(frozen=True, slots=True)
class _Day:
    """What is the same for every voice: the mood in wishes, the odds of having been sounded, the most a plea moves."""

    mood: int
    sounded: int
    plea: int


def _day(hall: Hall, weights: Weights) -> _Day:
    return _Day(
        times(weights.hall_mood, hall.room.mood),
        times(weights.prepared, (ONE + hall.provinces) // 2),
        2 * weights.plea if hall.debate else 0,  # some are moved by his defence and some not at all
    )


def _uniforms(sixteens: Sequence[int], low: int, high: int) -> list[int]:
    width = high - low
    return [low + width * sixteen // _RANGE for sixteen in sixteens]


def assembled(groups: Sequence[Group], voices: int, draws: bytes, hall: Hall, weights: Weights) -> Voices:
    """The voices of each group. The draws are big-endian numbers of sixteen bits, sixteen for a voice."""
    if len(draws) < bytes_needed(voices):
        raise ValueError(f"{voices} voices take {bytes_needed(voices)} bytes, not {len(draws)}")
    drawn = unpack(f">{_SIXTEENS * voices}H", draws[: bytes_needed(voices)])
    fear, ambition, sounding, hearing = (drawn[n::_SIXTEENS] for n in range(UNIFORMS, _SIXTEENS))
    day, sizes, apart = _day(hall, weights), seats(groups, voices), weights.hall_range
    wishes = _wishes(groups, sizes, deviates(drawn, _SIXTEENS), day.mood)
    pleas = _uniforms(hearing, 0, day.plea)
    return Voices(
        sizes,
        clamps([wish - plea for wish, plea in zip(wishes, pleas, strict=True)], -ONE, ONE),
        [1 if ONE * sixteen < _RANGE * day.sounded else 0 for sixteen in sounding],
        _uniforms(fear, weights.hall_fear - apart, weights.hall_fear + apart),
        _uniforms(ambition, weights.hall_ambition - apart, weights.hall_ambition + apart),
    )


def _wishes(groups: Sequence[Group], sizes: Sequence[int], drawn: Sequence[int], mood: int) -> list[int]:
    """What each wishes on this day: his group's mean, as far from it as he was drawn, and the mood."""
    wishes: list[int] = []
    for group, size in zip(groups, sizes, strict=True):
        own = drawn[len(wishes) : len(wishes) + size]
        swings = quotients([group.spread * deviate for deviate in own], ONE)
        wishes += [group.mean + mood + swing for swing in swings]
    return wishes
