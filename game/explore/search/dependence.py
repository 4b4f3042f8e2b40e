"""Dependence: which numbers each effect of a choice changes, and from which other numbers it works them out."""

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.play.rules import Rules
from game.politics.argument import NOVELTY_ANSWERED
from game.scenario.building.people import HOLDER_VALUES
from game.scenario.effects import Call, Effect, SetVariable
from game.scenario.expressions import Expression
from game.scenario.model import Choice, Scenario, Scene

# What a division leaves for its closing: nothing that a situation holds, but the closing hangs on it.
DIVISION = "(division)"
# What no verb reads, and what only some read: all else is taken as read, so that a number new to the model is too.
_TOLD = ("question.", "estimate.", "visit.")
_APART = ("grievance.", "novelty.", "answered.", "room.conceded")


@dataclass(frozen=True, slots=True)
class Change:
    """A number that an effect changes, from which numbers, whether in every case, and to which values if these are few.

    Changes of one effect are in an order in which each reads what stood before the effect or what an earlier one left.
    """

    name: str
    reads: frozenset[str] = frozenset()
    always: bool = True
    values: tuple[int, ...] | None = None


def changes(rules: Rules, effect: Effect) -> tuple[Change, ...]:
    """What one effect may change. The count of visits is left out: only luck reads it, and a search has all luck."""
    if isinstance(effect, SetVariable):
        return (_set(effect.name, effect.value),)
    if effect.verb == "reveal":
        number = next(n for n, known in enumerate(rules.observations, 1) if known is effect)
        return (Change(f"estimate.{effect.words['to']}.{effect.words['person']}", values=(number,)),)
    if effect.verb == "chance":
        return (Change(effect.words["into"], frozenset(effect.expressions["odds"].names), values=(0, 1)),)
    return tuple(_VERBS[effect.verb](_Asked(rules.scenario, rules.layout.slots, effect)))


def answered(choice: Choice) -> tuple[Change, ...]:
    """The questions of the record that a choice answers."""
    return tuple(_set(f"question.{answer.question}", answer.value) for answer in choice.answers)


def all_changes(rules: Rules, choice: Choice) -> tuple[Change, ...]:
    """Everything that a choice may change, in order."""
    return (*(change for effect in choice.effects for change in changes(rules, effect)), *answered(choice))


def needs_model(choice: Choice) -> bool:
    """Whether a choice draws luck or asks the model of power, and so cannot be written as arithmetic."""
    return any(isinstance(effect, Call) and effect.verb != "reveal" for effect in choice.effects)


def halls_in(scenario: Scenario, scene: Scene) -> bool:
    """Whether a body too large to name divides in a scene."""
    effects = (effect for choice in scene.choices for effect in choice.effects)
    divisions = (effect for effect in effects if isinstance(effect, Call) and effect.verb == "divide")
    return any(not scenario.bodies[division.words["body"]].members for division in divisions)


def guards(scenario: Scenario, scene: Scene) -> tuple[Expression, ...]:
    """What decides which choices can be taken: what a role's choices require, or the rules of anybody else."""
    if not scene.has_decision:
        return ()
    asked = ("require" if scene.decides in scenario.roles else "rule",) * len(scene.choices)
    found = (getattr(choice, name) for choice, name in zip(scene.choices, asked, strict=True))
    return tuple(guard for guard in found if guard is not None)


def _set(name: str, value: Expression) -> Change:
    tree = value.tree
    values = (tree.value,) if isinstance(tree, ast.Constant) and isinstance(tree.value, int) else None
    return Change(name, frozenset(value.names), values=values)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One call of a verb: its words, and the names that a situation has."""

    scenario: Scenario
    slots: Iterable[str]
    call: Call

    def word(self, name: str) -> str:
        return self.call.words.get(name, "")

    def room(self, *others: str) -> frozenset[str]:
        """What is true for everybody: who has promised, spoken or left, levers and mood; and these."""
        names = (name for name in self.slots if name not in self.scenario.variables)
        return frozenset((*(name for name in names if not name.startswith((*_TOLD, *_APART))), *others))

    def everybody(self, *others: str) -> frozenset[str]:
        """The same, with everybody's wish."""
        return self.room(*(name for name in self.slots if name.startswith("grievance.")), *others)

    def acts(self, key: str = "person") -> bool:
        return self.scenario.people[self.word(key)].stance is not None

    def flags(self) -> tuple[str, ...]:
        """Variables on which a division's manner hangs."""
        words = (self.word(key) for key in ("debate", "fight", "secret"))
        return tuple(word for word in words if word in self.scenario.variables)


