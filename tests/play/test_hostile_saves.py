"""Saves that strangers wrote: each gets a sentence, and none is changed."""

import os
from pathlib import Path

import pytest

from game.play.errors import PlayError
from game.play.journal import LONGEST, read_journal
from game.play.rules import Rules
from game.play.shelf import Shelf
from tests.play.saves import HEADER, MOVE, saved

HOSTILE: dict[str, bytes] = {
    "empty": b"",
    "one empty line": b"\n",
    "blank lines": b"\n\n\n",
    "binary": bytes(range(256)) * 40,
    "nothing but zeros": b"\0" * 4096 + b"\n",
    "a number": b"1\n",
    "a list": b"[]\n",
    "null": b"null\n",
    "an empty object": b"{}\n",
    "a deep nest": b"[" * 100_000 + b"]" * 100_000 + b"\n",
    "a deep nest of objects": b'{"a":' * 50_000 + b"1" + b"}" * 50_000 + b"\n",
    "a number of many digits": b'{"seed":' + b"9" * 5000 + b"}\n",
    "a heading that ends early": b'{"scenario":"small-plot"\n',
    "a yaml file": b"format: 1\nscenario: small-plot\n",
    "another encoding": "{}\n".encode("utf-16"),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_is_no_save_is_refused_in_a_sentence(shelf: Shelf, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "it.journal"
    path.write_bytes(content)
    with pytest.raises(PlayError, match=r"it\.journal is no saved play"):
        shelf.resume(path)
    assert path.read_bytes() == content


WRONG: dict[str, list[object]] = {
    "scenario": [None, 1, [], "", "../small-plot", "small-plot\n", "small plot", "\ud800", "a" * 5000, "\x1b[2J"],
    "digest": [None, 3, "", {}],
    "role": [None, 0, "", "\x1b]0;x\x07", "anna\0"],
    "seed": ["7", 7.0, True, None, [7]],
    "study": [0, "no", None],
    "format": ["1", 1.0, True, None],
    "place": [None, 1, [], "/tmp/\x1b[2J", "/tmp/\0", "\ud800"],
}


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in WRONG.items() for value in values])
def test_a_heading_of_the_wrong_kind_is_no_heading(shelf: Shelf, tmp_path: Path, key: str, value: object) -> None:
    with pytest.raises(PlayError, match="does not begin with a play's heading"):
        shelf.resume(saved(tmp_path, {**HEADER, key: value}))


@pytest.mark.parametrize(
    "line",
    [
        *(1, None, [], "shout", {}),
        *({"scene": "table"}, {"cut": "1"}, {"cut": 1.5}),
        *({**MOVE, "choice": 1}, {**MOVE, "by": None}, {**MOVE, "scene": ""}, {**MOVE, "by": "a b"}),
        *({**MOVE, "choice": "\x1b[31m"}, {**MOVE, "choice": "\ud800"}),
    ],
)
def test_a_line_that_is_no_move_is_named_by_its_number(shelf: Shelf, tmp_path: Path, line: object) -> None:
    with pytest.raises(PlayError, match="damaged: line 3"):
        shelf.resume(saved(tmp_path, HEADER, MOVE, line, MOVE))


@pytest.mark.parametrize("cut", [0, -1, 10**9])
def test_a_cut_never_takes_back_more_than_there_is(shelf: Shelf, tmp_path: Path, cut: int) -> None:
    journal, _ = read_journal(saved(tmp_path, HEADER, MOVE, MOVE, {"cut": cut, "why": "x"}))
    assert len(journal.moves) == (2 if cut > 2 else 0)


def test_a_save_of_a_newer_version_asks_for_an_update(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(PlayError, match="newer version"):
        shelf.resume(saved(tmp_path, {**HEADER, "format": 2}))


def test_a_save_of_another_scenario_is_refused_by_name(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(PlayError, match="of the scenario “june-1957”, not of “small-plot”"):
        shelf.resume(saved(tmp_path, {**HEADER, "scenario": "june-1957"}))


@pytest.mark.parametrize("place", ["/nowhere", "..", "a" * 5000, "/dev/stdin", "~", "//" * 3000])
def test_a_save_whose_scenario_is_not_where_it_lay_says_where_that_was(tmp_path: Path, home: Path, place: str) -> None:
    path = saved(tmp_path, {**HEADER, "place": place})
    with pytest.raises(PlayError, match="lay in"):
        Shelf().resume(path)
    (home / "saves").mkdir()
    path.rename(home / "saves" / path.name)
    assert len(Shelf().saves()) == 1


def test_a_save_of_a_role_that_is_gone_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(PlayError, match="dora"):
        shelf.resume(saved(tmp_path, {**HEADER, "role": "dora"}))


def test_an_enormous_file_is_not_read(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "it.journal"
    with path.open("wb") as file:
        file.truncate(LONGEST + 1)
    with pytest.raises(PlayError, match="too large"):
        shelf.resume(path)


def test_what_is_no_file_is_not_read(shelf: Shelf, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path(os.devnull)):
        with pytest.raises(PlayError, match="no file"):
            shelf.resume(path)
    with pytest.raises(PlayError, match="No such file"):
        shelf.resume(tmp_path / "absent")


def test_hostile_saves_are_passed_over_in_the_list(small: Rules, home: Path) -> None:
    seat = Shelf().begin("october-1964", "khrushchev", seed=1)
    for number, content in enumerate(HOSTILE.values()):
        (home / "saves" / f"{number}.journal").write_bytes(content)
    (home / "saves" / "lost.journal").symlink_to(home / "nowhere")
    (home / "saves" / "folder.journal").mkdir()
    assert [card.path for card in Shelf().saves()] == [seat.saved_at]
