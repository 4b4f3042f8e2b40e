"""Oddity: the line at which the parser stumbled, and what can be seen on it and above it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

DASHES = re.compile(r" *(?:- +)*")
KEY = re.compile(r"[^\s\"'\[\]{}#&*!|>%@`][^\n]*?:(?: +|$)")
OPENS_TEXT = re.compile(r"[|>][0-9+-]* *(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Oddity:
    """What the parser said, where (counted from 0), and where the thing began that it was reading then."""

    said: str
    lines: tuple[str, ...]
    row: int
    column: int
    began: tuple[int, int]

    @property
    def line(self) -> str:
        return self.line_at(self.row)

    @property
    def character(self) -> str:
        """The odd character, or nothing at the end of a line."""
        return self.line[self.column : self.column + 1]

    @property
    def first_on_line(self) -> bool:
        return not self.line[: self.column].strip()

    @property
    def at_the_end(self) -> bool:
        """Whether nothing follows: what was begun above should have been ended."""
        return not any(line.strip() for line in self.lines[self.row :])

    @property
    def value(self) -> int:
        """The column where the odd line's value begins: behind its dashes and its key."""
        return value_column(self.line)

    def line_at(self, row: int) -> str:
        return self.lines[row] if row < len(self.lines) else ""

    def above(self) -> Iterator[tuple[int, str]]:
        """The lines above the odd one that hold something, nearest first."""
        for row in range(min(self.row, len(self.lines)) - 1, -1, -1):
            if self.lines[row].strip() and not self.lines[row].lstrip().startswith("#"):
                yield row, self.lines[row]


def value_column(line: str) -> int:
    at = _behind_dashes(line)
    key = KEY.match(line, at)
    return key.end() if key else at


def block_columns(line: str) -> tuple[int, ...]:
    """The columns at which a line opens or continues a block: its dashes and its first word."""
    end = _behind_dashes(line)
    return (*(column for column in range(end) if line[column] == "-"), end)


def siblings(oddity: Oddity) -> list[tuple[int, int]]:
    """The columns that are still open above the odd line, with their rows, innermost first."""
    found: list[tuple[int, int]] = []
    lowest = len(oddity.line) + 1 + max((len(line) for line in oddity.lines), default=0)
    for row, line in oddity.above():
        for column in reversed(block_columns(line)):
            if column < lowest:
                found.append((column, row))
                lowest = column
        if lowest == 0:
            break
    return found


def is_key_line(line: str) -> bool:
    return KEY.match(line, _behind_dashes(line)) is not None


def opens_text(line: str) -> bool:
    return OPENS_TEXT.match(line, value_column(line)) is not None


def unclosed_quote(oddity: Oddity, quote: str) -> tuple[int, int] | None:
    """Where, above the odd line, a value opens this quotation mark and does not close it on its line."""
    for row, line in oddity.above():
        at = value_column(line)
        if line[at : at + 1] == quote and line.count(quote, at) % 2:
            return row, at
    return None


def unclosed_bracket(oddity: Oddity) -> tuple[int, int] | None:
    """Where, above the odd line, the innermost bracket stands that is opened and not closed."""
    closed = 0
    for row, line in oddity.above():
        for column in range(len(line) - 1, -1, -1):
            if line[column] in "]}":
                closed += 1
            elif line[column] in "[{" and not closed:
                return row, column
            elif line[column] in "[{":
                closed -= 1
    return None


def _behind_dashes(line: str) -> int:
    found = DASHES.match(line)
    return found.end() if found else 0
