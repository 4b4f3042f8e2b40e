"""The hall: the voices of the Central Committee, drawn from the groups they belong to."""

from collections.abc import Sequence
from dataclasses import dataclass
from struct import unpack

from game.politics.belief import Room
from game.politics.normal import UNIFORMS, summed
from game.politics.numbers import ONE, clamp, times
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


def _uniform(sixteen: int, low: int, high: int) -> int:
    return low + (high - low) * sixteen // _RANGE


def _voice(group: Group, drawn: Sequence[int], day: _Day, weights: Weights) -> Stance:
    fear, ambition, sounding, hearing = drawn[UNIFORMS:]
    grievance = group.mean + times(group.spread, summed(drawn[:UNIFORMS])) + day.mood
    apart = weights.hall_range
    return Stance(
        grievance=clamp(grievance - _uniform(hearing, 0, day.plea), -ONE, ONE),
        commitment=1 if _uniform(sounding, 0, ONE) < day.sounded else 0,
        fear=weights.hall_fear + _uniform(fear, -apart, apart),
        ambition=weights.hall_ambition + _uniform(ambition, -apart, apart),
    )


def assembled(
    groups: Sequence[Group], voices: int, draws: bytes, hall: Hall, weights: Weights
) -> tuple[tuple[Stance, ...], ...]:
    """The voices of each group. The draws are big-endian numbers of sixteen bits, sixteen for a voice."""
    if len(draws) < bytes_needed(voices):
        raise ValueError(f"{voices} voices take {bytes_needed(voices)} bytes, not {len(draws)}")
    drawn = unpack(f">{_SIXTEENS * voices}H", draws[: bytes_needed(voices)])
    day = _day(hall, weights)
    sampled, place = [], 0
    for group, count in zip(groups, seats(groups, voices), strict=True):
        ends = range(place, place + count * _SIXTEENS, _SIXTEENS)
        sampled.append(tuple(_voice(group, drawn[at : at + _SIXTEENS], day, weights) for at in ends))
        place += count * _SIXTEENS
    return tuple(sampled)
