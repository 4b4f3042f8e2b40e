"""P0321: a variable, a value or a choice named by a word that means something else already."""

from collections.abc import Iterator
from keyword import kwlist

from game.reading.diagnostic import Problems
from game.reading.nodes import Text
from game.scenario.aspects.places import choices
from game.scenario.model import CONTINUE, Scenario
from game.scenario.types import YES_NO

IN_EXPRESSIONS = frozenset(kwlist)
OF_VARIABLES = IN_EXPRESSIONS | {*YES_NO, "end"}


def reserved_names(scenario: Scenario, problems: Problems) -> None:
    for kind, name in _reserved(scenario):
        problems.report("P0321", name.span, kind=kind, name=name.value)


def _reserved(scenario: Scenario) -> Iterator[tuple[str, Text]]:
    for variable in scenario.variables.values():
        yield from (("variable", name) for name in variable.at.texts("variable") if name.value in OF_VARIABLES)
        yield from (("value", name) for name in variable.at.texts("values") if name.value in IN_EXPRESSIONS)
    for scene in scenario.scenes.values():
        for choice in choices(scene):
            yield from (("choice", name) for name in choice.at.texts("id") if name.value == CONTINUE)
