"""P0385: a scene that takes place outside the days that the scenario is about."""

from game.reading.diagnostic import Problems, Related
from game.scenario.aspects.days import first_day, last_day
from game.scenario.aspects.moments import moments
from game.scenario.model import Scenario


def period(scenario: Scenario, problems: Problems) -> None:
    dates = scenario.at.text("dates")
    first, last = first_day(dates), last_day(dates)
    if not first or not last:
        return
    for name, when in moments(scenario).items():
        if not first <= when.day <= last:
            related = (Related(scenario.at.span("dates"), "the days of the scenario"),)
            span = scenario.scenes[name].at.span("when")
            problems.report("P0385", span, related=related, scene=name, day=when.day.isoformat(), dates=dates)
