"""P0118 and P0349: a step that moves nothing, and a step that no effect takes."""

import re

from game.reading.diagnostic import Problems
from game.scenario.reasoning.grounds import Grounds

STEP = re.compile(r" (?:rises|falls) (\w+)$")


def idle_steps(grounds: Grounds, problems: Problems) -> None:
    scenario = grounds.scenario
    found = (STEP.search(change.effect.source.strip()) for change in grounds.changes) if scenario.steps else ()
    used = {step[1] for step in found if step}
    for name, amount in scenario.steps.items():
        if amount == 0:
            problems.report("P0118", scenario.step_places[name], step=name)
        if name not in used:
            problems.report("P0349", scenario.step_places[name], step=name)
