"""Reasons: the terms that made a vote, largest first, for a caller to put into words."""

from game.politics.numbers import ONE
from game.politics.stance import Terms
from game.politics.weights import Weights


def unknown(noise: int, weights: Weights) -> int:
    """What the noise of one decision added to a lean, in thousandths: what the model does not know of the man.

    Rounded up, so that the sum of the terms as printed is above 0 exactly where ``stance.backs`` says that he backs it.
    """
    return -(-weights.noise * noise // ONE)


def largest(terms: Terms, most: int = 3, **others: int) -> tuple[tuple[str, int], ...]:
    """Names and amounts by size, without those that are nothing; ties keep the order of ``Terms``, others last."""
    named = (
        ("preference", terms.preference),
        ("commitment", terms.commitment),
        ("ambition", terms.ambition),
        ("fear", terms.fear),
        *others.items(),
    )
    return tuple(sorted((pair for pair in named if pair[1]), key=lambda pair: -abs(pair[1]))[:most])
