"""Taking a play up again: the same page, whatever was played; in an edited scenario, as far as it still goes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.play.journal import Move, read_journal
from game.play.rules import Rules
from game.play.seat import Seat
from game.play.shelf import Shelf
from tests.play.saves import HEADER, MOVE, finished, notes, saved
from tests.play.small import write_small
from tests.play.walks import PICKS, SEEDS, play_on

ROLES = st.sampled_from(["anna", "boris"])
SHELF = Shelf()


def everything(seat: Seat) -> tuple[object, ...]:
    """All that a face can show of a play, and what it stands on."""
    dossiers = tuple(seat.dossier(person) for person in seat.people())
    return (seat.page, seat.view, seat.ledger(), seat.record(), dossiers, seat.play.verdict(), seat.play.situation)


@contextmanager
def a_save() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield Path(folder) / "a.journal"


def resumed_after_every_move(shelf: Shelf, scenario: str, role: str, seed: int, picks: list[int], study: bool) -> None:
    with a_save() as path:
        seat = shelf.begin(scenario, role, study, seed=seed, path=path)
        for pick in picks:
            again = shelf.resume(path)
            assert everything(again) == everything(seat)
            if seat.page.ending:
                return
            play_on(again.play, [pick])
            seat = again


@settings(max_examples=40)
@given(ROLES, SEEDS, st.lists(st.integers(0, 11), min_size=8, max_size=8), st.booleans())
def test_a_save_and_a_load_after_every_move_change_nothing(
    small_folder: Path, role: str, seed: int, picks: list[int], study: bool
) -> None:
    shelf = Shelf(str(small_folder))
    shelf.rules(str(small_folder))
    resumed_after_every_move(shelf, "small-plot", role, seed, picks, study)


@settings(max_examples=6)
@given(st.sampled_from(["khrushchev", "brezhnev"]), SEEDS, st.lists(st.integers(0, 11), min_size=25, max_size=25))
def test_a_save_and_a_load_after_every_move_change_nothing_in_october(role: str, seed: int, picks: list[int]) -> None:
    resumed_after_every_move(SHELF, "october-1964", role, seed, picks, study=False)


@settings(max_examples=30)
@given(ROLES, SEEDS, PICKS)
def test_the_same_moves_make_the_same_journal_byte_for_byte(
    small_folder: Path, role: str, seed: int, picks: list[int]
) -> None:
    written = []
    for _ in range(2):
        shelf = Shelf(str(small_folder))
        shelf.rules(str(small_folder))
        with a_save() as path:
            play_on(shelf.begin("small-plot", role, seed=seed, path=path).play, picks)
            written.append(path.read_bytes())
    assert written[0] == written[1]


def edited(tmp_path: Path, **edits: str) -> Shelf:
    folder = str(write_small(tmp_path / "edited", **edits))
    shelf = Shelf(folder)
    shelf.rules(folder)
    return shelf


RENAMED = {"      - id: take_it\n": "      - id: put_it_on\n"}
KEPT = {"      - id: take_it\n": "      - id: put_it_on\n        was: take_it\n"}


def test_a_choice_that_lost_its_name_cuts_the_save_there_with_a_note(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    moves = finished(shelf, path).play.journal.moves
    place = next(number for number, move in enumerate(moves) if move.choice == "take_it")
    seat = edited(tmp_path, **RENAMED).resume(path)
    assert seat.play.journal.moves == moves[:place]
    assert seat.page.scene == "coat"
    assert len(notes(seat)) == 1
    assert f"move {place + 1} (coat, take_it)" in notes(seat)[0]


def test_a_save_that_was_cut_goes_on_and_is_whole_from_then_on(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    finished(shelf, path)
    after = edited(tmp_path, **RENAMED)
    after.resume(path).choose("put_it_on")
    again = after.resume(path)
    assert again.page.scene == "street"
    assert not notes(again)


def test_to_look_at_a_save_changes_nothing_but_a_torn_last_line(shelf: Shelf, tmp_path: Path) -> None:
    path, after = tmp_path / "a.journal", edited(tmp_path, **RENAMED)
    finished(shelf, path)
    whole = path.read_bytes()
    for torn in range(len(whole) - whole.index(b"\n")):
        left = whole[: len(whole) - torn]
        for looking in (shelf, after):
            path.write_bytes(left)
            looking.resume(path)
            assert path.read_bytes() == left[: left.rindex(b"\n") + 1]


def test_what_an_edit_broke_is_cut_on_disk_with_the_next_move_and_not_before(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    whole = finished(shelf, path).page
    edited(tmp_path, **RENAMED).resume(path)
    assert shelf.resume(path).page == whole
    edited(tmp_path, **RENAMED).resume(path).choose("put_it_on")
    assert shelf.resume(path).page.scene == "coat"


def test_a_choice_that_keeps_its_old_name_replays(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    seat = finished(shelf, path)
    again = edited(tmp_path, **KEPT).resume(path)
    assert again.page.ending == seat.page.ending
    assert again.play.journal.moves == seat.play.journal.moves
    assert not notes(again)


def test_a_scene_that_keeps_its_old_name_replays(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    ending = finished(shelf, path).page.ending
    moved = {"  - scene: coat\n": "  - scene: cloakroom\n    was: coat\n", "goto: coat": "goto: cloakroom"}
    assert edited(tmp_path, **moved).resume(path).page.ending == ending


def test_a_choice_that_is_closed_by_now_cuts_the_save_there(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    finished(shelf, path)
    shut = {"        require: not warned\n": "        require: warned\n"}
    assert edited(tmp_path, **shut).resume(path).page.scene == "table"


@pytest.mark.parametrize(
    "move", [("nowhere", "shout"), ("corridor", "nothing"), ("table", "shout"), ("goes", "continue")]
)
def test_a_move_that_never_was_possible_cuts_the_save_there(
    shelf: Shelf, tmp_path: Path, move: tuple[str, str]
) -> None:
    path = saved(tmp_path, HEADER, {"scene": move[0], "choice": move[1], "by": "player"}, MOVE)
    seat = shelf.resume(path)
    assert seat.page.scene == "table"
    assert len(notes(seat)) == 1
    seat.choose("leave_quietly")
    assert read_journal(path)[0].moves == seat.play.journal.moves


def test_moves_after_an_ending_are_cut(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    moves = finished(shelf, path).play.journal.moves
    with path.open("a") as file:
        file.write('{"scene":"table","choice":"shout","by":"player"}\n')
    seat = shelf.resume(path)
    assert seat.page.ending
    assert seat.play.journal.moves == moves


def test_a_replay_asks_no_opponent_again(shelf: Shelf, tmp_path: Path) -> None:
    """What stands in the save is what was played, though the opponent would decide otherwise today."""
    threatened = {"scene": "corridor", "choice": "whisper", "by": "record"}
    seat = shelf.resume(saved(tmp_path, HEADER, threatened))
    assert seat.play.journal.moves[0] == Move("corridor", "whisper", "record")
    assert seat.play.journal.moves[1] == Move("corridor", "ask_vera", "record")


def test_reading_a_save_for_a_report_writes_nothing(shelf: Shelf, tmp_path: Path, home: Path) -> None:
    path = tmp_path / "a.journal"
    finished(shelf, path)
    (home / "endings.txt").unlink()
    for torn in (0, 3, 30):  # nothing, in the last line, in the last move
        path.write_bytes(path.read_bytes()[: path.stat().st_size - torn])
        before = path.read_bytes()
        assert bool(shelf.reviewed(path).verdict().ending) == (torn < 30)
        assert path.read_bytes() == before
        assert not (home / "endings.txt").exists()


def test_another_file_of_the_same_scenario_is_a_play_of_its_own(shelf: Shelf, october: Rules, home: Path) -> None:
    first, second = (shelf.begin("small-plot", "anna", seed=1) for _ in range(2))
    assert first.saved_at != second.saved_at
    first.choose("leave_quietly")
    assert shelf.resume(second.saved_at).page.scene == "table"
