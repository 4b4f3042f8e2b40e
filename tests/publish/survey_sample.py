"""A sample survey: few plays of a few scenes, some of which no play can reach."""

from pathlib import Path

from game.explore.exploration import Exploration, usual_lines
from game.explore.survey.survey import Survey
from game.scenario.model import Scenario
from tests.explore.crossroads import FORK, crossroads, scene

PLAYS = 200
NEVER = "{id: never, label: Never., history: thinkable, require: wary == 3, closed: Shut., goto: lost}"
HUM = "{id: hum, label: Hum., history: done, goto: fork}\n{id: sing, label: Sing., history: thinkable, goto: fork}"
LOST = scene("lost", "{id: weep, label: Weep., history: thinkable, goto: left}")


def sample(folder: Path) -> tuple[Survey, Scenario]:
    """She hums or sings, to no effect, and comes to a fork, of which one way is shut."""
    fork = FORK.replace("choices:\n", f"choices:\n      - {NEVER}\n")
    scenario = crossroads(folder, scene("first", HUM), fork, LOST, opening="first").scenario
    return Exploration(scenario, usual_lines(scenario), PLAYS).explore(), scenario
