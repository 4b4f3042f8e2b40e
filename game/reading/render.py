"""Render: problems for a reader, each with its line, a caret below the odd place, and related places."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from game.reading.catalogue import Severity
from game.reading.characters import clipped, visible
from game.reading.diagnostic import Diagnostic, Problems, Related
from game.reading.grouping import grouped
from game.reading.nodes import Span
from game.reading.paint import PLAIN, Paint
from game.reading.plural import counted

INDENT = "    "
BEFORE, WIDTH = 60, 100
# So many related places are named; of more, how many there are.
MOST_RELATED = 4


def render(problems: Problems, paint: Paint = PLAIN) -> str:
    """Every problem, the errors last and near the eye, and a line that counts them."""
    found = grouped(problems.diagnostics)
    lines = [line for each in found for line in _entry(each, problems, paint)]
    return "\n".join([*lines, summary(found)])


def _entry(found: Diagnostic, problems: Problems, paint: Paint) -> Iterator[str]:
    severity = paint(found.severity, found.severity)
    yield f"{paint('place', place(found.span))} {severity} {found.code} {found.message}"
    line, caret = _pointed(problems.source_line(found.span.file, found.span.line), found.span.column)
    if line:
        yield INDENT + line
        yield INDENT + caret[:-1] + paint(found.severity, caret[-1])
    yield from (INDENT + paint("related", words) for words in _related(found.related))
    if found.help:
        yield f"{INDENT}{paint('help', 'help:')} {found.help}"


def _related(related: tuple[Related, ...]) -> Iterator[str]:
    shown = related if len(related) <= MOST_RELATED + 1 else related[:MOST_RELATED]
    yield from (f"{place(other.span)} {clipped(other.note)}" for other in shown)
    if more := len(related) - len(shown):
        yield f"and {more} more places"


def place(span: Span) -> str:
    return f"{clipped(span.file)}:{span.line}:{span.column}"


def _pointed(line: str, column: int) -> tuple[str, str]:
    """The line and its caret; of a very long line, what stands around the caret; nothing where there is no line."""
    if not line.strip():
        return "", ""
    start = max(0, column - 1 - BEFORE)
    shown = visible(line[start : start + WIDTH].replace("\t", " "))
    return shown.rstrip(), " " * _columns(shown[: column - 1 - start]) + "^"


def _columns(text: str) -> int:
    """How many columns of a terminal the text takes: wide letters take two, accents of their own none."""
    return sum(0 if unicodedata.combining(each) else 1 + (unicodedata.east_asian_width(each) in "WF") for each in text)


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """How many there are of each severity, in words."""
    found = Counter(each.severity for each in diagnostics)
    counts = ((found[severity], severity.value) for severity in Severity)
    said = ", ".join(counted(count, word) for count, word in counts if count)
    return said or "No problems found."
