"""Render: problems as plain text, each with its line, a caret below the odd place, and related places."""

import unicodedata
from collections import Counter

from game.reading.catalogue import Severity
from game.reading.characters import clipped, visible
from game.reading.diagnostic import Diagnostic, Problems
from game.reading.nodes import Span

INDENT = "    "
BEFORE, WIDTH = 60, 100


def render(problems: Problems) -> str:
    """Every problem, warnings first so that the errors stand last and near the eye, and a line that counts them."""
    ordered = sorted(problems.diagnostics, key=lambda found: found.severity is Severity.ERROR)
    lines = [line for found in ordered for line in _entry(found, problems)]
    return "\n".join([*lines, _count(problems.diagnostics)])


def _entry(found: Diagnostic, problems: Problems) -> list[str]:
    related = (f"{INDENT}{_place(other.span)} {clipped(other.note)}" for other in found.related)
    return [
        f"{_place(found.span)} {found.severity} {found.code} {found.message}",
        *_pointed(problems.source_line(found.span.file, found.span.line), found.span.column),
        *related,
    ]


def _place(span: Span) -> str:
    return f"{clipped(span.file)}:{span.line}:{span.column}"


def _pointed(line: str, column: int) -> list[str]:
    """The line and its caret; of a very long line, what stands around the caret."""
    if not line.strip():
        return []
    start = max(0, column - 1 - BEFORE)
    shown = visible(line[start : start + WIDTH].replace("\t", " "))
    return [INDENT + shown.rstrip(), INDENT + " " * _columns(shown[: column - 1 - start]) + "^"]


def _columns(text: str) -> int:
    """How many columns of a terminal the text takes: wide letters take two, accents of their own none."""
    return sum(0 if unicodedata.combining(each) else 1 + (unicodedata.east_asian_width(each) in "WF") for each in text)


def _count(diagnostics: tuple[Diagnostic, ...]) -> str:
    found = Counter(each.severity for each in diagnostics)
    counts = ((found[severity], severity.value) for severity in Severity)
    said = ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count)
    return said or "No problems found."
