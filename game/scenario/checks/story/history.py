"""P0316: no path of choices that were done leads from the opening to the ending that happened."""

from collections import deque
from collections.abc import Iterator

from game.reading.diagnostic import Problems
from game.reading.nodes import Span
from game.scenario.aspects.graph import reached
from game.scenario.model import Choice, Scenario, Scene


def historical_path(scenario: Scenario, problems: Problems) -> None:
    """Every condition on the way may hold, so all ways are tried; each scene without a done choice is blamed."""
    if not _comes_to_the_end(scenario):
        for span, reason in _blamed(scenario, _broken(scenario)):
            problems.report("P0316", span, reason=reason)


def _comes_to_the_end(scenario: Scenario) -> bool:
    leads = {
        scene.id: tuple(way.to for choice in _taken(scene, scenario) for way in choice.ways)
        for scene in scenario.scenes.values()
    }
    found = reached([scenario.opening], leads)
    return any(ending.id in found for ending in scenario.endings.values() if ending.history == "done")


def _broken(scenario: Scenario) -> list[Scene]:
    """The scenes where the path of history breaks off. Behind one, history is met again where a choice is done."""
    broken: list[Scene] = []
    seen = {scenario.opening}
    frontier = deque([(scenario.opening, False)])
    while frontier:
        place, is_lost = frontier.popleft()
        scene = scenario.scenes[place]
        taken = _taken(scene, scenario)
        broken += () if taken or is_lost else (scene,)
        is_lost = not taken or (is_lost and scene.done() is None)
        places = dict.fromkeys(way.to for choice in taken or scene.choices for way in choice.ways)
        fresh = [place for place in places if place in scenario.scenes and place not in seen]
        seen.update(fresh)
        frontier.extend((place, is_lost) for place in fresh)
    return broken


def _taken(scene: Scene, scenario: Scenario) -> tuple[Choice, ...]:
    """What history may have taken here; where nobody is asked and nothing is marked, any of the choices."""
    done = scene.done()
    if done is not None:
        return (done,)
    return () if scene.has_decision and scene.decides in scenario.roles else scene.choices


def _blamed(scenario: Scenario, broken: list[Scene]) -> Iterator[tuple[Span, str]]:
    """Everything that is missing, as far as what was done can be followed."""
    has_ending = any(ending.history == "done" for ending in scenario.endings.values())
    if not has_ending:
        yield scenario.at.span("opening"), "no ending is marked “history: done”"
    for scene in broken:
        yield scene.at.span("scene"), f"no choice of “{scene.id}” is marked “history: done”"
    if has_ending and not broken:
        yield scenario.at.span("opening"), "the choices that were done never come to the ending that was"
