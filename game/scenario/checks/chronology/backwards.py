"""P0380: time that runs backwards from one scene to the next."""

from game.reading.diagnostic import Problems, Related
from game.scenario.aspects.graph import graph
from game.scenario.aspects.moments import earliest, moments
from game.scenario.model import Scenario


def backwards(scenario: Scenario, problems: Problems) -> None:
    """Once for each scene that comes too early, however many scenes lead there."""
    forward, own = graph(scenario), moments(scenario)
    known = earliest(own, forward)
    blamed = set()
    for before in scenario.scenes:
        for place in forward[before]:
            if place in blamed or place not in own or before not in known:
                continue
            when, origin = known[before]
            if own[place].is_before(when):
                blamed.add(place)
                _report(scenario, before, origin, place, problems)


def _report(scenario: Scenario, before: str, origin: str, place: str, problems: Problems) -> None:
    earlier, late = scenario.scenes[origin], scenario.scenes[place]
    note = f"“{before}” leads there" if before == origin else f"“{before}” leads there, and comes after this"
    related = (Related(earlier.at.span("when"), note),)
    problems.report(
        "P0380", late.at.span("when"), related=related, scene=place, when=late.when, before=before, earlier=earlier.when
    )
