"""Dossiers: who these men are, as far as the role knows."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.content import Content

from game.play.page import Dossier
from game.tui.catalogue import Entry
from game.tui.claim import claim_lines
from game.tui.finder import Findable, Finder
from game.tui.leaf import Leaf
from game.tui.marks import STANCES, marked
from game.tui.menu import Item
from game.tui.ports import LivePlay
from game.tui.prose import Line, aside, head, labelled, para, point, prose


class Dossiers(Finder):
    """Everyone in the play, with a card each; Enter opens the claims behind a card."""

    WORDS: ClassVar[dict[str, str]] = {"choose": "Claims"}

    def __init__(self, play: LivePlay) -> None:
        super().__init__("Dossiers")
        self.play = play

    def findable(self) -> Sequence[Findable]:
        return [_findable(self.play.dossier(person)) for person in self.play.people()]

    def opened(self, entry: Entry) -> None:
        if entry.claims:
            self.app.push_screen(Leaf(entry.title, tuple(claim_lines(self.play, entry.claims))))
        else:
            self.say("No claim of the record stands behind this card.")


def _findable(dossier: Dossier) -> Findable:
    mark, _ = marked(STANCES, dossier.stance)
    name = Content.assemble(prose(dossier.name), "  ", prose(dossier.epithet).stylize("$faded"))
    entry = Entry(Item(mark, name), dossier.full_name, tuple(_card(dossier)), dossier.claims)
    words = (dossier.name, dossier.full_name, dossier.cyrillic, dossier.epithet, *dossier.offices)
    return Findable(entry, " ".join(words))


def _card(dossier: Dossier) -> Iterator[Line]:
    mark, word = marked(STANCES, dossier.stance)
    yield head(dossier.full_name)
    yield aside(", ".join(filter(None, (dossier.cyrillic, dossier.life))))
    yield labelled(f"{mark} {word}", dossier.why)
    yield from map(para, dossier.about)
    yield from (point(f"· {office}") for office in dossier.offices)
    if dossier.after:
        yield labelled("Afterwards", dossier.after)
