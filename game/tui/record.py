"""The record: your decisions and findings beside what was done, with the claims behind each."""

from collections.abc import Sequence
from typing import ClassVar

from game.play.page import Protocol
from game.tui.catalogue import Catalogue, Entry
from game.tui.claim import claim_lines
from game.tui.entries import entries
from game.tui.leaf import Leaf
from game.tui.ports import LivePlay


class Record(Catalogue):
    """What has been decided and found so far; Enter opens the claims behind a line."""

    WORDS: ClassVar[dict[str, str]] = {"choose": "Claims"}

    def __init__(self, play: LivePlay, record: Protocol) -> None:
        super().__init__(record.title or "The record")
        self.play = play
        self.record = record

    def listed(self) -> Sequence[Entry]:
        return entries(self.record.decisions, self.record.findings)

    def opened(self, entry: Entry) -> None:
        if entry.claims:
            self.app.push_screen(Leaf(entry.title, tuple(claim_lines(self.play, entry.claims))))
        else:
            self.say("No claim of the record stands behind this line.")
