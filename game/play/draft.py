"""A step in the making: the values being changed, the chance of this visit, and what the ledger will say."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.play.chance import Draws
from game.play.ledger import Entry, Happening
from game.play.situation import Layout, Situation

if TYPE_CHECKING:
    from game.play.halls import HallVote


@dataclass(slots=True)
class Draft:
    """The one place where values change; it ends as the next Situation."""

    layout: Layout
    chance: Draws
    choice: str
    values: list[int]
    cause: str = ""
    entries: list[Entry] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)
    hall: "HallVote | None" = None

    def get(self, name: str) -> int:
        return self.values[self.layout.index[name]]

    def put(self, name: str, value: int) -> None:
        """Change one number, kept within its range, and note why."""
        place = self.layout.index[name]
        low, high = self.layout.limits[place]
        before, after = self.values[place], max(low, min(high, value))
        if after != before:
            self.values[place] = after
            self.entries.append(Entry(name, before, after, self.chance.scene, self.choice, self.cause))

    def finished(self, scene: int) -> Situation:
        return Situation(scene, tuple(self.values))
