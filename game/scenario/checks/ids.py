"""P0301 and P0320: one id for a scene and an ending, and one id for two choices of a scene."""

from game.reading.diagnostic import Problems, Related
from game.reading.nodes import Span
from game.scenario.checks.places import choices
from game.scenario.model import Scenario, Scene


def repeated_ids(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        _repeated_choices(scene, problems)
    for ending in scenario.endings.values():
        if ending.id in scenario.scenes:
            first = scenario.scenes[ending.id].at.span("scene")
            place = f"{first.file}:{first.line}"
            problems.report("P0301", ending.at.span("ending"), kind="scene", id=ending.id, first=place)


def _repeated_choices(scene: Scene, problems: Problems) -> None:
    places: dict[str, Span] = {}
    for choice in choices(scene):
        span = choice.at.span("id")
        if choice.id in places:
            related = (Related(places[choice.id], f"“{choice.id}” stands here already"),)
            problems.report("P0320", span, related=related, scene=scene.id, choice=choice.id)
        elif choice.id:
            places[choice.id] = span
