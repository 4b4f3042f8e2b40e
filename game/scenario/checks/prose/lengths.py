"""P0501 and P0502: texts and labels longer than a reader at a screen will read."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from game.reading.diagnostic import Problems
from game.reading.nodes import Text
from game.reading.shaped import Record
from game.scenario.aspects.places import choices, pages
from game.scenario.expressions import Expression
from game.scenario.model import Choice, Ending, Scenario, Scene
from game.scenario.prose import Piece, Prose

PAGE, AFTER, PRIMER, LABEL = 180, 90, 250, 12


class Measured(NamedTuple):
    """A text with the words it has at its longest, and the most it may have."""

    text: Text
    words: int
    most: int


def lengths(scenario: Scenario, problems: Problems) -> None:
    for text, words, most in _texts(scenario):
        if words > most:
            problems.report("P0501", text.span, words=str(words), most=str(most))
    for label in _labels(scenario):
        if len(label.value.split()) > LABEL and (words := _count(label.value)) > LABEL:
            problems.report("P0502", label.span, words=str(words), most=str(LABEL))


def longest(pieces: Iterable[Piece]) -> int:
    """About how many words the longest rendering has: of each condition the longer side."""
    return sum(_length(piece) for piece in pieces)


def _longest(prose: Prose, most: int) -> int:
    """The same, and counted exactly only where the text as it is written might be too long."""
    roughly = len(prose.source.split()) + 2 * prose.source.count("{")
    return longest(prose.pieces) if roughly > most else roughly


def _length(piece: Piece) -> int:
    if isinstance(piece, str):
        return _count(piece)
    if isinstance(piece, Expression):
        return 1
    return max(longest(piece.then), longest(piece.otherwise))


def _count(text: str) -> int:
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def _texts(scenario: Scenario) -> Iterator[Measured]:
    for primer in scenario.at.texts("primer"):
        yield Measured(primer, _count(primer.value), PRIMER)
    for part in pages(scenario):
        yield from _measured(part.at, "text", part.text, PAGE)
        yield from _seen(part, PAGE)
    for scene in scenario.scenes.values():
        for choice in choices(scene):
            yield from _measured(choice.at, "then", choice.then, AFTER)
            yield from _seen(choice, AFTER)


def _measured(record: Record, key: str, prose: Prose | None, most: int) -> Iterator[Measured]:
    if prose:
        yield from (Measured(text, _longest(prose, most), most) for text in record.texts(key))


def _seen(part: Scene | Choice | Ending, most: int) -> Iterator[Measured]:
    seen: Mapping[str, Prose] = part.seen_by
    for role, text in part.at.pairs("seen-by"):
        if role.value in seen:
            yield Measured(text, _longest(seen[role.value], most), most)


def _labels(scenario: Scenario) -> Iterator[Text]:
    for scene in scenario.scenes.values():
        for choice in choices(scene):
            yield from choice.at.texts("label")
