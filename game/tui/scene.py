"""The scene: text to read on through, and then the choices. The screen on which a play is played."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widget import Widget
from textual.widgets import Static

from game.play.errors import PlayError
from game.play.page import Option
from game.tui.asides import Asides
from game.tui.bearings import panel, status
from game.tui.foot import Foot
from game.tui.keys import bindings
from game.tui.menu import Item, Menu
from game.tui.ports import LivePlay
from game.tui.prose import prose
from game.tui.reading import Reading

KEYS = ("situation", "dossiers", "record", "undo", "invented", "glossary", "help", "leave")
AFTERWARDS = ("See your play beside the record", "Take back your last decision", "Back to the title")


class Scene(Asides):
    """Space reads on through the text and then the parts of the page, and only then come the choices."""

    CSS_PATH = "scene.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("read_on", "read_back", "read_all", "up", "down", "choose", "number", "undo"),
        *bindings("situation", "dossiers", "record", "glossary", "invented", "claims", "copy"),
    ]
    FOOT = ("read_on", *KEYS)

    def __init__(self, play: LivePlay, home: Callable[[], None]) -> None:
        super().__init__()
        self.play, self.home = play, home
        self.seen = play.view

    def body(self) -> Iterable[Widget]:
        yield Container(Reading(), VerticalScroll(Static(id="bearings"), id="panel", can_focus=False), classes="spread")
        yield Menu(id="choices")

    @property
    def reading(self) -> Reading:
        return self.query_one(Reading)

    @property
    def choices(self) -> Menu:
        return self.query_one("#choices", Menu)

    @property
    def choosing(self) -> bool:
        return self.choices.display

    def on_mount(self) -> None:
        self.restart()

    def on_resize(self, event: Resize) -> None:
        self.take_bearings()

    def take_bearings(self) -> None:
        self.query_one(".headline", Static).update(status(self.play, self.seen, self.size.width - 4))
        self.query_one("#bearings", Static).update(panel(self.seen, 34))

    def restart(self) -> None:
        """Show the page as it stands, without what led to it: at the opening, on resuming, after an undo."""
        self.seen = self.play.view
        self.prepare()
        self.reading.restart(self.play.page)

    def turn(self, said: str) -> None:
        """Show the page that a choice led to, below what was read before."""
        self.prepare()
        self.reading.turn(self.play.page, said)

    def prepare(self) -> None:
        """Bearings and choices for the page now current; the choices wait until it has been read."""
        self.say("")
        self.take_bearings()
        self.choices.display = False
        self.choices.show(items(self.play))
        self.query_one(Foot).show(("read_on", *KEYS), {})

    def on_reading_faced(self) -> None:
        """Offer the choices unasked where the text is in view to its end and they leave it there."""
        reading, current = self.reading, self.reading.current
        taken = self.choices.wanted(self.size.width - 4) + 1 + (current.region.height if current else 0)
        if not self.choosing and reading.finished and taken <= reading.size.height:
            self.offer()

    def offer(self) -> None:
        """Show the choices, and only now how things stand: the text has told it by then."""
        self.seen = self.play.view
        self.take_bearings()
        self.choices.display = True
        self.query_one(Foot).show(("number", *KEYS), {})
        self.call_after_refresh(self.reading.follow)

    def action_read_on(self) -> None:
        reading = self.reading
        if not reading.at_end:
            reading.read(1)
        elif reading.current and reading.current.advance():
            self.call_after_refresh(reading.follow)
        elif reading.waiting:
            reading.reveal()
        elif not self.choosing:
            self.offer()

    def action_read_back(self) -> None:
        self.reading.read(-1)

    def action_read_all(self) -> None:
        while self.reading.waiting or (self.reading.current and self.reading.current.held):
            if self.reading.current:
                self.reading.current.finish()
            self.reading.reveal()
        self.call_after_refresh(self.offer)

    def action_up(self) -> None:
        self.move(-1)

    def action_down(self) -> None:
        self.move(1)

    def move(self, direction: int) -> None:
        if self.choosing:
            self.choices.move(direction)
        else:
            self.reading.step(direction)

    def action_choose(self) -> None:
        current = self.reading.current
        if self.choosing:
            self.pick(self.choices.cursor)
        elif current and current.held:
            current.finish()
            self.call_after_refresh(self.reading.follow)
        else:
            self.action_read_on()

    def action_number(self, number: int) -> None:
        for place, option in enumerate(self.play.page.options):
            if option.number == number and self.choosing:
                self.pick(place)
                return
        if self.play.page.ending and self.choosing:
            self.pick(number - 1)

    def on_menu_clicked(self, message: Menu.Clicked) -> None:
        self.pick(message.place)

    def pick(self, place: int) -> None:
        if not self.choices.point(place):
            self.say(self.why_closed(place))
            return
        if self.play.page.ending:
            (self.action_ending, self.action_undo, self.home)[place]()
        else:
            self.choose(self.play.page.options[place])

    def why_closed(self, place: int) -> str:
        options = self.play.page.options
        return f"That is closed: {options[place].closed}" if place < len(options) and options[place].closed else ""

    def choose(self, option: Option) -> None:
        try:
            self.play.choose(option.id)
        except PlayError as refusal:
            self.say(str(refusal))
            return
        self.turn(option.label)

    def action_undo(self) -> None:
        try:
            refusal = self.play.undo()
        except PlayError as fault:
            refusal = str(fault)
        if refusal is None:
            self.restart()
        self.say(refusal or "Your last decision is taken back.")

    def action_invented(self) -> None:
        if not any(view.invented for view in self.reading.views):
            self.say("No words of this page are marked as invented.")
            return
        self.reading.mark(not self.reading.marking)

    def action_claims(self) -> None:
        named = tuple(dict.fromkeys(claim for view in self.reading.views for claim in view.claims))
        self.show_claims(named)

    def action_back(self) -> None:
        self.say("To leave, press q: everything is saved.")

    def action_copy(self) -> None:
        self.app.copy_to_clipboard("\n\n".join(view.words for view in self.reading.views))
        self.say("The page is on the clipboard, if this terminal allows it.")


def items(play: LivePlay) -> list[Item]:
    """What can be done on this page; after an ending, what can be done with the play."""
    if play.page.ending:
        return [Item(f" {number}", Content(text)) for number, text in enumerate(AFTERWARDS, 1)]
    return [option_item(option) for option in play.page.options]


def option_item(option: Option) -> Item:
    """A choice as a line; one that is closed carries its reason and no number."""
    if option.closed is None:
        return Item(f"{option.number:2}", prose(option.label))
    reason = prose(option.closed).stylize("italic")
    return Item(" –", Content.assemble(prose(option.label), "  (", reason, ")"), open=False)
