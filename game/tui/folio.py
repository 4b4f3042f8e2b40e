"""A folio: a screen with a headline, a body, a line for what must be said, and its keys at the foot."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from game.tui.foot import Foot
from game.tui.keys import bindings
from game.tui.prose import prose


class Folio(Screen[bool]):
    """What every screen of this face has. It closes with True when the reader went on, False when he went back."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("back")
    AUTO_FOCUS = ""  # keys belong to the screen; only a search line ever takes them for itself
    FOOT: ClassVar[tuple[str, ...]] = ("back", "help", "leave")
    WORDS: ClassVar[dict[str, str]] = {}

    def __init__(self, headline: str = "") -> None:
        super().__init__()
        self.headline = headline

    def compose(self) -> ComposeResult:
        yield Static(prose(self.headline), classes="headline")
        yield from self.body()
        yield Static(classes="notice")
        yield Foot(self.FOOT, self.WORDS)

    def body(self) -> Iterable[Widget]:
        raise NotImplementedError

    def say(self, sentence: str) -> None:
        """Say something on the line above the keys, where it covers no text; an empty sentence clears it."""
        notice = self.query_one(".notice", Static)
        notice.update(prose(sentence))
        notice.display = bool(sentence)

    def action_back(self) -> None:
        self.dismiss(False)
