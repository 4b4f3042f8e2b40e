"""A step in the making: the values being changed, the chance of this visit, and what the ledger will say."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.play.chance import Draws
from game.play.ledger import Entry, Happening
from game.play.situation import Layout, Situation

if TYPE_CHECKING:
    from game.play.divisions import CouncilVote
    from game.play.halls import HallVote


@dataclass(slots=True)
class Draft:
    """The one place where values change; it ends as the next Situation.

    Where nobody will read it, nothing is noted: neither why a number changed nor what was seen on the way.
    """

    layout: Layout
    chance: Draws
    choice: str
    values: list[int]
    is_noted: bool = True
    cause: str = ""
    entries: list[Entry] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)
    # The last vote of each body at this visit, for its closing.
    votes: dict[str, "CouncilVote | HallVote"] = field(default_factory=dict)

    def get(self, name: str) -> int:
        return self.values[self.layout.index[name]]

    def put(self, name: str, value: int) -> None:
        """Change one number, kept within its range, and note why."""
        self.put_at(self.layout.index[name], value)

    def put_at(self, slot: int, value: int) -> None:
        """Change the number in a slot."""
        low, high = self.layout.limits[slot]
        before, after = self.values[slot], low if value < low else high if value > high else value
        if after != before:
            self.values[slot] = after
            if self.is_noted:
                name = self.layout.names[slot]
                self.entries.append(Entry(name, before, after, self.chance.scene, self.choice, self.cause))

    def note(self, seen: Callable[[], Happening]) -> None:
        """Keep what was seen on the way; it is put together only where somebody will read it."""
        if self.is_noted:
            self.happenings.append(seen())

    def finished(self, scene: int) -> Situation:
        return Situation(scene, tuple(self.values))
