"""The author's preview: a scene as its player sees it beside what is wrong with it, set again at each save."""

from collections.abc import AsyncIterator, Callable, Iterable
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from game.play.errors import PlayError
from game.play.preview.preview import Preview as Previewed
from game.tui.folio import Folio
from game.tui.galley import Galley
from game.tui.keys import PREVIEW, bindings
from game.tui.margin import Margin
from game.tui.menu import Menu
from game.tui.prose import prose
from game.tui.scene import option_item

Saves = Callable[[], AsyncIterator[None]]
VALUE, FIND = "a variable and its value, such as nerve=4", "a scene's id, or a word of its title"
SHOWN = 4


class Preview(Folio):
    """Choices play on from here; the scenes before and after are a key away; nothing is kept."""

    CSS_PATH: ClassVar = ["scene.tcss", "preview.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = bindings("up", "down", "choose", "number", *(key.action for key in PREVIEW))
    FOOT = ("next_scene", "set_value", "switch_role", "diagnostics", "find_scene", "step_back", "help", "leave")

    def __init__(self, preview: Previewed, saves: Saves | None) -> None:
        super().__init__()
        self.preview, self.saves = preview, saves
        self.asks = ""

    def body(self) -> Iterable[Widget]:
        yield Container(Vertical(Galley(), Menu(id="options"), id="column"), Margin(), classes="spread")
        line = Input(classes="line", compact=True)
        line.cursor_blink = False
        yield line

    @property
    def galley(self) -> Galley:
        return self.query_one(Galley)

    @property
    def options(self) -> Menu:
        return self.query_one("#options", Menu)

    @property
    def margin(self) -> Margin:
        return self.query_one(Margin)

    @property
    def line(self) -> Input:
        return self.query_one(Input)

    @property
    def in_margin(self) -> bool:
        return self.margin.has_class("chosen")

    def on_mount(self) -> None:
        self.present()
        if self.saves:
            self.follow(self.saves)

    @work(exclusive=True)
    async def follow(self, saves: Saves) -> None:
        async for _ in saves():
            self.reload()

    def reload(self) -> None:
        """Read the files again; the scene, the line under the eye, the caret and the values stay as they are."""
        notes = self.preview.reload()
        self.present(" ".join(notes), keep_place=True)

    def present(self, note: str = "", *, keep_place: bool = False) -> None:
        """Show what the preview holds."""
        page, caret = self.preview.page, self.options.cursor
        with self.app.batch_update():
            self.query_one(".headline", Static).update(prose(self.preview.title))
            self.galley.set(page.parts, keep_place=keep_place)
            self.options.show([option_item(option) for option in page.options], caret if keep_place else 0)
            self.margin.show(self.preview, caret=self.in_margin)
            self.say(" ".join(filter(None, (note, self.preview.notice))))

    def attempt(self, act: Callable[[], None]) -> None:
        """Do something with the preview and show what came of it, or say why it cannot be done."""
        try:
            act()
        except PlayError as refused:
            self.say(str(refused))
            return
        self.present()

    def action_next_scene(self) -> None:
        self.attempt(lambda: self.preview.turn(1))

    def action_previous_scene(self) -> None:
        self.attempt(lambda: self.preview.turn(-1))

    def action_step_back(self) -> None:
        self.attempt(self.preview.back)

    def action_switch_role(self) -> None:
        self.attempt(self.preview.switch_role)

    def action_number(self, number: int) -> None:
        self.attempt(lambda: self.preview.choose(number))

    def action_choose(self) -> None:
        found = self.margin.pointed if self.in_margin else None
        if found is not None:
            self.open_scene_of(self.preview.manuscript.place_of(found))
        elif not self.in_margin and self.preview.page.options:
            self.action_number(self.options.cursor + 1)

    def open_scene_of(self, place: str) -> None:
        if place in self.preview.places:
            self.attempt(lambda: self.preview.go(place))
        else:
            self.say("That stands in no scene.")

    def on_menu_clicked(self, message: Menu.Clicked) -> None:
        self.action_number(message.place + 1)

    def on_margin_opened(self, message: Margin.Opened) -> None:
        self.open_scene_of(self.preview.manuscript.place_of(message.found))

    def action_up(self) -> None:
        self.move(-1)

    def action_down(self) -> None:
        self.move(1)

    def move(self, direction: int) -> None:
        if self.in_margin:
            self.margin.menu.move(direction)
        elif self.preview.page.options:
            self.options.move(direction)
        else:
            self.galley.step(direction)

    def action_page_on(self) -> None:
        self.galley.read(1)

    def action_page_back(self) -> None:
        self.galley.read(-1)

    def action_diagnostics(self) -> None:
        """Into the margin, where the caret goes from one diagnostic to the next; and out of it."""
        self.margin.toggle_class("chosen")
        self.margin.show(self.preview, caret=self.in_margin)

    def action_set_value(self) -> None:
        self.ask(VALUE)

    def action_find_scene(self) -> None:
        self.ask(FIND)

    def ask(self, what: str) -> None:
        """Open the line to type in."""
        self.asks, self.line.placeholder = what, what
        self.line.value = ""
        self.line.display = True
        self.line.focus()

    def close_line(self) -> None:
        self.line.display = False
        self.set_focus(None)

    def on_input_changed(self, message: Input.Changed) -> None:
        """While somebody types: what there is that begins so."""
        if self.line.display:
            known = self.preview.found if self.asks == FIND else self.preview.variables
            self.say("  ".join(known(message.value)[:SHOWN]))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        self.close_line()
        if self.asks == VALUE:
            self.attempt(lambda: self.preview.set(message.value))
        elif found := self.preview.found(message.value):
            self.open_scene_of(found[0])
        else:
            self.say(f"No scene is called or entitled “{message.value}”.")

    def action_back(self) -> None:
        """Out of the line, out of the margin; and no further."""
        if self.line.display:
            self.close_line()
            self.present(keep_place=True)
        elif self.in_margin:
            self.action_diagnostics()
        else:
            self.say("To leave, press q. To go back to where you stood before, press b.")
