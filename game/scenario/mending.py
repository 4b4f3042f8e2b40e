"""Mending: safe fixes, tried on a copy of the scenario and kept only where the copy is the better for them."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from game.reading.diagnostic import Diagnostic, Problems, Severity
from game.reading.fix import edited
from game.scenario.checks import FIRST_OF_RECORD
from game.scenario.listing import leads_out
from game.scenario.read import read_scenario

# Each round may uncover what the one before had hidden.
MOST_ROUNDS = 40
SYNTAX, SHAPE = "P01", "P02"


@dataclass(frozen=True, slots=True)
class Mended:
    """One file: its bytes before, its text before and after, and what was done to it."""

    file: str
    found: bytes
    before: str
    after: str
    done: tuple[Diagnostic, ...]

    def diff(self, path: str) -> str:
        """The change as programs read it; of line ends, which are not seen, only that they change."""
        lines = list(unified_diff(self.before.split("\n"), self.after.split("\n"), path, path, lineterm=""))
        return "\n".join(lines) or f"# {path}: only its line ends change"


@dataclass(frozen=True, slots=True)
class Mending:
    """What became of a scenario: the files that are better now, and the fixes that would have done harm."""

    files: tuple[Mended, ...]
    harmful: tuple[Diagnostic, ...]


def mending(folder: Path) -> Mending:
    """Mend a copy for as long as something can be mended; nothing is written to the folder itself."""
    with TemporaryDirectory() as place:
        bench = _Bench(folder, Path(place) / folder.resolve().name)
        for _ in range(MOST_ROUNDS):
            if not bench.round():
                break
        return bench.mending()


class _Bench:
    """A copy of a scenario's files, and what has been done to each."""

    def __init__(self, folder: Path, copy: Path) -> None:
        self._folder, self._copy = folder, copy
        for path in sorted(folder.rglob("*.y*ml")):
            # Who mends follows no link out of the folder, and opens no pipe.
            if leads_out(path, folder) or not path.is_file():
                continue
            target = copy / path.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        self._done: dict[str, list[Diagnostic]] = {}
        self._harmful: dict[str, list[Diagnostic]] = {}
        self._problems = self._checked()
        self._before = dict(self._problems.sources)

    def _checked(self) -> Problems:
        problems = Problems(publishing=True)
        read_scenario(self._copy, problems)
        return problems

    def round(self) -> bool:
        """Try the fixes that are known now, a file at a time; whether any was kept."""
        by_file: dict[str, list[Diagnostic]] = {}
        for found in self._safe():
            if found.fix and not self._is_harmful(found):
                by_file.setdefault(found.span.file, []).append(found)
        kept = [self._mended(file, _apart(found)) for file, found in by_file.items()]
        return any(kept)

    def _mended(self, file: str, found: list[Diagnostic]) -> bool:
        """A fix that does harm in company may still do good alone."""
        return self._tried(file, found) or (len(found) > 1 and self._tried(file, found[:1]))

    def _safe(self) -> tuple[Diagnostic, ...]:
        """Names are mended only once every file can be read: what is missing might stand in the one that cannot."""
        found = self._problems.diagnostics
        errors = [each for each in found if each.code < SHAPE and each.severity is Severity.ERROR]
        return tuple(each for each in found if each.code < SHAPE) if errors else found

    def _is_harmful(self, found: Diagnostic) -> bool:
        return any((each.code, each.details) == (found.code, found.details) for each in self._harmful_in(found))

    def _harmful_in(self, found: Diagnostic) -> list[Diagnostic]:
        return self._harmful.setdefault(found.span.file, [])

    def _tried(self, file: str, found: list[Diagnostic]) -> bool:
        path = self._copy / file
        before, found_bytes = self._problems.sources[file], path.read_bytes()
        after = edited(before, [edit for each in found if each.fix for edit in each.fix.edits])
        path.write_text(after, encoding="utf-8", newline="\n")
        checked = self._checked()
        if _is_better(self._problems, checked, found) and _is_faithful(before, after, found):
            self._problems = checked
            self._done.setdefault(file, []).extend(found)
            return True
        path.write_bytes(found_bytes)
        if len(found) == 1:
            self._harmful_in(found[0]).append(found[0])
        return False

    def mending(self) -> Mending:
        files = tuple(self._file(file, tuple(done)) for file, done in sorted(self._done.items()))
        return Mending(files, tuple(each for found in self._harmful.values() for each in found))

    def _file(self, file: str, done: tuple[Diagnostic, ...]) -> Mended:
        after = (self._copy / file).read_text(encoding="utf-8")
        return Mended(file, (self._folder / file).read_bytes(), self._before[file], after, done)


def _apart(found: list[Diagnostic]) -> list[Diagnostic]:
    """One fix to a line, so that none moves the place of another."""
    return list({each.span.line: each for each in reversed(found)}.values())[::-1]


def _is_better(before: Problems, after: Problems, mended: list[Diagnostic]) -> bool:
    """Fewer problems, the deepest counted first: what they hid was there before. Or as many, and others."""
    was, now = tuple(_counts(before)), tuple(_counts(after))
    places = {(found.code, found.span) for found in mended}
    return now < was or (now == was and not any((found.code, found.span) in places for found in after.diagnostics))


def _counts(problems: Problems) -> Iterator[int]:
    errors = [found.code for found in problems.diagnostics if found.severity is Severity.ERROR]
    for least, first in pairwise(("", SYNTAX, SHAPE, FIRST_OF_RECORD)):
        yield sum(least <= code < first for code in errors)
    yield len(problems.diagnostics)


def _is_faithful(before: str, after: str, found: list[Diagnostic]) -> bool:
    # A second reader of YAML, slow to import, and wanted only here.
    from game.reading.witness import is_faithful

    return is_faithful(before, after, sum(len(each.fix.edits) for each in found if each.fix))
