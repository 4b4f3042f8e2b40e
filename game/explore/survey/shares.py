"""Shares: how often something happened in so many plays, with the interval that the truth lies in 19 times of 20."""

from dataclasses import dataclass
from math import sqrt

# The normal curve's point that leaves a fortieth on each side.
SURE = 1.959964


@dataclass(frozen=True, slots=True)
class Share:
    """A count out of a number, and the bounds of its 95 % interval, all as shares from 0 to 1.

    Source: Wilson's score interval (E. B. Wilson, 1927), which keeps its promise near 0 and 1 too.
    """

    count: int
    of: int
    share: float
    low: float
    high: float


def share(count: int, of: int) -> Share:
    """The share with its interval; of nothing, anything is possible."""
    if not of:
        return Share(0, 0, 0.0, 0.0, 1.0)
    mean, z = count / of, SURE * SURE / of
    middle, spread = mean + z / 2, SURE * sqrt(mean * (1 - mean) / of + z / (4 * of))
    low = 0.0 if count == 0 else (middle - spread) / (1 + z)
    high = 1.0 if count == of else (middle + spread) / (1 + z)
    return Share(count, of, _short(mean), _short(low), _short(high))


def _short(value: float) -> float:
    """Six places: more than anybody reads, and fewer than machines disagree on."""
    return round(value, 6)
