"""A leaf: one page of text to read to its end, and then to go on or back."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from game.tui.folio import Folio
from game.tui.keys import bindings
from game.tui.prose import Line
from game.tui.sheet import Sheet, paragraphs


class Leaf(Folio):
    """A page of paragraphs. Space reads on and, at the end, goes on; Enter goes on at once."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("read_on", "read_back", "up", "down", "choose")
    FOOT: ClassVar[tuple[str, ...]] = ("read_on", "choose", "back", "help", "leave")
    WORDS: ClassVar[dict[str, str]] = {"choose": "Go on"}

    def __init__(self, headline: str, lines: Sequence[Line]) -> None:
        super().__init__(headline)
        self.lines = lines

    def body(self) -> Iterable[Widget]:
        yield Sheet(*paragraphs(self.lines), classes="page")

    @property
    def sheet(self) -> Sheet:
        return self.query_one(Sheet)

    def action_read_on(self) -> None:
        if self.sheet.at_end:
            self.dismiss(True)
        else:
            self.sheet.read(1)

    def action_read_back(self) -> None:
        self.sheet.read(-1)

    def action_up(self) -> None:
        self.sheet.step(-1)

    def action_down(self) -> None:
        self.sheet.step(1)

    def action_choose(self) -> None:
        self.dismiss(True)
