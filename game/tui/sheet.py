"""A sheet: paragraphs that scroll, and that keep the reader's place when the window changes."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.events import Resize
from textual.widget import Widget
from textual.widgets import Static

from game.tui.prose import Line

OVERLAP = 2


class Sheet(VerticalScroll, can_focus=False):
    """Paragraphs, one widget each. Rows are no measure of a place: a narrower window has more of them."""

    place: tuple[Widget, float] | None = None
    measured: int = 0

    def show(self, lines: Iterable[Line]) -> None:
        """Put these paragraphs in place of those that were here, and go to the top."""
        self.place = None
        self.remove_children()
        self.mount(*paragraphs(lines))
        self.scroll_home(animate=False)

    @property
    def at_end(self) -> bool:
        return self.scroll_y >= self.max_scroll_y

    def read(self, direction: int) -> None:
        """Turn over one windowful, less the two lines by which the eye finds its place."""
        rows = max(1, self.size.height - OVERLAP)
        self.scroll_relative(y=direction * rows, animate=False, immediate=True)

    def step(self, direction: int) -> None:
        self.scroll_relative(y=direction, animate=False, immediate=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self.call_after_refresh(self._remember)  # where the paragraphs stand is known only after the layout

    def on_resize(self, event: Resize) -> None:
        width, self.measured = self.measured, event.size.width
        if width and width != self.measured and self.place is not None:
            self.call_after_refresh(self._return, self.place)

    def _remember(self) -> None:
        self.place = self._top()

    def _top(self) -> tuple[Widget, float] | None:
        """The first paragraph in view, and how much of it has already been read past."""
        for widget in self.query(".paragraph").results(Widget):
            region = widget.region
            if region.height and region.bottom > self.content_region.y:
                return widget, max(0, self.content_region.y - region.y) / region.height
        return None

    def _return(self, place: tuple[Widget, float]) -> None:
        widget, past = place
        if widget.is_attached:
            row = widget.region.y - self.content_region.y + self.scroll_y + int(past * widget.region.height)
            self.scroll_to(y=row, animate=False, immediate=True)


def paragraphs(lines: Iterable[Line]) -> list[Static]:
    return [Static(line.text, classes=f"paragraph {line.kind}") for line in lines]
