"""P0437: words marked as invented twice, because one phrase stands within another or runs into it."""

from collections.abc import Iterable, Iterator

from game.reading.diagnostic import Problems, Related
from game.reading.nodes import Text
from game.scenario.aspects.places import pages
from game.scenario.checks.record.invented import plain_words, texts_of
from game.scenario.model import Ending, Role, Scenario, Scene


def overlapping_inventions(scenario: Scenario, problems: Problems) -> None:
    for role in scenario.roles.values():
        _report(role, role.at.texts("brief"), problems)
    for part in pages(scenario):
        _report(part, texts_of(part), problems)


def _report(part: Role | Scene | Ending, texts: Iterable[Text], problems: Problems) -> None:
    phrases = part.at.texts("invented")
    if len(phrases) < 2:
        return
    words = " ".join(plain_words(text.value) for text in texts)
    spans = sorted((start, -end, place) for place, text in enumerate(phrases) for start, end in _found(text, words))
    covered, free = _covered(spans)
    for place, other in covered.items():
        if place not in free:
            related = (Related(phrases[other].span, "the other phrase"),)
            problems.report(
                "P0437", phrases[place].span, related=related, phrase=phrases[place].value, other=phrases[other].value
            )


def _covered(spans: list[tuple[int, int, int]]) -> tuple[dict[int, int], set[int]]:
    """The phrases that some other reaches into, and those that also stand somewhere by themselves."""
    covered: dict[int, int] = {}
    free: set[int] = set()
    reach, owner = -1, -1
    for start, negative_end, place in spans:
        if start < reach and place != owner:
            covered.setdefault(place, owner)
        else:
            free.add(place)
        if -negative_end > reach:
            reach, owner = -negative_end, place
    return covered, free


def _found(phrase: Text, words: str) -> Iterator[tuple[int, int]]:
    wanted = plain_words(phrase.value)
    at = words.find(wanted) if wanted else -1
    while at >= 0:
        yield at, at + len(wanted)
        at = words.find(wanted, at + len(wanted))
