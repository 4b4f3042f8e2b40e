"""P0312: more than one choice of a scene marked as what was done."""

from game.reading.diagnostic import Problems, Related
from game.scenario.aspects.places import choices
from game.scenario.model import Scenario


def several_done(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        done = [choice for choice in choices(scene) if choice.history == "done"]
        for choice in done[1:]:
            related = (Related(done[0].at.span("history"), f"“{done[0].id}” is marked done already"),)
            problems.report("P0312", choice.at.span("history"), related=related, scene=scene.id, choice=choice.id)
