"""A menu passes over what is closed and shows its caret as a mark."""

from textual.app import App, ComposeResult
from textual.content import Content

from game.tui.menu import NOWHERE, Item, Menu

from .reader import screen_of

ITEMS = [Item(" –", Content("closed"), open=False), Item(" 2", Content("two")), Item(" 3", Content("three"))]


class Alone(App):
    """A window with a menu and nothing else."""

    def compose(self) -> ComposeResult:
        yield Menu()


async def test_the_caret_opens_on_the_first_open_item():
    async with Alone().run_test(size=(30, 6)) as pilot:
        pilot.app.query_one(Menu).show(ITEMS)
        await pilot.pause()
        assert "> 2 two" in screen_of(pilot)
        assert screen_of(pilot).count(">") == 1


async def test_the_caret_stays_at_the_ends():
    async with Alone().run_test() as pilot:
        menu = pilot.app.query_one(Menu)
        menu.show(ITEMS)
        for direction, expected in ((-1, 1), (1, 2), (1, 2), (-1, 1)):
            menu.move(direction)
            assert menu.cursor == expected


async def test_a_closed_item_takes_no_caret():
    async with Alone().run_test() as pilot:
        menu = pilot.app.query_one(Menu)
        menu.show(ITEMS)
        assert not menu.point(0)
        assert menu.cursor == 1


async def test_a_menu_of_closed_items_has_no_caret():
    async with Alone().run_test(size=(30, 6)) as pilot:
        menu = pilot.app.query_one(Menu)
        menu.show(ITEMS[:1])
        await pilot.pause()
        assert menu.cursor == NOWHERE
        assert ">" not in screen_of(pilot)


async def test_a_shorter_list_leaves_nothing_of_the_longer_one():
    async with Alone().run_test(size=(30, 6)) as pilot:
        menu = pilot.app.query_one(Menu)
        menu.show(ITEMS)
        await pilot.pause()
        menu.show(ITEMS[1:2])
        await pilot.pause()
        assert "> 2 two" in screen_of(pilot)
        assert "three" not in screen_of(pilot)
        assert screen_of(pilot).count(">") == 1


async def test_a_click_on_a_row_reports_its_place():
    heard = []

    class Listening(Alone):
        """A window that remembers the clicks."""

        def on_menu_clicked(self, message: Menu.Clicked) -> None:
            heard.append(message.place)

    async with Listening().run_test(size=(30, 6)) as pilot:
        pilot.app.query_one(Menu).show(ITEMS)
        await pilot.pause()
        await pilot.click(Menu, offset=(5, 0))
        await pilot.click(Menu, offset=(5, 2))
        assert heard == [2]
