"""No file, however broken or hostile, gets more than a message out of the reader."""

import gc
import os
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from game.reading import parse
from game.reading.diagnostic import MOST_OF_ONE_FILE, Problems
from game.reading.parse import LARGEST, read_file, read_yaml
from game.reading.render import render
from tests.reading.readings import FILE, codes, plain, read

SNIPPETS = [
    *("a", "b", "<<", "key", "'", '"', "\\", "\\U", "FFFFFFFF", "\\x", "\n", "\n  ", "\n    ", " ", "  ", ": ", ":"),
    *("- ", "-", "? ", "|", ">", "|2-", "#", " #", "&", "*", "!", "!!", "!<", "%", "@", "`", "{", "}", "[", "]", ","),
    *("---", "...", "\t", "\r", "\x00", "\x1b", "\ufeff", "\u2028", "é", "😀", "%YAML 1.1", "%TAG ! !", "\ud800"),
]
SOUP = st.lists(st.sampled_from(SNIPPETS), max_size=40).map("".join)
LOADERS = st.sampled_from([parse.Loader, yaml.BaseLoader])


def complaints(text: str) -> list[str]:
    node, problems = read(text)
    for found in problems.diagnostics:
        assert found.span.line >= 1
        assert found.span.column >= 1
    assert node is not None or problems.errors
    assert "\x1b" not in render(problems)
    return codes(problems)


@given(st.text(st.characters()) | SOUP, LOADERS)
def test_no_text_raises_and_no_failure_is_silent(text: str, loader: type):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parse, "Loader", loader)
        complaints(text)


@given(st.binary())
def test_no_bytes_raise(tmp_path_factory: pytest.TempPathFactory, data: bytes):
    path = tmp_path_factory.getbasetemp() / "bytes.yaml"
    path.write_bytes(data)
    problems = Problems()
    assert read_file(path, "bytes.yaml", problems) is not None or problems.errors


@pytest.mark.parametrize("text", ['a: "\\UFFFFFFFF"', 'a: "\\U00110000"', f"%YAML 1.{'9' * 5000}\n---\na: 1"])
def test_a_number_out_of_bounds_is_a_message_without_libyaml_too(text: str, monkeypatch: pytest.MonkeyPatch):
    assert complaints(text) in (["P0024"], ["P0019"])
    monkeypatch.setattr(parse, "Loader", yaml.BaseLoader)
    assert complaints(text) == ["P0025"]


@pytest.mark.parametrize("piece", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_endless_nesting_is_refused(piece: str):
    assert complaints(piece * 50_000) == ["P0015"]


def test_nesting_of_twenty_levels_is_read():
    assert plain(read("[" * 20 + "]" * 20)[0]) is not None
    assert complaints("[" * 21 + "]" * 21) == ["P0015"]


@pytest.mark.parametrize("piece", ["a", " ", "\n", "#", "'", '"', "a: b: ", "\\", "&a ", "!a ", "a: &a b\n", "\t\n"])
def test_a_huge_file_of_nonsense_gets_an_answer(piece: str):
    read(piece * (1_000_000 // len(piece)))


def test_a_file_beyond_the_limit_is_not_even_parsed(tmp_path: Path):
    (tmp_path / "huge.yaml").write_text("a: [" * LARGEST)
    problems = Problems()
    assert read_file(tmp_path / "huge.yaml", "huge.yaml", problems) is None
    assert codes(problems) == ["P0003"]
    assert complaints("a" * (LARGEST + 1)) == ["P0003"]


def test_problems_without_end_are_cut_short_and_said_to_be():
    found = complaints("a: 1\n" * 100_000)
    assert found == ["P0007"] * MOST_OF_ONE_FILE + ["P0029"]


def test_one_file_full_of_problems_hides_none_of_another():
    problems = Problems()
    read_yaml("a: 1\n" * 1_000, FILE, problems)
    read_yaml("b: 1\nb: 2\n", "z.yaml", problems)
    assert problems.diagnostics[-1].span.file == "z.yaml"


def test_a_wrong_encoding_is_shown_where_it_begins(tmp_path: Path):
    (tmp_path / "x.yaml").write_bytes("a: 1\nb: é Хрущёв".encode() + b"\xff")
    problems = Problems()
    assert read_file(tmp_path / "x.yaml", "x.yaml", problems) is None
    assert [(each.code, each.span.line, each.span.column) for each in problems.diagnostics] == [("P0002", 2, 12)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_other_unicode_encodings_are_refused(tmp_path: Path, encoding: str):
    (tmp_path / "x.yaml").write_text("format: 1\n", encoding=encoding)
    problems = Problems()
    assert read_file(tmp_path / "x.yaml", "x.yaml", problems) is None
    assert codes(problems) == ["P0031"]


def test_a_missing_file_a_folder_and_a_pipe_are_messages(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    problems = Problems()
    for name in ("missing.yaml", ".", "pipe"):
        assert read_file(tmp_path / name, name, problems) is None
    assert sorted(codes(problems)) == ["P0001", "P0033", "P0036"]


def test_a_device_is_not_opened():
    problems = Problems()
    assert read_file(Path(os.devnull), "null.yaml", problems) is None
    assert codes(problems) == ["P0036"]


@pytest.mark.parametrize(("end", "said"), [("gone.yaml", "a link that leads nowhere"), ("loop.yaml", "leads nowhere")])
def test_a_link_that_leads_nowhere_is_told_from_a_file_that_is_missing(end: str, said: str, tmp_path: Path):
    (tmp_path / "loop.yaml").symlink_to(tmp_path / end)
    problems = Problems()
    assert read_file(tmp_path / "loop.yaml", "loop.yaml", problems) is None
    assert said in problems.diagnostics[0].message


def test_a_bomb_of_aliases_is_refused_and_never_unfolded():
    levels = "".join(f"{name}: &{name} [{f'*{before}, ' * 9}]\n" for before, name in pairwise("abcdefghij"))
    node, problems = read(f"a: &a [lol]\n{levels}")
    assert set(codes(problems)) == {"P0008", "P0009"}
    assert len(str(plain(node))) < 2_000


@pytest.mark.parametrize("line", ["!include ../../etc/passwd", "!include scenario.yaml", "!!python/name:os.system x"])
def test_nothing_is_included_from_another_file(line: str):
    assert complaints(f"scenes: {line}\n") == ["P0011"]


def test_a_file_that_fails_while_being_read_is_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(*_: object):
        raise OSError(5, "Input/output error")

    (tmp_path / "x.yaml").write_text("a: 1\n")
    monkeypatch.setattr(Path, "open", broken)
    problems = Problems()
    assert read_file(tmp_path / "x.yaml", "x.yaml", problems) is None
    assert problems.diagnostics[0].message.endswith("Input/output error")


@pytest.mark.parametrize("running", [True, False])
def test_the_garbage_collector_is_left_as_it_was_found(running: bool):
    try:
        gc.enable() if running else gc.disable()
        read("a: [")
        assert gc.isenabled() is running
    finally:
        gc.enable()
