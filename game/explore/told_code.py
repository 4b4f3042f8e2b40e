"""Told code: lines that note which side of each condition in prose is read and, where asked, say the prose itself."""

from collections.abc import Iterable, Iterator

from game.explore.marks import PER_SCENE, TOLD, Told
from game.explore.words import words_of
from game.play.code import Code
from game.play.telling import choice_prose, scene_prose
from game.scenario.model import Choice, Ending, Scenario, Scene
from game.scenario.prose import Either, Piece, Prose

# A text: where it stands, and its prose as each role reads it.
Text = tuple[str, dict[str, Prose | None]]


class ToldCode:
    """The lines about the texts of one scene or ending; ``says`` names the role whose reading is wanted whole.

    Sides are numbered in the order authored, whatever a line of play makes of the scene.
    """

    def __init__(self, scenario: Scenario, code: Code, number: int, says: str = "") -> None:
        self._scenario, self._code, self._says = scenario, code, says
        self._base = number * PER_SCENE + TOLD
        self.sides: list[Told] = []
        self._known: dict[int, int] = {}
        for where, told in self._texts(number):
            for prose in _different(told):
                roles = tuple(role for role, read in told.items() if read is prose)
                self._number(number, where, prose.pieces, roles)

    def _texts(self, number: int) -> Iterator[Text]:
        scenes = list(self._scenario.scenes.values())
        if number >= len(scenes):
            yield from self._ending_texts(list(self._scenario.endings.values())[number - len(scenes)])
            return
        scene = scenes[number]
        yield "text", self._told(scene)
        for choice in scene.choices:
            yield choice.id, {role: choice_prose(scene, choice, role) for role in self._scenario.roles}

    def _told(self, scene: Scene) -> dict[str, Prose | None]:
        return {role: scene_prose(self._scenario, scene, role) for role in self._scenario.roles}

    def _ending_texts(self, ending: Ending) -> Iterator[Text]:
        yield "seen-by", {role: ending.seen_by.get(role) for role in self._scenario.roles}
        yield "text", dict.fromkeys(self._scenario.roles, ending.text)

    def _number(self, number: int, where: str, pieces: tuple[Piece, ...], roles: tuple[str, ...]) -> None:
        for piece in pieces:
            if isinstance(piece, Either):
                self._known[id(piece)] = self._base + len(self.sides)
                for held, side in ((True, piece.then), (False, piece.otherwise)):
                    told = Told(number, where, piece.condition.source, held, words_of(side), roles)
                    self.sides.append(told)
                for side in (piece.then, piece.otherwise):
                    self._number(number, where, side, roles)

    def before(self, scene: Scene) -> Iterator[str]:
        """What the one who decides reads before he does."""
        if self._decides(scene):
            yield from self._lines({scene.decides: scene.text})

    def labels(self, scene: Scene, is_open: tuple[int, ...]) -> Iterator[str]:
        if self._says and scene.decides == self._says and scene.has_decision:
            labels = "\n".join(scene.choices[place].label for place in is_open)
            yield f"say({labels!r})"

    def after(self, scene: Scene, choice: Choice) -> Iterator[str]:
        """What is read once the choice is taken: by the other of what was decided, by both of what follows."""
        told = self._told(scene)
        if self._decides(scene):
            told.pop(scene.decides)
        yield from self._lines(told)
        yield from self._lines({role: choice_prose(scene, choice, role) for role in self._scenario.roles})

    def ended(self, ending: Ending) -> Iterator[str]:
        for _, told in self._ending_texts(ending):
            yield from self._lines(told)

    def _decides(self, scene: Scene) -> bool:
        return scene.has_decision and scene.decides in self._scenario.roles

    def _lines(self, told: dict[str, Prose | None]) -> Iterator[str]:
        for prose in _different(told):
            yield from self._noting(prose.pieces)
        if said := told.get(self._says):
            yield f"say({self._code.pieces(said.pieces)})"

    def _noting(self, pieces: tuple[Piece, ...]) -> Iterator[str]:
        for piece in pieces:
            if isinstance(piece, Either):
                number = self._known[id(piece)]
                yield f"if {self._code.text(piece.condition)}:"
                yield from _indented([f"tell({number})", *self._noting(piece.then)])
                yield "else:"
                yield from _indented([f"tell({number + 1})", *self._noting(piece.otherwise)])


def _different(told: dict[str, Prose | None]) -> list[Prose]:
    """The texts that are read, each once however many read it."""
    return list({id(prose): prose for prose in told.values() if prose}.values())


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)
