"""Writings: everything an author wrote for readers, each with its place."""

from collections.abc import Iterator
from functools import lru_cache

from game.reading.nodes import Text
from game.scenario.aspects.places import pages
from game.scenario.model import Scenario


@lru_cache(maxsize=1)
def told(scenario: Scenario) -> tuple[Text, ...]:
    """What is read in play: what introduces it, every page with its headings and labels, the charges."""
    shown = [text for part in pages(scenario) for text in (*part.headings, *part.prose)]
    return (*introductions(scenario), *shown)


def introductions(scenario: Scenario) -> Iterator[Text]:
    """What is read before the first scene, and the charges as they are argued."""
    for key in ("title", "subtitle", "content-note", "primer"):
        yield from scenario.at.texts(key)
    for role in scenario.roles.values():
        yield from (*role.at.texts("aim"), *role.at.texts("brief"))
    for charge in scenario.charges.values():
        for key in ("text", "for", "against"):
            yield from charge.at.texts(key)


@lru_cache(maxsize=1)
def writings(scenario: Scenario) -> tuple[Text, ...]:
    """What is read in play, and beside it: portraits, bodies, the record and its questions."""
    return (*told(scenario), *_beside(scenario))


@lru_cache(maxsize=1)
def whole(scenario: Scenario) -> str:
    """All writings as one text, for checks that seldom find anything: to look through it once is quick."""
    return "\n".join([text.value for text in writings(scenario)])


def _beside(scenario: Scenario) -> Iterator[Text]:
    for person in scenario.people.values():
        for key in ("about", "part", "after"):
            yield from person.at.texts(key)
    for body in scenario.bodies.values():
        yield from body.at.texts("about")
    for claim in scenario.claims.values():
        yield from claim.at.texts("text")
        for rival in claim.at.records("rivals"):
            yield from rival.texts("text")
    for question in scenario.questions.values():
        yield from (*question.at.texts("asks"), *question.at.texts("note"))
