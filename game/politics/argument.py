"""Argument: what charges, rebuttals and promises do to a wish; speeches move belief, arguments move grievance."""

from collections.abc import Iterable

from game.politics.numbers import ONE, clamp, quotients, times
from game.politics.weights import Weights

# A charge that has been answered has nothing new left in it.
NOVELTY_ANSWERED = 0


def argued(thetas: Iterable[int], credit: int, novelty: int, own: int, weights: Weights) -> list[int]:
    """How far a charge moves the wishes of those with whom it weighs so much.

    theta: how much the charge weighs with a listener's group; credit: how far the speaker is believed; novelty: 1000 at
    the first hearing; own: how far the speaker himself praised or signed what he attacks.
    """
    force = weights.argument * credit * novelty * (ONE - own)
    return quotients([force * theta for theta in thetas], ONE**4)


def novelty_after(novelty: int) -> int:
    """A charge is worth half as much at each repetition."""
    return novelty // 2


def rebutted(thetas: Iterable[int], credit: int, weights: Weights) -> list[int]:
    """How far the same wishes are moved back when the charge is answered by one who is believed this far."""
    return quotients([-weights.rebuttal * theta * credit for theta in thetas], ONE**2)


def moved(grievance: int, swing: int) -> int:
    """The listener's grievance once it has swung so far."""
    return clamp(grievance + swing, -ONE, ONE)


def credit_rebutted(credit: int, weights: Weights) -> int:
    """What the answered speaker is still worth."""
    return times(credit, ONE - weights.exposure)


def promised(grievance: int, by_plot: bool, weights: Weights) -> int:
    """The grievance of a man to whom one side has promised something."""
    return moved(grievance, weights.promise if by_plot else -weights.promise)
