"""Diagnostic: one problem at one place of an authored file, and the list that collects them."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from game.reading.catalogue import Severity as Severity
from game.reading.catalogue import definition
from game.reading.characters import clipped
from game.reading.fix import Fix
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
    """One problem: its code, its place, the words that fill its message, and what would mend it for certain.

    ``softened``: its severity is that of a reminder, because the scenario is a draft. ``left_out``: the codes of those
    that it stands for, being too many to be told; it is as bad as the worst of them.
    """

    code: str
    span: Span
    details: tuple[tuple[str, str], ...]
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    softened: bool = False
    left_out: frozenset[str] = frozenset()

    @property
    def severity(self) -> Severity:
        if self.softened:
            return Severity.REMINDER
        return min((definition(code).severity for code in self.codes), key=list(Severity).index)

    @property
    def codes(self) -> frozenset[str]:
        """Its code, or those of the problems that it stands for."""
        return self.left_out or frozenset((self.code,))

    @property
    def message(self) -> str:
        return self._filled(definition(self.code).message)

    @property
    def help(self) -> str:
        """What to type instead, where the page says so."""
        return self._filled(definition(self.code).fix)

    @property
    def subject(self) -> str:
        """The word that is wrong, where the page names one; two problems with one subject have one cause."""
        return dict(self.details).get(definition(self.code).subject, "")

    def _filled(self, words: str) -> str:
        return words.format_map({name: clipped(value) for name, value in self.details})


class Problems:
    """Collects what is wrong, and remembers the text of each file so that the odd line can be shown.

    ``publishing``: nothing is softened, draft or not.
    """

    def __init__(self, *, publishing: bool = False) -> None:
        self._publishing = publishing
        self._softened: tuple[str, ...] = ()
        self._found: list[Diagnostic] = []
        self._in_file: Counter[str] = Counter()
        self._left_out: dict[str, tuple[Span, set[str]]] = {}
        self._sources: dict[str, str] = {}
        self._lines: dict[str, list[str]] = {}

    def report(
        self, code: str, span: Span, *, related: tuple[Related, ...] = (), fix: Fix | None = None, **details: str
    ) -> None:
        """Add a problem; after many in one file, only that there are more."""
        self._in_file[span.file] += 1
        if self._in_file[span.file] <= MOST_OF_ONE_FILE:
            self._found.append(Diagnostic(code, span, tuple(details.items()), related, fix))
        else:
            self._left_out.setdefault(span.file, (span, set()))[1].add(code)

    def is_full(self, file: str) -> bool:
        """Whether nobody will read what else is said of a file, so that it need not be found out."""
        return self._in_file[file] > MOST_OF_ONE_FILE

    def include(self, other: "Problems") -> None:
        """Take over what was found elsewhere, with the texts of the files."""
        self._found += other._found
        self._in_file += other._in_file
        self._left_out |= {file: (span, set(codes)) for file, (span, codes) in other._left_out.items()}
        self._sources |= other._sources

    def soften(self, codes: tuple[str, ...]) -> None:
        """Take what has codes that begin so for reminders, before and after this."""
        self._softened = () if self._publishing else codes

    def replace(self, echoes: Collection[Diagnostic], cause: Diagnostic) -> None:
        """Say the cause of some problems in their place."""
        places = {(echo.code, echo.span) for echo in echoes}
        self._found = [found for found in self._found if (found.code, found.span) not in places] + [cause]

    def forget(self, codes: Collection[str]) -> None:
        """Take back what has these codes: it was said for want of what could not be read."""
        self._found = [found for found in self._found if found.code not in codes]
        for _, left_out in self._left_out.values():
            left_out -= set(codes)
        self._left_out = {file: (span, left) for file, (span, left) in self._left_out.items() if left}

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything found, by file, line and column; at one place, in the order found."""
        return tuple(sorted(self._weighed(), key=lambda found: found.span))

    @property
    def errors(self) -> bool:
        """Whether anything found is an error, and not only a warning."""
        return any(found.severity is Severity.ERROR for found in self._weighed())

    def _weighed(self) -> Iterator[Diagnostic]:
        soft = self._softened
        found = [*self._found, *self._cut_short()] if self._left_out else self._found
        return (replace(each, softened=True) if soft and self._is_soft(each.codes) else each for each in found)

    def _cut_short(self) -> Iterator[Diagnostic]:
        """Of each file with too many problems, that there are more."""
        for span, codes in self._left_out.values():
            hard = frozenset(code for code in codes if not self._is_soft((code,)))
            yield Diagnostic("P0029", span, (("most", str(MOST_OF_ONE_FILE)),), left_out=hard or frozenset(codes))

    def _is_soft(self, codes: Iterable[str]) -> bool:
        return bool(self._softened) and all(code.startswith(self._softened) for code in codes)

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
