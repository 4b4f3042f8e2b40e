"""P0503: characters that some terminals draw two cells wide, or as a picture."""

import unicodedata
from collections.abc import Iterable

from game.reading.characters import name_of
from game.reading.diagnostic import Problems
from game.reading.nodes import Span
from game.scenario.model import Scenario

# Measured: one cell everywhere. The letters of alphabets are too, whatever the tables call them.
ONE_CELL = frozenset("«»—–…№█░▲▽▼·•“”‘’„✓✗★⚑°§×−")
VARIATION_SELECTORS = frozenset(chr(code) for code in range(0xFE00, 0xFE10))


def wide_characters(scenario: Scenario, problems: Problems) -> None:
    """All the files are looked at as they were written, so that no text is forgotten."""
    for file, text in problems.sources.items():
        odd = () if text.isascii() else sorted(sign for sign in set(text) if not is_one_cell(sign))
        if odd:
            _report(file, text, frozenset(odd), problems)


def is_one_cell(sign: str) -> bool:
    """Whether every terminal draws the character in exactly one cell, and as text."""
    if sign.isascii() or sign in ONE_CELL:
        return True
    category, width = unicodedata.category(sign), unicodedata.east_asian_width(sign)
    if width in "WF" or sign in VARIATION_SELECTORS or category in ("Cn", "Co", "So"):
        return False
    return width != "A" or category[0] in "LM"


def _report(file: str, text: str, odd: frozenset[str], problems: Problems) -> None:
    for row, line in enumerate(text.split("\n"), 1):
        column = _first(line, odd)
        if column is not None:
            problems.report("P0503", Span(file, row, column + 1), character=name_of(line[column]))


def _first(line: Iterable[str], odd: frozenset[str]) -> int | None:
    return next((column for column, sign in enumerate(line) if sign in odd), None)
