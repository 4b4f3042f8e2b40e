"""A part of a page as shown: what a passage, a division and a protocol have in common."""

from collections.abc import Iterable

from textual.containers import Vertical
from textual.widget import Widget

from game.tui.prose import Line
from game.tui.sheet import paragraphs


class PartView(Vertical):
    """One part in the reading column. New until it has been read past; then it grows pale."""

    def __init__(self, lines: Iterable[Line], *blocks: Widget) -> None:
        super().__init__(*paragraphs(lines), *blocks, classes="part new")

    @property
    def held(self) -> bool:
        """Something of this part has not been shown yet."""
        return False

    def pale(self) -> None:
        self.remove_class("new")

    def advance(self) -> bool:
        """Show the next thing this part holds back. False: it holds nothing back."""
        return False

    def finish(self) -> None:
        """Show all that this part holds back."""
        while self.advance():
            pass

    def mark_invented(self, shown: bool) -> None:
        """Show, or stop showing, which words of this part no claim supports."""

    @property
    def invented(self) -> tuple[str, ...]:
        """Those words."""
        return ()

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that support this part."""
        return ()

    @property
    def words(self) -> str:
        """The text of this part, for the clipboard."""
        return ""
