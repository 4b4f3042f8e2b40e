"""The screens beside the scene: each opens on a key and closes on Escape, and nothing is lost."""

import pytest

from game.tui.scene import Scene

from .reader import MIDDLE, NARROW, playing, screen_of
from .stage import StagePlay


def words(pilot):
    return " ".join(screen_of(pilot).replace("│", " ").split())


ASIDES = {
    "s": "How things stand",
    "d": "Dossiers",
    "r": "The record so far",
    "g": "Words of the time",
    "c": "What this rests on",
    "question_mark": "Keys and marks",
}


@pytest.mark.parametrize("size", [MIDDLE, NARROW], ids=str)
async def test_every_aside_opens_and_closes(size):
    async with playing(size=size) as pilot:
        for key, headline in ASIDES.items():
            await pilot.press(key)
            assert headline in words(pilot)
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, Scene)


async def test_the_situation_gives_each_stance_with_its_reason():
    async with playing(keys=("s",)) as pilot:
        assert "▼ Nikolai Podgorny, Secretary: against. You mocked him." in words(pilot)
        assert "What changed, and why He stood by the door." in words(pilot)


async def test_a_dossier_is_shown_beside_the_list_where_there_is_room():
    async with playing(size=MIDDLE, keys=("d", "down")) as pilot:
        assert "Anastas Mikoyan the Elder" in words(pilot)
        assert "Leonid Brezhnev the Elder" not in words(pilot)


async def test_in_a_narrow_window_a_dossier_opens_on_enter():
    async with playing(size=NARROW, keys=("d",)) as pilot:
        assert "the Elder" not in words(pilot)
        await pilot.press("enter")
        assert "Leonid Brezhnev the Elder" in words(pilot)
        await pilot.press("enter")
        assert "evening of 12 October, Moscow" in words(pilot)
        await pilot.press("escape")
        assert "Dossiers" in words(pilot)


async def test_a_dossier_opens_its_claims_or_says_that_there_are_none():
    async with playing(keys=("d", "enter")) as pilot:
        assert "How sure well attested" in words(pilot)
        await pilot.press("escape", "down", "down", "down", "down", "enter")
        assert "No claim of the record stands behind this card." in words(pilot)


async def test_finding_leaves_only_what_holds_the_letters():
    async with playing(keys=("d", "slash", *"KGB")) as pilot:
        assert "Semichastny" in words(pilot)
        assert "Brezhnev" not in words(pilot)


async def test_letters_typed_in_a_search_are_no_commands():
    async with playing(keys=("d", "slash", *"quid")) as pilot:
        assert "quid" in words(pilot)
        assert "Nothing here holds those letters." in words(pilot)


async def test_escape_closes_the_search_before_the_screen():
    async with playing(keys=("d", "slash", *"zzz", "escape")) as pilot:
        assert "Leonid Brezhnev" in words(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, Scene)


async def test_enter_in_a_search_opens_what_was_found():
    async with playing(keys=("d", "slash", *"podg", "enter")) as pilot:
        assert "How sure well attested" in words(pilot)


async def test_a_term_is_found_by_its_cyrillic():
    async with playing(keys=("g", "slash", *"ВЧ")) as pilot:
        assert "The high-frequency government telephone line." in words(pilot)


async def test_the_record_is_shut_until_it_may_be_read_and_says_why():
    async with playing(StagePlay(shut=True), keys=("r",)) as pilot:
        assert "The record is shut until this act is over" in words(pilot)
        assert "Study mode opens it at once." in words(pilot)


@pytest.mark.parametrize("opened", [(), ("pits-call-content",)])
async def test_claims_are_shut_until_they_may_be_read(opened):
    play = StagePlay()
    play.may_open = lambda claim: claim in opened
    async with playing(play, keys=("c",)) as pilot:
        assert ("The record is shut until this act is over" in words(pilot)) == (not opened)
        assert ("pits-call-content" in words(pilot)) == bool(opened)
        assert "pits-call-who" not in words(pilot)


async def test_a_line_of_the_record_gives_play_and_record():
    async with playing(keys=("r",)) as pilot:
        assert "L. I. Brezhnev He asks Podgorny first." in words(pilot)
        await pilot.press("down")
        assert "≠ The government line" in words(pilot)
        assert "You You refuse to come." in words(pilot)
        assert "The record He said he would think it over" in words(pilot)


async def test_a_finding_names_its_rivals_and_opens_its_claims():
    async with playing(keys=("r", *("down",) * 4)) as pilot:
        assert "Others say · Suslov: two accounts" in words(pilot)
        await pilot.press("enter")
        assert "V. E. Semichastny, Bespokoinoe serdtse, 2002: eyewitness" in words(pilot)


async def test_a_heading_in_the_record_is_passed_over():
    async with playing(keys=("r", *("down",) * 4, "up")) as pilot:
        assert "> = Questions" not in screen_of(pilot)
        assert ">= The second morning" in screen_of(pilot)


async def test_the_ending_draws_both_lines_in_time():
    async with playing(StagePlay(at=2), MIDDLE, ("end", "1")) as pilot:
        assert "the record ●─" in words(pilot)
        assert "your play ●─" in words(pilot)
        assert "○ not as recorded" in words(pilot)


async def test_in_a_narrow_window_the_list_is_the_line_in_time():
    async with playing(StagePlay(at=2), NARROW, ("end", "1")) as pilot:
        assert "not as recorded" not in words(pilot)
        assert ">= The list in two columns June ≠ The government line 12 October" in words(pilot)


async def test_a_theme_is_a_key_away():
    async with playing(keys=("t",)) as pilot:
        assert pilot.app.theme == "paper"
        await pilot.press("t")
        assert pilot.app.theme == "night"


async def test_commands_name_what_the_keys_do():
    async with playing() as pilot:
        titles = [command.title for command in pilot.app.get_system_commands(pilot.app.screen)]
        assert {"Situation", "Record", "Undo", "Leave"} <= set(titles)
        assert len(titles) == len(set(titles))


async def test_a_command_chosen_by_name_is_done():
    async with playing(keys=("colon", *"dossiers", "enter")) as pilot:
        await pilot.pause()
        assert "Dossiers" in words(pilot)
