"""Stance: what a person wishes, has pledged, fears and hopes for, and to which side that makes him lean."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.politics.numbers import ONE, clamp, quotient, times
from game.politics.weights import Weights


@dataclass(frozen=True, slots=True)
class Stance:
    """A person in the model, in thousandths; commitment is 0 none, 1 sounded, 2 pledged, 3 spoken in public."""

    grievance: int
    commitment: int
    fear: int
    ambition: int
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Terms:
    """What each thing adds to his lean towards removal: above 0 for it, below 0 against."""

    preference: int
    commitment: int
    ambition: int
    fear: int

    @property
    def total(self) -> int:
        return self.preference + self.commitment + self.ambition + self.fear


def lean(stance: Stance, belief: int, weights: Weights) -> Terms:
    """A g + G c/2 + k b - F r (1 - b): the gain from backing removal over opposing it, the loser being punished."""
    return Terms(
        preference=times(weights.preference, stance.grievance),
        commitment=quotient(weights.commitment * stance.commitment, 2),
        ambition=times(stance.ambition, belief),
        fear=-times(weights.fear, stance.fear, ONE - belief),
    )


def wish(stance: Stance, weights: Weights) -> Terms:
    """His lean in a secret ballot: nobody sees the vote, so neither fear nor hope enters; to have been sounded does."""
    return Terms(stance.grievance, weights.sounded if stance.commitment else 0, 0, 0)


def wishes(grievances: Iterable[int], commitments: Iterable[int], weights: Weights) -> list[int]:
    """The totals of many such leans."""
    return [g + (weights.sounded if c else 0) for g, c in zip(grievances, commitments, strict=True)]


def thresholds(
    grievances: Iterable[int],
    commitments: Iterable[int],
    fears: Iterable[int],
    ambitions: Iterable[int],
    weights: Weights,
) -> list[int]:
    """For each of many, the belief above which he backs removal: below 0 always, 1000 or more never.

    (F r - A g - G c/2) / (F r + k): fear r raises it; grievance g and commitment c lower it.
    Source: thresholds as in Granovetter 1978; weights from the scenario's model table.
    """
    wish, word, risk = 2 * weights.preference, ONE * weights.commitment, 2 * weights.fear
    voices = zip(grievances, commitments, fears, ambitions, strict=True)
    return [
        (risk * r - wish * g - word * c) * ONE // stake
        if (stake := risk * r + 2 * ONE * k) > 0
        else (-1 if wish * g + word * c > risk * r else ONE)
        for g, c, r, k in voices
    ]


def backs(terms: Terms, noise: int, weights: Weights) -> bool:
    """Whether he backs removal, given noise in thousandths of a standard deviation."""
    return terms.total * ONE + weights.noise * noise > 0


def tips(terms: Terms, weights: Weights) -> int | None:
    """The least noise with which he answers otherwise than with any below it; None where no noise moves him."""
    lean_total, noise = terms.total * ONE, weights.noise
    if noise == 0:
        return None
    return -lean_total // noise + 1 if noise > 0 else -(lean_total // noise)


def unsettled(grievance: int, noise: int, weights: Weights) -> int:
    """The wish that a man has in this play: the table's, moved by noise."""
    return clamp(grievance + times(weights.grievance_spread, noise), -ONE, ONE)
