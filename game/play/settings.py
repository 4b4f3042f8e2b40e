"""Settings: the values of variables that an author chooses for a situation, such as ``nerve=4``."""

from collections.abc import Iterable, Mapping

from game.play.errors import PlayError, must_be_known
from game.play.rules import Rules
from game.play.situation import Situation
from game.reading.suggest import did_you_mean
from game.scenario.model import Scenario, Variable
from game.scenario.values import names_of, value_of, wanted, written


def read_setting(scenario: Scenario, said: str) -> tuple[str, str]:
    """The variable and the value that ``name=value`` names. Raises PlayError with a sentence."""
    name, sign, text = (part.strip() for part in said.partition("="))
    if not (name and sign and text):
        raise PlayError(f"“{said.strip()}” sets nothing. Write a variable and its value, such as {_such_as(scenario)}.")
    must_be_known("variable", name, scenario.variables)
    variable = scenario.variables[name]
    if value_of(variable.type, (variable.low, variable.high), text) is None:
        hint = did_you_mean(text, names_of(variable.type))
        raise PlayError(f"{name} is {wanted_of(variable)}, not “{text}”.{hint}")
    return name, text


def wanted_of(variable: Variable) -> str:
    """What a variable may be, in words."""
    return wanted(variable.type, (variable.low, variable.high))


def _such_as(scenario: Scenario) -> str:
    for variable in scenario.variables.values():
        return f"{variable.id}={written(variable.type, variable.start)}"
    return "nerve=4"


def situated(rules: Rules, place: str, values: Mapping[str, str], seed: int) -> Situation:
    """A situation at a place: the opening of this seed with these values; what no longer fits is left out."""
    opening = rules.layout.opening(seed)
    numbers = list(opening.values)
    for name, text in values.items():
        number = _number(rules, name, text)
        if number is not None:
            numbers[rules.layout.index[name]] = number
    return Situation(rules.layout.places[place], tuple(numbers))


def _number(rules: Rules, name: str, text: str) -> int | None:
    """The number kept under a name; a declared variable's value is looked up by its word, which an edit may move."""
    if variable := rules.scenario.variables.get(name):
        return value_of(variable.type, (variable.low, variable.high), text)
    slot = rules.layout.slots.get(name)
    return min(max(int(text), slot.low), slot.high) if slot else None


def departures(rules: Rules, situation: Situation, seed: int, kept: Iterable[str]) -> dict[str, str]:
    """What is otherwise in a situation than at the opening, and whatever is to be kept in any case, as text."""
    opening = rules.layout.opening(seed).values
    always = set(kept)
    return {
        name: _text(rules, name, value)
        for name, value, first in zip(rules.layout.index, situation.values, opening, strict=True)
        if value != first or name in always
    }


def _text(rules: Rules, name: str, value: int) -> str:
    variable = rules.scenario.variables.get(name)
    return written(variable.type, value) if variable else str(value)
