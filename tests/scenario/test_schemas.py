"""The schemas say of every file what the reader says of it, and those that lie beside the scenarios are the newest."""

import os
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from game.reading.kinds import CHECKS
from game.reading.shape import Key, Shape
from game.scenario.format.files import FILE_KINDS, FileKind
from game.scenario.format.schema import schema_of, schema_text
from game.scenario.packaged import scenario_folders
from tests.house.published import ROOT, shown
from tests.scenario.editor import KINDS, as_edited, complaints
from tests.scenario.spoiled import refused_by_reader, spoiled, whole
from tests.scenario.village import VILLAGE, read_village

SCENARIOS = ROOT / "scenarios"
SCHEMAS = SCENARIOS / "schema"
SHIPPED = tuple(sorted(SCENARIOS.rglob("*.yaml")))
by_name = pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)


def _kind_of(place: str) -> FileKind:
    """The kind of a file by its place in a scenario's folder."""
    folder = place.partition("/")[0]
    return next(kind for kind in FILE_KINDS if kind.place == (folder if kind.several else place))


def _place(path: Path) -> str:
    return "/".join(path.relative_to(SCENARIOS).parts[1:])


@by_name
def test_the_schema_beside_the_scenarios_is_what_the_tables_say_now(kind: FileKind) -> None:
    assert (SCHEMAS / f"{kind.name}.json").read_text(encoding="utf-8") == schema_text(kind), "run: make schemas"


def test_no_schema_is_left_of_a_kind_that_is_gone() -> None:
    assert {path.name for path in SCHEMAS.iterdir()} == {f"{kind.name}.json" for kind in FILE_KINDS}


def test_the_folder_of_schemas_is_taken_for_no_scenario() -> None:
    assert SCHEMAS.name not in scenario_folders()


@by_name
def test_every_schema_is_one(kind: FileKind) -> None:
    Draft202012Validator.check_schema(schema_of(kind))


@pytest.mark.parametrize("path", SHIPPED, ids=shown)
def test_a_shipped_file_names_its_schema_and_keeps_to_it(path: Path) -> None:
    text, kind = path.read_text(encoding="utf-8"), _kind_of(_place(path))
    schema = Path(os.path.relpath(SCHEMAS / f"{kind.name}.json", path.parent)).as_posix()
    assert text.split("\n", 1)[0] == f"# yaml-language-server: $schema={schema}"
    assert complaints(kind, as_edited(text)) == []


@pytest.mark.parametrize("place", VILLAGE)
def test_a_scenario_that_nothing_is_wrong_with_keeps_to_the_schemas(tmp_path: Path, place: str) -> None:
    read_village(tmp_path)
    assert complaints(_kind_of(place), as_edited((tmp_path / place).read_text(encoding="utf-8"))) == []


@by_name
def test_a_file_of_the_examples_is_right(kind: FileKind) -> None:
    assert complaints(kind, whole(kind.shape)) == []
    assert not refused_by_reader(kind, whole(kind.shape))


@by_name
def test_what_may_not_be_is_underlined(kind: FileKind) -> None:
    wrong = list(spoiled(kind))
    assert {"unknown", "without"} <= {word for said, _ in wrong for word in said.split()}
    assert [said for said, written in wrong if not complaints(kind, written)] == []


@by_name
def test_no_underlined_key_is_one_that_the_reader_takes(kind: FileKind) -> None:
    loose = {"goto", "seen", "best"}  # read later, by the code that builds what stands there
    wrong = [(said, written) for said, written in spoiled(kind) if not loose & set(said.replace(":", "").split())]
    assert [said for said, written in wrong if not refused_by_reader(kind, written)] == []


WRITTEN = (
    *(
        "a",
        "a_b",
        "a-b",
        "A",
        "9a",
        "no",
        "yes",
        "true",
        "3",
        "-3",
        "+3",
        "3.5",
        "007",
        "1964",
        "1964-10",
        "1964-10-12",
    ),
    *("1964-10-12/1964-10-13", "1964/x", "18:30", "0..3", "-5..9", "1..", "two words", "Да", "done", "a == b", "x = 1"),
)
SCALAR_KINDS = ("id", "name", "line", "prose", "number", "range", "flag", "date", "expression")
# A schema sees a number, and not with how many noughts or signs it was written; and nobody needs the id “true”.
ALLOWED = {
    *(("number", "+3"), ("name", "+3"), ("date", "+3"), ("date", "3"), ("date", "007")),
    *(("id", "true"), ("name", "true")),
}


@pytest.mark.parametrize("scalar", SCALAR_KINDS)
def test_an_editor_takes_a_text_where_the_reader_takes_it(scalar: str) -> None:
    kind = FileKind("of one key", "one.yaml", Shape("one", (Key("key", scalar, doc="the key"),)))
    taken = {text: bool(CHECKS[scalar](text)) for text in WRITTEN}
    edited = {text: not complaints(kind, {"key": as_edited(text)}) for text in WRITTEN}
    assert {text for text in WRITTEN if taken[text] != edited[text] and (scalar, text) not in ALLOWED} == set()


def test_a_way_out_is_an_id_or_a_list_of_conditions() -> None:
    scenes = KINDS["scenes"]
    ways = {
        "vote": True,
        "[{if: votes > 1, to: closed}, {to: open}]": True,
        "Vote now": False,
        "[vote]": False,
        "[{if: votes > 1}]": False,
        "{to: open}": False,
        "[{to: open, when: wary}]": False,
    }
    written = {way: f"format: 1\nscenes: [{{scene: a, title: A, where: b, goto: {way}}}]" for way in ways}
    assert {way: complaints(scenes, as_edited(text)) == [] for way, text in written.items()} == ways


def test_a_value_left_empty_is_underlined() -> None:
    assert complaints(KINDS["glossary"], as_edited("format: 1\nterms: [{term: Presidium, means: }]"))
