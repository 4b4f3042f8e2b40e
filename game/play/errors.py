"""What a play refuses, in a sentence for the person at the keyboard."""

from collections.abc import Iterable

from game.reading.suggest import did_you_mean

# More than these nobody would read.
MOST_LISTED = 16


class PlayError(Exception):
    """A move, a save or an argument that cannot be taken; its text says why and what to do."""


def must_be_known(kind: str, name: str, known: Iterable[str]) -> None:
    """Raise PlayError where nothing of this kind has the name, with the one that was meant or all there are."""
    names = tuple(known)
    if name not in names:
        few = f" There are: {', '.join(names)}." if 0 < len(names) <= MOST_LISTED else ""
        raise PlayError(f"There is no {kind} “{name}”.{did_you_mean(name, names) or few}")
