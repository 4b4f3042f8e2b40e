"""Terms of going: what the winners grant a man who might still fight."""

from game.politics.belief import Room, Seen, belief
from game.politics.numbers import ONE, times
from game.politics.weights import Weights


def chance_of_holding(seen: Seen, room: Room, presidium_share: int, weights: Weights) -> int:
    """The chance, as both sides judge it, that he would hold the plenum if he fought."""
    defied = Room(room.levers, room.shock + weights.defiance, room.mood)
    return ONE - belief(seen, defied, weights, presidium_share)


def granted(cost: int, strength: int, weights: Weights, already: int = 0) -> bool:
    """Whether the winners grant a term of this cost, having granted terms that cost so much already."""
    return cost + already <= weights.concession_floor + times(weights.concession_slope, strength)
