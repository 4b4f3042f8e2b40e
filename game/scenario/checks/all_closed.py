"""P0324: a scene of a role's whose every choice can be closed, so that a play might stand still in it."""

from game.reading.diagnostic import Problems
from game.scenario.model import Scenario


def all_closed(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        if scene.decides in scenario.roles and scene.has_decision and all(choice.require for choice in scene.choices):
            problems.report("P0324", scene.at.span("scene"), scene=scene.id)
