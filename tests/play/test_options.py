"""Choices: closed ones say why and cannot be taken; open ones lead on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.play.errors import PlayError
from game.play.page import Option
from game.play.play import Play
from game.play.rules import Rules
from tests.play.walks import PICKS, SEEDS, play_on

ROLES = st.sampled_from(["khrushchev", "brezhnev"])


def option(play: Play, name: str) -> Option:
    return next(option for option in play.page.options if option.id == name)


def test_a_closed_choice_shows_its_reason_with_its_values(small: Rules) -> None:
    assert option(Play.begin(small, "boris", 7), "threaten").closed == "Nobody stands behind you yet; round 0."


def test_choosing_a_closed_choice_is_refused_with_the_reason_and_changes_nothing(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    page, moves = play.page, play.journal.moves
    with pytest.raises(PlayError, match=r"That is closed: About what\?"):
        play.choose("shout")
    assert (play.page, play.journal.moves) == (page, moves)


def test_a_choice_that_is_not_there_is_refused_by_name(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    for name in ("ask_vera", "", "1", "continue", "\x1b"):
        with pytest.raises(PlayError, match="There is no choice"):
            play.choose(name)


def test_after_the_end_nothing_can_be_chosen(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    for name in ("leave_quietly", "take_it", "walk"):
        play.choose(name)
    assert play.page.options == ()
    with pytest.raises(PlayError, match="over"):
        play.choose("walk")


def test_a_choice_opens_as_soon_as_its_guard_holds(small: Rules) -> None:
    plays = (Play.begin(small, "boris", seed) for seed in range(60))
    for play in plays:
        play.choose("whisper")
        pledged = play.situation.values[small.layout.index["pledged"]]
        assert (option(play, "threaten").closed is None) == bool(pledged)
        if pledged:
            break
    else:
        pytest.fail("Vera pledged in no play")
    play.choose("threaten")
    assert play.journal.moves[1].choice == "threaten"


def test_an_unknown_role_is_refused_with_those_there_are(small: Rules) -> None:
    with pytest.raises(PlayError, match=r"no role “dora”\. Its roles: anna, boris"):
        Play.begin(small, "dora", 1)


@settings(max_examples=25)
@given(ROLES, SEEDS, PICKS)
def test_every_page_either_ends_the_play_or_offers_an_open_choice(
    october: Rules, role: str, seed: int, picks: list[int]
) -> None:
    play = Play.begin(october, role, seed)
    for pick in picks:
        page = play.page
        assert bool(page.ending) != any(option.closed is None for option in page.options)
        assert [option.number for option in page.options] == list(range(1, len(page.options) + 1))
        assert all(option.closed is None or len(option.closed) > 3 for option in page.options)
        play_on(play, [pick])
