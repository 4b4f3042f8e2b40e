"""The margin of a preview: what is wrong in this scene and elsewhere, and the values that were set."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from game.play.preview.manuscript import Manuscript
from game.play.preview.preview import Preview
from game.reading.diagnostic import Diagnostic, Severity
from game.reading.render import place, summary
from game.tui.menu import Item, Menu
from game.tui.prose import prose

MARKS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.REMINDER: "·"}
NOWHERE = -1


class Margin(VerticalScroll, can_focus=False):
    """A list of diagnostics, each of which leads to its scene."""

    class Opened(Message):
        """A diagnostic was clicked."""

        def __init__(self, found: Diagnostic) -> None:
            super().__init__()
            self.found = found

    listed: tuple[Diagnostic | None, ...] = ()

    def compose(self) -> ComposeResult:
        yield Static(classes="values")
        yield Menu(id="diagnostics")

    @property
    def menu(self) -> Menu:
        return self.query_one(Menu)

    @property
    def pointed(self) -> Diagnostic | None:
        """The diagnostic under the caret."""
        at = self.menu.cursor
        return self.listed[at] if 0 <= at < len(self.listed) else None

    def on_menu_clicked(self, message: Menu.Clicked) -> None:
        message.stop()
        found = self.listed[message.place]
        if found is not None:
            self.post_message(self.Opened(found))

    def show(self, preview: Preview, *, caret: bool) -> None:
        rows = list(_rows(preview.manuscript, preview.stand.place))
        kept = self.menu.cursor if caret and self.menu.cursor != NOWHERE else 0
        self.listed = tuple(found for _, found in rows)
        self.menu.show([item for item, _ in rows], min(kept, len(rows) - 1) if caret else len(rows))
        self.query_one(".values", Static).update(_values(preview))


def _rows(manuscript: Manuscript, scene: str) -> Iterator[tuple[Item, Diagnostic | None]]:
    """How many there are, those of this scene, then all others; each group under its name."""
    yield _heading(summary(manuscript.diagnostics)), None
    for name, listed in manuscript.groups(scene):
        yield _heading(name), None
        yield from ((_item(found), found) for found in listed)


def _heading(words: str) -> Item:
    return Item(" ", prose(words).stylize("bold"), open=False)


def _item(found: Diagnostic) -> Item:
    where = prose(f"{place(found.span)} {found.code}").stylize("$faded")
    return Item(MARKS[found.severity], Content.assemble(where, " ", prose(found.message)))


def _values(preview: Preview) -> Content:
    pairs = [Content.assemble(prose(name), "=", prose(text).stylize("bold")) for name, text in preview.values]
    return Content.assemble(("Values  ", "$faded"), Content("  ").join(pairs) if pairs else "as at the opening")
