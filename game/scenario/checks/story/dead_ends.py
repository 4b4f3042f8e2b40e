"""P0315: a scene from which no ending can be reached."""

from game.reading.diagnostic import Problems
from game.scenario.aspects.graph import graph, reached, reversed_graph
from game.scenario.model import Scenario


def dead_ends(scenario: Scenario, problems: Problems) -> None:
    """Only where a play first walks into the trap: what lies behind could not be left for the same reason."""
    forward = graph(scenario)
    before = reversed_graph(forward)
    can_end = reached(scenario.endings, before)
    for place in reached([scenario.opening], forward):
        is_first = place == scenario.opening or any(scene in can_end for scene in before.get(place, ()))
        if place not in can_end and is_first:
            problems.report("P0315", scenario.scenes[place].at.span("scene"), scene=place)
