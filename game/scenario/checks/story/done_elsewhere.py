"""P0342: a choice marked as done in a scene that did not take place, and was not invented around it either."""

from game.reading.diagnostic import Problems, Related
from game.scenario.model import Scenario


def done_elsewhere(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        done = scene.done() if scene.history in ("considered", "thinkable") else None
        if done:
            related = (Related(scene.at.span("history"), f"the scene is marked {scene.history}"),)
            span = done.at.span("history")
            problems.report("P0342", span, related=related, choice=done.id, scene=scene.id, history=scene.history)
