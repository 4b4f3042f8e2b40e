"""Start: where an exploration begins, if not at the opening, and which variables it sets first."""

from collections.abc import Callable
from dataclasses import dataclass

from game.play.errors import PlayError
from game.play.rules import Rules
from game.play.situation import Situation
from game.reading.suggest import did_you_mean
from game.scenario.model import Scenario, Variable
from game.scenario.types import FLAG, NUMBER, YES_NO


@dataclass(frozen=True, slots=True)
class Start:
    """A scene (nothing: the opening) and the values of variables as whole numbers."""

    scene: str = ""
    values: tuple[tuple[str, int], ...] = ()

    def situation(self, rules: Rules) -> Callable[[int], Situation]:
        """The first situation of each seed."""
        places = [(rules.layout.index[name], value) for name, value in self.values]

        def opening(seed: int) -> Situation:
            found = rules.layout.opening(seed)
            values = list(found.values)
            for place, value in places:
                values[place] = value
            return Situation(rules.layout.places[self.scene] if self.scene else found.scene, tuple(values))

        return opening if self.scene or places else rules.layout.opening


def start_at(scenario: Scenario, scene: str, settings: tuple[str, ...]) -> Start:
    """A start as a person writes it: a scene's id, and ``variable=value`` each. Raises PlayError with a sentence."""
    if scene and scene not in scenario.scenes:
        raise PlayError(f"There is no scene “{scene}”.{did_you_mean(scene, scenario.scenes)}")
    return Start(scene, tuple(_setting(scenario, setting) for setting in settings))


def _setting(scenario: Scenario, setting: str) -> tuple[str, int]:
    name, equals, value = (part.strip() for part in setting.partition("="))
    if not equals:
        raise PlayError(f"“{setting}” sets nothing: write variable=value, such as {_example(scenario)}.")
    if name not in scenario.variables:
        raise PlayError(f"There is no variable “{name}”.{did_you_mean(name, scenario.variables)}")
    return name, _value(scenario.variables[name], value)


def _example(scenario: Scenario) -> str:
    return next((f"{name}={_words(variable)[0]}" for name, variable in scenario.variables.items()), "variable=1")


def _value(variable: Variable, written: str) -> int:
    words = _words(variable)
    if variable.type != NUMBER:
        if written not in words:
            raise PlayError(f"“{variable.id}” cannot be “{written}”: it is one of {', '.join(words)}.")
        return words.index(written)
    try:
        value = int(written)
    except ValueError:
        raise PlayError(f"“{variable.id}” is a whole number, not “{written}”.") from None
    if not variable.low <= value <= variable.high:
        raise PlayError(f"“{variable.id}” cannot be {value}: it goes from {variable.low} to {variable.high}.")
    return value


def _words(variable: Variable) -> tuple[str, ...]:
    if variable.type == NUMBER:
        return (str(variable.start),)
    return YES_NO if variable.type == FLAG else variable.type.values
