"""P0423 and P0424: one who decides where he is not, and a role told what it is not there to hear."""

from game.reading.diagnostic import Problems, Related
from game.scenario.aspects.acts import calls
from game.scenario.checks.chronology.two_places import BY_TELEPHONE
from game.scenario.model import Scenario, Scene


def absent(scenario: Scenario, problems: Problems) -> None:
    """Only in scenes that say who is present."""
    for scene in scenario.scenes.values():
        if not scene.present:
            continue
        if scene.decides and scene.decides not in scene.present and scene.where != BY_TELEPHONE:
            related = (Related(scene.at.span("present"), "who is there"),)
            problems.report("P0423", scene.at.span("decides"), related=related, person=scene.decides)
        _told(scene, scenario, problems)


def _told(scene: Scene, scenario: Scenario, problems: Problems) -> None:
    reached: set[str] = set()
    for call, span in calls(scene):
        role = call.words.get("to", "")
        if call.verb == "reveal" and role not in (reached := reached or _reached(scene, scenario)):
            related = (Related(scene.at.span("present"), "who is there"),)
            problems.report("P0424", span, related=related, role=role, person=call.words.get("person", ""))


def _reached(scene: Scene, scenario: Scenario) -> set[str]:
    """Who sees or hears of a scene: there, by a text of his own, or in the scene that comes next."""
    found = _readers(scene, scenario)
    for choice in scene.choices:
        found |= set(choice.seen_by)
        for way in choice.ways:
            after = scenario.scenes.get(way.to)
            found |= _readers(after, scenario) if after else set()
    return found


def _readers(scene: Scene, scenario: Scenario) -> set[str]:
    """Where no role decides, both read the text."""
    both = scenario.roles if scene.text and scene.decides not in scenario.roles else ()
    return {scene.decides, *scene.present, *scene.seen_by, *both}
