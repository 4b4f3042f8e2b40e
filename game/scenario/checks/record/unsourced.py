"""P0408: a claim that no source supports."""

from game.reading.diagnostic import Problems
from game.scenario.model import Scenario


def unsourced_claims(scenario: Scenario, problems: Problems) -> None:
    for claim in scenario.claims.values():
        if not claim.citations:
            problems.report("P0408", claim.at.span("claim"), claim=claim.id)
