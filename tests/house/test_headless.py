"""A command without screens never loads the libraries of the screens."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

WATCHED = """
import sys
from game.cli.errors import run
code = run(sys.argv[1:])
print("LOADED", *sorted({"textual", "rich"} & set(sys.modules)), file=sys.stderr)
sys.exit(code)
"""
SAVE = "play.journal"
PLAY = ("play", "--plain", "--role", "khrushchev", "--seed", "1964", "--moves", "history")
COMMANDS = (
    ("--help",),
    ("play", "--help"),
    ("saves",),
    ("check", "october-1964"),
    ("record", "october-1964", "pits-call-who"),
    ("model", "october-1964"),
    ("schema", "scenes"),
    ("report", SAVE),
    ("report", SAVE, "--format", "html"),
    ("play", "--plain", "--resume", SAVE),
    ("new", "well"),
    ("pack", "october-1964"),
    ("diff", "october-1964", "october-1964"),
)


def _watched(folder: Path, *arguments: str, program: str = WATCHED) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PLENUM_HOME": str(folder / "home"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, input="", capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("headless")


@pytest.fixture(scope="module")
def played(folder: Path) -> subprocess.CompletedProcess[str]:
    return _watched(folder, *PLAY, "--save", SAVE)


def test_a_whole_plain_play_loads_no_screens(played: subprocess.CompletedProcess[str]) -> None:
    assert "The play is over." in played.stdout
    assert played.stderr == "LOADED\n"
    assert played.returncode == 0


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
@pytest.mark.usefixtures("played")
def test_a_headless_command_loads_no_screens(folder: Path, arguments: tuple[str, ...]) -> None:
    done = _watched(folder, *arguments)
    assert done.stdout
    assert done.stderr == "LOADED\n"
    assert done.returncode == 0


def test_the_watch_would_see_the_screens(folder: Path) -> None:
    program = WATCHED.replace("code = run", "import game.tui.app\ncode = run")
    assert _watched(folder, "saves", program=program).stderr == "LOADED rich textual\n"
