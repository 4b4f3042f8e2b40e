"""The application around an author's preview: its looks, its help, and the files that it follows."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.content import Content

from game.play.preview.preview import Preview as Previewed
from game.tui.app import HEIGHTS, WIDTHS
from game.tui.crash import INTERRUPTED, guarded, heed_signals
from game.tui.keys import PREVIEW, bindings
from game.tui.leaf import Leaf
from game.tui.preview import Preview, Saves
from game.tui.prose import Line, head, para
from game.tui.theme import NIGHT, PAPER, other

OTHER_KEYS = (
    ("1-9", "take a choice, and go on from there with what it changes; Enter takes the one under the caret"),
    ("↑ ↓", "move among the choices"),
    ("t", "light paper or dark night"),
    ("q", "leave; a preview keeps nothing"),
)


class PreviewApp(App[None]):
    """One screen, the preview; and its help."""

    TITLE = "Preview"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("help", "theme", "stop", "leave")
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, preview: Previewed, saves: Saves | None = None) -> None:
        super().__init__()
        self.preview, self.saves = preview, saves
        self.register_theme(PAPER)
        self.register_theme(NIGHT)
        self.theme = NIGHT.name

    def on_mount(self) -> None:
        heed_signals(self)
        self.push_screen(Preview(self.preview, self.saves))

    def action_help(self) -> None:
        if not isinstance(self.screen, Leaf):
            self.push_screen(Leaf("Keys of the preview", tuple(help_lines())))

    def action_theme(self) -> None:
        self.theme = other(self.theme)

    def action_stop(self) -> None:
        self.exit(return_code=INTERRUPTED)

    def action_leave(self) -> None:
        self.exit()


def help_lines() -> Iterator[Line]:
    yield head("Keys")
    for shown, does in (*((key.shown, key.does) for key in PREVIEW), *OTHER_KEYS):
        yield Line("pair", Content.assemble((f"{shown:7}", "bold"), does))
    yield head("What you see")
    yield para("The scene as its reader has it, and beside it what plenum check finds: first here, then elsewhere.")
    yield para("Save a file, and it is read again; where you stand and the values that you set stay as they are.")


def run(preview: Previewed, folder: Path | None) -> int:
    """Run the preview until the author leaves; it follows the saves below a folder, if there is one to follow."""
    saves: Saves | None = None
    if folder is not None:
        from game.play.preview import watched

        saves = partial(watched.saves, folder)
    return guarded(PreviewApp(preview, saves), lambda: "")
