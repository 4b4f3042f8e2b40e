"""The glossary: words of the time, explained."""

from collections.abc import Sequence

from game.tui.catalogue import Entry
from game.tui.finder import Findable, Finder
from game.tui.menu import Item
from game.tui.ports import LivePlay
from game.tui.prose import aside, head, para, prose


class Glossary(Finder):
    """Terms on one side, the meaning of one of them on the other."""

    FOOT = ("find", "back", "help", "leave")

    def __init__(self, play: LivePlay) -> None:
        super().__init__("Words of the time")
        self.play = play

    def findable(self) -> Sequence[Findable]:
        return [_findable(*term) for term in self.play.glossary()]


def _findable(term: str, cyrillic: str, meaning: str) -> Findable:
    card = (head(term), aside(cyrillic), para(meaning))
    return Findable(Entry(Item("", prose(term)), term, card), f"{term} {cyrillic} {meaning}")
