"""From the title to the first scene, by pages that can each be left again."""

import pytest

from game.play.cards import SaveCard
from game.play.errors import PlayError
from game.tui.app import PlenumApp
from game.tui.roles import RoleChoice
from game.tui.scene import Scene
from game.tui.title import Title

from .reader import MIDDLE, NARROW, SIZES, WIDE, at_the_title, said, screen_of
from .stage import JUNE, OCTOBER, StagePlay, StageShelf


@pytest.mark.parametrize("size", SIZES)
async def test_the_title_offers_what_was_left_and_what_can_be_begun(size):
    async with at_the_title(size=size) as pilot:
        assert "Continue: October 1964 N. S. Khrushchev, Pitsunda, 12 October, after 14 decisions" in said(pilot)
        assert "a plenum, in your hands; about 40 minutes, 2 roles" in said(pilot)
        assert "June 1957" in said(pilot)


async def test_the_title_says_what_is_history_and_what_is_not():
    async with at_the_title(size=WIDE) as pilot:
        assert "every invented word can be shown" in said(pilot)
        assert "counted in a model" in said(pilot)


async def test_an_empty_shelf_says_so():
    async with at_the_title(StageShelf(cards=(), kept=())) as pilot:
        assert "There is no scenario here to play." in said(pilot)
        await pilot.press("enter", "down", "up")
        assert isinstance(pilot.app.screen, Title)


async def test_continuing_goes_straight_to_the_scene():
    shelf = StageShelf()
    async with at_the_title(shelf, keys=("enter",)) as pilot:
        assert shelf.taken == [("a.jsonl",)]
        assert isinstance(pilot.app.screen, Scene)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_primer_and_note_are_read_before_a_role_is_chosen(size):
    shelf = StageShelf()
    async with at_the_title(shelf, size, ("down", "enter")) as pilot:
        assert "A plenum is a meeting" in said(pilot)
        await pilot.press("space")
        assert "talk of a killing that was considered" in said(pilot)
        await pilot.press("space")
        assert "Who are you?" in screen_of(pilot)
        await pilot.press("down", "enter")
        if size == NARROW:
            assert "To be asked, not to ask." in said(pilot)
            await pilot.press("enter")
        assert shelf.taken == [("october-1964", "brezhnev", "plain")]
        assert isinstance(pilot.app.screen, Scene)


async def test_a_scenario_without_primer_or_note_opens_on_its_roles():
    async with at_the_title(StageShelf(cards=(JUNE,), kept=()), keys=("enter",)) as pilot:
        assert isinstance(pilot.app.screen, RoleChoice)


async def test_escape_leads_back_to_the_title():
    async with at_the_title(keys=("down", "enter", "enter", "escape")) as pilot:
        assert isinstance(pilot.app.screen, Title)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, Title)


async def test_the_card_shows_what_the_role_wants_and_knows():
    async with at_the_title(StageShelf(cards=(OCTOBER,), kept=()), MIDDLE, ("enter",) * 3) as pilot:
        assert "You want To leave the room with a post." in " ".join(screen_of(pilot).replace("│", " ").split())
        await pilot.press("down")
        assert "You know who has been sounded out." in " ".join(screen_of(pilot).replace("│", " ").split())


@pytest.mark.parametrize(("study", "keys", "taken"), [(False, ("s",), "study"), (True, ("s",), "plain")])
async def test_study_mode_is_chosen_with_the_role(study, keys, taken):
    shelf = StageShelf(cards=(JUNE,), kept=())
    async with at_the_title(shelf, keys=("enter", *keys, "enter"), study=study):
        assert shelf.taken == [("june-1957", "khrushchev", taken)]


@pytest.mark.parametrize("keys", [("enter",), ("down", "down", "enter", "enter")])
async def test_a_play_that_cannot_be_had_says_why(keys):
    async with at_the_title(StageShelf(refusal="That save [/ belongs to another scenario."), keys=keys) as pilot:
        assert "That save [/ belongs to another scenario." in said(pilot)


async def test_a_click_on_a_scenario_opens_it():
    async with at_the_title() as pilot:
        await pilot.click(".offers", offset=(10, 3))
        assert "A plenum is a meeting" in said(pilot)


async def test_how_to_play_can_be_read_first():
    async with at_the_title(keys=("h",)) as pilot:
        assert "plenum play --plain" in said(pilot)


async def test_after_an_ending_the_title_is_one_choice_away():
    shelf = StageShelf()
    shelf.play.at = 2
    async with at_the_title(shelf, keys=("enter", "end", "3")) as pilot:
        assert isinstance(pilot.app.screen, Title)
        assert len(pilot.app.screen_stack) == 1


@pytest.mark.parametrize("keys", [("space", "space"), ("enter", "escape")])
async def test_a_role_named_on_the_command_line_begins_with_the_pages_for_newcomers(keys):
    app = PlenumApp(StageShelf(), StagePlay(), cover=OCTOBER)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "A plenum is a meeting" in said(pilot)
        await pilot.press(keys[0])
        assert "talk of a killing that was considered" in said(pilot)
        await pilot.press(keys[1])
        assert isinstance(pilot.app.screen, Scene)
        assert "> 1 Say you will think it over" in screen_of(pilot)


async def test_a_role_of_a_scenario_without_those_pages_begins_at_once():
    app = PlenumApp(StageShelf(), StagePlay(), cover=JUNE)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert isinstance(pilot.app.screen, Scene)


class Unreadable(StageShelf):
    """A shelf whose folder of saves cannot be read."""

    def saves(self):
        raise PlayError("The saves in /saves cannot be read: Permission denied.")


async def test_a_folder_of_saves_that_cannot_be_read_leaves_the_scenarios():
    async with at_the_title(Unreadable()) as pilot:
        assert "The saves in /saves cannot be read: Permission denied." in said(pilot)
        assert "Continue" not in said(pilot)
        await pilot.press("enter")
        assert "A plenum is a meeting" in said(pilot)


async def test_a_save_says_where_it_stands_and_after_how_many_decisions():
    kept = (SaveCard("a", "October 1964", "N. S. Khrushchev", "ended", 1),)
    async with at_the_title(StageShelf(kept=kept)) as pilot:
        assert "N. S. Khrushchev, ended, after 1 decision" in said(pilot)
