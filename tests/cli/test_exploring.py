"""``plenum explore`` as an author calls it: its forms, and an edit held against an earlier survey."""

from pathlib import Path

import pytest

from tests.cli.shell import Outcome, Shell
from tests.play.small import write_small

PLAYS = 400
# Where she is warned every time, he cannot count on her to go.
ALWAYS_WARNED = {"rule: doubt < 2": "rule: doubt < 0"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_small(tmp_path / "old")


def explore(shell: Shell, *arguments: object) -> Outcome:
    return shell("explore", *arguments, "--plays", PLAYS, "--workers", 1, "--policy", "uniform")


@pytest.fixture
def kept(shell: Shell, folder: Path, tmp_path: Path) -> Path:
    """A survey of the scenario as it was."""
    file = tmp_path / "kept.json"
    assert explore(shell, folder, "--format", "json", "-o", file).code == 0
    return file


@pytest.mark.parametrize(("form", "beginning"), [("text", "A SMALL PLOT: 400 PLAYS"), ("json", "{"), ("html", "<!doc")])
def test_each_form_is_printed_whole(shell: Shell, folder: Path, form: str, beginning: str) -> None:
    outcome = explore(shell, folder, "--format", form)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.lstrip().startswith(beginning)


def test_other_seeds_of_the_same_scenario_move_nothing(shell: Shell, folder: Path, kept: Path) -> None:
    outcome = explore(shell, folder, "--seed", 100_000, "--compare", kept)
    assert outcome.code == 0
    assert outcome.out.startswith("Nothing surely moved by more than 3 points.\nThe scenario is the same")
