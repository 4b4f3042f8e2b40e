"""Diagnosis: what a search proves to be wrong with a scenario, as diagnostics at the words concerned."""

from game.explore.proof import Proof, Proven
from game.reading.diagnostic import Problems
from game.reading.nodes import Span
from game.scenario.model import Scenario

UNREACHABLE = "unreachable"
CODES = {"ending": "P0701", "scene": "P0702", "choice": "P0703"}


def report_proven(scenario: Scenario, proof: Proof, problems: Problems) -> None:
    """Report the endings and scenes that no line of choices reaches, and the choices that never open.

    What is not proven is not reported; nor is anything unreachable that another seed's wishes might reach.
    """
    never = [] if proof.drawn else [finding for finding in proof.findings if finding.verdict == UNREACHABLE]
    lost = {finding.id for finding in never if finding.kind == "scene"}
    for finding in never:
        if finding.scene not in lost:  # a choice of a lost scene would only echo it
            span = _span(scenario, finding)
            problems.report(CODES[finding.kind], span, id=finding.id, situations=f"{proof.situations:,}")


def _span(scenario: Scenario, finding: Proven) -> Span:
    if finding.kind == "ending":
        return scenario.endings[finding.id].at.span("ending")
    if finding.kind == "scene":
        return scenario.scenes[finding.id].at.span("scene")
    choices = scenario.scenes[finding.scene].choices
    return next(choice.at.span("id") for choice in choices if choice.id == finding.id)
