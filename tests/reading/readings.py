"""Readings: a text read on its own, and the codes that it earned."""

from game.reading.diagnostic import Problems
from game.reading.nodes import Fields, Items, Node, Text
from game.reading.parse import read_yaml
from game.reading.shape import Shape
from game.reading.shaped import Record, read_shape

FILE = "scenes/1-summer.yaml"


def read(text: str) -> tuple[Node | None, Problems]:
    problems = Problems()
    return read_yaml(text, FILE, problems), problems


def read_as(shape: Shape, text: str) -> tuple[Record, Problems]:
    node, problems = read(text)
    assert node is not None
    return read_shape(node, shape, problems), problems


def codes(problems: Problems) -> list[str]:
    return [found.code for found in problems.diagnostics]


def plain(node: Node | None) -> object:
    """What a node holds, as lists and dictionaries of text."""
    match node:
        case Text():
            return node.value
        case Items():
            return [plain(item) for item in node.items]
        case Fields():
            return {name: plain(entry.value) for name, entry in node.entries.items()}
    return None
