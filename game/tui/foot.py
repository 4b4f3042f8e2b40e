"""The foot line: the keys that matter now, as many as the window has room for."""

from textual.events import Resize
from textual.widgets import Static

from game.tui.keys import foot


class Foot(Static):
    """One line of keys. Which they are is said by the screen; how many fit, by the window."""

    def __init__(self, actions: tuple[str, ...], words: dict[str, str]) -> None:
        super().__init__(classes="foot")
        self.actions, self.renamed = actions, words

    def show(self, actions: tuple[str, ...], words: dict[str, str]) -> None:
        self.actions, self.renamed = actions, words
        self.update(foot(actions, words, self.size.width))

    def on_resize(self, event: Resize) -> None:
        self.update(foot(self.actions, self.renamed, event.size.width))
