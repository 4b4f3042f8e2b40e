"""Diagnostic: one problem at one place of an authored file, and the list that collects them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from game.reading.catalogue import Severity as Severity
from game.reading.catalogue import definition
from game.reading.characters import clipped
from game.reading.nodes import Span

# A file broken from top to bottom would bury what matters (and fill the memory).
MOST_OF_ONE_FILE = 200


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that has to do with a problem, and how."""

    span: Span
    note: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: its code, its place, and the words that fill its message."""

    code: str
    span: Span
    details: tuple[tuple[str, str], ...]
    related: tuple[Related, ...] = ()

    @property
    def severity(self) -> Severity:
        return definition(self.code).severity

    @property
    def message(self) -> str:
        details = {name: clipped(value) for name, value in self.details}
        return definition(self.code).message.format_map(details)


class Problems:
    """Collects what is wrong, and remembers the text of each file so that the odd line can be shown."""

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []
        self._in_file: Counter[str] = Counter()
        self._sources: dict[str, str] = {}
        self._lines: dict[str, list[str]] = {}

    def report(self, code: str, span: Span, *, related: tuple[Related, ...] = (), **details: str) -> None:
        """Add a problem; after many in one file, only that there are more."""
        self._in_file[span.file] += 1
        if self._in_file[span.file] <= MOST_OF_ONE_FILE:
            self._found.append(Diagnostic(code, span, tuple(details.items()), related))
        elif self._in_file[span.file] == MOST_OF_ONE_FILE + 1:
            self._found.append(Diagnostic("P0029", span, (("most", str(MOST_OF_ONE_FILE)),)))

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything found, by file, line and column; at one place, in the order found."""
        return tuple(sorted(self._found, key=lambda found: found.span))

    @property
    def errors(self) -> bool:
        """Whether anything found is an error, and not only a warning."""
        return any(found.severity is Severity.ERROR for found in self._found)

    @property
    def sources(self) -> Mapping[str, str]:
        """The text of each file as it was written, by the file's name."""
        return self._sources

    def add_source(self, file: str, text: str) -> None:
        self._sources[file] = text
        self._lines.pop(file, None)

    def source_line(self, file: str, line: int) -> str:
        """The line as written (counted from 1), or nothing where it is not known."""
        if file not in self._lines:
            self._lines[file] = self._sources.get(file, "").split("\n")
        lines = self._lines[file]
        return lines[line - 1] if 0 < line <= len(lines) else ""
