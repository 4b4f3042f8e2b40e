"""Difference: how far apart two shares are, with the bounds that the truth lies in 19 times of 20."""

from dataclasses import dataclass
from math import hypot

from game.explore.survey.shares import Share


@dataclass(frozen=True, slots=True)
class Apart:
    """The second share less the first, in points (hundredths), and its bounds."""

    by: float
    low: float
    high: float

    @property
    def is_sure(self) -> bool:
        """Whether there is a difference at all, beyond doubt."""
        return self.low > 0 or self.high < 0

    def exceeds(self, tolerance: float) -> bool:
        """Whether it is more than so many points, beyond doubt."""
        return self.low > tolerance or self.high < -tolerance


def difference(first: Share, second: Share) -> Apart:
    """The difference of two shares that were counted independently.

    Source: the hybrid of two Wilson intervals (R. G. Newcombe, 1998, Statistics in Medicine 17, 873-890, method 10).
    Where both were counted with the same seeds they go together, and the bounds are wider than need be.
    """
    by = second.share - first.share
    low = by - hypot(second.share - second.low, first.high - first.share)
    high = by + hypot(second.high - second.share, first.share - first.low)
    return Apart(_points(by), _points(low), _points(high))


def _points(part: float) -> float:
    return round(100 * part, 2)
