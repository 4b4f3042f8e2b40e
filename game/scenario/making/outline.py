"""The outline: a story as its author jotted it down in Markdown, heading by heading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from game.scenario.making.naming import tidy
from game.scenario.refusal import RefusedError

LARGEST = 2_000_000
_ENDING = re.compile(r"(?:the\s+)?ending\s*\d*\s*[:.–—-]\s*", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:-+>|=+>)\s*")
_ARROWS = dict.fromkeys(map(ord, "→⇒⟶⟹➔➜➡"), "->")
_EMPHASIS = {"em_open": "*", "em_close": "*"}
ENDING_LEVEL = 3


@dataclass(frozen=True, slots=True)
class Bullet:
    """A choice: its label, where an arrow points (else nothing), and what is jotted below it."""

    label: str
    target: str
    below: list[str]


@dataclass(frozen=True, slots=True)
class Chapter:
    """What stands under one heading: a scene or an ending, its paragraphs and its bullets."""

    title: str
    is_ending: bool
    paragraphs: list[str]
    bullets: list[Bullet]


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole outline: its title, what stands before the first scene, and the scenes and endings in order."""

    title: str
    opening: Chapter
    chapters: list[Chapter]


def read_outline(text: str) -> Outline:
    """An outline as it was meant, whatever was written. Raises RefusedError where there is nothing in it."""
    if len(text) > LARGEST:
        raise RefusedError(f"The outline is too long: it may have {LARGEST // 1_000_000} million letters at most.")
    tokens = MarkdownIt("commonmark").use(front_matter_plugin).parse(text)
    found = _Reader().read(tokens)
    if not (found.title or found.chapters or found.opening.paragraphs or found.opening.bullets):
        raise RefusedError("The outline is empty. Write a heading such as “## The meeting”, and what happens below it.")
    return found


class _Reader:
    """Goes through the tokens of a Markdown text once, and knows how deep in lists it is."""

    def __init__(self) -> None:
        self._title = ""
        self._opening = self._now = Chapter("", False, [], [])
        self._chapters: list[Chapter] = []
        self._depth = 0
        self._bullet: Bullet | None = None
        self._level = 0

    def read(self, tokens: list[Token]) -> Outline:
        for token in tokens:
            self._take(token)
        return Outline(self._title, self._opening, self._chapters)

    def _take(self, token: Token) -> None:
        if token.type in ("bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"):
            self._depth += token.nesting
        elif token.type == "list_item_open" and self._depth == 1:
            self._bullet = None
        elif token.type in ("heading_open", "heading_close"):
            self._level = int(token.tag[1:]) if token.nesting == 1 else 0
        elif token.type == "inline":
            self._words(_plain(token.children or []))
        elif token.type in ("fence", "code_block"):
            self._words(tidy(token.content))

    def _words(self, words: str) -> None:
        if not words:
            return
        if self._level and not self._depth:
            self._heading(words.replace("*", "").strip())
        elif not self._depth or self._now.is_ending:
            self._now.paragraphs.append(words)
        elif self._bullet is None:
            self._bullet = _bullet(words.replace("*", ""))
            self._now.bullets.append(self._bullet)
        else:
            self._bullet.below.append(words)

    def _heading(self, words: str) -> None:
        """A first ``#`` is the title; deeper than an ending's heading is only a line of the text."""
        title = without_ending(words)
        is_ending = title != words
        if self._level == 1 and not self._title and not self._chapters and not is_ending:
            self._title = words
        elif self._level <= ENDING_LEVEL or is_ending:
            self._now = Chapter(title or words, is_ending or self._level == ENDING_LEVEL, [], [])
            self._chapters.append(self._now)
        else:
            self._now.paragraphs.append(words)


def without_ending(words: str) -> str:
    """What an ending is called, in “Ending: …”; other words as they are."""
    found = _ENDING.match(words)
    return words[found.end() :].strip() if found else words


def _plain(tokens: list[Token]) -> str:
    """The words of a line: of links and pictures what is read, of HTML nothing, of emphasis its stars."""
    return tidy("".join(_said(tokens)))


def _said(tokens: list[Token]) -> Iterator[str]:
    depth = 0
    for token in tokens:
        if token.type in ("text", "code_inline", "image"):
            yield token.content.translate(_ARROWS)
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type in _EMPHASIS:
            depth += token.nesting
            # One within another would be read as none.
            if depth == (token.nesting == 1):
                yield _EMPHASIS[token.type]


def _bullet(words: str) -> Bullet:
    """``Label -> Scene``, or only a label."""
    label, *targets = _ARROW.split(words)
    return Bullet(label.strip(), targets[-1].strip() if targets else "", [])
