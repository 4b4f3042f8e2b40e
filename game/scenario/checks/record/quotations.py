"""P0504: words between quotation marks that no claim cited there records."""

import re
from collections.abc import Iterator

from game.reading.diagnostic import Problems
from game.record.claim import Claim
from game.scenario.aspects.places import choices, pages
from game.scenario.model import Ending, Scenario, Scene
from game.scenario.workshop import placed

QUOTED = re.compile(r"“[^“”]+”|«[^«»]+»|\"[^\"]+\"")
_TAG = re.compile(r"\{[^{}]*\}")


def quotations(scenario: Scenario, problems: Problems) -> None:
    for part in pages(scenario):
        for text in part.prose:
            for found in QUOTED.finditer(text.value):
                if not _is_recorded(_TAG.sub(" ", found[0]), part, scenario):
                    problems.report("P0504", placed(text, found.start(), problems), words=found[0][1:-1])


def _is_recorded(words: str, part: Scene | Ending, scenario: Scenario) -> bool:
    wanted = _letters(words)
    return any(wanted in _letters(said) for claim in _cited(part, scenario) for said in _said(claim))


def _cited(part: Scene | Ending, scenario: Scenario) -> Iterator[Claim]:
    names = list(part.claims)
    for choice in choices(part) if isinstance(part, Scene) else ():
        names += choice.claims
    return (scenario.claims[name] for name in names if name in scenario.claims)


def _said(claim: Claim) -> Iterator[str]:
    yield claim.text
    yield from (citation.says for citation in claim.citations)
    yield from (rival.text for rival in claim.rivals)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
