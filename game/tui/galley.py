"""A galley: the whole of a page set at once, to be corrected; a new setting of it keeps the reader's place."""

from collections.abc import Sequence

from game.play.page import Part
from game.tui.reading import view_of
from game.tui.sheet import Sheet


class Galley(Sheet):
    """Every part of a page, with nothing held back."""

    parts: Sequence[Part] | None = None

    def set(self, parts: Sequence[Part], *, keep_place: bool) -> None:
        """Show these parts, from the top or from where the reader was; the same parts are left as they are."""
        if keep_place and parts == self.parts:
            return
        row = self.scroll_y if keep_place else 0
        self.parts, self.place = parts, None
        views = [view_of(part) for part in parts]
        for view in views:
            view.finish()
        self.remove_children()
        self.mount(*views)
        self.call_after_refresh(self.scroll_to, y=row, animate=False, immediate=True)
