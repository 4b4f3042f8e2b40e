"""P0384: a scene that cites what happened only after its day."""

from game.reading.diagnostic import Problems, Related
from game.scenario.aspects.days import first_day
from game.scenario.aspects.moments import moments
from game.scenario.model import Scenario


def foresight(scenario: Scenario, problems: Problems) -> None:
    """Only the claims of scenes: a choice may cite what came of it.

    What is planned, or said of earlier days, is known before its date, and the claim then says from when.
    """
    starts = {claim.id: first_day(claim.at.text("known-from") or claim.date) for claim in scenario.claims.values()}
    for name, when in moments(scenario).items():
        for text in scenario.scenes[name].at.texts("claims"):
            start = starts.get(text.value)
            if start and when.day < start:
                claim = scenario.claims[text.value]
                related = (Related(claim.at.span("date"), "its date"),)
                problems.report(
                    "P0384", text.span, related=related, claim=claim.id, date=claim.date, day=when.day.isoformat()
                )
