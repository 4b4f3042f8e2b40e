"""The scene: text first, then the parts of the page, then the choices."""

from dataclasses import replace

import pytest

from game.play.errors import PlayError
from game.play.page import Estimate, Option, Page, Passage
from game.tui.dossiers import Dossiers
from game.tui.reading import KEPT
from game.tui.scene import Scene

from .reader import MIDDLE, NARROW, WIDE, playing, said, screen_of
from .stage import CALL, DIVISION, GROUPS, PAGES, PROTOCOL, VIEW, StagePlay

CLOSED = "Put the receiver down and ask for Malinovsky. (Over a memorandum about farms?)"


def one(*parts):
    return StagePlay((Page("s", "a", parts, (Option(1, "x", "Go on."),)), PAGES[2]))


def scene_of(pilot):
    assert isinstance(pilot.app.screen, Scene)
    return pilot.app.screen


async def test_choices_that_fit_below_the_text_are_offered_at_once():
    async with playing(size=WIDE) as pilot:
        assert "> 1 Say you will think it over" in screen_of(pilot)
        assert "The government line" in screen_of(pilot)


@pytest.mark.parametrize("size", [MIDDLE, NARROW])
async def test_choices_wait_until_the_text_has_been_read_to_its_end(size):
    async with playing(size=size) as pilot:
        assert "Say you will think" not in said(pilot)
        for _ in range(6):
            await pilot.press("space")
        assert "Say you will think" in said(pilot)
        assert "put down his newspaper." in said(pilot)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_closed_choice_is_shown_with_its_reason_and_cannot_be_taken(size):
    play = StagePlay()
    async with playing(play, size, ("end", "down", "down", "down", "down", "4")) as pilot:
        assert CLOSED in said(pilot)
        assert not play.chosen
        await pilot.press("enter")
        assert play.chosen == ["government_line.come_here"]


async def test_a_number_chooses_at_once():
    play = StagePlay()
    async with playing(play, keys=("2",)):
        assert play.chosen == ["government_line.refuse"]


async def test_a_number_chooses_nothing_before_the_choices_are_shown():
    play = StagePlay()
    async with playing(play, NARROW, ("1", "2")):
        assert not play.chosen


async def test_a_click_chooses():
    play = StagePlay()
    async with playing(play) as pilot:
        await pilot.click("#choices", offset=(8, 3))
        assert play.chosen == ["government_line.come_here"]


async def test_letters_move_the_caret_on_either_keyboard():
    play = StagePlay()
    async with playing(play, keys=("j", "о", "k", "enter")):
        assert play.chosen == ["government_line.refuse"]


async def test_the_choice_taken_stands_between_the_old_text_and_the_new():
    async with playing(keys=("1",)) as pilot:
        assert "— Say you will think it over with Anastas. You put the receiver down" in said(pilot)


async def test_only_the_newest_part_is_strong():
    async with playing(keys=("1", "space")) as pilot:
        parts = list(pilot.app.screen.query(".part"))
        assert [part.has_class("new") for part in parts] == [False, False, True]


async def test_a_refused_choice_says_why_and_leaves_the_page():
    async with playing(StagePlay(refusal="The save cannot be written [/: disk full.")) as pilot:
        await pilot.press("1")
        assert "The save cannot be written [/: disk full." in said(pilot)
        assert "> 1 Say you will think it over" in screen_of(pilot)


async def test_undo_shows_the_page_before():
    play = StagePlay()
    async with playing(play, keys=("1", "u")) as pilot:
        assert play.at == 0
        assert "> 1 Say you will think it over" in screen_of(pilot)
        assert "Your last decision is taken back." in said(pilot)


async def test_undo_says_why_not():
    async with playing(keys=("u",)) as pilot:
        assert "There is no decision to take back." in said(pilot)


async def test_a_division_is_counted_a_name_at_a_time():
    async with playing(one(DIVISION), keys=("space", "space")) as pilot:
        assert "Nikolai Podgorny for" in said(pilot)
        assert "Mikhail Suslov" in said(pilot)
        assert "Alexei Kosygin" not in said(pilot).split("Who votes")[0].split("2 of 5 called")[0]
        assert "●● 2 of 5 called" in said(pilot)
        assert "Carried" not in said(pilot)


