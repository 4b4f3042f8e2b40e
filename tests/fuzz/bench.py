"""Bench: a folder in which cases are tried one after another, and how one of them is kept for somebody to look at."""

import shutil
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from game.reading.diagnostic import Problems
from game.reading.forms.checked import Checked
from game.scenario.mending import mending
from game.scenario.read import Kept, read_scenario
from tests.fuzz.bases import texts, write
from tests.fuzz.case import Case, case
from tests.fuzz.trial import tried

# To read every file anew, or to try every fix, takes longer than to look at what has changed.
AFRESH, MENDED = 8, 25


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a case: the traceback of what failed (nothing: all held), seconds of processor, problems told."""

    number: int
    failed: str
    seconds: float
    problems: int


class Bench:
    """Bases written out once; each case changes some files, is tried, and is undone."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._kept: dict[str, dict[str, Kept]] = {}

    def outcome(self, seed: int, number: int) -> Outcome:
        found = case(seed, number)
        began, failed, problems = process_time(), "", 0
        try:
            problems = len(self.checked(found, afresh=number % AFRESH == 0, mend=number % MENDED == 7).found())
        except Exception:
            failed = traceback.format_exc()
        return Outcome(number, failed, process_time() - began, problems)

    def checked(self, found: Case, *, afresh: bool = True, mend: bool = False) -> Checked:
        """The case tried: every file read anew, or only those that changed, as for an author who saves a file."""
        with self.spoilt(found) as folder:
            checked = tried(folder, None if afresh else dict(self._kept[found.base]))
            if mend and any(each.fix for each in checked.found()):
                mending(folder)
            return checked

    @contextmanager
    def spoilt(self, found: Case) -> Iterator[Path]:
        """The folder while its files are changed."""
        folder = self._folder(found.base)
        try:
            for name, data in found.changed.items():
                _put(folder / name, data)
            yield folder
        finally:
            for name in found.changed:
                text = texts(found.base).get(name)
                _put(folder / name, None if text is None else text.encode())

    def _folder(self, base: str) -> Path:
        folder = self._place / base
        if base not in self._kept:
            write(base, folder)
            self._kept[base] = {}
            read_scenario(folder, Problems(), self._kept[base])
        return folder

    def keep(self, seed: int, number: int, failed: str, into: Path) -> Path:
        """The spoilt folder copied, with a note beside it of what was done, what failed and how to see it again."""
        found = case(seed, number)
        target = into / f"{seed}-{number}"
        with self.spoilt(found) as folder:
            shutil.copytree(folder, target / folder.name, dirs_exist_ok=True)
        done = "\n".join(map(ascii, found.done))
        again = f"python -m tests.fuzz --seed {seed} --only {number}"
        (target / "fault.txt").write_text(f"{done}\n\nagain: {again}\n\n{failed}", encoding="utf-8", errors="replace")
        return target


def _put(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
