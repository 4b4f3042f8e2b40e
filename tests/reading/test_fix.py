"""Fixes are edits of the text: they touch the words they are for, and nothing else."""

from pathlib import Path

import pytest

from game.reading.fix import Edit, Fix, edited, quoted, swapped
from game.reading.nodes import Span
from game.reading.shape import Key, Shape
from game.reading.storing import NotStoredError, refuse_unwritable, store
from game.reading.witness import is_faithful
from tests.reading.readings import FILE, read, read_as

FORMAT = Key("format", "choice", required=True, values=("1",))
SCENE = Shape("scene", (FORMAT, Key("title", "line"), Key("fight", "flag"), Key("history", "choice", values=("done",))))


def mended(text: str) -> str:
    """The text after the fixes that its problems bring."""
    node, problems = read(text)
    if node is not None:
        _, problems = read_as(SCENE, text)
    fixes = [found.fix for found in problems.diagnostics if found.fix]
    return edited(text, [edit for fix in fixes for edit in fix.edits])


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("format: 1\ntitel: x  # a comment\n", "format: 1\ntitle: x  # a comment\n"),
        ("# first\ntitle: x\n", "# first\nformat: 1\ntitle: x\n"),
        ("format: 1\nfight: true\n", "format: 1\nfight: yes\n"),
        ("format: 1\nfight: Off\n", "format: 1\nfight: no\n"),
        ("format: 1\nhistory: doen\n", "format: 1\nhistory: done\n"),
        ("format: 1\nhistory: 'doen'\n", "format: 1\nhistory: 'done'\n"),
        ("title: Note: the call\n", 'title: "Note: the call"\n'),
        ('title: Note: the "call"\n', "title: 'Note: the \"call\"'\n"),
        ("format: 1\ntitle: Item #3 of it\n", 'format: 1\ntitle: "Item #3 of it"\n'),
        ("choices:\n\t- id: a\n\t\tb:\tc\n", "choices:\n  - id: a\n    b: c\n"),
        ("format:1\ntitle: x\n", "format: 1\ntitle: x\n"),
        ("a:\n    b: 1\n    c: 2\n  - b: 3\n", "a:\n  - b: 1\n    c: 2\n  - b: 3\n"),
    ],
)
def test_a_slip_is_mended_and_all_else_is_kept(wrong: str, right: str):
    assert mended(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "format: 1\nfight: maybe\n",
        "title: Note: the call  # a comment\n",
        "title: Note: the call\n  and more\n",
        "x: {why: He said: no}\n",
        "present: [a, b #3\n  c]\nformat: 1\n",
        "a: {title: x}\n  format: 1\n",
    ],
)
def test_what_could_mean_something_else_is_left_alone(text: str):
    assert mended(text) == text


def test_of_two_words_that_were_perhaps_meant_none_is_taken():
    shape = Shape("scene", (Key("member", "line"), Key("numbers", "line")))
    _, problems = read_as(shape, "nember: x\n")
    assert ("Did you mean" in problems.diagnostics[0].message, problems.diagnostics[0].fix) == (True, None)


def test_a_key_that_is_only_misspelt_is_not_called_missing_too():
    _, problems = read_as(Shape("scene", (Key("title", "line", required=True),)), "titel: x\n")
    assert [found.code for found in problems.diagnostics] == ["P0100"]


def test_a_word_is_changed_only_where_it_stands():
    span = Span(FILE, 1, 4)
    assert swapped("a: b", span, "b", "c") == Fix((Edit(span, "b", "c"),))
    assert swapped('a: "b"', span, "b", "c") == Fix((Edit(Span(FILE, 1, 5), "b", "c"),))
    assert swapped("a: xb", span, "b", "c") is None
    assert quoted("a: [b", span, 3) is None


def test_an_edit_that_no_longer_fits_or_overlaps_another_is_left_out():
    edits = [Edit(Span(FILE, 1, 1), "one", "1"), Edit(Span(FILE, 1, 3), "e two", "x"), Edit(Span(FILE, 9, 1), "a", "b")]
    assert edited("one two\nthree\n", edits) == "onx\nthree\n"
    assert edited("two\n", edits) == "two\n"


@pytest.mark.parametrize("odd", ["\ufeffa: b\n", "a: b\r\nc: d\r\n", "a: b\rc: d\r"])
def test_line_ends_of_other_systems_are_only_a_reminder(odd: str):
    node, problems = read(odd)
    assert node is not None
    assert [(found.code, found.severity) for found in problems.diagnostics] == [("P0030", "reminder")]
    assert problems.diagnostics[0].fix is not None
    assert not problems.errors


@pytest.mark.parametrize(
    ("after", "verdict"),
    [
        ("a: b  # why\nk: [1, 2]\n", True),
        ("a: c  # why\nk: [1, 2]\n", True),
        ("a: b\nk: [3, 4, 5, 6, 7, 8, 9]\n", False),
        ("a: 'b", False),
    ],
)
def test_the_second_reader_sees_what_an_edit_should_not_have_touched(after: str, verdict: bool):
    assert is_faithful("a: b  # why\nk: [1, 2]\n", after, 1) is verdict


def test_without_an_edit_not_even_a_comment_may_differ():
    assert not is_faithful("a: b  # why\n", "a: b  # who\n", 0)
    assert is_faithful("a: b: c\n", "a: anything\n", 0)


def test_a_file_is_stored_whole_with_its_permissions_and_nothing_beside_it(tmp_path: Path):
    path = tmp_path / "a.yaml"
    path.write_text("old")
    path.chmod(0o640)
    store(path, b"old", "new\n")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new\n", 0o640)
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_somebody_changed_meanwhile_is_left_alone(tmp_path: Path):
    path = tmp_path / "a.yaml"
    path.write_text("newer")
    with pytest.raises(NotStoredError, match="was changed by somebody"):
        store(path, b"old", "new")
    assert path.read_text() == "newer"


def test_links_and_files_that_may_only_be_read_are_refused(tmp_path: Path):
    path, link = tmp_path / "a.yaml", tmp_path / "b.yaml"
    path.write_text("x")
    refuse_unwritable(path)
    link.symlink_to(path)
    with pytest.raises(NotStoredError, match="is a link"):
        refuse_unwritable(link)
    path.chmod(0o400)
    with pytest.raises(NotStoredError, match="may only be read"):
        refuse_unwritable(path)
