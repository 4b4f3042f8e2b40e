"""Brute force: every situation within reach as a plain set, by the step that plays take; knows nothing of packing.

Luck is every yes and no of the draws that a choice names.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

from game.explore.search.openness import Wants
from game.play.rules import Rules, step_by
from game.play.situation import Situation
from game.scenario.effects import Call


@dataclass
class Luck:
    """Each draw comes out as said, unless its odds leave no choice."""

    sides: dict[str, bool]
    scene: str = ""
    said: list[str] = field(default_factory=list)

    def happens(self, name: str, odds: int) -> bool:
        return odds > 0 if not 0 < odds < 100 else self.sides[name]


def places(rules: Rules, situation: Situation, policies: dict[str, Wants]) -> tuple[int, ...]:
    scene = rules.scene(situation)
    if not scene.has_decision:
        return (0,)
    if scene.decides not in rules.scenario.roles:
        return (rules.ruled(situation),)
    found = rules.open_options(situation)
    return policies[scene.decides](scene, found) if found and scene.decides in policies else found


def following(rules: Rules, situation: Situation, place: int) -> Iterator[Situation]:
    choice = rules.scenes[situation.scene].choices[place]
    drawn = {f"chance {effect.words['into']}" for effect in choice.effects if isinstance(effect, Call)}
    for sides in product((True, False), repeat=len(drawn)):
        luck = Luck(dict(zip(sorted(drawn), sides, strict=True)))
        yield without_visits(rules, step_by(rules, situation, place, luck).situation)


def without_visits(rules: Rules, situation: Situation) -> Situation:
    names = zip(rules.layout.slots, situation.values, strict=True)
    return Situation(situation.scene, tuple(0 if name.startswith("visit.") else value for name, value in names))


@dataclass(frozen=True)
class Reached:
    """All situations, how many steps there are between them, and every choice that could be taken in some."""

    situations: frozenset[Situation]
    steps: int
    taken: frozenset[tuple[int, int]]
    shut: frozenset[int]


def reached(rules: Rules, start: Situation, policies: dict[str, Wants] | None = None) -> Reached:
    known, waiting, taken, shut, steps = {start}, [start], set(), set(), 0
    while waiting:
        situation = waiting.pop()
        if rules.ended(situation):
            continue
        found = places(rules, situation, policies or {})
        shut |= set() if found else {situation.scene}
        for place in found:
            taken.add((situation.scene, place))
            for after in following(rules, situation, place):
                steps += 1
                if after not in known:
                    known.add(after)
                    waiting.append(after)
    return Reached(frozenset(known), steps, frozenset(taken), frozenset(shut))
