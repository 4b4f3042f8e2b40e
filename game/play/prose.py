"""Prose as one situation has it: conditions chosen, values put in, paragraphs split."""

from collections.abc import Sequence

from game.play.code import Code
from game.play.paragraphs import paragraphs
from game.scenario.prose import Prose


class Press:
    """Sets a scenario's prose."""

    def __init__(self, code: Code) -> None:
        self._code = code

    def paragraphs(self, prose: Prose | None, values: Sequence[int]) -> tuple[str, ...]:
        """The paragraphs that this situation shows; none for absent prose."""
        return paragraphs(self._code.prose(prose)(values)) if prose else ()

    def line(self, prose: Prose | None, values: Sequence[int]) -> str:
        return " ".join(self.paragraphs(prose, values))
