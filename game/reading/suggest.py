"""Suggest: the known word that a misspelt one was probably meant to be."""

from collections.abc import Iterable

# Comparing costs the product of the lengths, and no id is as long as this.
LONGEST = 80
LIKENESS = 0.7
# More than these nobody would read.
MOST_LISTED = 8


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, or None where none is like it. Capitals do not count."""
    found = _alike(word, known, 1)
    return found[0] if found else None


def only(word: str, known: Iterable[str]) -> str | None:
    """The one known word that is like this one; None where none is, or where there is a choice."""
    found = _alike(word, known, 2)
    return found[0] if len(found) == 1 else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence to put behind a message, or nothing."""
    found = nearest(word, known)
    return f" Did you mean “{found}”?" if found else ""


def meant_or_listed(word: str, known: Iterable[str]) -> str:
    """What was probably meant; where nothing is like the word, what there is, if that is not much."""
    words = tuple(known)
    listed = f" Write one of these: {', '.join(words)}." if 0 < len(words) <= MOST_LISTED else ""
    return did_you_mean(word, words) or listed


def _alike(word: str, known: Iterable[str], most: int) -> list[str]:
    if len(word) > LONGEST:
        return []
    # Imported here, because most readings have no slip to mend.
    from difflib import get_close_matches

    folded = {candidate.casefold(): candidate for candidate in known}
    return [folded[found] for found in get_close_matches(word.casefold(), folded, n=most, cutoff=LIKENESS)]
