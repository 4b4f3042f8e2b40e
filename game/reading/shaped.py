"""Shaped: nodes read by the tables of shapes, everything wrong reported and left out."""

import re
from collections.abc import Callable

from game.reading.diagnostic import Problems
from game.reading.fix import Edit, Fix
from game.reading.kinds import WANTED, is_right, read_text
from game.reading.nodes import Entry, Fields, Items, Node, Span, Text
from game.reading.record import Record as Record
from game.reading.shape import LISTS, LOOSE, NESTED, PAIRS, SCALARS, Key, Shape
from game.reading.suggest import nearest
from game.reading.unknown import report_unknown

FOUND: dict[type, str] = {Text: "text", Items: "a list", Fields: "keys with values"}

NOTHING = re.compile(r"\{\s*(\}|$)")

ReadNode = Callable[[Key, Node, Problems], Node | None]


def read_shape(node: Node, shape: Shape, problems: Problems) -> Record:
    """The record of a mapping; what is unknown, missing or malformed is reported, and never raised."""
    if not isinstance(node, Fields):
        _refuse(shape.name, "shape", node, problems)
        return Record(node.span, {}, {})
    nodes: dict[str, Node] = {}
    inner: dict[str, tuple[Record, ...]] = {}
    right = shape.right or _rights(shape)
    for name, (written, value) in node.entries.items():
        if type(value) is Text and name in right and right[name](value.value):
            nodes[name] = value
            continue
        key = shape.known.get(name)
        if key is None:
            _report_unknown(written, node, shape, problems)
        elif key.shape is not None and key.kind in NESTED:
            records = _read_inner(key, key.shape, value, problems)
            if records is not None:
                nodes[name], inner[name] = value, records
        elif (read := READERS[key.kind](key, value, problems)) is not None:
            nodes[name] = read
    _report_missing(node, shape, problems)
    return Record(node.span, nodes, inner)


def _rights(shape: Shape) -> dict[str, Callable[[str], object]]:
    shape.right.update({key.name: is_right(key, key.kind) for key in shape.keys if key.kind in SCALARS})
    return shape.right


def _report_unknown(key: Text, node: Fields, shape: Shape, problems: Problems) -> None:
    free = [name for name in shape.known if name not in node.entries]
    report_unknown("P0100", key.span, key.value, shape.known, problems, free, key=key.value, shape=shape.name)


def _report_missing(node: Fields, shape: Shape, problems: Problems) -> None:
    """What must be there and is not; a key that is only misspelt is reported as that.

    Where no key is known the whole is something else, and of each key that was said, as of those that are none.
    """
    missing = [name for name in shape.required if name not in node.entries]
    unknown = [name for name in node.entries if name not in shape.known]
    if not missing or (len(node.entries) == len(unknown) and not _is_empty(node, problems)):
        return
    misspelt = set() if problems.is_full(node.span.file) else {nearest(name, shape.known) for name in unknown}
    for name in missing:
        if name not in misspelt:
            doc = shape.known[name].doc
            fix = _added(node.span, shape.known[name])
            problems.report("P0101", node.span, fix=fix, key=name, shape=shape.name, doc=f" ({doc})" if doc else "")


def _is_empty(node: Fields, problems: Problems) -> bool:
    """Whether nothing at all was written between the braces."""
    span = node.span
    return not node.entries and NOTHING.match(problems.source_line(span.file, span.line), span.column - 1) is not None


def _added(place: Span, key: Key) -> Fix | None:
    """A key at the left edge that can have one value only, such as the format, is written by itself."""
    if len(key.values) != 1 or place.column != 1:
        return None
    return Fix((Edit(place, "", f"{key.name}: {key.values[0]}\n"),))


def _read_inner(key: Key, shape: Shape, node: Node, problems: Problems) -> tuple[Record, ...] | None:
    """Keys within a key: one mapping, or a list of them. Whatever is no mapping is reported and left out."""
    if key.kind == "shapes" and not isinstance(node, Items):
        _refuse(key.name, key.kind, node, problems)
        return None
    found = node.items if key.kind == "shapes" and isinstance(node, Items) else (node,)
    read = [(item, read_shape(item, shape, problems)) for item in found]
    records = tuple(record for item, record in read if isinstance(item, Fields))
    return records if records or not found else None


def _read_scalar(key: Key, node: Node, problems: Problems) -> Node | None:
    if type(node) is Text:
        return read_text(key, key.kind, node, problems)
    _refuse(key.name, key.kind, node, problems)
    return None


def _read_list(key: Key, node: Node, problems: Problems) -> Node | None:
    """A list without its wrong items. Only a single expression may stand without a list around it."""
    kind = LISTS[key.kind]
    if isinstance(node, Text) and kind == "expression":
        return read_text(key, kind, node, problems)
    if not isinstance(node, Items):
        code = "P0108" if isinstance(node, Text) and not node.value.strip() else "P0109"
        problems.report(code, node.span, key=key.name)
        return None
    read = (_read_item(key, kind, item, problems) for item in node.items)
    return Items(tuple(item for item in read if item is not None), node.span)


def _read_item(key: Key, kind: str, item: Node, problems: Problems) -> Text | None:
    if type(item) is Text:
        return read_text(key, kind, item, problems)
    _refuse(key.name, kind, item, problems)
    return None


def _read_pairs(key: Key, node: Node, problems: Problems) -> Node | None:
    if not isinstance(node, Fields):
        _refuse(key.name, key.kind, node, problems)
        return None
    entries = {}
    for name, entry in node.entries.items():
        is_named = key.kind != "proses" or read_text(key, "id", entry.key, problems)
        value = _read_item(Key(name, "line"), PAIRS[key.kind], entry.value, problems)
        if is_named and value is not None:
            entries[name] = Entry(entry.key, value)
    return Fields(entries, node.span)


def _read_loose(key: Key, node: Node, problems: Problems) -> Node:
    return node


def _refuse(name: str, kind: str, node: Node, problems: Problems) -> None:
    if isinstance(node, Text) and not node.value.strip():
        problems.report("P0108", node.span, key=name)
    else:
        hint = " Write “- ” before the first key of each item." if kind == "shapes" and isinstance(node, Fields) else ""
        problems.report("P0102", node.span, key=name, wanted=WANTED[kind], found=FOUND[type(node)], hint=hint)


READERS: dict[str, ReadNode] = {
    **dict.fromkeys(SCALARS, _read_scalar),
    **dict.fromkeys(LISTS, _read_list),
    **dict.fromkeys(PAIRS, _read_pairs),
    **dict.fromkeys(LOOSE, _read_loose),
}
