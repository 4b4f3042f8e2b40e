"""The opening: what is read and chosen between the title and the first scene."""

from collections.abc import Callable

from textual.app import App

from game.play.cards import ScenarioCard
from game.play.errors import PlayError
from game.tui.leaf import Leaf
from game.tui.ports import LivePlay, Shelf
from game.tui.prose import para
from game.tui.roles import RoleChoice


class Opening:
    """Primer, content note, role: each page leads to the next, and Escape leads back to the title."""

    def __init__(self, app: App[None], shelf: Shelf, card: ScenarioCard, enter: Callable[[LivePlay], None]) -> None:
        self.app, self.shelf, self.card, self.enter = app, shelf, card, enter

    def start(self, study: bool) -> None:
        self.study = study
        self._read(self.card.title, self.card.primer, self._warn)

    def _warn(self) -> None:
        self._read("Before you read on", self.card.content_note, self._choose)

    def _choose(self) -> None:
        self.app.push_screen(RoleChoice(self.card.roles, self.study, self._begin))

    def _read(self, headline: str, paragraphs: tuple[str, ...], then: Callable[[], None]) -> None:
        """Show a page, if there is one, and go on when it has been read."""
        if paragraphs:
            self.app.push_screen(Leaf(headline, tuple(map(para, paragraphs))), lambda on: then() if on else None)
        else:
            then()

    def _begin(self, role: str, study: bool) -> str | None:
        try:
            play = self.shelf.begin(self.card.id, role, study)
        except PlayError as refusal:
            return str(refusal)
        self.enter(play)
        return None


def read_before(app: App[None], card: ScenarioCard) -> None:
    """Lay the pages that a newcomer reads first over the scene, the primer on top."""
    for headline, paragraphs in (("Before you read on", card.content_note), (card.title, card.primer)):
        if paragraphs:
            app.push_screen(Leaf(headline, tuple(map(para, paragraphs))))
