"""Words: how many there are to read in prose, the sides of its conditions counted apart."""

from game.scenario.expressions import Expression
from game.scenario.prose import Piece


def words_of(pieces: tuple[Piece, ...]) -> int:
    """The words that are read whatever holds; a value that stands in the text counts as one."""
    return sum(len(piece.split()) if isinstance(piece, str) else int(isinstance(piece, Expression)) for piece in pieces)
