"""P0316: no path of choices that were done leads from the opening to the ending that happened."""

from collections import deque

from game.reading.diagnostic import Problems
from game.reading.nodes import Span
from game.scenario.model import Choice, Scenario, Scene


def historical_path(scenario: Scenario, problems: Problems) -> None:
    """Every condition on the way may hold, so all ways are tried; the nearest scene without a done choice is blamed."""
    broken: list[Scene] = []
    seen = {scenario.opening}
    frontier = deque(seen)
    while frontier:
        scene = scenario.scenes[frontier.popleft()]
        taken = _taken(scene, scenario)
        broken += () if taken else (scene,)
        places = dict.fromkeys(way.to for choice in taken for way in choice.ways)
        if any(place in scenario.endings and scenario.endings[place].history == "done" for place in places):
            return
        fresh = [place for place in places if place in scenario.scenes and place not in seen]
        seen.update(fresh)
        frontier.extend(fresh)
    span, reason = _blame(scenario, broken)
    problems.report("P0316", span, reason=reason)


def _taken(scene: Scene, scenario: Scenario) -> tuple[Choice, ...]:
    """What history may have taken here; where nobody is asked and nothing is marked, any of the choices."""
    done = scene.done()
    if done is not None:
        return (done,)
    return () if scene.has_decision and scene.decides in scenario.roles else scene.choices


def _blame(scenario: Scenario, broken: list[Scene]) -> tuple[Span, str]:
    if not any(ending.history == "done" for ending in scenario.endings.values()):
        return scenario.at.span("opening"), "no ending is marked “history: done”"
    if broken:
        return broken[0].at.span("scene"), f"no choice of “{broken[0].id}” is marked “history: done”"
    return scenario.at.span("opening"), "the choices that were done never come to the ending that was"
