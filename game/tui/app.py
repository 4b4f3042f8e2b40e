"""The application: it holds the shelf and the play, and leads from screen to screen."""

from collections.abc import Iterable
from functools import partial
from typing import Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from game.play.cards import SaveCard, ScenarioCard
from game.tui.crash import INTERRUPTED, guarded, heed_signals
from game.tui.keys import KEYS, bindings
from game.tui.ports import LivePlay, Shelf
from game.tui.theme import NIGHT, PAPER, other
from game.tui.title import Title

WIDTHS = [(0, "-narrow"), (60, "-middle"), (110, "-wide")]
HEIGHTS = [(0, "-low"), (30, "-tall")]


class PlenumApp(App[None]):
    """The Textual face. Screens that are not the title are imported when they are first opened."""

    TITLE = "October 1964"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("help", "theme", "command_palette", "stop", "leave")
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(
        self, shelf: Shelf, play: LivePlay | None = None, study: bool = False, cover: ScenarioCard | None = None
    ) -> None:
        super().__init__()
        self.shelf, self.play, self.study, self.cover = shelf, play, study, cover
        self.register_theme(PAPER)
        self.register_theme(NIGHT)
        self.theme = NIGHT.name

    def get_default_screen(self) -> Screen[Any]:
        """The title lies at the bottom of the stack: a page pushed over another is painted later."""
        return super().get_default_screen() if self.play else self.title_page()

    def on_mount(self) -> None:
        heed_signals(self)
        if self.play is not None:
            self.push_screen(self.scene_page(self.play))
        if self.cover is not None:
            from game.tui.opening import read_before

            read_before(self, self.cover)

    def title_page(self) -> Title:
        return Title(self.shelf, self.resume, self.open_scenario)

    def scene_page(self, play: LivePlay) -> Screen[bool]:
        from game.tui.scene import Scene

        return Scene(play, self.go_home)

    def enter(self, play: LivePlay) -> None:
        """Go to the scene of a play, in place of the pages that led there."""
        self.play = play
        self.go_down()
        self.push_screen(self.scene_page(play))

    def go_home(self) -> None:
        self.go_down()
        if not isinstance(self.screen, Title):
            self.push_screen(self.title_page())

    def go_down(self) -> None:
        """Leave every page but the first behind: what lies behind it is saved."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def open_scenario(self, card: ScenarioCard) -> None:
        from game.tui.opening import Opening

        Opening(self, self.shelf, card, self.enter).start(self.study)

    def resume(self, save: SaveCard) -> None:
        from game.play.errors import PlayError

        try:
            play = self.shelf.resume(save.path)
        except PlayError as refusal:
            if isinstance(self.screen, Title):
                self.screen.say(str(refusal))
            return
        self.enter(play)

    def action_help(self) -> None:
        from game.tui.help import Help

        if not isinstance(self.screen, Help):
            self.push_screen(Help())

    def action_theme(self) -> None:
        self.theme = other(self.theme)

    def action_stop(self) -> None:
        self.exit(return_code=INTERRUPTED)

    def action_leave(self) -> None:
        self.exit()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The keys that work on a screen, by name."""
        bound = {active.binding.action for active in screen.active_bindings.values()}
        for key in KEYS.values():
            if key.action in bound - {"command_palette"}:
                yield SystemCommand(key.word, key.does, partial(self.run_action, key.action, screen))


def run(shelf: Shelf, *, play: LivePlay | None = None, study: bool = False, cover: ScenarioCard | None = None) -> int:
    """Run the face until the reader leaves, and return the exit code.

    With a play it opens on its scene; with a cover too, on the pages to be read before it.
    """
    app = PlenumApp(shelf, play, study, cover)
    return guarded(app, lambda: app.play.saved_at if app.play else "")
