"""P0110 to P0112: a range that is upside down, a variable with one value only, and keys of another type."""

from game.reading.diagnostic import Problems, Related
from game.reading.nodes import Span
from game.scenario.model import Scenario, Variable
from game.scenario.types import NUMBER

# What a variable of each type has no use for.
USELESS = {"flag": ("from", "to", "values"), "number": ("values",), "one-of": ("from", "to")}


def ranges(scenario: Scenario, problems: Problems) -> None:
    for variable in scenario.variables.values():
        for key in USELESS[variable.type.kind]:
            if variable.at.has(key):
                kind = variable.type.kind
                problems.report("P0112", variable.at.span(key), variable=variable.id, key=key, type=kind)
        if variable.type == NUMBER and variable.low > variable.high:
            _report_range(variable, problems)
        elif only := _only_value(variable):
            problems.report("P0111", variable.at.span("variable"), variable=variable.id, only=only)


def _only_value(variable: Variable) -> str:
    if variable.type == NUMBER:
        return str(variable.low) if variable.low == variable.high else ""
    return variable.type.values[0] if len(variable.type.values) == 1 else ""


def _report_range(variable: Variable, problems: Problems) -> None:
    related = (Related(_place(variable, "to"), f"the greatest value is {variable.high}"),)
    low, high, span = str(variable.low), str(variable.high), _place(variable, "from")
    problems.report("P0110", span, related=related, variable=variable.id, low=low, high=high)


def _place(variable: Variable, key: str) -> Span:
    return variable.at.span(key if variable.at.has(key) else "variable")
