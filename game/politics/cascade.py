"""Cascade: the vote of a hall where each looks at the others, and of one where nobody can."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from game.politics.belief import Room, Seen, belief
from game.politics.hall import Group, Hall, Voices, assembled
from game.politics.numbers import ONE
from game.politics.stance import thresholds, wishes
from game.politics.weights import Weights


@dataclass(frozen=True, slots=True)
class Plenum:
    """A vote of the hall: the share for (1000 only if all), each group's (for, of), who stood apart, and the belief."""

    share: int
    counts: tuple[tuple[int, int], ...]
    apart: Voices
    belief: int

    @property
    def carried(self) -> bool:
        return 2 * sum(for_ for for_, _ in self.counts) > sum(of for _, of in self.counts)


def counted(sizes: Sequence[int], apart: Voices, believed: int) -> Plenum:
    """The vote of groups of these sizes in which these voices stood apart."""
    counts = tuple((of - left, of) for of, left in zip(sizes, apart.sizes, strict=True))
    everyone = sum(sizes)
    return Plenum(sum(for_ for for_, _ in counts) * ONE // everyone if everyone else 0, counts, apart, believed)


def _hall_belief(share: int, hall: Hall, weights: Weights) -> int:
    shock = hall.room.shock + (weights.defiance if hall.fight else 0)
    room = Room(hall.room.levers, shock, hall.room.mood)
    return belief(Seen(share, ONE - share, 0), room, weights, hall.presidium_share)


def settled_belief(ladder: Sequence[int], sounded: int, hall: Hall, weights: Weights) -> int:
    """The belief at which raised hands stop moving, in thousandths (Granovetter 1978).

    The ladder holds the thresholds of all, in order; those who had been sounded are known beforehand.
    More hands raise belief and belief raises hands, so the share only rises or only falls, a hand at least each time,
    and comes to rest; the bound holds even where weights below 0 would make it swing.
    """
    everyone = max(1, len(ladder))
    share = (sounded * ONE // everyone + hall.presidium_share) // 2
    believed = _hall_belief(share, hall, weights)
    for _ in range(len(ladder) + 1):
        reached = bisect_left(ladder, believed) * ONE // everyone
        if reached == share:
            break
        share = reached
        believed = _hall_belief(share, hall, weights)
    return believed


def show_of_hands(voices: Voices, hall: Hall, weights: Weights) -> Plenum:
    """An open vote: each backs removal above his threshold, once the hands have come to rest."""
    found = thresholds(voices.grievances, voices.commitments, voices.fears, voices.ambitions, weights)
    believed = settled_belief(sorted(found), sum(voices.commitments), hall, weights)
    return counted(voices.sizes, voices.at([place for place, own in enumerate(found) if own >= believed]), believed)


def secret_ballot(voices: Voices, weights: Weights) -> Plenum:
    """Nobody sees the others: only the private wish counts, and whether one had been sounded."""
    found = wishes(voices.grievances, voices.commitments, weights)
    return counted(voices.sizes, voices.at([place for place, total in enumerate(found) if total <= 0]), ONE // 2)


def plenum_share(
    groups: Sequence[Group], voices: int, draws: bytes, hall: Hall, weights: Weights, secret: bool = False
) -> Plenum:
    """The vote of the Central Committee, its voices sampled from the caller's bytes (see ``hall.bytes_needed``)."""
    sampled = assembled(groups, voices, draws, hall, weights)
    return secret_ballot(sampled, weights) if secret else show_of_hands(sampled, hall, weights)