async def test_enter_counts_a_division_to_its_end():
    async with playing(one(DIVISION), keys=("enter",)) as pilot:
        assert "Carried: 4 of 5 for. In this model." in said(pilot)
        assert "○ Anastas Mikoyan against" in said(pilot)
        assert "> 1 Go on." in screen_of(pilot)


async def test_a_group_shows_how_many_of_it_voted_so():
    async with playing(one(GROUPS), keys=("enter",)) as pilot:
        assert "regional secretaries 58 of 61 for" in said(pilot)
        assert "ministers 40 of 40 for" in said(pilot)
        assert "98 of 101 for, once the rest were asked. Not unanimous. In this model." in said(pilot)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_protocol_sets_play_record_and_standing_side_by_side(size):
    async with playing(one(PROTOCOL), size) as pilot:
        seen = said(pilot)
        for _ in range(6):
            await pilot.press("space")
            seen += said(pilot)
        assert "= Who telephoned Pitsunda on the evening of 12 October?" in seen
        assert "well attested" in seen
        assert "Others say: Suslov: two accounts" in seen
        assert "Semichastny stood there." in seen
        assert "≠ Was the Presidium unanimous?" in seen


async def test_a_part_longer_than_the_window_is_read_from_its_beginning():
    before = Passage("scene", "Before", "", "", ("Text.",) * 12)
    async with playing(one(before, PROTOCOL), MIDDLE) as pilot:
        while "= The list in two columns" not in screen_of(pilot):
            await pilot.press("space")
        assert "Protocol of the call" in screen_of(pilot).splitlines()[3]


async def test_parts_come_one_after_another():
    first, second = (Passage("scene", title, "", "", ("Text.",)) for title in ("First", "Second"))
    async with playing(one(first, second)) as pilot:
        assert "Second" not in screen_of(pilot)
        await pilot.press("space")
        assert "Second" in screen_of(pilot)
        assert "> 1 Go on." in screen_of(pilot)


async def test_end_shows_the_whole_page_and_the_choices():
    async with playing(one(CALL, DIVISION, PROTOCOL), keys=("end",)) as pilot:
        assert "> 1 Go on." in screen_of(pilot)
        assert scene_of(pilot).reading.at_end
        seen = ""
        for _ in range(3):
            await pilot.press("b")
            seen += said(pilot)
        assert "Carried: 4 of 5 for." in seen


async def test_invented_words_are_underlined_and_listed():
    async with playing(keys=("i",)) as pilot:
        assert "Invented here: “Can a man not have two weeks by the sea”" in said(pilot)
        await pilot.press("i")
        assert "Invented here" not in said(pilot)


async def test_invented_words_stay_marked_on_the_pages_that_follow():
    page = Passage("scene", "Next", "", "", ("He nods.",), ("nods",))
    play = StagePlay((PAGES[0], Page("n", "a", (page,), ())))
    async with playing(play, keys=("i", "1")) as pilot:
        assert "Invented here: “nods”" in said(pilot)


async def test_a_page_without_invented_words_says_so():
    async with playing(one(DIVISION), keys=("i",)) as pilot:
        assert "No words of this page are marked as invented." in said(pilot)


async def test_the_sheet_keeps_only_the_last_parts():
    page = Page("s", "a", (Passage("scene", "", "", "", ("Text.",)),), (Option(1, "x", "Go on."),))
    async with playing(StagePlay((page,) * 40)) as pilot:
        for _ in range(35):
            scene_of(pilot).action_number(1)
        await pilot.pause()
        assert len(scene_of(pilot).reading.children) <= 2 * KEPT + 2


async def test_a_key_pressed_twice_opens_one_screen():
    async with playing(keys=("d", "d")) as pilot:
        assert [type(screen) for screen in pilot.app.screen_stack].count(Dossiers) == 1


