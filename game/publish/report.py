"""The report of a play: decision by decision and question by question beside the record, in four forms."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined

from game.play import words
from game.play.page import Decision, Finding
from game.play.verdict import Verdict
from game.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Cited:
    """A claim as a report lists it: with its standing and the works it rests on."""

    id: str
    text: str
    standing: str
    works: tuple[str, ...]


def report(verdict: Verdict, scenario: Scenario, form: str) -> str:
    """The report as text, md, json or html."""
    return FORMS[form](verdict, scenario)


def as_json(verdict: Verdict, scenario: Scenario) -> str:
    """For programs: the same words as the scenario's ids."""
    whole = {
        "scenario": verdict.scenario,
        "role": verdict.role,
        "seed": verdict.seed,
        "ending": verdict.ending or None,
        "won_by": verdict.won_by or None,
        "decisions": [_decided(decision) for decision in verdict.decisions],
        "questions": {finding.question: _answered(finding) for finding in verdict.findings},
        "invented": {found.scene: list(found.phrases) for found in verdict.invented},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _decided(decision: Decision) -> dict[str, object]:
    return {
        "scene": decision.scene,
        "choice": decision.choice,
        "history": decision.status,
        "claims": list(decision.claims),
        "recorded": decision.recorded or None,
        "by": decision.by,
        "instead": decision.instead or None,
    }


def _answered(finding: Finding) -> dict[str, object]:
    return {
        "play": finding.play,
        "record": finding.record,
        "standing": finding.standing,
        "finding": finding.finding,
        "claims": list(finding.claims),
    }


def cited(verdict: Verdict, scenario: Scenario) -> tuple[Cited, ...]:
    """Every claim the report leans on, once, in the order met."""
    parts = [part.claims for part in verdict.decisions] + [part.claims for part in verdict.findings]
    ids = dict.fromkeys(claim for claims in parts for claim in claims if claim in scenario.claims)
    return tuple(_cited(scenario, claim) for claim in ids)


def _cited(scenario: Scenario, claim_id: str) -> Cited:
    claim = scenario.claims[claim_id]
    works = tuple(
        scenario.sources[citation.source].cited() for citation in claim.citations if citation.source in scenario.sources
    )
    return Cited(claim.id, claim.text, words.attested(claim.standing.value, claim.settled), works)


def _templated(name: str) -> Callable[[Verdict, Scenario], str]:
    def render(verdict: Verdict, scenario: Scenario) -> str:
        environment = Environment(
            loader=PackageLoader("game.publish"),
            autoescape=name.endswith(".html"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=_markdown if name.endswith(".md") else None,
        )
        template = environment.get_template(name)
        winner = scenario.people[verdict.won_by].name if verdict.won_by in scenario.people else "nobody"
        role = scenario.people[verdict.role].name
        return template.render(
            verdict=verdict, role=role, winner=winner, claims=cited(verdict, scenario), words=words, worded=words.worded
        )

    return render


_SIGNS = re.compile(r"([\\\\`*_\[\]<>|#])")


def _markdown(value: object) -> object:
    """Text as Markdown shows it: what the scenario wrote is no markup."""
    return _SIGNS.sub(r"\\\1", value) if isinstance(value, str) else value


FORMS: Mapping[str, Callable[[Verdict, Scenario], str]] = {
    "text": _templated("report.txt"),
    "md": _templated("report.md"),
    "json": as_json,
    "html": _templated("report.html"),
}
