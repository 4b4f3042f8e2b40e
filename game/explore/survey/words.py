"""Words: how many there are to read in prose, the sides of its conditions counted apart."""

import re

from game.scenario.expressions import Expression
from game.scenario.prose import Piece

_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def words_of(pieces: tuple[Piece, ...]) -> int:
    """The words that are read whatever holds; a value that stands in the text counts as one."""
    return sum(words_in(piece) if isinstance(piece, str) else int(isinstance(piece, Expression)) for piece in pieces)


def words_in(text: str) -> int:
    return len(_WORD.findall(text))
