"""The page on the scenario format and the tables that read scenarios say the same."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from game.reading.diagnostic import Problems
from game.reading.nodes import Fields, Items, Node, Text
from game.reading.parse import read_yaml
from game.reading.shape import Shape
from game.reading.shaped import read_shape
from game.record import tables as record_tables
from game.scenario import people_tables, tables
from game.scenario.verbs import VERBS
from tests.house.published import ROOT

PAGE = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CALL = re.compile(r"^\| `(\w+)\((.*?)\)` \|", re.MULTILINE)
PARAMETER = re.compile(r"(\w+)=")
SHAPES = {
    shape.name: shape
    for module in (tables, people_tables, record_tables)
    for shape in vars(module).values()
    if isinstance(shape, Shape)
}
INNER = {key.shape.name for shape in SHAPES.values() for key in shape.keys if key.shape}
# Read through "any" keys, by the code that builds what stands there.
LOOSE = {"way", "estimate"}
FILES = tuple(shape for name, shape in SHAPES.items() if name not in INNER | LOOSE)


def _blocks() -> tuple[Fields, ...]:
    """The examples of whole files on the page, as nodes."""
    problems = Problems()
    nodes = [read_yaml(text, "docs/format.md", problems) for text in BLOCK.findall(PAGE)]
    assert problems.diagnostics == ()
    return tuple(node for node in nodes if isinstance(node, Fields) and "format" in node.entries)


def _shape_of(example: Fields) -> Shape:
    fitting = [shape for shape in FILES if set(shape.required) <= set(example.entries)]
    return max(fitting, key=lambda shape: len(shape.required))


def _uses(node: Node, shape: Shape) -> Iterator[tuple[str, str]]:
    """Which keys of which shapes an example shows."""
    if isinstance(node, Items):
        for item in node.items:
            yield from _uses(item, shape)
    elif isinstance(node, Fields):
        for name, entry in node.entries.items():
            yield shape.name, name
            inner = shape.known[name].shape if name in shape.known else None
            if inner:
                yield from _uses(entry.value, inner)


def _loose(node: Node, name: str) -> Iterator[Node]:
    """What stands under a key of this name, anywhere."""
    if isinstance(node, Items):
        for item in node.items:
            yield from _loose(item, name)
    elif isinstance(node, Fields):
        for key, entry in node.entries.items():
            if key == name:
                yield entry.value
            yield from _loose(entry.value, name)


@cache
def _shown() -> frozenset[tuple[str, str]]:
    found = {use for example in _blocks() for use in _uses(example, _shape_of(example))}
    for block in BLOCK.findall(PAGE):
        node = read_yaml(block, "docs/format.md", Problems())
        for ways in _loose(node, "goto") if node else ():
            found |= set(_uses(ways, SHAPES["way"]))
        for priors in _loose(node, "seen") if node else ():
            if isinstance(priors, Fields):
                found |= {use for prior in priors.entries.values() for use in _uses(prior.value, SHAPES["estimate"])}
    return frozenset(found)


def test_the_page_shows_an_example_of_every_file() -> None:
    assert {_shape_of(example).name for example in _blocks()} == {shape.name for shape in FILES}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=list(SHAPES))
def test_every_key_that_can_be_read_is_on_the_page(shape: Shape) -> None:
    said = set(re.findall(r"`([a-z-]+)`", PAGE))
    missing = [key.name for key in shape.keys if (shape.name, key.name) not in _shown() and key.name not in said]
    assert missing == []


def test_every_key_on_the_page_can_be_read() -> None:
    problems = Problems()
    for example in _blocks():
        read_shape(example, _shape_of(example), problems)
    assert [found.message for found in problems.diagnostics if found.code == "P0100"] == []


def test_every_file_of_the_page_begins_with_the_format() -> None:
    assert all(next(iter(example.entries)) == "format" for example in _blocks())
    assert all(
        isinstance(entry := example.entries["format"].value, Text) and entry.value == "1" for example in _blocks()
    )


def test_the_page_has_every_verb_with_its_parameters() -> None:
    written = {verb: PARAMETER.findall(parameters) for verb, parameters in CALL.findall(PAGE)}
    assert written == {verb: list(parameters) for verb, parameters in VERBS.items()}


def test_the_page_lists_the_words_that_a_parameter_takes() -> None:
    calls = dict(CALL.findall(PAGE))
    listed = {
        f"{name}={'/'.join(parameter.values)}": calls[verb]
        for verb, parameters in VERBS.items()
        for name, parameter in parameters.items()
        if parameter.values and not (verb == "speak" and name == "side")
    }
    assert [words for words, call in listed.items() if words not in call] == []
