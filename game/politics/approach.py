"""Approach: what a person answers who is asked in private to stand with a side."""

from dataclasses import dataclass, replace

from game.politics.stance import Stance, Terms, backs, lean
from game.politics.weights import Weights

SOUNDED, PLEDGED = 1, 2


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether he pledged himself to the side that asked, his stance from now on, and why."""

    pledged: bool
    stance: Stance
    terms: Terms


def asked_for_removal(stance: Stance, belief: int, noise: int, weights: Weights) -> Answer:
    """He pledges if he backs removal at this moment; if not he has been sounded, and keeps silent."""
    terms = lean(stance, belief, weights)
    pledged = stance.commitment >= PLEDGED or backs(terms, noise, weights)
    reached = max(stance.commitment, PLEDGED if pledged else SOUNDED)
    return Answer(pledged, replace(stance, commitment=reached), terms)


def asked_for_khrushchev(stance: Stance, belief: int, noise: int, weights: Weights) -> Answer:
    """He pledges if he does not back removal at this moment, and then owes the plot nothing more."""
    terms = lean(stance, belief, weights)
    pledged = not backs(terms, noise, weights)
    return Answer(pledged, replace(stance, commitment=0) if pledged else stance, terms)
