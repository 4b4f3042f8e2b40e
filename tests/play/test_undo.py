"""Undo: the last decision is taken back by playing the rest again; what was voted stands until an ending is reached."""

from pathlib import Path

from hypothesis import given, settings

from game.play.play import Play
from game.play.rules import Rules
from game.play.shelf import Shelf, load_rules
from tests.play.saves import finished
from tests.play.small import write_small
from tests.play.walks import PICKS, SEEDS, play_on


@settings(max_examples=40)
@given(SEEDS, PICKS)
def test_undo_is_the_play_as_it_was_one_decision_earlier(small: Rules, seed: int, picks: list[int]) -> None:
    play = Play.begin(small, "boris", seed)
    pages, situations = [play.page], [play.situation]
    for pick in picks[:4]:
        play_on(play, [pick])
        if play.act_began or play.ending:
            break
        pages.append(play.page)
        situations.append(play.situation)
    else:
        for page, situation in zip(reversed(pages[:-1]), reversed(situations[:-1]), strict=True):
            assert play.undo() is None
            assert (play.page, play.situation) == (page, situation)


@settings(max_examples=40)
@given(SEEDS, PICKS)
def test_what_is_left_after_undo_is_a_beginning_of_what_was_played(small: Rules, seed: int, picks: list[int]) -> None:
    play = Play.begin(small, "boris", seed)
    play_on(play, picks)
    moves = play.journal.moves
    play.ended_once = True
    while play.undo() is None:
        assert moves[: len(play.journal.moves)] == play.journal.moves
        assert [taken.move for taken in play.track] == list(play.journal.moves)
    assert play.page.scene == "corridor"


def test_nothing_can_be_taken_back_before_the_first_decision(small: Rules) -> None:
    assert Play.begin(small, "anna", 7).undo() == "There is no decision to take back."


def test_a_vote_that_was_taken_stands(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    play.choose("leave_quietly")
    page = play.page
    refusal = play.undo()
    assert refusal is not None
    assert "stands" in refusal
    assert play.page == page


def test_after_the_vote_undo_goes_back_to_it_and_no_further(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    for choice in ("leave_quietly", "take_it"):
        play.choose(choice)
    assert play.undo() is None
    assert play.page.scene == "coat"
    assert play.undo() is not None
    assert play.page.scene == "coat"


def test_the_end_of_an_act_stands(tmp_path: Path) -> None:
    in_another_act = {"  - scene: street\n    act: sitting\n": "  - scene: street\n    act: talk\n"}
    play = Play.begin(load_rules(str(write_small(tmp_path, **in_another_act))), "anna", 7)
    for choice in ("leave_quietly", "take_it"):
        play.choose(choice)
    assert play.scene is not None
    assert play.scene.act == "talk"
    assert play.undo() is not None


def test_after_an_ending_undo_goes_anywhere(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    first = play.page
    for choice in ("leave_quietly", "take_it", "walk"):
        play.choose(choice)
    assert play.ending
    for _ in range(3):
        assert play.undo() is None
    assert play.page == first


def test_who_has_seen_an_ending_here_before_may_undo_at_once(shelf: Shelf, tmp_path: Path) -> None:
    finished(shelf, tmp_path / "a.journal")
    seat = shelf.begin("small-plot", "anna", seed=8)
    seat.choose("leave_quietly")
    assert seat.undo() is None
    assert seat.page.scene == "table"


def test_an_undo_is_still_undone_after_a_load(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    seat = shelf.begin("small-plot", "anna", seed=7, path=path)
    seat.choose("leave_quietly")
    seat.choose("take_it")
    seat.undo()
    assert shelf.resume(path).page == seat.page
    seat.choose("leave_it")
    assert shelf.resume(path).page == seat.page
