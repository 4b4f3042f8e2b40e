"""P0313 and P0314: scenes and endings that no play can come to."""

from game.reading.diagnostic import Problems
from game.scenario.checks.graph import graph, reached
from game.scenario.model import Scenario


def unreachable(scenario: Scenario, problems: Problems) -> None:
    found = reached([scenario.opening], graph(scenario))
    for scene in scenario.scenes.values():
        if scene.id not in found:
            problems.report("P0313", scene.at.span("scene"), scene=scene.id)
    for ending in scenario.endings.values():
        if ending.id not in found:
            problems.report("P0314", ending.at.span("ending"), ending=ending.id)
