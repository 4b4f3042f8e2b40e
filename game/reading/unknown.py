"""Unknown: a word that is none of those that may stand in its place, reported with the one that was probably meant."""

from collections.abc import Collection

from game.reading.diagnostic import Problems
from game.reading.fix import swapped
from game.reading.nodes import Span
from game.reading.suggest import did_you_mean, only

NONE: Collection[str] = ()


def report_unknown(
    code: str, span: Span, word: str, known: Collection[str], problems: Problems, safe: Collection[str], **details: str
) -> None:
    """Report the word. Of the ``safe`` ones, the only one like it may be put in its place without asking."""
    if problems.is_full(span.file):
        known = safe = NONE
    meant = only(word, safe) if safe else None
    fix = swapped(problems.source_line(span.file, span.line), span, word, meant) if meant else None
    problems.report(code, span, related=(), fix=fix, hint=did_you_mean(word, known), **details)
