"""A menu: lines to choose from, each with its mark, and a caret that does not depend on colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import RenderResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from game.tui.prose import hanging

NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Item:
    """One line: the mark in its gutter, its text, and whether it can be chosen."""

    mark: str
    text: Content
    open: bool = True


class Row(Widget):
    """An item on the screen, wrapped with a hanging indent."""

    DEFAULT_CSS = "Row { width: 1fr; height: auto; }"

    def __init__(self, item: Item, place: int) -> None:
        super().__init__(classes="row")
        self.place = place
        self.present(item)

    def present(self, item: Item) -> None:
        self.item = item
        self.set_class(not item.open, "closed")
        self.refresh(layout=True)

    def render(self) -> RenderResult:
        return hanging(self._gutter(), self.item.text, self.size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return height(self.item, width)

    def _gutter(self) -> str:
        return f"{'>' if self.has_class('here') else ' '}{self.item.mark} "

    def on_click(self, event: Click) -> None:
        if self.item.open:
            self.post_message(Menu.Clicked(self.place))


def height(item: Item, width: int) -> int:
    """How many rows an item takes at a width."""
    return len(item.text.wrap(max(1, width - len(item.mark) - 2)))


class Menu(VerticalScroll, can_focus=False):
    """Items under each other; the screen moves the caret, and closed items are passed over."""

    DEFAULT_CSS = "Menu { height: auto; }"

    class Moved(Message):
        """The caret is on another item."""

    class Clicked(Message):
        """An open item was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    items: Sequence[Item] = ()
    cursor: int = NOWHERE

    def show(self, items: Sequence[Item], cursor: int = 0) -> None:
        """Put these items in place of those that were here; rows already mounted are used again."""
        self.items = items
        rows = list(self.query(Row))
        for row, item in zip(rows, items, strict=False):
            row.present(item)
        for row in rows[len(items) :]:
            row.remove()
        self.mount(*[Row(item, place) for place, item in enumerate(items) if place >= len(rows)])
        self.cursor = NOWHERE
        self._go(cursor, 1)

    def move(self, direction: int) -> None:
        """To the next open item in a direction; at either end the caret stays."""
        self._go(self.cursor + direction, direction)

    def point(self, place: int) -> bool:
        """Put the caret on an item, if it is there and open."""
        if not 0 <= place < len(self.items) or not self.items[place].open:
            return False
        self.cursor = place
        for row in self.query(Row):
            row.set_class(row.place == place, "here")
            row.refresh()
        self.call_after_refresh(self._reveal)
        self.post_message(self.Moved())
        return True

    def wanted(self, width: int) -> int:
        """How many rows all items would take."""
        return sum(height(item, width) for item in self.items)

    def _go(self, place: int, direction: int) -> None:
        while 0 <= place < len(self.items):
            if self.point(place):
                return
            place += direction

    def _reveal(self) -> None:
        for row in self.query(".row.here"):
            self.scroll_to_widget(row, animate=False)
