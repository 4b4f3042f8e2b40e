"""Suggest: the known word that a misspelt one was probably meant to be."""

from collections.abc import Iterable

# Comparing costs the product of the lengths, and no id is as long as this.
LONGEST = 80
LIKENESS = 0.7


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, or None where none is like it. Capitals do not count."""
    if len(word) > LONGEST:
        return None
    # Imported here, because most readings have no slip to mend.
    from difflib import get_close_matches

    folded = {candidate.casefold(): candidate for candidate in known}
    found = get_close_matches(word.casefold(), folded, n=1, cutoff=LIKENESS)
    return folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence to put behind a message, or nothing."""
    found = nearest(word, known)
    return f" Did you mean “{found}”?" if found else ""
