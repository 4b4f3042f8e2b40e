"""The graph of a scenario: which scenes and endings each scene may lead to, conditions left aside."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from game.scenario.model import Scenario

Graph = Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def graph(scenario: Scenario) -> Graph:
    """The places that each scene may lead to."""
    return {
        scene.id: tuple(dict.fromkeys([way.to for choice in scene.choices for way in choice.ways]))
        for scene in scenario.scenes.values()
    }


def reversed_graph(forward: Graph) -> Graph:
    """The scenes that may lead to each place."""
    found: dict[str, list[str]] = {}
    for scene, places in forward.items():
        for place in places:
            found.setdefault(place, []).append(scene)
    return {place: tuple(scenes) for place, scenes in found.items()}


def reached(starts: Iterable[str], leads: Graph) -> dict[str, None]:
    """Every place that can be reached from the starts, themselves included, in the order found."""
    found = dict.fromkeys(starts)
    frontier = list(found)
    while frontier:
        fresh = [place for place in leads.get(frontier.pop(), ()) if place not in found]
        found.update(dict.fromkeys(fresh))
        frontier += fresh
    return found
