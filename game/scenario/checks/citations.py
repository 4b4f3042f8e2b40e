"""P0404: a claim called well-attested although all its sources go back to one witness."""

from game.reading.diagnostic import Problems
from game.record.claim import Standing
from game.scenario.model import Scenario

WITNESSES = 2


def citations(scenario: Scenario, problems: Problems) -> None:
    for claim in scenario.claims.values():
        roots = claim.roots()
        if claim.standing is Standing.WELL_ATTESTED and len(roots) < WITNESSES:
            found = f"one witness, “{roots[0]}”" if roots else "no witness that is named"
            problems.report("P0404", claim.at.span("standing"), claim=claim.id, found=found)
