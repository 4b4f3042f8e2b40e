"""Writings: everything an author wrote for readers, each with its place."""

from collections.abc import Iterator

from game.reading.nodes import Text
from game.scenario.checks.places import pages
from game.scenario.model import Scenario


def told(scenario: Scenario) -> Iterator[Text]:
    """What is read in play: what introduces it, every page with its headings and labels, the charges."""
    yield from introductions(scenario)
    for part in pages(scenario):
        yield from part.headings
        yield from part.prose


def introductions(scenario: Scenario) -> Iterator[Text]:
    """What is read before the first scene, and the charges as they are argued."""
    for key in ("title", "subtitle", "content-note", "primer"):
        yield from scenario.at.texts(key)
    for role in scenario.roles.values():
        yield from (*role.at.texts("aim"), *role.at.texts("brief"))
    for charge in scenario.charges.values():
        for key in ("text", "for", "against"):
            yield from charge.at.texts(key)


def writings(scenario: Scenario) -> Iterator[Text]:
    """What is read in play, and beside it: portraits, bodies, the record and its questions."""
    yield from told(scenario)
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
