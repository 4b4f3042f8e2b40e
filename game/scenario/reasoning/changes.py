"""Changes: everything in a scenario that can give a variable a value, each different one once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from game.scenario.effects import Call, Effect, SetVariable
from game.scenario.expressions import Expression
from game.scenario.model import Choice, Scenario, Scene
from game.scenario.reasoning.conditions import Known, values
from game.scenario.reasoning.domains import EITHER, NO, NOTHING, YES, Domain, Domains, between, ends, joined, kept
from game.scenario.reasoning.narrowing import narrowed
from game.scenario.verbs import VERBS

CERTAIN = 100
WHOLE_HALL = 1000
RESULTS = ("flag", "number")
# One voice more, or as many as before where he has spoken already.
COUNTING = frozenset({"hear", "speak"})


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """One effect on one variable, with what is known where it happens."""

    name: str
    effect: Effect
    knowns: tuple[Known, ...] = ()

    @property
    def reads(self) -> frozenset[str]:
        """The variables that its result hangs on."""
        expressions = [known.condition for known in self.knowns]
        if isinstance(self.effect, SetVariable):
            expressions.append(self.effect.value)
        else:
            expressions += self.effect.expressions.values()
        return frozenset(name for expression in expressions for name in expression.names) | {self.name}


def written_by(effect: Effect) -> Iterator[str]:
    """The variables that an effect changes."""
    if isinstance(effect, SetVariable):
        yield effect.name
    else:
        table = VERBS[effect.verb]
        yield from (word for key, word in effect.words.items() if table[key].kind in RESULTS)


class Guard(NamedTuple):
    """What is known when a choice is taken, and whose key says so."""

    known: Known
    choice: Choice
    key: str


def guards_of(scene: Scene, place: int) -> tuple[Guard, ...]:
    """The guard of a choice that is taken; and where nobody is asked, its rule and that none above it held."""
    choice = scene.choices[place]
    above = [Guard(Known(other.rule, False), other, "rule") for other in scene.choices[:place] if other.rule]
    own = (("rule", choice.rule), ("require", choice.require))
    return (*above, *(Guard(Known(guard, True), choice, key) for key, guard in own if guard))


def changes(scenario: Scenario) -> tuple[Change, ...]:
    """Every different change. What is known is kept only where it bears on the result, and has not been changed."""
    found: dict[object, Change] = {}
    for scene in scenario.scenes.values():
        for place, choice in enumerate(scene.choices):
            if scene.choices[0].rule or _guards_itself(choice):
                _add_guarded(found, choice, tuple(guard.known for guard in guards_of(scene, place)))
            elif choice.effects:
                _add(found, choice.effects)
    return tuple(found.values())


def _guards_itself(choice: Choice) -> bool:
    """Whether an effect reads what the guard asks; most do not, and then the guard says nothing of the result."""
    if not (choice.require and choice.effects):
        return False
    names = choice.require.names
    values = (effect.value for effect in choice.effects if isinstance(effect, SetVariable))
    return any(name in names for value in values for name in value.names)


def _add(found: dict[object, Change], effects: Iterable[Effect]) -> None:
    for effect in effects:
        if effect.source not in found:
            for name in written_by(effect):
                found[effect.source if effect.source not in found else (effect.source, name)] = Change(name, effect)


def _add_guarded(found: dict[object, Change], choice: Choice, knowns: tuple[Known, ...]) -> None:
    for effect in choice.effects:
        bearing = _bearing(effect, knowns)
        if not bearing:
            _add(found, (effect,))
        for name in written_by(effect):
            if bearing:
                key = (effect.source, *((known.condition.source, known.holds) for known in bearing))
                found.setdefault(key, Change(name, effect, bearing))
            knowns = unchanged(knowns, name)


def _bearing(effect: Effect, knowns: tuple[Known, ...]) -> tuple[Known, ...]:
    names = effect.value.names if isinstance(effect, SetVariable) else ()
    return tuple(known for known in knowns if any(name in names for name in known.condition.names))


def unchanged(knowns: Iterable[Known], name: str) -> tuple[Known, ...]:
    """What is still known once a variable has been changed."""
    return tuple(known for known in knowns if name not in known.condition.names)


def result(change: Change, domains: Domains, scenario: Scenario) -> Domain:
    """What the variable may be afterwards; nothing, where the effect cannot come about."""
    left: Domains | None = domains
    for condition, holds in change.knowns:
        left = left and narrowed(condition.tree, holds, left)
    if left is None:
        return NOTHING
    variable, effect = scenario.variables[change.name], change.effect
    given = (
        values(effect.value, left) if isinstance(effect, SetVariable) else _given(change.name, effect, left, scenario)
    )
    return kept(given, variable.low, variable.high)


def _given(name: str, call: Call, domains: Domains, scenario: Scenario) -> Domain:
    """What a verb of the model puts into its variable; of a verb that is not known here, anything."""
    before, variable = domains[name], scenario.variables[name]
    if call.verb == "chance":
        return _drawn(call.expressions["odds"], domains)
    if call.verb == "divide":
        return between(0, _votes(call, scenario))
    if call.verb in COUNTING:
        low, high = ends(before)
        return joined(before, between(low + 1, high + 1))
    return joined(before, between(variable.low, variable.high))


def _drawn(odds: Expression, domains: Domains) -> Domain:
    low, high = ends(values(odds, domains))
    return YES if low >= CERTAIN else NO if high <= 0 else EITHER


def _votes(call: Call, scenario: Scenario) -> int:
    """The most votes that a division can have: of members those with a mind in the model, of a hall all of it."""
    body = scenario.bodies[call.words["body"]]
    if not body.members:
        return WHOLE_HALL
    there = [name for name in body.members if name not in body.absent and scenario.people[name].stance]
    return len(there) or WHOLE_HALL  # another check speaks of a body in which nobody votes
