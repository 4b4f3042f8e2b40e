"""P0343: a fallback that names what was done, which is tried before any fallback."""

from game.reading.diagnostic import Problems, Related
from game.scenario.model import Scenario


def idle_fallbacks(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        done = scene.done() if scene.fallback else None
        for word in scene.at.texts("fallback") if done else ():
            if done and word.value == done.id:
                related = (Related(done.at.span("history"), f"“{done.id}” is marked done"),)
                problems.report("P0343", word.span, related=related, choice=word.value)
