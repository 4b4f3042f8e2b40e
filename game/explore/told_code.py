"""Told code: lines that note which side of each condition in prose is read and, where asked, say the prose itself."""

from collections.abc import Iterator

from game.explore.marks import PER_SCENE, TOLD, Told
from game.play.code import Code
from game.play.telling import choice_prose, scene_prose
from game.scenario.model import Choice, Ending, Scenario, Scene
from game.scenario.prose import Either, Piece, Prose


class ToldCode:
    """The lines about the texts of one scene or ending; ``says`` names the role whose reading is wanted whole."""

    def __init__(self, scenario: Scenario, code: Code, number: int, says: str = "") -> None:
        self._scenario, self._code, self._says = scenario, code, says
        self._base, self._number = number * PER_SCENE + TOLD, number
        self.sides: list[Told] = []
        self._known: dict[tuple[str, int], int] = {}

    def before(self, scene: Scene) -> Iterator[str]:
        """What the one who decides reads before he does."""
        if scene.has_decision and scene.decides in self._scenario.roles:
            yield from self._texts({scene.decides: scene.text}, "text")

    def labels(self, scene: Scene, is_open: tuple[int, ...]) -> Iterator[str]:
        if self._says and scene.decides == self._says and scene.has_decision:
            labels = "\n".join(scene.choices[place].label for place in is_open)
            yield f"say({labels!r})"

    def after(self, scene: Scene, choice: Choice) -> Iterator[str]:
        """What is read once the choice is taken: by the other of what was decided, by both of what follows."""
        roles = [role for role in self._scenario.roles if not (scene.has_decision and scene.decides == role)]
        yield from self._texts({role: scene_prose(self._scenario, scene, role) for role in roles}, "text")
        told = {role: choice_prose(scene, choice, role) for role in self._scenario.roles}
        yield from self._texts(told, f"choice {choice.id}")

    def ended(self, ending: Ending) -> Iterator[str]:
        yield from self._texts({role: ending.seen_by.get(role) for role in self._scenario.roles}, "seen-by")
        yield from self._texts({role: ending.text for role in self._scenario.roles}, "text")

    def _texts(self, told: dict[str, Prose | None], where: str) -> Iterator[str]:
        for prose in dict.fromkeys(prose for prose in told.values() if prose):
            yield from self._sides(prose.pieces, where)
        if said := told.get(self._says):
            yield f"say({self._code.pieces(said.pieces)})"

    def _sides(self, pieces: tuple[Piece, ...], where: str) -> Iterator[str]:
        for piece in pieces:
            if isinstance(piece, Either):
                yield f"if {self._code.text(piece.condition)}:"
                yield from self._side(piece, where, held=True)
                yield "else:"
                yield from self._side(piece, where, held=False)

    def _side(self, piece: Either, where: str, *, held: bool) -> Iterator[str]:
        inner = [f"tell({self._numbered(piece, where, held)})"]
        inner += self._sides(piece.then if held else piece.otherwise, where)
        yield from (f"    {line}" for line in inner)

    def _numbered(self, piece: Either, where: str, held: bool) -> int:
        """The same condition of the same text has one number, however many branches of the function tell it."""
        key = (where, id(piece) * 2 + held)
        if key not in self._known:
            self._known[key] = len(self.sides)
            self.sides.append(Told(self._number, where, piece.condition.source, held))
        return self._base + self._known[key]
