"""A lesson: a page whose files are typed and whose commands are run, one after another, as a reader would."""

import io
import os
import re
import shlex
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.cli.errors import run

YAML = r"```yaml\n(?P<{}>.*?)^```$"
STEP = re.compile(
    rf"^In `(?P<file>[^`]+)`, (?P<how>write|add at the end|change|change in both places):\n\n{YAML.format('typed')}"
    rf"(?:\n\ninto:\n\n{YAML.format('new')})?|^```console\n(?P<shown>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
DOTS = "..."
PLACES = {"change": 1, "change in both places": 2}


@dataclass(frozen=True, slots=True)
class Edit:
    """What the page has its reader type into a file: the whole of it, more at its end, or one piece for another."""

    file: str
    how: str
    typed: str
    new: str

    def follow(self, folder: Path) -> None:
        path = folder / self.file
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self._after(before), encoding="utf-8", newline="\n")

    def _after(self, before: str) -> str:
        if self.how == "write":
            assert not before, f"{self.file} is there already"
            return self.typed
        if self.how == "add at the end":
            assert before, f"{self.file} is not there yet"
            return before + self.typed
        assert before.count(self.typed) == PLACES[self.how], f"{self.file} does not hold, so many times:\n{self.typed}"
        return before.replace(self.typed, self.new)


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the page, what its reader types while it runs, and what the page says that it prints."""

    line: str
    typed: str
    printed: str

    def follow(self, folder: Path) -> str:
        """Run it in a folder, and give what it printed."""
        return self._ran(folder)[1]

    def ends_with(self, folder: Path) -> int:
        """Run it in a folder, and give its exit code."""
        return self._ran(folder)[0]

    def _ran(self, folder: Path) -> tuple[int, str]:
        program, *arguments = shlex.split(self.line)
        if program == "mkdir":
            (folder / arguments[0]).mkdir()
            return 0, ""
        assert program == "plenum", self.line
        # The figures are the same, and no processes have to be started for them.
        alone = ("--workers", "1") if arguments[0] == "explore" else ()
        out = io.StringIO()
        with pytest.MonkeyPatch.context() as patch, chdir(folder), redirect_stdout(out), redirect_stderr(out):
            patch.setenv("PLENUM_HOME", os.fspath(folder / "home"))
            patch.setattr("sys.stdin", io.StringIO(self.typed))
            code = run([*arguments, *alone])
        return code, out.getvalue()

    def prints(self, real: str) -> bool:
        """Whether the page tells the truth: three dots stand for anything, on a line of their own for any lines."""
        lines = _tidy(self.printed).splitlines()
        told = (r"(?:.*\n)*?" if line == DOTS else _told(line) for line in lines)
        return re.fullmatch("".join(told), _tidy(real)) is not None


def _told(line: str) -> str:
    return re.escape(line).replace(re.escape(DOTS), ".*") + r"\n"


def _tidy(text: str) -> str:
    """Without what no reader sees: spaces at the end of a line, and empty lines at the end of all."""
    return "\n".join(line.rstrip() for line in text.rstrip().split("\n")) + "\n"


def lesson(page: str) -> tuple[Edit | Command, ...]:
    """Everything that a page has its reader do, in order."""
    return tuple(step for found in STEP.finditer(page) for step in _steps(found))


def _steps(found: re.Match[str]) -> Iterator[Edit | Command]:
    if found["file"]:
        yield Edit(found["file"], found["how"], found["typed"], found["new"] or "")
        return
    for block in re.split(r"^\$ ", found["shown"], flags=re.MULTILINE)[1:]:
        line, _, rest = block.partition("\n")
        typed = re.findall(r"^> (.*\n)", rest, re.MULTILINE)
        yield Command(line, "".join(typed), re.sub(r"^> .*\n", "", rest, flags=re.MULTILINE))
