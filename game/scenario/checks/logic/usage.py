"""P0318, P0319 and P0348: variables that nothing reads, or that nothing changes, or both."""

from collections.abc import Iterator

from game.reading.diagnostic import Problems
from game.scenario.aspects.places import pages
from game.scenario.effects import Call, Effect, SetVariable
from game.scenario.expressions import Expression
from game.scenario.model import Choice, Ending, Scenario, Scene
from game.scenario.verbs import VERBS

INTO = "into"


def unused_variables(scenario: Scenario, problems: Problems) -> None:
    unread, unwritten = _without(_read(scenario), scenario), _without(_written(scenario), scenario)
    for variable in scenario.variables.values():
        is_read, is_written = variable.id not in unread, variable.id not in unwritten
        if not (is_read and is_written):
            code = "P0319" if is_read else "P0318" if is_written else "P0348"
            problems.report(code, variable.at.span("variable"), variable=variable.id)


def _without(names: Iterator[str], scenario: Scenario) -> set[str]:
    """The variables that are not among the names, which are gone through no further than need be."""
    left = set(scenario.variables)
    while left and (name := next(names, None)) is not None:
        left.discard(name)
    return left


def _choices(scenario: Scenario) -> Iterator[Choice]:
    for scene in scenario.scenes.values():
        yield from scene.choices


def _written(scenario: Scenario) -> Iterator[str]:
    for choice in _choices(scenario):
        for effect in choice.effects:
            yield effect.name if isinstance(effect, SetVariable) else effect.words.get(INTO, "")


def _read(scenario: Scenario) -> Iterator[str]:
    for role in scenario.roles.values():
        yield from role.watch
    for part in pages(scenario):
        yield from _read_by(_shown(part))
    for choice in _choices(scenario):
        yield from _read_by(_weighed(choice))
        for effect in choice.effects:
            yield from _read_by_effect(effect)


def _read_by(expressions: Iterator[Expression]) -> Iterator[str]:
    for expression in expressions:
        yield from expression.names


def _shown(part: Scene | Ending) -> Iterator[Expression]:
    for prose in (part.text, *part.seen_by.values()):
        if prose:
            yield from prose.expressions()


def _weighed(choice: Choice) -> Iterator[Expression]:
    for prose in (choice.closed, choice.then, *choice.seen_by.values()):
        if prose:
            yield from prose.expressions()
    expressions = (choice.require, choice.rule, *(way.condition for way in choice.ways))
    yield from (expression for expression in expressions if expression)
    yield from (answer.value for answer in choice.answers)


def _read_by_effect(effect: Effect) -> Iterator[str]:
    """What an effect reads; a variable that only changes itself is not read by anybody."""
    if isinstance(effect, SetVariable):
        yield from (name for name in effect.value.names if name != effect.name)
    elif isinstance(effect, Call):
        yield from _read_by(iter(effect.expressions.values()))
        table = VERBS[effect.verb]
        yield from (word for name, word in effect.words.items() if table[name].kind == "yes-or-flag")
