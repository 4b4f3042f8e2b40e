"""The reading column: the parts of a page one after another, the new one strong and the older ones pale."""

from collections import deque
from functools import singledispatch

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from game.play.page import Division, Page, Part, Passage, Protocol
from game.tui.division import DivisionView
from game.tui.part import PartView
from game.tui.passage import PassageView
from game.tui.prose import prose
from game.tui.protocol import ProtocolView
from game.tui.sheet import Sheet

KEPT = 6  # older parts stay on the sheet to be read back; the record keeps the rest


@singledispatch
def view_of(part: Part) -> PartView:
    raise TypeError(f"no view for {part!r}")


@view_of.register
def _(part: Passage) -> PartView:
    return PassageView(part)


@view_of.register
def _(part: Division) -> PartView:
    return DivisionView(part)


@view_of.register
def _(part: Protocol) -> PartView:
    return ProtocolView(part)


class Reading(Sheet):
    """Parts wait their turn: each is put on the sheet when the one before it has been read."""

    class Faced(Message):
        """What was put on the sheet is laid out and before the eye."""

    def __init__(self) -> None:
        super().__init__(id="reading")
        self.waiting: deque[Part] = deque()
        self.current: PartView | None = None
        self.marking = False

    def turn(self, page: Page, said: str) -> None:
        """Go on to the next page; ``said`` is the choice that led to it."""
        self.waiting = deque(page.parts)
        for view in self.views:
            view.remove_class("this-page")
        for older in list(self.children)[: -2 * KEPT]:
            older.remove()
        if said:
            self.mount(Static(Content.assemble("— ", prose(said)), classes="paragraph said"))
        self.reveal()

    def restart(self, page: Page) -> None:
        """Show a page without what came before it."""
        self.remove_children()
        self.current = None
        self.turn(page, "")

    def reveal(self) -> None:
        """Put the next waiting part on the sheet, and its beginning before the eye."""
        if not self.waiting:
            return
        if self.current is not None:
            self.current.pale()
        self.current = view_of(self.waiting.popleft())
        self.current.add_class("this-page")
        self.mount(self.current)
        if self.marking:
            self.call_after_refresh(self.current.mark_invented, True)
        self.call_after_refresh(self.face)

    def face(self) -> None:
        """Scroll so that the current part is read from its beginning, or stands wholly in view."""
        if self.current is None or not self.current.is_attached:
            return
        top = self.current.region.y - self.content_region.y + self.scroll_y
        room = self.current.region.height <= self.size.height
        self.scroll_to(y=min(self.max_scroll_y, top) if room else top, animate=False, immediate=True)
        self.post_message(self.Faced())

    def follow(self) -> None:
        """Keep the last line in view while a part grows."""
        self.scroll_to(y=self.max_scroll_y, animate=False, immediate=True)
        self.post_message(self.Faced())

    def mark(self, shown: bool) -> None:
        self.marking = shown
        for view in self.query(PartView):
            view.mark_invented(shown)

    @property
    def finished(self) -> bool:
        """Nothing of the page is held back any more, and its last line is in view."""
        return not self.waiting and not (self.current and self.current.held) and self.at_end

    @property
    def views(self) -> list[PartView]:
        """The parts of this page shown so far; those of earlier pages are pale and no longer counted."""
        return list(self.query(".this-page").results(PartView))
