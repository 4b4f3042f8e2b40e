"""What the tables say of a key beside its kind: an example that can be read, and the value that it has where absent."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.reading.diagnostic import Problems
from game.reading.nodes import Fields
from game.reading.parse import read_yaml
from game.reading.shape import Key, Shape
from game.reading.shaped import read_shape
from game.scenario.format.files import FILE_KINDS
from game.scenario.format.schema import inner
from game.scenario.model import Scenario
from tests.scenario.village import LETTER, VILLAGE, read_village

SHAPES = {shape.name: shape for kind in FILE_KINDS for shape in (kind.shape, *inner(kind.shape))}
KEYS = [(shape, key) for shape in SHAPES.values() for key in shape.keys]
LEAVES = [(shape, key) for shape, key in KEYS if key.kind not in ("shape", "shapes")]
named = pytest.mark.parametrize(("shape", "key"), LEAVES, ids=[f"{shape.name}: {key.name}" for shape, key in LEAVES])


@named
def test_every_key_has_an_example_that_can_be_read(shape: Shape, key: Key) -> None:
    assert key.example, f"“{key.name}” of {shape.name} has no example in its table"
    problems = Problems()
    node = read_yaml(f"{key.name}: {key.example}\n", "example.yaml", problems)
    assert isinstance(node, Fields)
    read_shape(node, Shape(shape.name, (key,)), problems)
    assert [found.message for found in problems.diagnostics] == []


@named
def test_every_key_says_what_it_is(shape: Shape, key: Key) -> None:
    assert key.doc


# A file of the village, words of it, the same without the key and with it, and what is then read.
Absent = tuple[str, str, str, str, Callable[[Scenario], object]]
ABSENT: dict[tuple[str, str], Absent] = {
    ("scenario", "minutes"): (
        *("scenario.yaml", "opening: letter", "opening: letter", "minutes: {}\nopening: letter"),
        lambda read: read.minutes,
    ),
    ("scenario", "draft"): (
        *("scenario.yaml", "opening: letter", "opening: letter", "draft: {}\nopening: letter"),
        lambda read: read.draft,
    ),
    ("act", "sealed"): (
        *("scenario.yaml", "title: An evening in March", "title: An evening in March"),
        *("title: An evening in March, sealed: {}", lambda read: read.sealed),
    ),
    ("variable", "from"): (
        *("variables.yaml", "from: 0, to: 10, start: 5", "to: 10, start: 5", "from: {}, to: 10, start: 5"),
        lambda read: read.variables["calm"].low,
    ),
    ("variable", "to"): (
        *("variables.yaml", "to: 10, start: 5", "start: 5", "to: {}, start: 5"),
        lambda read: read.variables["calm"].high,
    ),
    ("body", "method"): (
        *("bodies.yaml", "members:", "members:", "method: {}, members:"),
        lambda read: read.bodies["council"].method,
    ),
    ("claim", "settled"): (
        *("record/claims.yaml", "standing: documented", "standing: documented"),
        *("standing: documented\n    settled: {}", lambda read: read.claims["mill-owner"].settled),
    ),
    ("scene", "history"): (
        *(LETTER, "where: the mill", "where: the mill", "where: the mill\n    history: {}"),
        lambda read: read.scenes["letter"].history,
    ),
}
DEFAULTS = {(shape.name, key.name): key.default for shape, key in KEYS if key.default}


def test_every_default_is_held_to_what_is_read() -> None:
    assert DEFAULTS.keys() == ABSENT.keys()


@pytest.mark.parametrize("place", ABSENT, ids=": ".join)
def test_an_absent_key_has_its_default(tmp_path: Path, place: tuple[str, str]) -> None:
    file, words, without, within, value = ABSENT[place]
    found = []
    for name, text in (("without", without), ("within", within.format(DEFAULTS[place]))):
        scenario, problems = read_village(tmp_path / name, {file: VILLAGE[file].replace(words, text)})
        assert scenario
        assert not problems.errors
        found.append(value(scenario))
    assert found[0] == found[1]
