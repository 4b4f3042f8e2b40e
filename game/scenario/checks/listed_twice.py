"""P0331: one word twice in a list in which each can stand once."""

from collections.abc import Iterator

from game.reading.diagnostic import Problems, Related
from game.reading.nodes import Text
from game.reading.shaped import Record
from game.scenario.model import Scenario

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
        words = (scene.present, scene.claims, scene.fallback)
        if any(map(_repeats, words)):
            yield from ((scene.at, key) for key in OF_SCENES)
        for choice in scene.choices:
            if len(choice.claims) > 1:
                yield choice.at, "claims"
    for ending in scenario.endings.values():
        yield ending.at, "claims"
    for role in scenario.roles.values():
        yield from ((role.at, key) for key in ("watch", "claims"))
    for variable in scenario.variables.values():
        yield from ((variable.at, key) for key in ("values", "known-to"))
    for body in scenario.bodies.values():
        yield from ((body.at, key) for key in ("members", "attend", "absent", "claims"))
    for things in (scenario.people, scenario.charges, scenario.questions):
        yield from ((thing.at, "claims") for thing in things.values())


def _repeats(words: tuple[str, ...]) -> bool:
    return len(words) > 1 and len(set(words)) < len(words)
