"""Prose as one situation has it: conditions chosen, values put in, paragraphs split."""

from collections.abc import Sequence

from game.play.compiled import Value, compiled
from game.play.paragraphs import paragraphs
from game.play.situation import Layout
from game.scenario.expressions import Expression
from game.scenario.model import Scenario
from game.scenario.prose import Piece, Prose
from game.scenario.types import FLAG


class Press:
    """Sets a scenario's prose; each expression is compiled the first time it is met."""

    def __init__(self, scenario: Scenario, layout: Layout) -> None:
        self._scenario, self._layout = scenario, layout
        self._values: dict[Expression, Value] = {}

    def paragraphs(self, prose: Prose | None, values: Sequence[int]) -> tuple[str, ...]:
        """The paragraphs that this situation shows; none for absent prose."""
        if prose is None:
            return ()
        return paragraphs("".join(self._set(piece, values) for piece in prose.pieces))

    def line(self, prose: Prose | None, values: Sequence[int]) -> str:
        return " ".join(self.paragraphs(prose, values))

    def _set(self, piece: Piece, values: Sequence[int]) -> str:
        if isinstance(piece, str):
            return piece
        if isinstance(piece, Expression):
            return self._words(piece, self._value(piece)(values))
        side = piece.then if self._value(piece.condition)(values) else piece.otherwise
        return "".join(self._set(inner, values) for inner in side)

    def _value(self, expression: Expression) -> Value:
        if expression not in self._values:
            self._values[expression] = compiled(expression, self._layout)
        return self._values[expression]

    def _words(self, expression: Expression, value: int) -> str:
        """A value as a reader sees it: a variable's own words if it declares them."""
        variable = self._scenario.variables.get(expression.source)
        names = expression.type.values or (("no", "yes") if expression.type == FLAG else ())
        name = names[value] if names else str(value)
        return variable.words.get(name, name.replace("_", " ")) if variable else name.replace("_", " ")
