"""A passage in the reading column, with its invented words marked on demand."""

from collections.abc import Iterator

from textual.widgets import Static

from game.play.page import Passage
from game.tui.part import PartView
from game.tui.prose import Line, aside, head, para, prose


class PassageView(PartView):
    """A stretch of story. Invented words are underlined in place and listed below it: never shown by colour."""

    def __init__(self, passage: Passage) -> None:
        super().__init__(tuple(_lines(passage)))
        self.passage = passage
        self.add_class(f"kind-{passage.kind}" if passage.kind.isidentifier() else "kind-scene")

    def mark_invented(self, shown: bool) -> None:
        phrases = self.passage.invented if shown else ()
        for widget, text in zip(self.query(".text").results(Static), self.passage.paragraphs, strict=True):
            widget.update(prose(text, phrases))
        self.query(".invented").remove()
        if phrases:
            listed = "; ".join(f"“{phrase}”" for phrase in phrases)
            self.mount(Static(prose(f"Invented here: {listed}"), classes="paragraph aside invented"))

    @property
    def invented(self) -> tuple[str, ...]:
        return self.passage.invented

    @property
    def claims(self) -> tuple[str, ...]:
        return self.passage.claims

    @property
    def words(self) -> str:
        return "\n\n".join(filter(None, (self.passage.heading, *self.passage.paragraphs)))


def _lines(passage: Passage) -> Iterator[Line]:
    if passage.heading:
        yield head(passage.heading)
    if moment := ", ".join(filter(None, (passage.where, passage.when))):
        yield aside(moment)
    yield from map(para, passage.paragraphs)