async def test_a_word_of_the_foot_line_can_be_clicked():
    async with playing() as pilot:
        await pilot.click("Foot", offset=(27, 0))
        assert isinstance(pilot.app.screen, Dossiers)


async def test_escape_loses_nothing():
    async with playing(keys=("escape", "escape")) as pilot:
        assert "To leave, press q: everything is saved." in said(pilot)
        assert "> 1 Say you will think it over" in screen_of(pilot)


async def test_leaving_asks_nothing():
    async with playing(keys=("q",)) as pilot:
        assert not pilot.app.is_running


async def test_the_page_can_be_copied():
    async with playing(keys=("y",)) as pilot:
        assert pilot.app.clipboard.startswith("The government line\n\nThree men went into orbit")


async def test_a_group_is_copied_as_it_is_counted():
    async with playing(one(GROUPS), keys=("enter", "y")) as pilot:
        assert "\nregional secretaries: 58 of 61 for.\n" in pilot.app.clipboard


async def test_the_number_of_a_closed_choice_says_why_it_is_closed():
    play = StagePlay()
    async with playing(play, keys=("4",)) as pilot:
        assert "That is closed: Over a memorandum about farms?" in said(pilot)
        assert not play.chosen
        await pilot.press("9")
        assert not play.chosen


async def test_an_undo_that_cannot_be_written_says_so_and_leaves_the_page():
    play = StagePlay()

    def refuse():
        raise PlayError("The save cannot be written [/: disk full.")

    async with playing(play, keys=("1", "end")) as pilot:
        play.undo = refuse
        await pilot.press("u")
        assert "The save cannot be written [/: disk full." in said(pilot)
        assert play.at == 1
        assert "> 1 Sign." in screen_of(pilot)


class Moving(StagePlay):
    """A play in which a man is known to have turned as soon as the next page is there."""

    def choose(self, option_id):
        super().choose(option_id)
        turned = Estimate("podgorny", "Nikolai Podgorny", "blunt, broad", "Secretary", "with_you", "He spoke.", True)
        self.view = replace(VIEW, estimates=(turned,))

    def undo(self):
        self.view = VIEW
        return super().undo()


async def test_the_panel_tells_how_things_stand_only_once_the_text_has_told_it():
    async with playing(Moving(), keys=("1",)) as pilot:
        panels = [said(pilot)]
        for keys in (("space",), ("enter",), ("end",)):
            await pilot.press(*keys)
            await pilot.pause()
            panels.append(said(pilot))
        assert ["Nikolai Podgorny with you" in panel for panel in panels] == [False, False, False, True]
        assert "Nikolai Podgorny against" in panels[0]
        await pilot.press("u")
        assert "Nikolai Podgorny against" in said(pilot)


async def test_a_window_that_changes_its_size_tells_nothing_ahead_of_the_text():
    async with playing(Moving(), keys=("1",)) as pilot:
        await pilot.resize_terminal(130, 40)
        await pilot.pause()
        assert "Nikolai Podgorny against" in said(pilot)
        assert "Nikolai Podgorny with you" not in said(pilot)


async def test_after_an_ending_the_choices_are_what_can_be_done_with_the_play():
    play = StagePlay(at=2, chosen=["a", "b"])
    async with playing(play, keys=("end", "2")) as pilot:
        assert play.chosen == ["a"]
        assert "You put the receiver down" in said(pilot)


async def test_the_panel_folds_into_one_line_when_the_window_is_not_wide():
    async with playing(size=WIDE) as pilot:
        assert "Nikolai Podgorny against" in said(pilot)
        await pilot.resize_terminal(*MIDDLE)
        await pilot.pause()
        assert "Nikolai Podgorny" not in said(pilot)
        assert "Monday 12 October, evening ▲1 ▽1 ▼1 ·1 On your guard: no" in said(pilot)
        await pilot.resize_terminal(*NARROW)
        await pilot.pause()
        assert "▲1 ▽1 ▼1 ·1" in screen_of(pilot).splitlines()[0]
