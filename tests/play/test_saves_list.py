"""The list of saves: what each is of, how far it has come, and where its scenario lies."""

import shutil
from pathlib import Path

import pytest

from game.play.errors import PlayError
from game.play.shelf import Shelf
from tests.play.saves import finished
from tests.play.small import write_small
from tests.play.walks import play_on


def listed() -> list[tuple[str, str, str, int]]:
    """The saves as somebody sees them who has named no scenario."""
    return [(card.title, card.role, card.where, card.moves) for card in Shelf().saves()]


def test_a_save_says_how_many_decisions_were_the_players_and_where_it_stands(shelf: Shelf) -> None:
    seat = shelf.begin("small-plot", "boris", seed=7)
    assert listed() == [("A small plot", "Boris", "not begun", 0)]
    seat.choose("whisper")
    assert listed() == [("A small plot", "Boris", "last at “corridor”", 1)]
    seat.undo()
    assert listed() == [("A small plot", "Boris", "not begun", 0)]
    seat.choose("ask_vera")
    assert listed() == [("A small plot", "Boris", "ended", 1)]


def test_a_save_whose_ending_was_taken_back_is_not_over(shelf: Shelf, home: Path) -> None:
    (home / "saves").mkdir()
    seat = finished(shelf, home / "saves" / "a.journal")
    assert listed() == [("A small plot", "Anna", "ended", 3)]
    seat.undo()
    assert listed() == [("A small plot", "Anna", "last at “coat”", 2)]


def test_a_play_of_a_scenario_that_is_not_shipped_resumes_without_its_folder_being_named(shelf: Shelf) -> None:
    seat = shelf.begin("small-plot", "anna", seed=7)
    seat.choose("leave_quietly")
    (card,) = Shelf().saves()
    assert Shelf().resume(card.path).page == seat.page
    assert Shelf().reviewed(card.path).page == seat.page


def test_a_scenario_that_has_gone_or_moved_says_where_it_lay(tmp_path: Path) -> None:
    folder = write_small(tmp_path)
    seat = Shelf(str(folder)).begin(str(folder), "anna", seed=7)
    play_on(seat.play, [0])
    moved = tmp_path / "elsewhere"
    shutil.move(folder, moved)
    assert listed() == [("small-plot", "anna", "last at “table”", 1)]
    with pytest.raises(PlayError, match=f"lay in {folder}. If it has moved, name its folder"):
        Shelf().resume(seat.saved_at)
    assert Shelf(str(moved)).resume(seat.saved_at).page == seat.page
