"""P0430, P0431 and P0433: claims whose standing does not go with what stands below it."""

from game.reading.diagnostic import Problems, Related
from game.record.claim import Standing
from game.scenario.checks.record.citations import WITNESSES
from game.scenario.model import Scenario

WRITTEN_LATER = ("scholarship", "reference")


def witnesses(scenario: Scenario, problems: Problems) -> None:
    historians = _historians(scenario)
    for claim in scenario.claims.values():
        roots = [root for root in claim.roots() if root not in historians] or claim.roots()
        if claim.standing is Standing.SINGLE_WITNESS and len(roots) >= WITNESSES:
            said = ", ".join(f"“{root}”" for root in roots)
            problems.report("P0430", claim.at.span("standing"), claim=claim.id, roots=said)
        if claim.standing is Standing.CONTESTED and not claim.rivals:
            problems.report("P0431", claim.at.span("standing"), claim=claim.id)
        for citation in claim.at.records("sources"):
            if citation.has("quoted-through") and citation.text("quoted-through") == citation.text("source"):
                related = (Related(citation.span("source"), "the source itself"),)
                problems.report(
                    "P0433", citation.span("quoted-through"), related=related, source=citation.text("source")
                )


def _historians(scenario: Scenario) -> frozenset[str]:
    """Roots that are known only from scholarship and reference: a historian beside one witness is no second one."""
    by_kind: dict[bool, set[str]] = {True: set(), False: set()}
    for source in scenario.sources.values():
        by_kind[source.kind in WRITTEN_LATER].add(source.root)
    return frozenset(by_kind[True] - by_kind[False])
