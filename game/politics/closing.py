"""Closing: after the vote that matters, who of those that stood apart joins to make it unanimous."""

from game.politics.cascade import Plenum, counted
from game.politics.numbers import ONE
from game.politics.stance import Stance, lean
from game.politics.weights import Weights


def joins(stance: Stance, fight: bool, weights: Weights, spoken: int = 0) -> bool:
    """Removal is certain now: he joins if he then leans to it. Where the accused has yielded, to stand apart costs.

    While the accused fights, nobody takes back what he has said (spoken is -1 for one who spoke against).
    """
    if fight:
        return spoken >= 0 and lean(stance, ONE, weights).total > 0
    return lean(stance, ONE, weights).total + weights.unanimity > 0


def accused_joins(fight: bool) -> bool:
    """He raises his own hand unless he fights."""
    return not fight


def unanimous(plenum: Plenum, fight: bool) -> bool:
    """Every voice for it, and the accused with them."""
    return plenum.share == ONE and accused_joins(fight)


def closed(plenum: Plenum, fight: bool, weights: Weights) -> Plenum:
    """The same vote after the closing step, which takes no vote away; a motion that was lost closes on nobody."""
    if not plenum.carried:
        return plenum
    asked = enumerate(plenum.apart.stances())
    apart = plenum.apart.at([place for place, stance in asked if not joins(stance, fight, weights)])
    return counted([of for _, of in plenum.counts], apart, plenum.belief)
