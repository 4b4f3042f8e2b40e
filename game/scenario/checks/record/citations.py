"""P0404: a claim called well-attested although all its sources go back to one witness."""

from game.reading.diagnostic import Problems
from game.record.claim import Standing
from game.scenario.model import Scenario

WITNESSES = 2


def citations(scenario: Scenario, problems: Problems) -> None:
    for claim in scenario.claims.values():
        roots = claim.roots()
        if claim.standing is Standing.WELL_ATTESTED and not claim.settled and len(roots) < WITNESSES:
            found, remedy = _said(roots)
            problems.report("P0404", claim.at.span("standing"), claim=claim.id, found=found, remedy=remedy)


def _said(roots: tuple[str, ...]) -> tuple[str, str]:
    if roots:
        return (
            f"all its sources go back to one witness, “{roots[0]}”",
            "cite another, write “settled: yes” if good histories agree, or call it single-witness",
        )
    return (
        "its sources only repeat others",
        "say under “root” whose knowledge one of them carries, or write “settled: yes” if good histories agree",
    )
