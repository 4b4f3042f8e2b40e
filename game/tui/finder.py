"""A catalogue with a line to type in, which leaves only the entries that hold what is typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from game.tui.catalogue import Catalogue, Entry
from game.tui.keys import bindings


@dataclass(frozen=True, slots=True)
class Findable:
    """An entry and the words by which it is found."""

    entry: Entry
    words: str


class Finder(Catalogue):
    """A searchable catalogue. Escape closes the search first, and the screen only after that."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("find")
    FOOT: ClassVar[tuple[str, ...]] = ("choose", "find", "back", "help", "leave")

    def above(self) -> ComposeResult:
        line = Input(placeholder="find by name, office or word", classes="find", compact=True)
        line.cursor_blink = False
        line.display = False
        yield line

    def findable(self) -> Sequence[Findable]:
        raise NotImplementedError

    def listed(self) -> Sequence[Entry]:
        sought = self.query_one(Input).value.casefold()
        return [each.entry for each in self.shelf if sought in each.words.casefold()]

    @cached_property
    def shelf(self) -> Sequence[Findable]:
        return self.findable()

    def on_input_changed(self) -> None:
        found = self.listed()
        self.present(found)
        self.say("" if found else "Nothing here holds those letters. Esc shows all again.")

    def on_input_submitted(self) -> None:
        self.set_focus(None)
        self.action_choose()

    def action_find(self) -> None:
        line = self.query_one(Input)
        line.display = True
        line.focus()

    def action_back(self) -> None:
        line = self.query_one(Input)
        if not line.display:
            super().action_back()
            return
        line.value = ""
        line.display = False
        self.set_focus(None)
