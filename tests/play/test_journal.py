"""The journal: one line a move, only ever added to; a torn line, a full disk or a stranger's file lose nothing."""

import errno
import json
import os
from pathlib import Path

import pytest

from game.play.errors import PlayError
from game.play.journal import LONGEST, Header, Journal, Move, read_journal
from game.play.play import Play
from game.play.rules import Rules
from game.play.seat import Seat
from game.play.shelf import Shelf

HEADER = {"scenario": "small-plot", "digest": "d", "role": "anna", "seed": 7, "study": False, "format": 1}
MOVE = {"scene": "table", "choice": "shout", "by": "player"}


def saved(folder: Path, *lines: object) -> Path:
    path = folder / "it.journal"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def finished(shelf: Shelf, path: Path, role: str = "anna") -> Seat:
    """A whole play, kept in this file."""
    seat = shelf.begin("small-plot", role, seed=7, path=path)
    while options := seat.page.options:
        seat.choose(next(option.id for option in options if option.closed is None))
    return seat


@pytest.fixture
def shelf(small_folder: Path) -> Shelf:
    shelf = Shelf(str(small_folder))
    shelf.rules(str(small_folder))
    return shelf


def test_every_move_is_a_line_of_its_own_below_the_heading(shelf: Shelf, tmp_path: Path) -> None:
    seat = finished(shelf, tmp_path / "a.journal")
    lines = [json.loads(line) for line in (tmp_path / "a.journal").read_text().splitlines()]
    assert lines[0] == {**HEADER, "digest": seat.scenario.digest}
    assert [tuple(line.values()) for line in lines[1:]] == [
        (taken.scene.id, taken.choice.id, taken.by) for taken in seat.play.track
    ]
    assert {line["by"] for line in lines[1:]} == {"player", "record", "rule", "scene"}


