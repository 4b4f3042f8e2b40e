"""P0345 and P0346: an act in which no scene lies, and a role that never decides anything."""

from game.reading.diagnostic import Problems
from game.scenario.model import Scenario


def empty_parts(scenario: Scenario, problems: Problems) -> None:
    scenes = scenario.scenes.values()
    for record in scenario.at.records("acts"):
        act = record.text("act")
        if not any(scene.act == act for scene in scenes):
            problems.report("P0345", record.span("act"), act=act)
    for role in scenario.roles.values():
        if not any(scene.decides == role.id and scene.has_decision for scene in scenes):
            problems.report("P0346", role.at.span("role"), role=role.id)
