"""The schemas: what each kind of file may hold, in the words of JSON Schema, from the tables that read the files."""

import json
from collections.abc import Iterator

from game.reading.diagnostic import Problems
from game.reading.nodes import Fields, Items, Node
from game.reading.parse import read_yaml
from game.reading.shape import Key, Shape
from game.scenario.format.files import FileKind
from game.scenario.format.key_words import kind_meaning, sentence
from game.scenario.format.schema_kinds import Schema, schema_of_value, slug

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text(kind: FileKind) -> str:
    """The schema of one kind of file, as it stands on disk."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def schema_of(kind: FileKind) -> Schema:
    place = f"{kind.place}/ in" if kind.several else f"{kind.place} in"
    head = {"$schema": DIALECT, "description": f"{place} a scenario's folder. Written by: plenum schema {kind.name}"}
    within = {slug(shape.name): _mapping(shape) for shape in inner(kind.shape)}
    return head | _mapping(kind.shape) | ({"$defs": within} if within else {})


def inner(shape: Shape) -> tuple[Shape, ...]:
    """Every shape that stands within one, each once, an outer one before what it holds."""
    return tuple({found.name: found for found in _inner(shape)}.values())


def _inner(shape: Shape) -> Iterator[Shape]:
    for key in shape.keys:
        if key.shape:
            yield key.shape
            yield from _inner(key.shape)


def _mapping(shape: Shape) -> Schema:
    return {
        "title": shape.name,
        "type": "object",
        "properties": {key.name: _property(key) for key in shape.keys},
        "required": list(shape.required),
        "additionalProperties": False,
    }


def _property(key: Key) -> Schema:
    found: Schema = {"description": _description(key)} | schema_of_value(key)
    if key.default:
        found["default"] = written_value(key.default, key.kind)
    if key.example and key.kind != "choice":
        found["examples"] = [written_value(key.example, key.kind)]
    return found


def _description(key: Key) -> str:
    """What it is for, and of what kind; the words of a choice stand in the schema already."""
    said = sentence(key.doc)
    return said if key.kind == "choice" else f"{said}\n\n{sentence(kind_meaning(key))}"


def written_value(text: str, kind: str) -> object:
    """What an author writes under a key, as an editor would hold it."""
    node = read_yaml(text, "example", Problems())
    return int(text) if kind == "number" else _plain(node)


def _plain(node: Node | None) -> object:
    if isinstance(node, Fields):
        return {name: _plain(entry.value) for name, entry in node.entries.items()}
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    return node.value if node else ""
