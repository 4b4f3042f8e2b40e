"""Openness: which choices of a scene can be taken, as text over a packed situation.

A role may take any open choice, or, where its policy is fixed, those that the policy wants of the open ones; a person
outside both roles takes the first whose rule holds.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from game.explore.search.arithmetic import ALWAYS, NEVER, Arithmetic
from game.play.rules import Rules
from game.scenario.expressions import Expression
from game.scenario.model import Scene

Wants = Callable[[Scene, tuple[int, ...]], tuple[int, ...]]
# What can be asked of the situations of a scene.
TAKEN, OPEN, SHUT = "taken", "open", "shut"


class Wanted(dict[int, int]):
    """What a policy takes of a set of open choices, both as bits; worked out where it is met, as sets can be many."""

    def __init__(self, scene: Scene, wants: Wants) -> None:
        super().__init__({0: 0})
        self._scene, self._wants = scene, wants

    def __missing__(self, bits: int) -> int:
        is_open = tuple(place for place in range(len(self._scene.choices)) if bits >> place & 1)
        found = self[bits] = sum(1 << place for place in self._wants(self._scene, is_open))
        return found


@dataclass(frozen=True, slots=True)
class Openness:
    """For each choice of one scene, when it can be taken and when it is open; ``before`` is a line that both need.

    The two differ only where a policy is fixed. ``wanted`` is the table that such a line looks into.
    """

    taken: tuple[str, ...]
    opens: tuple[str, ...]
    shut: str = NEVER
    before: tuple[str, ...] = ()
    wanted: Mapping[int, int] = field(default_factory=dict)

    def text(self, asked: str, place: int) -> str:
        """When a choice is taken, when it is open, or when no choice is."""
        if asked == SHUT:
            return self.shut
        return (self.taken if asked == TAKEN else self.opens)[place]


def openness(rules: Rules, arithmetic: Arithmetic, scene: Scene, policies: Mapping[str, Wants]) -> Openness:
    if not scene.has_decision:
        return Openness((ALWAYS,), (ALWAYS,))
    if scene.decides not in rules.scenario.roles:
        taken = _ruled(arithmetic, [_text(arithmetic, choice.rule) for choice in scene.choices])
        return Openness(taken, taken)
    opens = tuple(_text(arithmetic, choice.require) for choice in scene.choices)
    shut = NEVER if ALWAYS in opens else arithmetic.none_of(list(opens))
    if scene.decides not in policies:
        return Openness(opens, opens, shut)
    table = Wanted(scene, policies[scene.decides])
    places = range(len(opens))
    now = " | ".join(f"({1 << place} if {text} else 0)" for place, text in enumerate(opens))
    taken = tuple(f"wants & {1 << place}" for place in places)
    return Openness(taken, opens, shut, (f"wants = WANTED_{rules.layout.places[scene.id]}[{now}]",), table)


def _text(arithmetic: Arithmetic, guard: Expression | None) -> str:
    return arithmetic.truth(guard.tree, "s") if guard else ALWAYS


def _ruled(arithmetic: Arithmetic, rules: list[str]) -> tuple[str, ...]:
    """The first whose rule holds; the last if none does."""
    last = rules.index(ALWAYS) if ALWAYS in rules else len(rules) - 1
    held = [rule if place < last else ALWAYS for place, rule in enumerate(rules[: last + 1])]
    first = [
        arithmetic.all_of([arithmetic.none_of(held[:place]), rule]) if place else rule
        for place, rule in enumerate(held)
    ]
    return (*first, *(NEVER,) * (len(rules) - len(first)))
