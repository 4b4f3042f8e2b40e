"""What a search has proven, for reading in a terminal and for other programs."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from game.explore.proof import Chance, Proof, Proven
from game.publish.explored.columns import folded, listed
from game.scenario.model import Scenario

MOST = 12


def proven(proof: Proof, scenario: Scenario, form: str) -> str:
    """The proof as text or json."""
    if form == "json":
        return json.dumps(asdict(proof), ensure_ascii=False, indent=1) + "\n"
    return "\n".join(_text(proof, scenario)) + "\n"


def _text(proof: Proof, scenario: Scenario) -> Iterator[str]:
    yield f"Every situation of “{scenario.title}” from {proof.start}"
    yield from folded(proof.sentence)
    if proof.drawn:
        said = f"All of it holds for the wishes and the mood that seed {proof.seed} draws; another seed draws others."
        yield from folded(said)
    yield from _endings(proof, scenario)
    for kind, words in (("scene", "Scenes"), ("choice", "Choices")):
        of_kind = [finding for finding in proof.findings if finding.kind == kind]
        yield from _section(f"{words} that nothing reaches, proven", _with(of_kind, "unreachable"))
        yield from _section(f"{words} not met, and not proven", _with(of_kind, "not proven"))
    yield from _section("Choices never open in any of these situations", proof.always_closed)
    yield from _shut(proof)
    if proof.without_effect is not None:
        yield from _section("Choices after which the same endings lie ahead as after every other", proof.without_effect)
    yield from _chances(proof, scenario)


def _with(findings: list[Proven], verdict: str) -> tuple[Proven, ...]:
    return tuple(finding for finding in findings if finding.verdict == verdict)


def _endings(proof: Proof, scenario: Scenario) -> Iterator[str]:
    """Each ending with a shortest line of choices to it."""
    yield ""
    yield "Endings, each with a shortest way to it"
    for finding in proof.findings:
        if finding.kind == "ending":
            yield f"  {scenario.endings[finding.id].title}: {finding.verdict}"
            yield from folded(", ".join(finding.witness), "    ", "    ")


def _section(heading: str, findings: tuple[Proven, ...]) -> Iterator[str]:
    if findings:
        yield ""
        yield heading
        names = [f"{finding.scene}.{finding.id}" if finding.scene else finding.id for finding in findings]
        yield from listed(names, MOST, "  ", "")


def _shut(proof: Proof) -> Iterator[str]:
    if proof.shut:
        yield ""
        yield "Scenes met with every choice closed, and how"
        for finding in proof.shut:
            yield f"  {finding.id}"
            yield from folded(", ".join(finding.witness), "    ", "    ")


def _chances(proof: Proof, scenario: Scenario) -> Iterator[str]:
    if proof.chances:
        yield ""
        said = "The odds of each ending, exact" if proof.exact else "The odds of each ending, as far as they are known"
        yield f"{said}; {proof.line}"
        yield from (f"  {_percent(chance):>20}  {scenario.endings[chance.ending].title}" for chance in proof.chances)


def _percent(chance: Chance) -> str:
    if chance.low == chance.high:
        return f"{chance.low:.4g} %" + (f" ({chance.fraction})" if chance.fraction else "")
    return f"{chance.low:.4g} to {chance.high:.4g} %"
