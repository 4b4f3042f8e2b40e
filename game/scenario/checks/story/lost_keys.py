"""P0323: what a scene does by itself, in a scene that has choices to do it."""

from game.reading.diagnostic import Problems
from game.scenario.model import Scenario

OF_A_CONTINUE = ("do", "answers", "goto")


def lost_keys(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        for key in OF_A_CONTINUE if scene.has_decision else ():
            if scene.at.has(key):
                problems.report("P0323", scene.at.span(key), scene=scene.id, key=key)
