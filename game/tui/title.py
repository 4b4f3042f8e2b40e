"""The title page: take up a play, begin one, or read how it is played."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.play.cards import SaveCard, ScenarioCard
from game.play.errors import PlayError
from game.reading.plural import counted
from game.scenario.packaged import asset
from game.tui.folio import Folio
from game.tui.keys import bindings
from game.tui.menu import Item, Menu
from game.tui.ports import Shelf
from game.tui.prose import prose

WHAT = (
    "What you decide: who speaks, who is told, when to call the vote. What is true here: what the record supports has "
    "its sources one key away, and every invented word can be shown. The votes are counted in a model and say so."
)
RECENT = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing the title page offers, and what it does."""

    item: Item
    taken: Callable[[], None]


class Title(Folio):
    """It is painted before any scenario is read, and asks the shelf only then."""

    CSS_PATH = "title.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("up", "down", "choose", "how_to_play")
    FOOT = ("choose", "how_to_play", "theme", "help", "leave")

    def __init__(self, shelf: Shelf, resume: Callable[[SaveCard], None], open_: Callable[[ScenarioCard], None]) -> None:
        super().__init__()
        self.shelf, self.resume, self.open = shelf, resume, open_
        self.offers: Sequence[Offer] = ()

    def body(self) -> Iterable[Widget]:
        yield Static(Content("O C T O B E R"), classes="month")
        yield Static(Content(asset("title.txt").rstrip("\n")), classes="year")
        yield Static(Content("a plenum, in your hands"), classes="motto")
        yield Container(Menu(classes="offers"), Static(Content(WHAT), classes="what"), classes="middle")

    def on_mount(self) -> None:
        self.call_after_refresh(self.ask)

    def on_screen_resume(self) -> None:
        if self.offers:
            self.ask()

    def ask(self) -> None:
        """Ask the shelf what it holds and offer it."""
        menu = self.query_one(Menu)
        if not menu.is_attached:  # the reader has left already
            return
        try:
            self.offers = [*self._saves(), *self._scenarios()]
        except PlayError as refusal:
            self.offers = [*self._scenarios()]
            self.say(str(refusal))
        menu.show([offer.item for offer in self.offers])
        if not self.offers:
            self.say("There is no scenario here to play.")

    def _saves(self) -> Iterator[Offer]:
        for save in self.shelf.saves()[:RECENT]:
            decisions = counted(save.moves, "decision")
            text = _two(f"Continue: {save.title}", f"{save.role}, {save.where}, after {decisions}")
            yield Offer(Item("", text), partial(self.resume, save))

    def _scenarios(self) -> Iterator[Offer]:
        for card in self.shelf.scenarios():
            roles = counted(len(card.roles), "role")
            text = _two(card.title, f"{card.subtitle}; about {card.minutes} minutes, {roles}")
            yield Offer(Item("", text), partial(self.open, card))

    def on_menu_clicked(self, message: Menu.Clicked) -> None:
        self.query_one(Menu).point(message.place)
        self.action_choose()

    def action_up(self) -> None:
        self.query_one(Menu).move(-1)

    def action_down(self) -> None:
        self.query_one(Menu).move(1)

    def action_choose(self) -> None:
        place = self.query_one(Menu).cursor
        if 0 <= place < len(self.offers):
            self.offers[place].taken()

    def action_how_to_play(self) -> None:
        from game.tui.help import how_to_play  # read on demand: the title is to be painted before anything else
        from game.tui.leaf import Leaf

        self.app.push_screen(Leaf("How to play", how_to_play()))

    def action_back(self) -> None:
        """The title is the last page there is: nothing lies behind it."""


def _two(name: str, about: str) -> Content:
    return Content.assemble(prose(name).stylize("bold"), "\n", prose(about).stylize("$faded"))