def test_the_file_is_only_ever_added_to(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    seat, before = shelf.begin("small-plot", "anna", seed=7, path=path), path.read_bytes()
    for act in (lambda: seat.choose("leave_quietly"), lambda: seat.choose("take_it"), seat.undo, seat.undo):
        act()
        after = path.read_bytes()
        assert after.startswith(before)
        before = after


def test_a_move_is_on_disk_before_its_page_shows(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda descriptor: (synced.append(os.fstat(descriptor).st_size), real(descriptor))[1])
    seat = shelf.begin("small-plot", "anna", seed=7, path=tmp_path / "a.journal")
    seat.choose("leave_quietly")
    assert synced[-1] == (tmp_path / "a.journal").stat().st_size


def test_a_new_play_never_writes_over_an_old_one(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    finished(shelf, path)
    before = path.read_bytes()
    with pytest.raises(PlayError, match="exists already"):
        shelf.begin("small-plot", "anna", path=path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("role", ["anna", "boris"])
def test_a_save_torn_at_any_byte_loses_only_the_torn_move(shelf: Shelf, tmp_path: Path, role: str) -> None:
    whole = Path(finished(shelf, tmp_path / "whole.journal", role).saved_at).read_bytes()
    moves = read_journal(tmp_path / "whole.journal")[0].moves
    path, heading = tmp_path / "torn.journal", whole.index(b"\n") + 1
    for length in range(len(whole) + 1):
        path.write_bytes(whole[:length])
        if length < heading:
            with pytest.raises(PlayError, match="no saved play"):
                shelf.resume(path)
            continue
        kept = whole[:length].count(b"\n") - 1
        seat = shelf.resume(path)
        assert seat.play.journal.moves[:kept] == moves[:kept]
        goes_on(shelf, seat, path)


def goes_on(shelf: Shelf, seat: Seat, path: Path) -> None:
    """The play can be played to its end, and that can be taken up again, without a word about anything lost."""
    while options := seat.page.options:
        seat.choose(next(option.id for option in options if option.closed is None))
    again = shelf.resume(path)
    assert again.play.journal.moves == seat.play.journal.moves
    assert again.page.ending == seat.page.ending
    assert not notes(again)


def notes(seat: Seat) -> list[str]:
    parts = seat.page.parts
    return [line for part in parts if getattr(part, "kind", "") == "note" for line in part.paragraphs if "save" in line]


def test_a_long_save_torn_anywhere_resumes(october: Rules, tmp_path: Path) -> None:
    shelf = Shelf()
    seat = shelf.begin("october-1964", "brezhnev", seed=1964, path=tmp_path / "whole.journal")
    while options := seat.page.options:
        seat.choose(next(option.id for option in options if option.closed is None))
    whole, moves = (tmp_path / "whole.journal").read_bytes(), seat.play.journal.moves
    path = tmp_path / "torn.journal"
    for length in range(whole.index(b"\n") + 1, len(whole), 61):
        path.write_bytes(whole[:length])
        kept = whole[:length].count(b"\n") - 1
        assert shelf.resume(path).play.journal.moves[:kept] == moves[:kept]


def test_the_reader_is_told_of_a_torn_line_once(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    finished(shelf, path)
    path.write_bytes(path.read_bytes()[:-4])
    assert len(notes(shelf.resume(path))) == 1
    assert not notes(shelf.resume(path))


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


WRONG = {
    "scenario": [None, 1, [], "", "../small-plot", "small-plot\n", "small plot", "\ud800", "a" * 5000, "\x1b[2J"],
    "digest": [None, 3, "", {}],
    "role": [None, 0, "", "\x1b]0;x\x07", "anna\0"],
    "seed": ["7", 7.0, True, None, [7]],
    "study": [0, "no", None],
    "format": ["1", 1.0, True, None],
}


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in WRONG.items() for value in values])
def test_a_heading_of_the_wrong_kind_is_no_heading(shelf: Shelf, tmp_path: Path, key: str, value: object) -> None:
    with pytest.raises(PlayError, match="does not begin with a play's heading"):
        shelf.resume(saved(tmp_path, {**HEADER, key: value}))


@pytest.mark.parametrize(
    "line",
    [1, None, [], "shout", {}, {**MOVE, "choice": 1}, {**MOVE, "by": None}, {"scene": "table"}, {"cut": "1"}, {"cut": 1.5},
     {**MOVE, "scene": ""}, {**MOVE, "choice": "\x1b[31m"}, {**MOVE, "choice": "\ud800"}, {**MOVE, "by": "a b"}],
)  # fmt: skip
def test_a_line_that_is_no_move_is_named_by_its_number(shelf: Shelf, tmp_path: Path, line: object) -> None:
    with pytest.raises(PlayError, match="damaged: line 3"):
        shelf.resume(saved(tmp_path, HEADER, MOVE, line, MOVE))


@pytest.mark.parametrize("cut", [0, -5, 10**9])
def test_a_cut_never_takes_back_more_than_there_is(shelf: Shelf, tmp_path: Path, cut: int) -> None:
    journal, _ = read_journal(saved(tmp_path, HEADER, MOVE, MOVE, {"cut": cut, "why": "x"}))
    assert len(journal.moves) == (2 if cut > 2 else 0)


def test_a_save_of_a_newer_version_asks_for_an_update(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(PlayError, match="newer version"):
        shelf.resume(saved(tmp_path, {**HEADER, "format": 2}))


def test_a_save_of_another_scenario_is_refused_by_name(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(PlayError, match="of the scenario “june-1957”, not of “small-plot”"):
        shelf.resume(saved(tmp_path, {**HEADER, "scenario": "june-1957"}))


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


def refusing(code: int) -> object:
    def refuse(*arguments: object) -> int:
        raise OSError(code, os.strerror(code))

    return refuse


@pytest.mark.parametrize(
    ("call", "code"),
    [("write", errno.ENOSPC), ("fsync", errno.ENOSPC), ("fsync", errno.EIO), ("open", errno.EROFS), ("open", errno.EACCES)],
)
def test_a_disk_that_refuses_leaves_the_play_as_it_was(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    path = tmp_path / "a.journal"
    seat = shelf.begin("small-plot", "anna", seed=7, path=path)
    seat.choose("leave_quietly")
    page, content, situation = seat.page, path.read_bytes(), seat.play.situation
    for act in (lambda: seat.choose("take_it"), lambda: seat.choose("leave_it")):
        with monkeypatch.context() as broken:
            broken.setattr(os, call, refusing(code))
            with pytest.raises(PlayError, match="cannot be saved"):
                act()
        assert (seat.page, path.read_bytes(), seat.play.situation) == (page, content, situation)
    seat.choose("take_it")
    assert shelf.resume(path).page == seat.page


def test_an_undo_that_cannot_be_kept_undoes_nothing(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat = finished(shelf, tmp_path / "a.journal")
    page = seat.page
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", refusing(errno.ENOSPC))
        with pytest.raises(PlayError, match="No space left"):
            seat.undo()
    assert seat.page == page
    assert seat.undo() is None


def test_a_line_that_a_full_disk_cuts_short_is_taken_off_again(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.journal"
    seat, real = shelf.begin("small-plot", "anna", seed=7, path=path), os.write
    before = path.read_bytes()
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", lambda descriptor, text: real(descriptor, text[: len(text) // 2]))
        with pytest.raises(PlayError, match="No space left"):
            seat.choose("leave_quietly")
    assert path.read_bytes() == before


def test_a_play_that_could_not_begin_leaves_its_name_free(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.journal"
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", refusing(errno.ENOSPC))
        with pytest.raises(PlayError, match="No space left"):
            shelf.begin("small-plot", "anna", path=path)
    assert shelf.begin("small-plot", "anna", path=path).page.options


def test_a_device_that_is_always_full_is_a_full_disk() -> None:
    header = Header("small-plot", "d", "anna", 7, study=False)
    journal = Journal(header, (), Path("/dev/full"))
    with pytest.raises(PlayError, match="No space left on device"):
        journal.add((Move("table", "shout", "player"),))
    assert journal.moves == ()


def test_a_place_that_cannot_hold_a_save_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(PlayError, match="cannot be saved"):
        shelf.begin("small-plot", "anna", path=tmp_path / "file" / "a.journal")


def test_a_play_without_a_path_is_kept_in_memory(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    play.choose("leave_quietly")
    assert play.journal.path is None
    assert play.journal.moves[-1].choice == "continue"
