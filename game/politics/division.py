"""Division: the votes of named members on the motion to remove."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.politics.stance import Stance, Terms, backs, lean, wish
from game.politics.weights import Weights


@dataclass(frozen=True, slots=True)
class Member:
    """One who votes, with what he believes now; spoken is 1 for removal, -1 against, 0 silent so far."""

    stance: Stance
    belief: int
    noise: int = 0
    spoken: int = 0


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote, for removal or against it, and what it was made of."""

    for_: bool
    terms: Terms


def voted(member: Member, weights: Weights) -> Vote:
    """In the open a man votes as he spoke; one who has not spoken votes as he leans."""
    terms = lean(member.stance, member.belief, weights)
    return Vote(member.spoken > 0 if member.spoken else backs(terms, member.noise, weights), terms)


def marked(member: Member, weights: Weights) -> Vote:
    """In a secret ballot a man votes as he wishes, whatever he said."""
    terms = wish(member.stance, weights)
    return Vote(terms.total > 0, terms)


def divided(members: Iterable[Member], weights: Weights, secret: bool = False) -> tuple[Vote, ...]:
    """The votes in the order of the members."""
    return tuple((marked if secret else voted)(member, weights) for member in members)


def share_for(votes: Iterable[bool]) -> int:
    """The votes for in thousandths, rounded down, so that 1000 means every one."""
    cast = tuple(votes)
    return sum(cast) * 1000 // len(cast) if cast else 0
