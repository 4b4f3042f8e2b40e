"""P0435 and P0436: sources that no claim cites and claims that nothing rests on, one line for all of them."""

from collections.abc import Sequence

from game.reading.diagnostic import Problems, Related
from game.reading.nodes import Span
from game.scenario.checks.record.claims import cited_claims, cited_sources
from game.scenario.model import Scenario

NAMED = 5


def unused_record(scenario: Scenario, problems: Problems) -> None:
    sources = {text.value for text in cited_sources(scenario)}
    idle = [(name, source.at.span("source")) for name, source in scenario.sources.items() if name not in sources]
    _report("P0435", idle, problems)
    claims = {text.value for text in cited_claims(scenario)}
    idle = [(name, claim.at.span("claim")) for name, claim in scenario.claims.items() if name not in claims]
    _report("P0436", idle, problems)


def _report(code: str, idle: Sequence[tuple[str, Span]], problems: Problems) -> None:
    if not idle:
        return
    names = ", ".join(f"“{name}”" for name, _ in idle[:NAMED]) + (" and others" if len(idle) > NAMED else "")
    related = tuple(Related(span, f"“{name}”") for name, span in idle[1:NAMED])
    problems.report(code, idle[0][1], related=related, count=str(len(idle)), names=names)
