"""Circles in which nobody asks the player anything end in a sentence, and lose no move."""

from pathlib import Path

import pytest

from game.play.errors import PlayError
from game.play.play import MOST_UNASKED, Play
from game.play.rules import Rules
from game.play.shelf import load_rules
from tests.play.small import write_small

ROUND = {"    goto: coat\n": "    goto:\n      - {if: votes > 4, to: coat}\n      - {to: vote}\n"}


@pytest.fixture(scope="module")
def circling(tmp_path_factory: pytest.TempPathFactory) -> Rules:
    return load_rules(str(write_small(tmp_path_factory.mktemp("round"), **ROUND)))


def test_a_circle_in_which_nobody_is_asked_is_refused_and_the_play_stays_where_it_was(
    circling: Rules, tmp_path: Path
) -> None:
    path = tmp_path / "a.journal"
    play = Play.begin(circling, "anna", 7, path)
    page, content = play.page, path.read_bytes()
    for choice in ("leave_quietly", "stay_seated"):
        with pytest.raises(PlayError, match="goes round in a circle at “The vote” and never asks you again"):
            play.choose(choice)
        assert (play.page, path.read_bytes()) == (page, content)


def test_a_player_who_is_asked_may_go_round_as_often_as_he_likes(small: Rules, tmp_path: Path) -> None:
    patient = {"          - {if: doubt < 3, to: corridor}\n          - {to: door}\n": "          - {to: corridor}\n"}
    play = Play.begin(load_rules(str(write_small(tmp_path, **patient))), "boris", 7)
    for _ in range(MOST_UNASKED // 100):
        play.choose("whisper")
    assert play.page.scene == "corridor"
