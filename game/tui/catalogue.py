"""A catalogue: a list beside the card of the line under the caret; in a narrow window the card opens on Enter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widget import Widget

from game.tui.folio import Folio
from game.tui.keys import bindings
from game.tui.leaf import Leaf
from game.tui.menu import Item, Menu
from game.tui.prose import Line
from game.tui.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a catalogue, the card behind it, and the claims that support the card."""

    item: Item
    title: str
    card: tuple[Line, ...]
    claims: tuple[str, ...] = ()


class Catalogue(Folio):
    """A list and a card. What Enter does once the card has been read is the screen's own affair."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("read_on", "read_back", "up", "down", "choose")
    FOOT: ClassVar[tuple[str, ...]] = ("choose", "back", "help", "leave")
    entries: Sequence[Entry] = ()

    def body(self) -> Iterable[Widget]:
        yield from self.above()
        yield Container(Menu(classes="list"), Sheet(classes="card"), classes="spread")

    def above(self) -> ComposeResult:
        """What stands between the headline and the list."""
        yield from ()

    def listed(self) -> Sequence[Entry]:
        raise NotImplementedError

    def opened(self, entry: Entry) -> None:
        """The reader chose an entry whose card he has read."""

    @property
    def menu(self) -> Menu:
        return self.query_one(Menu)

    @property
    def card(self) -> Sheet:
        return self.query_one(".card", Sheet)

    @property
    def chosen(self) -> Entry | None:
        place = self.menu.cursor
        return self.entries[place] if 0 <= place < len(self.entries) else None

    def on_mount(self) -> None:
        self.present(self.listed())

    def present(self, entries: Sequence[Entry], cursor: int = 0) -> None:
        self.entries = entries
        self.menu.show([entry.item for entry in entries], cursor)
        if not entries:
            self.card.show(())

    def on_menu_moved(self) -> None:
        if self.chosen is not None:
            self.card.show(self.chosen.card)

    def on_menu_clicked(self, message: Menu.Clicked) -> None:
        self.menu.point(message.place)
        self.action_choose()

    def action_up(self) -> None:
        self.menu.move(-1)

    def action_down(self) -> None:
        self.menu.move(1)

    def action_read_on(self) -> None:
        self.card.read(1)

    def action_read_back(self) -> None:
        self.card.read(-1)

    def action_choose(self) -> None:
        entry = self.chosen
        if entry is None:
            return
        if self.card.display and self.card.size.width:
            self.opened(entry)
        else:
            self.app.push_screen(Leaf(entry.title, entry.card), lambda on: self.opened(entry) if on else None)
