"""Every command that a reader is told to type can be typed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.published import ROOT

BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = ("README.md", "CONTRIBUTING.md", "docs/commands.md", "docs/explorer.md")
TOLD = [
    line
    for page in PAGES
    for block in BLOCK.findall((ROOT / page).read_text(encoding="utf-8"))
    for line in block.splitlines()
]
# Commands that no test runs as they stand, and why.
NOT_RUN = {
    "plenum play": "opens the screens, which have tests of their own",
    "plenum play --role brezhnev --study": "opens the screens, which have tests of their own",
    "make play": "starts plenum play",
    "make test": "is what runs this",
    "make lint": "has a run of its own before anything lands",
    "make test-slow": "is what runs the tests marked slow",
}
RUN = [line for line in dict.fromkeys(TOLD) if line not in NOT_RUN]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("readme")


@pytest.fixture(scope="module")
def outcomes(folder: Path) -> dict[str, subprocess.CompletedProcess[str]]:
    """Every command in the order of the page, so that one finds what another saved."""
    return {line: _typed(line, folder) for line in RUN}


def _typed(line: str, folder: Path, said: str = "") -> subprocess.CompletedProcess[str]:
    program, *arguments = line.split()
    assert program == "plenum", f"{line!r} is neither run nor listed with a reason"
    environment = {**os.environ, "PLENUM_HOME": str(folder / "home"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "game", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, input=said, capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize("line", RUN)
def test_a_command_of_the_readme_does_what_it_is_there_for(
    outcomes: dict[str, subprocess.CompletedProcess[str]], line: str
) -> None:
    done = outcomes[line]
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()


def test_the_play_of_the_readme_reaches_its_end(outcomes: dict[str, subprocess.CompletedProcess[str]]) -> None:
    played = next(line for line in RUN if "--moves history" in line)
    assert "The play is over." in outcomes[played].stdout


def test_every_reason_is_for_a_command_that_is_told() -> None:
    assert NOT_RUN.keys() <= set(TOLD)


def test_the_scene_on_the_readme_is_the_scene_of_the_game(folder: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    scene = next(block for block in readme.split("```") if "THE GOVERNMENT LINE" in block)
    played = " ".join(_typed("plenum play --plain --role khrushchev --seed 1964", folder, said="1\n").stdout.split())
    assert [part for part in scene.split("\n\n") if " ".join(part.split()) not in played] == []


@pytest.mark.parametrize("target", sorted({line.split()[1] for line in TOLD if line.startswith("make ")}))
def test_a_target_of_the_readme_exists(target: str) -> None:
    done = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_whole_run_is_a_valid_script() -> None:
    script = ROOT / ".ci" / "run"
    subprocess.run(["bash", "-n", str(script)], check=True)
    assert os.access(script, os.X_OK)
