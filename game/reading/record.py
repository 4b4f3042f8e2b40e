"""Record: the keys of one mapping as they were read, each under its own type."""

from __future__ import annotations

from dataclasses import dataclass

from game.reading.nodes import Fields, Items, Node, Span, Text


@dataclass(frozen=True, slots=True)
class Record:
    """One mapping, without what was wrong in it. Whoever asks for a key knows its kind from the shape."""

    place: Span
    nodes: dict[str, Node]
    inner: dict[str, tuple[Record, ...]]

    def has(self, key: str) -> bool:
        return key in self.nodes

    def node(self, key: str) -> Node | None:
        return self.nodes.get(key)

    def node_text(self, key: str) -> Text | None:
        node = self.nodes.get(key)
        return node if isinstance(node, Text) else None

    def maybe(self, key: str) -> str | None:
        node = self.nodes.get(key)
        return node.value if isinstance(node, Text) else None

    def text(self, key: str) -> str:
        node = self.nodes.get(key)
        return node.value if isinstance(node, Text) else ""

    def number(self, key: str, default: int = 0) -> int:
        value = self.maybe(key)
        return default if value is None else int(value)

    def flag(self, key: str, default: bool = False) -> bool:
        value = self.maybe(key)
        return default if value is None else value == "yes"

    def texts(self, key: str) -> tuple[Text, ...]:
        """The items of a list with their places; a text standing alone is a list of one."""
        node = self.nodes.get(key)
        if node is None:
            return ()
        if isinstance(node, Text):
            return (node,)
        return tuple(item for item in node.items if isinstance(item, Text)) if isinstance(node, Items) else ()

    def words(self, key: str) -> tuple[str, ...]:
        return tuple(text.value for text in self.texts(key)) if key in self.nodes else ()

    def pairs(self, key: str) -> tuple[tuple[Text, Text], ...]:
        node = self.nodes.get(key)
        if not isinstance(node, Fields):
            return ()
        entries = node.entries.values()
        return tuple((entry.key, entry.value) for entry in entries if isinstance(entry.value, Text))

    def record(self, key: str) -> Record | None:
        found = self.inner.get(key, ())
        return found[0] if found else None

    def records(self, key: str) -> tuple[Record, ...]:
        return self.inner.get(key, ())

    def span(self, key: str = "") -> Span:
        """Where a key's value stands; the record's own place where there is none, or where no key is asked for."""
        node = self.nodes.get(key)
        return self.place if node is None else node.span
