"""P0347: an opening that is an ending."""

from game.reading.diagnostic import Problems, Related
from game.scenario.model import Scenario


def ended_at_once(scenario: Scenario, problems: Problems) -> None:
    if scenario.opening in scenario.endings and scenario.opening not in scenario.scenes:
        place = scenario.endings[scenario.opening].at.span("ending")
        related = (Related(place, f"“{scenario.opening}” is an ending"),)
        problems.report("P0347", scenario.at.span("opening"), related=related, ending=scenario.opening)
