"""Belief: how likely each person thinks it is that the removal will succeed."""

from dataclasses import dataclass

from game.politics.numbers import ONE, logistic, quotient, times
from game.politics.weights import Weights


@dataclass(frozen=True, slots=True)
class Seen:
    """The weight of others that a person sees for removal, against it, and undeclared."""

    for_: int
    against: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Room:
    """What is true for everybody: the sum of the levers (-1000..1000), the shock of a surprise, the day's mood.

    Shock is in thousandths of log-odds, above 0 against removal; mood in thousandths of a standard deviation.
    """

    levers: int
    shock: int = 0
    mood: int = 0


def visible(seen: Seen) -> int:
    """The weight seen for less that against, as a share of all: -1000..1000; the undeclared count half for each."""
    everyone = seen.for_ + seen.against + seen.unknown
    return quotient(ONE * (seen.for_ - seen.against), everyone) if everyone else 0


def belief(seen: Seen, room: Room, weights: Weights, presidium_share: int | None = None) -> int:
    """The chance of removal in thousandths; the Presidium's share is given only where it is known, in the hall."""
    odds = weights.base + times(weights.others, visible(seen)) + times(weights.levers, room.levers)
    odds += times(weights.mood, room.mood) - room.shock
    if presidium_share is not None:
        odds += times(weights.presidium, 2 * presidium_share - ONE)
    return logistic(odds)
