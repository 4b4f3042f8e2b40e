"""No text that a scenario can hold is a command, a link, or an order to the terminal, on any screen."""

import re

import pytest

from game.play.cards import RoleCard, SaveCard, ScenarioCard
from game.tui.app import PlenumApp

from .reader import WIDE, at_the_title, playing
from .stage import HOSTILE, StageShelf, everything_hostile

ORDERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
TINY = (20, 8)
WALKS = [
    ("i", "space", "space", "space", "end", "y"),
    ("s", "space"),
    ("d", "down", "enter"),
    ("r", "down", "enter"),
    ("g", "slash", "z"),
    ("c", "space"),
    ("question_mark", "space"),
    ("end", "1", "end"),
]


def every_link(pilot):
    """What a click anywhere on the screen would do."""
    links = set()
    for y in range(pilot.app.size.height):
        for x in range(0, pilot.app.size.width, 4):  # the link that would be one has five letters
            links.add(pilot.app.screen.get_style_at(x, y).meta.get("@click"))
    return {str(link) for link in links if link}


@pytest.mark.parametrize("size", [WIDE, pytest.param(TINY, marks=pytest.mark.slow)], ids=str)
async def test_hostile_text_is_only_shown(size):
    async with playing(everything_hostile(), size) as pilot:
        for walk in WALKS:
            await pilot.press(*walk)
            assert not ORDERS.search(pilot.app.export_screenshot())
            assert all("quit" not in link for link in every_link(pilot))
            await pilot.press("escape", "escape")
        assert pilot.app.is_running


@pytest.mark.parametrize("size", [WIDE, TINY], ids=str)
async def test_a_hostile_shelf_is_only_shown(size):
    role = RoleCard("r", HOSTILE, HOSTILE, (HOSTILE,), HOSTILE)
    card = ScenarioCard("s", HOSTILE, HOSTILE, 1, (role,), (HOSTILE,), (HOSTILE,))
    shelf = StageShelf((card,), (SaveCard("p", HOSTILE, HOSTILE, HOSTILE, 1),), refusal=HOSTILE)
    async with at_the_title(shelf, size, ("enter", "down")) as pilot:
        for key in ("enter", "enter", "enter", "enter", "s"):
            assert not ORDERS.search(pilot.app.export_screenshot())
            assert all("quit" not in link for link in every_link(pilot))
            await pilot.press(key)


async def test_a_hostile_ending_is_only_shown():
    play = everything_hostile()
    last = play.pages[0].__class__("x", "y", play.pages[0].parts, (), ending="over")
    play.pages = (last,)
    async with playing(play, (80, 24), ("end", "1")) as pilot:
        assert not ORDERS.search(pilot.app.export_screenshot())
        assert all("quit" not in link for link in every_link(pilot))


@pytest.mark.parametrize("size", [(20, 5), (3, 2)], ids=str)
async def test_no_window_is_too_small(size):
    app = PlenumApp(StageShelf())
    async with app.run_test(size=size) as pilot:
        await pilot.press("enter", "space", "end", "d", "escape", "s", "escape", "1")
        assert app.is_running


async def test_a_window_may_change_its_size_at_any_moment():
    async with playing(keys=("1", "space")) as pilot:
        for size in ((20, 6), (200, 50), (40, 20), (110, 30), (59, 12)):
            await pilot.resize_terminal(*size)
            await pilot.press("space")
        assert pilot.app.is_running
