"""P0401 and P0402: claims that the record does not hold, and sources that it does not list."""

from collections import Counter
from collections.abc import Collection, Iterator

from game.reading.diagnostic import Problems
from game.reading.nodes import Text
from game.reading.shaped import Record
from game.reading.suggest import did_you_mean
from game.scenario.checks.places import choices
from game.scenario.checks.references import MOST_PROPOSALS
from game.scenario.model import Scenario

ASSUMPTION = "assumption"


def claims_and_sources(scenario: Scenario, problems: Problems) -> None:
    _report("P0401", _cited(scenario), scenario.claims, problems)
    _report("P0401", _bases(scenario), (*scenario.claims, ASSUMPTION), problems)
    _report("P0402", _sources(scenario), scenario.sources, problems)


def _report(code: str, words: Iterator[Text], known: Collection[str], problems: Problems) -> None:
    missing: Counter[str] = Counter()
    for word in words:
        if word.value not in known:
            missing[code] += 1
            hint = did_you_mean(word.value, known) if missing[code] <= MOST_PROPOSALS else ""
            problems.report(code, word.span, name=word.value, hint=hint)


def _cited(scenario: Scenario) -> Iterator[Text]:
    parts = (scenario.roles, scenario.people, scenario.bodies, scenario.charges, scenario.questions, scenario.endings)
    for part in parts:
        for thing in part.values():
            yield from thing.at.texts("claims")
    for scene in scenario.scenes.values():
        yield from scene.at.texts("claims")
        for choice in choices(scene):
            yield from choice.at.texts("claims")


def _bases(scenario: Scenario) -> Iterator[Text]:
    for record in _weighted(scenario):
        yield from record.texts("basis")


def _weighted(scenario: Scenario) -> Iterator[Record]:
    """Everything that carries numbers of the model, and therefore a basis for them."""
    for person in scenario.people.values():
        yield from person.at.records("model")
    for body in scenario.bodies.values():
        yield from body.at.records("groups")
    yield from (charge.at for charge in scenario.charges.values())
    for key in ("weights", "levers", "terms"):
        yield from scenario.model.at.records(key)


def _sources(scenario: Scenario) -> Iterator[Text]:
    for claim in scenario.claims.values():
        for citation in claim.at.records("sources"):
            yield from citation.texts("source")
        for rival in claim.at.records("rivals"):
            yield from rival.texts("sources")
