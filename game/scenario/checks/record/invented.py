"""P0405 and P0406: invented words that are in no text, and texts that cite nothing and mark nothing as invented."""

import re
from collections.abc import Iterable, Iterator

from game.reading.diagnostic import Problems
from game.reading.nodes import Text
from game.scenario.aspects.places import choices, pages
from game.scenario.model import Ending, Role, Scenario, Scene

_TAG = re.compile(r"\{[^{}]*\}")


def invented_words(scenario: Scenario, problems: Problems) -> None:
    for role in scenario.roles.values():
        _report_missing(role, role.at.texts("brief"), problems)
    for part in pages(scenario):
        _report_missing(part, texts_of(part), problems)
        took_place = not isinstance(part, Scene) or part.took_place
        if took_place and part.at.has("text") and not part.claims and not part.invented:
            key = "scene" if isinstance(part, Scene) else "ending"
            problems.report("P0406", part.at.span(key), kind=key, id=part.id)


def _report_missing(part: Role | Scene | Ending, texts: Iterable[Text], problems: Problems) -> None:
    phrases = part.at.texts("invented")
    if phrases:
        words = " ".join(plain_words(text.value) for text in texts)
        for phrase in phrases:
            if plain_words(phrase.value) not in words:
                problems.report("P0405", phrase.span, phrase=phrase.value)


def texts_of(part: Scene | Ending) -> Iterator[Text]:
    """Every text of a page in which words may have been invented."""
    yield from part.at.texts("title")
    yield from part.prose
    for choice in choices(part) if isinstance(part, Scene) else ():
        yield from choice.at.texts("label")


def plain_words(text: str) -> str:
    """The words as a reader meets them: both sides of each condition, no emphasis, one space between words."""
    return " ".join(_TAG.sub(" ", text).replace("*", "").split())
