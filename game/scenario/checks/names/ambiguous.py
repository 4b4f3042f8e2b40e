"""P0332: a variable whose name is also a value of a variable."""

from game.reading.diagnostic import Problems, Related
from game.reading.nodes import Text
from game.scenario.model import Scenario


def ambiguous_names(scenario: Scenario, problems: Problems) -> None:
    values: dict[str, Text] = {}
    for variable in scenario.variables.values():
        for text in variable.at.texts("values"):
            values.setdefault(text.value, text)
    for variable in scenario.variables.values():
        if variable.id in values:
            related = (Related(values[variable.id].span, f"“{variable.id}” is a value here"),)
            problems.report("P0332", variable.at.span("variable"), related=related, name=variable.id)
