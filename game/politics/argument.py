"""Argument: what charges, rebuttals and promises do to a wish; speeches move belief, arguments move grievance."""

from game.politics.numbers import ONE, clamp, times
from game.politics.weights import Weights

# A charge that has been answered has nothing new left in it.
NOVELTY_ANSWERED = 0


def _within(grievance: int) -> int:
    return clamp(grievance, -ONE, ONE)


def moved(grievance: int, theta: int, credit: int, novelty: int, own: int, weights: Weights) -> int:
    """The listener's grievance after a charge is argued.

    theta: how much the charge weighs with his group; credit: how far the speaker is believed; novelty: 1000 at the
    first hearing; own: how far the speaker himself praised or signed what he attacks.
    """
    return _within(grievance + times(weights.argument, theta, credit, novelty, ONE - own))


def novelty_after(novelty: int) -> int:
    """A charge is worth half as much at each repetition."""
    return novelty // 2


def rebutted(grievance: int, theta: int, credit: int, weights: Weights) -> int:
    """The listener's grievance after a charge is answered by one who is believed this far."""
    return _within(grievance - times(weights.rebuttal, theta, credit))


def credit_rebutted(credit: int, weights: Weights) -> int:
    """What the answered speaker is still worth."""
    return times(credit, ONE - weights.exposure)


def promised(grievance: int, by_plot: bool, weights: Weights) -> int:
    """The grievance of a man to whom one side has promised something."""
    return _within(grievance + (weights.promise if by_plot else -weights.promise))
