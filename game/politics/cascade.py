"""Cascade: the vote of a hall where each looks at the others, and of one where nobody can."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from game.politics.belief import Room, Seen, belief
from game.politics.hall import Group, Hall, assembled
from game.politics.numbers import ONE
from game.politics.stance import Stance, threshold, wish
from game.politics.weights import Weights

Voices = tuple[tuple[Stance, ...], ...]


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
    counts = tuple((of - len(left), of) for of, left in zip(sizes, apart, strict=True))
    everyone = sum(sizes)
    return Plenum(sum(for_ for for_, _ in counts) * ONE // everyone if everyone else 0, counts, apart, believed)


def _sizes(voices: Voices) -> tuple[int, ...]:
    return tuple(len(group) for group in voices)


def _hall_belief(share: int, hall: Hall, weights: Weights) -> int:
    shock = hall.room.shock + (weights.defiance if hall.fight else 0)
    room = Room(hall.room.levers, shock, hall.room.mood)
    return belief(Seen(share, ONE - share, 0), room, weights, hall.presidium_share)


def settled_belief(voices: Voices, hall: Hall, weights: Weights) -> int:
    """The belief at which raised hands stop moving, in thousandths (Granovetter 1978).

    More hands raise belief and belief raises hands, so the share only rises or only falls, a hand at least each time,
    and comes to rest; the bound holds even where weights below 0 would make it swing.
    """
    everyone = [voice for group in voices for voice in group]
    ladder = sorted(threshold(voice, weights) for voice in everyone)
    known = sum(1 for voice in everyone if voice.commitment) * ONE // max(1, len(everyone))
    share = (known + hall.presidium_share) // 2
    believed = _hall_belief(share, hall, weights)
    for _ in range(len(ladder) + 1):
        reached = bisect_left(ladder, believed) * ONE // max(1, len(ladder))
        if reached == share:
            break
        share = reached
        believed = _hall_belief(share, hall, weights)
    return believed


def show_of_hands(voices: Voices, hall: Hall, weights: Weights) -> Plenum:
    """An open vote: each backs removal above his threshold, once the hands have come to rest."""
    believed = settled_belief(voices, hall, weights)
    apart = tuple(tuple(v for v in group if threshold(v, weights) >= believed) for group in voices)
    return counted(_sizes(voices), apart, believed)


def secret_ballot(voices: Voices, weights: Weights) -> Plenum:
    """Nobody sees the others: only the private wish counts, and whether one had been sounded."""
    apart = tuple(tuple(v for v in group if wish(v, weights).total <= 0) for group in voices)
    return counted(_sizes(voices), apart, ONE // 2)


def plenum_share(
    groups: Sequence[Group], voices: int, draws: bytes, hall: Hall, weights: Weights, secret: bool = False
) -> Plenum:
    """The vote of the Central Committee, its voices sampled from the caller's bytes (see ``hall.bytes_needed``)."""
    sampled = assembled(groups, voices, draws, hall, weights)
    return secret_ballot(sampled, weights) if secret else show_of_hands(sampled, hall, weights)
