"""Prose: story text as styled content, never as markup, so that no text can be a command."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content

# Left in a text, these would reach the terminal as orders: escape sequences, and turns of writing direction.
ORDERS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
SAFE = ORDERS | {ord("\t"): " ", ord("\n"): "\n"}
EMPHASIS = re.compile(r"\*(\S(?:[^*]*\S)?)\*")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph and its part in the page: ``head``, ``text``, ``aside``, ``point`` or ``pair``."""

    kind: str
    text: Content


def prose(text: str, invented: Iterable[str] = ()) -> Content:
    """A paragraph with its ``*emphasis*`` in italics and the given phrases underlined."""
    content = Content.assemble(*_pieces(text.translate(SAFE)))
    for phrase in invented:
        content = underlined(content, EMPHASIS.sub(r"\1", phrase.translate(SAFE)))
    return content


def _pieces(text: str) -> list[str | tuple[str, str]]:
    parts = EMPHASIS.split(text)
    return [(part, "italic") if place % 2 else part for place, part in enumerate(parts)]


def underlined(content: Content, phrase: str) -> Content:
    """The same content with every place of the phrase underlined."""
    start = content.plain.find(phrase) if phrase else -1
    while start >= 0:
        content = content.stylize("underline", start, start + len(phrase))
        start = content.plain.find(phrase, start + len(phrase))
    return content


def hanging(gutter: str, text: Content, width: int) -> Content:
    """Text wrapped to a width with its gutter on the first line and the same room left free below it."""
    lines = text.wrap(max(1, width - len(gutter)))
    blank = " " * len(gutter)
    return Content("\n").join(Content(blank if place else gutter) + line for place, line in enumerate(lines))


def head(text: str) -> Line:
    return Line("head", prose(text))


def para(text: str) -> Line:
    return Line("text", prose(text))


def aside(text: str) -> Line:
    return Line("aside", prose(text))


def point(text: str) -> Line:
    return Line("point", prose(text))


def labelled(label: str, text: str) -> Line:
    """A short label and what it names: ``The record  Brezhnev``."""
    return Line("text", Content.assemble(prose(label).stylize("bold"), "  ", prose(text)))
