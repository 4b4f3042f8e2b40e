"""The command line as a shell sees it: what a command prints, and the code it ends with."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.cli.errors import run

COMMAND = (sys.executable, "-m", "game")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one command."""

    code: int
    out: str
    err: str


class Shell:
    """Runs commands within the test's own process, where that shows the same."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Outcome:
        self._capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        captured = self._capsys.readouterr()
        return Outcome(code, captured.out, captured.err)


def started(home: Path, *arguments: object, **environment: str) -> subprocess.Popen[str]:
    """The command in a process of its own, its streams in our hands."""
    return subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PLENUM_HOME": str(home), "PYTHONIOENCODING": "utf-8", **environment},
    )


def ran(home: Path, *arguments: object, typed: str = "", **environment: str) -> Outcome:
    with started(home, *arguments, **environment) as process:
        out, err = process.communicate(typed, timeout=60)
    return Outcome(process.returncode, out, err)
