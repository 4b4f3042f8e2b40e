"""Consequence: what a choice changes as it is written, no plays counted: where it leads, which numbers and answers."""

from collections.abc import Iterator

from game.scenario.effects import Call, SetVariable
from game.scenario.expressions import Expression
from game.scenario.model import Choice, Scenario, Scene
from game.scenario.prose import Prose


class Consequences:
    """Judges the choices of a scenario by what is written alone."""

    def __init__(self, scenario: Scenario) -> None:
        self._read = frozenset(_names(scenario))

    def verdict(self, scene: Scene, choice: Choice) -> str:
        """The first that holds of: leads, numbers, record, none (survey.ChoiceEffect says what each means)."""
        if all(_ways(choice) != _ways(other) for other in scene.choices if other is not choice):
            return "leads"
        # A verb of the model always changes something that is read.
        if any(not isinstance(effect, SetVariable) or effect.name in self._read for effect in choice.effects):
            return "numbers"
        return "record" if choice.answers else "none"


def _ways(choice: Choice) -> tuple[tuple[str, Expression | None], ...]:
    return tuple((way.to, way.condition) for way in choice.ways)


def _names(scenario: Scenario) -> Iterator[str]:
    """Every variable that a guard, a rule, a way out, a text, a verb or another variable's effect reads."""
    for role in scenario.roles.values():
        yield from role.watch
    for scene in scenario.scenes.values():
        for prose in (scene.text, *scene.seen_by.values()):
            yield from _told(prose)
        for choice in scene.choices:
            yield from _of_choice(choice)
    for ending in scenario.endings.values():
        for prose in (ending.text, *ending.seen_by.values()):
            yield from _told(prose)


def _of_choice(choice: Choice) -> Iterator[str]:
    conditions = (choice.require, choice.rule, *(way.condition for way in choice.ways))
    for condition in conditions:
        yield from condition.names if condition else ()
    for prose in (choice.then, choice.closed, *choice.seen_by.values()):
        yield from _told(prose)
    for effect in choice.effects:
        if isinstance(effect, Call):
            yield from (name for expression in effect.expressions.values() for name in expression.names)
            yield from (word for argument, word in effect.words.items() if argument != "into")
        else:
            yield from (name for name in effect.value.names if name != effect.name)


def _told(prose: Prose | None) -> Iterator[str]:
    for expression in prose.expressions() if prose else ():
        yield from expression.names
