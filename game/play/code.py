"""Code: a scenario's expressions and prose as functions of a situation's values, each distinct one compiled once."""

from collections.abc import Callable, Sequence

from game.play.situation import Layout
from game.scenario.expressions import Expression
from game.scenario.model import Scenario
from game.scenario.prose import Either, Piece, Prose
from game.scenario.types import FLAG, YES_NO
from game.scenario.written import kept_within, written

Value = Callable[[Sequence[int]], int]
Telling = Callable[[Sequence[int]], str]


class Code:
    """Expressions as Python text, over ``v``, the values of a situation; and as functions of them."""

    def __init__(self, scenario: Scenario, layout: Layout) -> None:
        self._scenario, self._layout = scenario, layout
        self._texts: dict[Expression, str] = {}
        self._values: dict[str, Value] = {}
        self._told: dict[Prose, Telling] = {}
        # What the text refers to: the words of a value, by the expression that has it.
        self.names: dict[str, object] = {"__builtins__": {}, "min": min, "max": max, "str": str}

    def slot(self, name: str) -> str:
        return f"v[{self._layout.index[name]}]"

    def text(self, expression: Expression) -> str:
        """The expression as Python."""
        if expression not in self._texts:
            self._texts[expression] = written(expression.tree, self.slot)
        return self._texts[expression]

    def kept(self, expression: Expression, name: str) -> str:
        """The expression as Python, kept within the range of the number that takes its value."""
        low, high = self._layout.limits[self._layout.index[name]]
        return kept_within(expression.tree, self.slot, name, low, high)

    def function(self, text: str) -> Value:
        """Such text as a function; it was written here from whitelisted trees, and never by an author."""
        if text not in self._values:
            self._values[text] = eval(f"lambda v: {text}", self.names)
        return self._values[text]

    def value(self, expression: Expression) -> Value:
        return self.function(self.text(expression))

    def prose(self, prose: Prose) -> Telling:
        """Prose as a function that gives it as one situation has it."""
        if prose not in self._told:
            self._told[prose] = eval(f"lambda v: {self.pieces(prose.pieces)}", self.names)
        return self._told[prose]

    def pieces(self, pieces: tuple[Piece, ...]) -> str:
        """Pieces of prose as Python text that gives a string."""
        return " + ".join(self._piece(piece) for piece in pieces) or "''"

    def _piece(self, piece: Piece) -> str:
        if isinstance(piece, str):
            return repr(piece)
        if isinstance(piece, Either):
            return f"({self.pieces(piece.then)} if {self.text(piece.condition)} else {self.pieces(piece.otherwise)})"
        return self._said(piece)

    def _said(self, expression: Expression) -> str:
        """A value as a reader sees it: the words that its variable declares, else its name, else the number."""
        text, names = self.text(expression), YES_NO if expression.type == FLAG else expression.type.values
        variable = self._scenario.variables.get(expression.source)
        words = variable.words if variable else {}
        if names:
            return f"{self._named(tuple(words.get(each, each.replace('_', ' ')) for each in names))}[{text}]"
        return f"{self._named(words)}.get(str({text}), str({text}))" if words else f"str({text})"

    def _named(self, words: object) -> str:
        """A name by which the text can refer to words."""
        name = f"WORDS_{len(self.names)}"
        self.names[name] = words
        return name
