"""Asides: the screens that a reader can open beside the scene and leave again without losing anything."""

from collections.abc import Sequence

from game.play import words
from game.play.page import Page
from game.tui.claim import claim_lines
from game.tui.dossiers import Dossiers
from game.tui.ending import Ending
from game.tui.folio import Folio
from game.tui.glossary import Glossary
from game.tui.leaf import Leaf
from game.tui.ports import LivePlay
from game.tui.prose import para
from game.tui.record import Record
from game.tui.situation import situation_lines


class Asides(Folio):
    """A screen of a play from which situation, dossiers, record, glossary and claims can be opened."""

    play: LivePlay

    def action_situation(self) -> None:
        self.app.push_screen(Leaf("How things stand", tuple(situation_lines(self.play))))

    def action_dossiers(self) -> None:
        self.app.push_screen(Dossiers(self.play))

    def action_glossary(self) -> None:
        self.app.push_screen(Glossary(self.play))

    def action_record(self) -> None:
        page: Page = self.play.page
        record = self.play.record()
        if page.ending:
            self.action_ending()
        elif record is None:
            self.app.push_screen(Leaf("The record", (para(words.SHUT),)))
        else:
            self.app.push_screen(Record(self.play, record))

    def action_ending(self) -> None:
        self.app.push_screen(Ending(self.play))

    def show_claims(self, claims: Sequence[str]) -> None:
        """Open those of the claims named that can be read yet, or say that there are none."""
        opened = [claim for claim in claims if self.play.may_open(claim)]
        if opened:
            self.app.push_screen(Leaf("What this rests on", tuple(claim_lines(self.play, opened))))
        elif claims:
            self.app.push_screen(Leaf("What this rests on", (para(words.SHUT),)))
        else:
            self.say("No claim of the record stands behind this page.")
