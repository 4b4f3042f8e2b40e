"""P0313 and P0314: scenes and endings that no play can come to."""

from collections.abc import Iterator

from game.reading.diagnostic import Problems, Related
from game.scenario.aspects.graph import Graph, graph, reached, reversed_graph
from game.scenario.model import Scenario


def unreachable(scenario: Scenario, problems: Problems) -> None:
    leads = graph(scenario)
    found = reached([scenario.opening], leads)
    lost = [scene for scene in scenario.scenes if scene not in found]
    for scene, behind in _first_of_each_path(lost, leads):
        related = [Related(scenario.scenes[other].at.span("scene"), f"only “{scene}” leads here") for other in behind]
        problems.report("P0313", scenario.scenes[scene].at.span("scene"), related=tuple(related), scene=scene)
    for ending in scenario.endings.values():
        if ending.id not in found:
            problems.report("P0314", ending.at.span("ending"), ending=ending.id)


def _first_of_each_path(lost: list[str], leads: Graph) -> Iterator[tuple[str, list[str]]]:
    """The scenes that are lost by themselves, each with those that are lost only because it is."""
    gone = frozenset(lost)
    rest = {scene: tuple(place for place in leads[scene] if place in gone) for scene in lost}
    led_to = reversed_graph(rest)
    # One that no other lost scene leads to comes before the first of a circle.
    ordered = sorted(lost, key=lambda scene: any(other != scene for other in led_to.get(scene, ())))
    for scene in ordered:
        if scene in rest:
            # What is told already is not walked through again, however many lost scenes lead there.
            behind = [other for other in reached([scene], rest) if other in rest and other != scene]
            for told in (scene, *behind):
                del rest[told]
            yield scene, behind
