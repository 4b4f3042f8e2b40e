"""P0308: a scene that shows nothing to anybody."""

from game.reading.diagnostic import Problems
from game.scenario.checks.places import all_prose
from game.scenario.model import Scenario


def silent_scenes(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        if next(all_prose(scene), None) is None:
            problems.report("P0308", scene.at.span("scene"), scene=scene.id)
