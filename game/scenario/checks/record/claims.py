"""P0401 and P0402: claims that the record does not hold, and sources that it does not list."""

from collections import Counter
from collections.abc import Collection, Iterator

from game.reading.diagnostic import Problems
from game.reading.nodes import Text
from game.reading.shaped import Record
from game.reading.unknown import report_unknown
from game.scenario.aspects.places import choices
from game.scenario.checks.names.references import MOST_PROPOSALS
from game.scenario.model import Scenario

ASSUMPTION = "assumption"


def claims_and_sources(scenario: Scenario, problems: Problems) -> None:
    _report("P0401", _cited(scenario), scenario.claims, problems)
    _report("P0401", _known(scenario), scenario.claims, problems)
    _report("P0401", _bases(scenario), (*scenario.claims, ASSUMPTION), problems)
    _report("P0402", cited_sources(scenario), scenario.sources, problems)


def _report(code: str, words: Iterator[Text], known: Collection[str], problems: Problems) -> None:
    missing: Counter[str] = Counter()
    for word in words:
        if word.value not in known:
            missing[code] += 1
            near = known if missing[code] <= MOST_PROPOSALS else ()
            report_unknown(code, word.span, word.value, near, problems, near, name=word.value)


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


def cited_claims(scenario: Scenario) -> Iterator[Text]:
    """Every word that names a claim, in a text or as the basis of a number."""
    yield from (*_cited(scenario), *_known(scenario), *_bases(scenario))


def _known(scenario: Scenario) -> Iterator[Text]:
    for scene in scenario.scenes.values():
        yield from scene.at.texts("knows")


def cited_sources(scenario: Scenario) -> Iterator[Text]:
    """Every word of the claims and their rivals that names a source."""
    for claim in scenario.claims.values():
        for citation in claim.at.records("sources"):
            yield from (*citation.texts("source"), *citation.texts("quoted-through"))
        for rival in claim.at.records("rivals"):
            yield from rival.texts("sources")
