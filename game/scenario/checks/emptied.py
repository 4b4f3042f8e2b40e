"""P0345 and P0346: an act in which no scene lies, and a role that never decides anything."""

from game.reading.diagnostic import Problems
from game.scenario.model import Scenario


def empty_parts(scenario: Scenario, problems: Problems) -> None:
    acts = {scene.act for scene in scenario.scenes.values()}
    for record in scenario.at.records("acts"):
        if record.text("act") not in acts:
            problems.report("P0345", record.span("act"), act=record.text("act"))
    deciding = {scene.decides for scene in scenario.scenes.values() if scene.has_decision}
    for role in scenario.roles.values():
        if role.id not in deciding:
            problems.report("P0346", role.at.span("role"), role=role.id)
