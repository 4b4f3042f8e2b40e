"""Build: nodes from the parser's events, refusing on the way what YAML allows and authors did not mean."""

import re
from collections.abc import Callable
from typing import Protocol

from yaml.events import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from game.reading.characters import FORBIDDEN, name_of
from game.reading.diagnostic import Problems, Related
from game.reading.fix import quoted
from game.reading.nodes import Entry, Fields, Items, Mark, Node, Span, Text
from game.reading.oddity import value_column

DEEPEST = 20
SWALLOWED = re.compile(r"\s+(#[^\s#].*)")
DOUBTFUL_STYLES = frozenset({">", '"'})
STANDARD_TAG = "tag:yaml.org,2002:"

NO_KEYS = ("", "<<")
MAPPING_END: type[object] = MappingEndEvent
SEQUENCE_END: type[object] = SequenceEndEvent

_new = tuple.__new__


class Event(Protocol):
    """What a tree is made of; an event has those of these parts that go with its type."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    style: str | None
    value: str


Take = Callable[[], Event]


class TooDeepError(Exception):
    """Lists and keys stand in one another beyond any use."""


class Builder:
    """Takes events one by one and makes the tree of one file."""

    def __init__(self, take: Take, file: str, lines: list[str], problems: Problems) -> None:
        self._take = take
        self._file = file
        self._lines = lines
        self._problems = problems
        self._depth = 0
        self._comments_matter = any(" #" in line for line in lines)

    def report(self, code: str, at: Mark, **details: str) -> None:
        self._problems.report(code, Span(at.name, at.line + 1, at.column + 1), related=(), fix=None, **details)

    def node(self, event: Event) -> Node:
        kind: type[object] = type(event)
        if kind is ScalarEvent:
            return self._text(event)
        if kind is AliasEvent:
            return self._alias(event)
        self._refuse_marks(event)
        self._depth += 1
        if self._depth > DEEPEST:
            self.report("P0015", event.start_mark, most=str(DEEPEST))
            raise TooDeepError
        made = self._fields(event) if kind is MappingStartEvent else self._items(event)
        self._depth -= 1
        return made

    def _items(self, start: Event) -> Items:
        found = []
        while (event := self._take()).__class__ is not SEQUENCE_END:
            found.append(self.node(event))
        return _new(Items, (tuple(found), start.start_mark))

    def _fields(self, start: Event) -> Fields:
        entries: dict[str, Entry] = {}
        is_next_item = False
        take, node = self._take, self.node
        while (event := take()).__class__ is not MAPPING_END:
            key = node(event)
            entry = _new(Entry, (key, node(take())))
            if type(key) is not Text or key.block or (name := key.value) in NO_KEYS or "\n" in name:
                self._refuse_key(key, event)
            elif entries.setdefault(name, entry) is not entry:
                is_next_item = is_next_item or self._report_repeated(key, entries)
        return _new(Fields, (entries, start.start_mark))

    def _refuse_key(self, key: Node, event: Event) -> None:
        """An empty key, a list as a key; and `<<`, which a merge writes without quotation marks."""
        is_merge = isinstance(key, Text) and key.value == "<<" and not event.style
        self._problems.report("P0010" if is_merge else "P0014", key.span)

    def _report_repeated(self, key: Text, entries: dict[str, Entry]) -> bool:
        """Whether a new item was meant, since an item's first key comes again; its other keys then come again too."""
        first = entries[key.value].key.span
        is_item = key.value == next(iter(entries)) and self._lines[first.line - 1][: first.column - 1].endswith("- ")
        hint = " If a new item begins here, write “- ” before it." if is_item else ""
        related = (Related(first, f"“{key.value}” stands here already"),)
        self._problems.report("P0007", key.span, related=related, key=key.value, hint=hint)
        return is_item

    def _text(self, event: Event) -> Text:
        style = event.style
        if style in DOUBTFUL_STYLES or event.anchor is not None or event.tag is not None or self._comments_matter:
            return Text(self._checked(event), event.start_mark, style == "|")
        return _new(Text, (event.value, event.start_mark, style == "|"))

    def _checked(self, event: Event) -> str:
        self._refuse_marks(event)
        if event.style == ">":
            self.report("P0012", event.start_mark)
        elif not event.style:
            self._refuse_comment(event)
        elif event.style == '"' and (found := FORBIDDEN.search(event.value)):
            self.report("P0005", event.start_mark, character=name_of(found[0]))
        return FORBIDDEN.sub("\ufffd", event.value)

    def _alias(self, event: Event) -> Text:
        self.report("P0009", event.start_mark, name=str(event.anchor))
        return Text(f"*{event.anchor}", event.start_mark, False)

    def _refuse_marks(self, event: Event) -> None:
        if event.anchor is not None:
            self.report("P0008", event.start_mark, name=event.anchor)
        if event.tag is not None:
            self.report("P0011", event.start_mark, tag=event.tag.replace(STANDARD_TAG, "!!"))

    def _refuse_comment(self, event: Event) -> None:
        """A `#` that touches the next letter was meant as text; an honest comment has a space there."""
        end = event.end_mark
        line = self._lines[end.line] if end.line < len(self._lines) else ""
        if event.value and (lost := SWALLOWED.match(line, end.column)):
            at, start = Span(self._file, end.line + 1, lost.start(1) + 1), event.start_mark.column
            is_whole = start == value_column(line) and event.start_mark.line == end.line
            self._problems.report("P0016", at, fix=quoted(line, at, start) if is_whole else None, lost=lost[1])
