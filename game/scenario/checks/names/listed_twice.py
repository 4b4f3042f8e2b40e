"""P0331: one word twice in a list in which each can stand once."""

from collections.abc import Iterator, Mapping

from game.reading.diagnostic import Problems, Related
from game.reading.nodes import Text
from game.reading.shaped import Record
from game.record.question import Question
from game.scenario.model import Body, Charge, Ending, Person, Role, Scenario, Variable

Placed = Ending | Role | Variable | Body | Person | Charge | Question
OF_SCENES = ("present", "claims", "fallback")


def listed_twice(scenario: Scenario, problems: Problems) -> None:
    for record, key in _lists(scenario):
        first: dict[str, Text] = {}
        for text in record.texts(key):
            if text.value in first:
                related = (Related(first[text.value].span, f"“{text.value}” stands here already"),)
                problems.report("P0331", text.span, related=related, word=text.value, key=key)
            first.setdefault(text.value, text)


def _lists(scenario: Scenario) -> Iterator[tuple[Record, str]]:
    for scene in scenario.scenes.values():
        if any(map(_repeats, (scene.present, scene.claims, scene.fallback))):
            yield from ((scene.at, key) for key in OF_SCENES)
        for choice in scene.choices:
            if len(choice.claims) > 1:
                yield choice.at, "claims"
    for things, keys in _others(scenario):
        for thing in things.values():
            yield from ((thing.at, key) for key in keys)


def _others(scenario: Scenario) -> Iterator[tuple[Mapping[str, Placed], tuple[str, ...]]]:
    yield scenario.endings, ("claims",)
    yield scenario.roles, ("watch", "claims")
    yield scenario.variables, ("values", "known-to")
    yield scenario.bodies, ("members", "attend", "absent", "claims")
    yield scenario.people, ("claims",)
    yield scenario.charges, ("claims",)
    yield scenario.questions, ("claims",)


def _repeats(words: tuple[str, ...]) -> bool:
    return len(words) > 1 and len(set(words)) < len(words)
