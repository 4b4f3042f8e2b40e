"""The journal: one line a move, only ever added to; a torn last line loses nothing but itself."""

import json
import os
from pathlib import Path

import pytest

from game.play.errors import PlayError
from game.play.journal import read_journal
from game.play.play import Play
from game.play.rules import Rules
from game.play.seat import Seat
from game.play.shelf import Shelf
from tests.play.saves import HEADER, finished, notes


def test_every_move_is_a_line_of_its_own_below_the_heading(shelf: Shelf, small_folder: Path, tmp_path: Path) -> None:
    seat = finished(shelf, tmp_path / "a.journal")
    lines = [json.loads(line) for line in (tmp_path / "a.journal").read_text().splitlines()]
    assert lines[0] == {**HEADER, "digest": seat.scenario.digest, "place": str(small_folder)}
    assert [tuple(line.values()) for line in lines[1:-1]] == [
        (taken.scene.id, taken.choice.id, taken.by) for taken in seat.play.track
    ]
    assert {line["by"] for line in lines[1:-1]} == {"player", "record", "rule", "scene"}
    assert lines[-1] == {"ended": seat.page.ending}


def test_an_ending_stands_in_the_save_until_it_is_taken_back(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    seat = finished(shelf, path)
    stands = [read_journal(path)[0].ended]
    for act in (seat.undo, lambda: seat.choose("look_back")):
        act()
        stands.append(read_journal(path)[0].ended)
    assert stands == [True, False, True]
    assert path.read_text().count('"ended"') == 2


def test_a_save_that_somebody_else_has_changed_is_refused_and_nothing_is_lost(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    one = shelf.begin("small-plot", "anna", seed=7, path=path)
    other = shelf.resume(path)
    one.choose("leave_quietly")
    page, moves, content = other.page, other.play.journal.moves, path.read_bytes()
    for act in (lambda: other.choose("stay_seated"), lambda: other.choose("leave_quietly")):
        with pytest.raises(PlayError, match="changed by somebody else"):
            act()
        assert (other.page, other.play.journal.moves, path.read_bytes()) == (page, moves, content)
    one.choose("take_it")
    assert shelf.resume(path).page == one.page


def test_an_undo_of_a_save_that_somebody_else_has_changed_undoes_nothing(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    one = finished(shelf, path)
    other = shelf.resume(path)
    assert one.undo() is None
    page, content = other.page, path.read_bytes()
    with pytest.raises(PlayError, match="changed by somebody else"):
        other.undo()
    assert (other.page, path.read_bytes()) == (page, content)


def test_a_play_of_a_shipped_scenario_names_no_place(october: Rules) -> None:
    assert Shelf().begin(october.scenario.id, "brezhnev", seed=1).play.journal.header.place == ""


def test_the_file_is_only_ever_added_to(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    seat, before = shelf.begin("small-plot", "anna", seed=7, path=path), path.read_bytes()
    for act in (lambda: seat.choose("leave_quietly"), lambda: seat.choose("take_it"), seat.undo, seat.undo):
        act()
        after = path.read_bytes()
        assert after.startswith(before)
        before = after


def test_a_move_is_on_disk_before_its_page_shows(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced, real = [], os.fsync

    def noting(descriptor: int) -> None:
        synced.append(os.fstat(descriptor).st_size)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", noting)
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
        if length % 9 == 0:
            goes_on(shelf, seat, path)


def goes_on(shelf: Shelf, seat: Seat, path: Path) -> None:
    """The play can be played to its end, and that can be taken up again, without a word about anything lost."""
    while options := seat.page.options:
        seat.choose(next(option.id for option in options if option.closed is None))
    again = shelf.resume(path)
    assert again.play.journal.moves == seat.play.journal.moves
    assert again.page.ending == seat.page.ending
    assert not notes(again)


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


def test_a_play_without_a_path_is_kept_in_memory(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    play.choose("leave_quietly")
    assert play.journal.path is None
    assert play.journal.moves[-1].choice == "continue"
