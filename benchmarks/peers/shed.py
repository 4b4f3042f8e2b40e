"""The shed: a folder of its own for the peers, so that nothing of theirs comes near the game's own libraries."""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SHED = Path(__file__).resolve().parents[2] / ".venv" / "peers"
LONGEST = 200
HERE = Path(__file__).resolve().parent


class MissingPeerError(Exception):
    """A peer that is not here and cannot be installed, with the reason."""


@dataclass(frozen=True, slots=True)
class Plays:
    """Random plays with all their text: how many in a second, over how many, and how long they were on average."""

    engine: str
    rate: float
    plays: int
    steps: float


def program(name: str, of: str) -> str:
    """Where a program is. Raises MissingPeerError."""
    found = shutil.which(name)
    if found is None:
        raise MissingPeerError(f"{of} was not measured: {name} is not installed")
    return found


def run(command: Sequence[str | Path], of: str, folder: Path | None = None) -> str:
    """What a command prints. Raises MissingPeerError with its last words where it fails."""
    done = subprocess.run([str(word) for word in command], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MissingPeerError(f"{of} was not measured: {_complaint(done)}")
    return done.stdout


def _complaint(done: subprocess.CompletedProcess[str]) -> str:
    """The line that says what went wrong: an engine in one long line of code prints that line first."""
    lines = [line for line in (done.stderr + done.stdout).splitlines() if line.strip()]
    told = [line for line in lines if "rror" in line and len(line) <= LONGEST]
    return (told or lines or [f"exit code {done.returncode}"])[-1][:LONGEST]


def played(command: Sequence[str | Path], engine: str) -> Plays:
    """The plays that a program reports in one line of JSON."""
    said = json.loads(run(command, engine))
    return Plays(engine, float(said["rate"]), int(said["plays"]), float(said["steps"]))


def python_library(name: str, version: str) -> Path:
    """The folder that holds one library from the Python index, and nothing that the game imports."""
    folder = SHED / f"{name}-{version}"
    if not any(folder.glob("*.dist-info")):
        wanted = f"{name}=={version}"
        run([sys.executable, "-m", "pip", "install", "--quiet", "--target", folder, wanted], name)
    return folder
