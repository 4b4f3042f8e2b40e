"""The ending: where your play left the record's, as a line in time and decision by decision."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from game.play.page import Decision, Protocol
from game.tui.marks import likeness
from game.tui.menu import Menu
from game.tui.ports import LivePlay
from game.tui.prose import prose
from game.tui.record import Record

LABEL = 12
PITCH = 14
RECORD = {"·": "─"}
PLAYED = {"=": "●", "·": "·"}
LEGEND = "● as recorded   ○ not as recorded   · nothing recorded"


class Ending(Record):
    """The record once the play is over. In a narrow window the list itself is the line in time, running down."""

    def __init__(self, play: LivePlay) -> None:
        self.decisions = play.timeline()
        super().__init__(play, Protocol("Your play beside the record", self.decisions, play.findings()))

    def above(self) -> ComposeResult:
        yield Static(classes="timeline")

    def on_resize(self, event: Resize) -> None:
        self._draw()

    def on_menu_moved(self) -> None:  # the catalogue's own runs too: Textual calls the handler of every class
        self._draw()

    def _draw(self) -> None:
        here = self.query_one(".list", Menu).cursor
        self.query_one(".timeline", Static).update(timeline(self.decisions, here, self.size.width - 6))


def timeline(decisions: Sequence[Decision], here: int, width: int) -> Content:
    """Two lines in time; yours leaves the record's at each ``○``. The decision under the caret is reversed."""
    if not decisions:
        return Content("")
    pitch = max(2, min(PITCH, (width - LABEL) // len(decisions)))
    room = max(1, (width - LABEL) // pitch)
    first = max(0, min(here - room // 2, len(decisions) - room))
    shown = decisions[first : first + room]
    marks = [likeness(decision) for decision in shown]
    record = _track([RECORD.get(mark, "●") for mark in marks], here - first, pitch)
    played = _track([PLAYED.get(mark, "○") for mark in marks], here - first, pitch)
    dates = prose(_dates([decision.when for decision in shown], pitch)).stylize("$faded")
    legend = Content(LEGEND).stylize("$faded")
    named = zip(("the record", "your play", "", ""), (record, played, dates, legend), strict=True)
    return Content("\n").join(Content(f"{name:{LABEL}}") + line for name, line in named)


def _track(points: Sequence[str], here: int, pitch: int) -> Content:
    pieces = [(point, "reverse" if place == here else "") for place, point in enumerate(points)]
    return Content("─" * (pitch - 1)).join(Content.styled(*piece) for piece in pieces)


def _dates(whens: Sequence[str], pitch: int) -> str:
    """Each date once, under the first decision it belongs to, where there is room for it."""
    line, last = "", ""
    for place, when in enumerate(whens):
        if when != last and len(line) <= place * pitch:
            line = line.ljust(place * pitch) + f"{when}  "
            last = when
    return line.rstrip()