def _ask(asked: _Asked) -> Iterator[Change]:
    if asked.acts():
        person = asked.word("person")
        reads = asked.room(f"grievance.{person}")
        yield Change(f"commitment.{person}", reads)
        yield Change(asked.word("into"), reads)


def _hear(asked: _Asked) -> Iterator[Change]:
    if asked.acts():
        yield from _spoken(asked, asked.room(f"grievance.{asked.word('person')}"))


def _speak(asked: _Asked) -> Iterator[Change]:
    if asked.acts():
        person = asked.word("person")
        yield from _spoken(asked, frozenset((f"spoken.{person}", f"commitment.{person}")))


def _spoken(asked: _Asked, reads: frozenset[str]) -> Iterator[Change]:
    """One who has spoken before changes nothing, so that none of these is changed in every case."""
    person, into = asked.word("person"), asked.word("into")
    if into:
        yield Change(into, reads | {into}, always=False)
    yield Change(f"commitment.{person}", reads, always=False)
    yield Change(f"spoken.{person}", reads, always=False)


def _argue(asked: _Asked) -> Iterator[Change]:
    novelty, answer = f"novelty.{asked.word('charge')}", f"answered.{asked.word('charge')}"
    for name in _listeners(asked):
        yield Change(name, frozenset((name, novelty, answer)))
    yield Change(novelty, frozenset((novelty,)))


def _rebut(asked: _Asked) -> Iterator[Change]:
    for name in _listeners(asked):
        yield Change(name, frozenset((name,)))
    yield Change(f"novelty.{asked.word('charge')}", values=(NOVELTY_ANSWERED,))
    yield Change(f"answered.{asked.word('charge')}", values=(1,))


def _listeners(asked: _Asked) -> Iterator[str]:
    people = asked.scenario.people.values()
    return (f"grievance.{person.id}" for person in people if person.stance and person.id != asked.word("by"))


def _leave(asked: _Asked) -> Iterator[Change]:
    yield Change(f"away.{asked.word('person')}", values=(1,))


def _take(asked: _Asked) -> Iterator[Change]:
    yield Change(f"lever.{asked.word('lever')}", values=(HOLDER_VALUES[asked.word("by")],))


def _promise(asked: _Asked) -> Iterator[Change]:
    name = f"grievance.{asked.word('to')}"
    if asked.acts("to"):
        yield Change(name, frozenset((name,)))


def _unsettle(asked: _Asked) -> Iterator[Change]:
    yield Change("room.shock", frozenset(("room.shock",)))


def _settle(asked: _Asked) -> Iterator[Change]:
    reads = asked.room("room.conceded")
    yield Change(asked.word("into"), reads)
    yield Change("room.conceded", reads)


def _divide(asked: _Asked) -> Iterator[Change]:
    reads = asked.everybody(*asked.flags())
    yield Change(DIVISION, reads, always=False)
    yield Change(asked.word("into"), reads)
    if asked.scenario.bodies[asked.word("body")].members:
        yield Change("room.presidium_share", reads)


def _close(asked: _Asked) -> Iterator[Change]:
    reads = asked.everybody(DIVISION, *asked.flags())
    yield Change(asked.word("into"), reads, always=False)
    yield Change("room.presidium_share", reads, always=False)


_VERBS: Mapping[str, Callable[[_Asked], Iterator[Change]]] = {
    "ask": _ask,
    "hear": _hear,
    "speak": _speak,
    "argue": _argue,
    "rebut": _rebut,
    "leave": _leave,
    "take": _take,
    "promise": _promise,
    "unsettle": _unsettle,
    "settle": _settle,
    "divide": _divide,
    "close": _close,
}
