"""P0308: a scene that shows nothing to anybody."""

from game.reading.diagnostic import Problems
from game.scenario.model import Scenario


def silent_scenes(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        if not scene.prose:
            problems.report("P0308", scene.at.span("scene"), scene=scene.id)
