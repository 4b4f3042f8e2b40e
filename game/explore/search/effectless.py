"""Effectless choices: those that never make a difference to how a playing can end, over every situation there is."""

from collections.abc import Callable
from fractions import Fraction

from game.explore.search.odds import ending_of
from game.explore.search.space import Space, Ways
from game.explore.search.successors import Branch
from game.explore.search.verdict import CHOICE, Subject

# What lies ahead of a situation: the endings that can be reached, or the chance of each. Equal ones compare equal.
Ahead = frozenset[str] | frozenset[tuple[str, Fraction]]


def without_effect(space: Space, by_odds: bool = False) -> tuple[Subject, ...]:
    """Choices after which the same lies ahead as after each other choice, wherever they can be taken beside others.

    Compares the endings within reach, or their chances (for which no situation may come again). Raises ValueError where
    a space is not closed, since what was not gone through might make the difference.
    """
    if not space.closed:
        raise ValueError("only a closed space can show that a choice makes no difference")
    after = _by_odds(space) if by_odds else _by_reach(space)
    same: dict[tuple[int, int], bool] = {}
    for packed, ways in space.ways.items():
        ahead = [after(branches) for _, branches in ways]
        for place, _ in ways if len(ways) > 1 else ():
            key = (space.place(packed), place)
            same[key] = same.get(key, True) and len(set(ahead)) == 1
    scenes = space.successors.rules.scenes
    found = sorted(key for key, alike in same.items() if alike)
    return tuple(Subject(CHOICE, scenes[scene].choices[place].id, scenes[scene].id) for scene, place in found)


def _by_reach(space: Space) -> Callable[[tuple[Branch, ...]], Ahead]:
    """The endings that can be reached after a choice; gone over again until nothing is added, as circles need."""
    reach = {packed: _own(space, packed) for packed in space.ways}
    backwards = tuple(reversed(space.ordered or tuple(space.ways)))
    changed = True
    while changed:
        changed = False
        for packed in backwards:
            found = reach[packed].union(*(reach[to] for to in space.following(packed)))
            changed = changed or len(found) > len(reach[packed])
            reach[packed] = found
    return lambda branches: frozenset[str]().union(*(reach[branch.to] for branch in branches))


def _own(space: Space, packed: int) -> frozenset[str]:
    name = ending_of(space, packed)
    return frozenset() if name is None else frozenset((name,))


def _by_odds(space: Space) -> Callable[[tuple[Branch, ...]], Ahead]:
    """The chance of each ending after a choice, where choices further on are equally likely."""
    if space.ordered is None:
        raise ValueError("odds after each choice are only known where no situation comes again")
    chances: dict[int, dict[str, Fraction]] = {}
    for packed in reversed(space.ordered):
        name = ending_of(space, packed)
        chances[packed] = {name: Fraction(1)} if name is not None else _mixed(space.ways[packed], chances)
    return lambda branches: frozenset(_mixed(((0, branches),), chances).items())


def _mixed(ways: Ways, chances: dict[int, dict[str, Fraction]]) -> dict[str, Fraction]:
    mixed: dict[str, Fraction] = {}
    for branch in (branch for _, branches in ways for branch in branches):
        for name, chance in chances[branch.to].items():
            mixed[name] = mixed.get(name, Fraction(0)) + branch.chance * chance / len(ways)
    return mixed
