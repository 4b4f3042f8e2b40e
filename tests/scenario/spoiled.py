"""Files made of the keys' own examples: one of each kind that is right, and many with one thing wrong."""

import json
from collections.abc import Iterator
from typing import Any

from game.reading.diagnostic import Problems
from game.reading.parse import read_yaml
from game.reading.shape import Key, Shape
from game.reading.shaped import read_shape
from game.scenario.format.files import FileKind
from tests.scenario.editor import as_edited


def whole(shape: Shape) -> dict[str, Any]:
    """A mapping in which every key of the shape stands."""
    return {key.name: _held(key) for key in shape.keys}


def _held(key: Key) -> Any:
    if not key.shape or key.example:
        return as_edited(key.example)
    return whole(key.shape) if key.kind == "shape" else [whole(key.shape)]


def _places(shape: Shape, written: dict[str, Any]) -> Iterator[tuple[Shape, dict[str, Any]]]:
    """Every mapping of such a file that has keys of its own, with its shape."""
    yield shape, written
    for key in shape.keys:
        if key.shape and not key.example:
            held = written[key.name]
            yield from _places(key.shape, held if isinstance(held, dict) else held[0])


def spoiled(kind: FileKind) -> Iterator[tuple[str, dict[str, Any]]]:
    """What may not be, each in a file that is right otherwise."""
    for at, (shape, _) in enumerate(_places(kind.shape, whole(kind.shape))):
        yield from _unknown(kind, at, shape)
        yield from _missing(kind, at, shape)
        yield from _wrong_words(kind, at, shape)


def _copy(kind: FileKind, at: int) -> tuple[dict[str, Any], dict[str, Any]]:
    file = whole(kind.shape)
    return file, list(_places(kind.shape, file))[at][1]


def _unknown(kind: FileKind, at: int, shape: Shape) -> Iterator[tuple[str, dict[str, Any]]]:
    file, inside = _copy(kind, at)
    inside["gtoo"] = "x"
    yield f"{shape.name} with an unknown key", file


def _missing(kind: FileKind, at: int, shape: Shape) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in shape.required:
        file, inside = _copy(kind, at)
        del inside[name]
        yield f"{shape.name} without {name}", file


def _wrong_words(kind: FileKind, at: int, shape: Shape) -> Iterator[tuple[str, dict[str, Any]]]:
    for key in shape.keys:
        for wrong in ([None, [["x"]]], ["nonesuch"])[key.kind == "choice"]:
            file, inside = _copy(kind, at)
            inside[key.name] = wrong
            yield f"{shape.name} with {key.name}: {wrong}", file


def refused_by_reader(kind: FileKind, written: dict[str, Any]) -> bool:
    """Whether our own reader finds anything wrong."""
    problems = Problems()
    node = read_yaml(json.dumps(written, ensure_ascii=False).replace(": null", ': ""'), "written.yaml", problems)
    assert node is not None
    read_shape(node, kind.shape, problems)
    return problems.errors > 0
