"""The choice of a role: by what each man knows and wants, not by numbers."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from game.play.cards import RoleCard
from game.tui.catalogue import Catalogue, Entry
from game.tui.keys import bindings
from game.tui.menu import Item
from game.tui.prose import Line, aside, head, labelled, para, prose

STUDY_ON = "Study mode is on: the record is open after each decision."
STUDY_OFF = "Study mode is off: the record opens at the end of each act."


class RoleChoice(Catalogue):
    """A list of sides and the card of the one under the caret. ``begin`` starts a play with the role chosen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("study")
    FOOT = ("choose", "study", "back", "help", "leave")
    WORDS: ClassVar[dict[str, str]] = {"choose": "Play this role"}

    def __init__(self, roles: Sequence[RoleCard], study: bool, begin: Callable[[str, bool], str | None]) -> None:
        super().__init__("Who are you?")
        self.roles, self.study, self.begin = roles, study, begin

    def listed(self) -> Sequence[Entry]:
        return [_entry(role) for role in self.roles]

    def opened(self, entry: Entry) -> None:
        role = self.roles[self.entries.index(entry)]
        self.say(self.begin(role.id, self.study) or "")

    def action_study(self) -> None:
        self.study = not self.study
        self.say(STUDY_ON if self.study else STUDY_OFF)


def _entry(role: RoleCard) -> Entry:
    text = Content.assemble(prose(role.name).stylize("bold"), "\n", prose(role.epithet).stylize("$faded"))
    return Entry(Item("", text), role.name, tuple(_card(role)))


def _card(role: RoleCard) -> Iterator[Line]:
    yield head(role.name)
    yield aside(role.epithet)
    yield labelled("You want", role.aim)
    yield from map(para, role.brief)
