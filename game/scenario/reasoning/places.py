"""Places: where in a file an expression or an effect of a scenario was written, looked up when somebody asks."""

import re
from typing import NamedTuple

from game.reading.diagnostic import Problems
from game.reading.nodes import Fields, Items, Span, Text
from game.reading.shaped import Record
from game.scenario.workshop import placed

_TAG = re.compile(r"\{((?P<lead>\s*(?:if\s+)?)[^{}]*)\}")


class Place(NamedTuple):
    """A key of a record; under it perhaps one item or role, in that perhaps one tag of prose, and in that an offset."""

    record: Record
    key: str
    item: int = 0
    role: str = ""
    tag: int | None = None
    offset: int = 0

    def span(self, problems: Problems) -> Span:
        text = _text(self)
        if text is None:
            return self.record.span(self.key)
        start = 0 if self.tag is None else _tag(text.value, self.tag)
        return placed(text, start + self.offset, problems)


def _text(place: Place) -> Text | None:
    if place.key == "goto":
        return _condition(place)
    if place.role:
        return next((text for role, text in place.record.pairs(place.key) if role.value == place.role), None)
    texts = place.record.texts(place.key)
    return texts[place.item] if place.item < len(texts) else None


def _condition(place: Place) -> Text | None:
    """The condition of one of several ways."""
    node = place.record.node("goto")
    item = node.items[place.item] if isinstance(node, Items) else None
    entry = item.entries.get("if") if isinstance(item, Fields) else None
    return entry.value if entry is not None and isinstance(entry.value, Text) else None


def _tag(source: str, number: int) -> int:
    """Where the expression within the n-th tag begins, counting those with an expression."""
    tags = [found for found in _TAG.finditer(source) if found[1].strip() not in ("else", "end")]
    return tags[number].end("lead") if number < len(tags) else 0
