"""Told code: lines that note which side of each condition in prose is read and, where asked, say the prose itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.explore.program.marks import Marks
from game.explore.program.texts import Told, different, ending_texts, scene_text
from game.play.code import Code
from game.play.telling import choice_prose
from game.scenario.model import Choice, Ending, Scenario, Scene
from game.scenario.prose import Either, Piece


@dataclass(frozen=True, slots=True)
class ToldCode:
    """Writes the lines about texts; ``says`` names the role whose reading is wanted whole, nothing if nobody's."""

    scenario: Scenario
    code: Code
    marks: Marks
    says: str = ""

    def before(self, scene: Scene) -> Iterator[str]:
        """What the one who decides reads before he does."""
        if self._decides(scene):
            yield from self._lines({scene.decides: scene.text})

    def labels(self, scene: Scene, is_open: tuple[int, ...]) -> Iterator[str]:
        if self.says and scene.decides == self.says and scene.has_decision:
            labels = "\n".join(scene.choices[place].label for place in is_open)
            yield f"say({labels!r})"

    def after(self, scene: Scene, choice: Choice) -> Iterator[str]:
        """What is read once the choice is taken: by the other of what was decided, by both of what follows."""
        told = scene_text(self.scenario, scene)
        if self._decides(scene):
            told.pop(scene.decides)
        yield from self._lines(told)
        yield from self._lines({role: choice_prose(scene, choice, role) for role in self.scenario.roles})

    def ended(self, ending: Ending) -> Iterator[str]:
        for _, told in ending_texts(self.scenario, ending):
            yield from self._lines(told)

    def _decides(self, scene: Scene) -> bool:
        return scene.has_decision and scene.decides in self.scenario.roles

    def _lines(self, told: Told) -> Iterator[str]:
        for prose in different(told):
            yield from self._noting(prose.pieces)
        if said := told.get(self.says):
            yield f"say({self.code.pieces(said.pieces)})"

    def _noting(self, pieces: tuple[Piece, ...]) -> Iterator[str]:
        for piece in pieces:
            if isinstance(piece, Either):
                number = self.marks.of_condition[id(piece)]
                yield f"if {self.code.text(piece.condition)}:"
                yield from _indented([f"tell({number})", *self._noting(piece.then)])
                yield "else:"
                yield from _indented([f"tell({number + 1})", *self._noting(piece.otherwise)])


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)
