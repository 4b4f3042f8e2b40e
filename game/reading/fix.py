"""Fix: an edit of a file's text that mends a problem without changing what the author meant."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.reading.nodes import Span

QUOTES = ("'", '"')


@dataclass(frozen=True, slots=True)
class Edit:
    """At a place, ``old`` gives way to ``new``; nothing is done where the file holds other words by then."""

    span: Span
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What would mend a problem, all in one file.

    Without edits it is the file's line ends that are mended: whatever is written is written as it was read.
    """

    edits: tuple[Edit, ...]
    said: str = ""

    def told(self) -> str:
        """What the fix does, in the past: a report of it comes after."""
        if self.said:
            return self.said
        edit = self.edits[0]
        return f"changed “{edit.old}” to “{edit.new}”" if edit.old else f"added “{edit.new.strip()}”"


def swapped(line: str, span: Span, old: str, new: str) -> Fix | None:
    """The fix that puts one word for another on this line, if the word stands there, in quotation marks or without."""
    for column in (span.column, span.column + 1):
        before = line[span.column - 1 : column - 1]
        if line[column - 1 : column - 1 + len(old)] == old and (not before or before in QUOTES):
            return Fix((Edit(span._replace(column=column), old, new),))
    return None


def quoted(line: str, span: Span, start: int) -> Fix | None:
    """The fix that puts quotation marks around all that stands on this line from a column (counted from 0)."""
    old = line[start:].rstrip()
    if not old or old[0] in "\"'[{&*!|>%@`":
        return None
    new = "'" + old.replace("'", "''") + "'" if '"' in old or "\\" in old else f'"{old}"'
    return Fix((Edit(span._replace(column=start + 1), old, new),))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text after the edits; one that no longer fits, or that overlaps another, is left out."""
    lines = text.split("\n")
    taken: dict[int, int] = {}
    # From the end of the file to its beginning, so that no edit moves the place of another.
    for edit in sorted(set(edits), key=lambda edit: edit.span, reverse=True):
        row, start = edit.span.line - 1, edit.span.column - 1
        end = start + len(edit.old)
        if row < len(lines) and lines[row][start:end] == edit.old and end <= taken.get(row, end):
            lines[row] = lines[row][:start] + edit.new + lines[row][end:]
            taken[row] = start
    return "\n".join(lines)
