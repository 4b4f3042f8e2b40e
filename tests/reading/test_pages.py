"""Every page of the catalogue that belongs to reading keeps what it promises."""

import os
import re
from pathlib import Path

import pytest

from game.reading.catalogue import Definition, definition, definitions
from game.reading.characters import visible
from game.reading.diagnostic import Problems
from game.reading.parse import LARGEST, read_file
from game.reading.shape import Key, Shape
from game.reading.shaped import read_shape

SAMPLE = Shape(
    "scene",
    (
        Key("scene", "id", required=True, doc="the scene's id"),
        Key("title", "line"),
        Key("when", "line"),
        Key("minutes", "number"),
        Key("fight", "flag"),
        Key("born", "date"),
        Key("history", "choice", values=("done", "considered", "thinkable", "invented")),
        Key("present", "ids"),
    ),
)
# Whether a file may be read is asked of the system, which lets whoever runs everything read everything.
FORBIDDEN_TO_READ = "P0034"
OURS = [page for page in definitions() if page.code < "P0110" and page.code != FORBIDDEN_TO_READ]
SYNTAX = [page for page in OURS if page.code < "P0100"]
SHAPES = [page for page in OURS if page.code >= "P0100"]


def by_code(page: Definition) -> str:
    return page.code


def save(code: str, text: str, path: Path) -> None:
    """The example as a file, in the way that some codes are about: no file, another encoding, many times over."""
    times = {"P0003": LARGEST // len(text) + 1, "P0029": 300}.get(code, 1)
    encoding = {"P0002": "cp1251", "P0031": "utf-16"}.get(code, "utf-8")
    odd = {"P0030": ("\n", "\r\n"), "P0032": (" ", "\0")}.get(code, ("", ""))
    if code == "P0033":
        path.mkdir()
    elif code == "P0036":
        os.mkfifo(path)
    elif code != "P0001":
        path.write_bytes((text * times).replace(*odd).encode(encoding))


def found(path: Path) -> set[str]:
    problems = Problems()
    read_file(path, path.name, problems)
    return {each.code for each in problems.diagnostics}


@pytest.mark.parametrize("page", SYNTAX, ids=by_code)
def test_a_failing_example_of_syntax_earns_its_code(page: Definition, tmp_path: Path):
    save(page.code, page.wrong, tmp_path / "wrong.yaml")
    assert page.code in found(tmp_path / "wrong.yaml")


@pytest.mark.parametrize("page", [page for page in SYNTAX if page.code != "P0029"], ids=by_code)
def test_a_failing_example_of_syntax_earns_nothing_else(page: Definition, tmp_path: Path):
    save(page.code, page.wrong, tmp_path / "wrong.yaml")
    assert found(tmp_path / "wrong.yaml") == {page.code}


@pytest.mark.parametrize("page", SYNTAX, ids=by_code)
def test_a_mended_example_of_syntax_is_clean(page: Definition, tmp_path: Path):
    (tmp_path / "right.yaml").write_text(page.right, encoding="utf-8")
    assert found(tmp_path / "right.yaml") == set()


@pytest.mark.parametrize("page", SHAPES, ids=by_code)
def test_examples_of_shape_fail_and_are_mended(page: Definition, tmp_path: Path):
    for text, expected in ((page.wrong, [page.code]), (page.right, [])):
        (tmp_path / "scene.yaml").write_text(text, encoding="utf-8")
        problems = Problems()
        node = read_file(tmp_path / "scene.yaml", "scene.yaml", problems)
        assert node is not None
        read_shape(node, SAMPLE, problems)
        assert [each.code for each in problems.diagnostics] == expected


@pytest.mark.parametrize("page", OURS, ids=by_code)
def test_a_message_is_one_line_with_every_place_filled(page: Definition, tmp_path: Path):
    save(page.code, page.wrong, tmp_path / "wrong.yaml")
    problems = Problems()
    node = read_file(tmp_path / "wrong.yaml", "wrong.yaml", problems)
    if node is not None:
        read_shape(node, SAMPLE, problems)
    messages = [each.message for each in problems.diagnostics if each.code == page.code]
    assert messages
    assert all(visible(message) == message and "\n" not in message for message in messages)


@pytest.mark.parametrize("page", OURS, ids=by_code)
def test_a_meaning_is_a_few_sentences(page: Definition):
    assert len(re.findall(r"[.;](?:\s|$)", page.meaning)) >= 2
    assert page.title[0].isupper()


def test_every_code_that_reading_reports_has_a_page():
    room = Path(__file__).parents[2] / "game" / "reading"
    reported = {code for source in room.glob("*.py") for code in re.findall(r"P0\d{3}", source.read_text("utf-8"))}
    assert reported == {page.code for page in OURS} | {FORBIDDEN_TO_READ}


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(path: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    (tmp_path / "locked.yaml").write_text("format: 1\n", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    assert found(tmp_path / "locked.yaml") == {FORBIDDEN_TO_READ}


def test_a_code_without_a_page_fails_loudly():
    with pytest.raises(KeyError):
        definition("P9999")
