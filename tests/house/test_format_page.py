"""The page on the scenario format and the tables that read scenarios say the same."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from game.publish.key_tables import BEGIN, END, key_tables
from game.reading.diagnostic import Problems
from game.reading.nodes import Fields, Items, Node, Text
from game.reading.parse import read_yaml
from game.reading.shape import Shape
from game.reading.shaped import read_shape
from game.scenario.format.files import FILE_KINDS
from game.scenario.format.key_words import kind_name
from game.scenario.format.schema import inner
from game.scenario.verbs import VERBS
from tests.house.published import ROOT

PAGE = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
EXPLAINED, _, REFERENCE = PAGE.partition("\n## Every key\n")
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CALL = re.compile(r"^\| `(\w+)\((.*?)\)` \|", re.MULTILINE)
PARAMETER = re.compile(r"(\w+)=")
WORDS = re.compile(r"(?:^|[ {])([a-z-]+): *[^ #]*? +# ([a-z_-]+(?: \| [a-z_-]+)+)", re.MULTILINE)
TABLE = re.compile(
    r"(?:### `(?P<file>[^`]+)`|\*\*(?P<shape>[^*]+)\*\*)\n\n\|[^\n]+\n\|[-|]+\n(?P<rows>(?:\|[^\n]+\n)+)"
)
FILES = tuple(kind.shape for kind in FILE_KINDS)
SHAPES = {shape.name: shape for outer in FILES for shape in (outer, *inner(outer))}


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
            key = shape.known.get(name)
            if key and key.shape:
                yield from _uses_within(entry.value, key.kind, key.shape)


def _uses_within(node: Node, kind: str, shape: Shape) -> Iterator[tuple[str, str]]:
    if kind != "shapes-by-id":
        yield from _uses(node, shape)
    elif isinstance(node, Fields):
        for entry in node.entries.values():
            yield from _uses(entry.value, shape)


@cache
def _shown() -> frozenset[tuple[str, str]]:
    found = {use for example in _blocks() for use in _uses(example, _shape_of(example))}
    ways = [read_yaml(block, "docs/format.md", Problems()) for block in BLOCK.findall(PAGE) if "if:" in block]
    goto = [node.entries["goto"].value for node in ways if isinstance(node, Fields) and "goto" in node.entries]
    return frozenset(found | {use for node in goto for use in _uses(node, SHAPES["way"])})


def test_the_page_shows_an_example_of_every_file() -> None:
    assert {_shape_of(example).name for example in _blocks()} == {shape.name for shape in FILES}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=list(SHAPES))
def test_every_key_that_can_be_read_is_explained_or_shown(shape: Shape) -> None:
    said = set(re.findall(r"`([a-z-]+)`", EXPLAINED))
    missing = [key.name for key in shape.keys if (shape.name, key.name) not in _shown() and key.name not in said]
    assert missing == []


def test_every_key_on_the_page_can_be_read() -> None:
    problems = Problems()
    for example in _blocks():
        read_shape(example, _shape_of(example), problems)
    assert [found.message for found in problems.diagnostics if found.code == "P0100"] == []


def test_the_words_listed_beside_a_key_are_its_words() -> None:
    listed = {(key, frozenset(words.split(" | "))) for key, words in WORDS.findall(EXPLAINED)}
    known = {(key.name, frozenset(key.values)) for shape in SHAPES.values() for key in shape.keys}
    assert ("type", frozenset({"flag", "number", "one-of"})) in listed
    assert listed - known == set()


def test_the_tables_of_the_page_are_what_the_reader_reads_by() -> None:
    assert key_tables(FILE_KINDS) == REFERENCE.partition(BEGIN)[2].partition(END)[0].strip("\n") + "\n", "make schemas"


def _rows() -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """The tables as a reader of the page takes them: the shape and the key, and what is said of it."""
    names = {f"{kind.place}/*.yaml" if kind.several else kind.place: kind.shape.name for kind in FILE_KINDS}
    for table in TABLE.finditer(REFERENCE):
        for row in table["rows"].splitlines():
            key, *cells = (cell.strip().strip("`") for cell in re.split(r"(?<!\\)\|", row)[1:-1])
            yield (table["shape"] or names[table["file"]], key), tuple(cells)


def test_each_key_stands_on_the_page_with_its_kind_default_and_example() -> None:
    written = {key: (kind, needed, default, example) for key, (_, kind, needed, default, example) in _rows()}
    read = {
        (shape.name, key.name): (kind_name(key), "yes" if key.required else "", key.default, key.example)
        for shape in SHAPES.values()
        for key in shape.keys
    }
    assert written == read


def test_the_page_promises_that_the_format_only_grows() -> None:
    assert "It is additive from now on: keys may be added, none removed or\ngiven another meaning." in PAGE


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
