"""Start: where an exploration begins, if not at the opening, and which variables it sets first."""

from collections.abc import Callable
from dataclasses import dataclass

from game.play.errors import PlayError, must_be_known
from game.play.rules import Rules
from game.play.settings import read_setting
from game.play.situation import Situation
from game.scenario.model import Scenario
from game.scenario.values import value_of


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
    if scene in scenario.endings:
        raise PlayError(f"“{scene}” is an ending, and plays begin at a scene.")
    if scene:
        must_be_known("scene", scene, scenario.scenes)
    last = dict(_setting(scenario, said) for said in settings)  # of several for one variable, the last counts
    return Start(scene, tuple(last.items()))


def _setting(scenario: Scenario, said: str) -> tuple[str, int]:
    name, text = read_setting(scenario, said)
    variable = scenario.variables[name]
    value = value_of(variable.type, (variable.low, variable.high), text)
    return name, variable.start if value is None else value
