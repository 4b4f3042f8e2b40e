"""P0383: one person in two places at one time, in two scenes of one play."""

from game.reading.diagnostic import Problems, Related
from game.scenario.aspects.graph import Graph, graph
from game.scenario.aspects.moments import Moment, moments
from game.scenario.model import Scenario, Scene

# Whoever takes part by telephone stays where he is.
BY_TELEPHONE = "by telephone"


def two_places(scenario: Scenario, problems: Problems) -> None:
    """Only where both times are by the clock and the same, and a play comes from one scene to the other."""
    by_clock = {name: when for name, when in moments(scenario).items() if when.clock}
    forward: Graph = graph(scenario) if by_clock else {}
    for name, when in by_clock.items():
        for place in forward[name]:
            if _is_same(by_clock.get(place), when) and place != name:
                _compare(scenario.scenes[name], scenario.scenes[place], problems)


def _is_same(one: Moment | None, other: Moment) -> bool:
    return one == other


def _compare(first: Scene, second: Scene, problems: Problems) -> None:
    if first.where == second.where or BY_TELEPHONE in (first.where, second.where):
        return
    before = {text.value: text.span for text in first.at.texts("present")}
    for text in second.at.texts("present"):
        if text.value in before:
            related = (Related(before[text.value], f"in “{first.id}” at {first.where}, {first.when}"),)
            problems.report(
                "P0383", text.span, related=related, person=text.value, where=second.where, first=first.where
            )
            return
