"""What every test stands on: a player's folder of its own, and the scenarios, read once."""

from pathlib import Path

import pytest
from hypothesis import settings

from game.play.rules import Rules
from game.play.shelf import load_rules
from tests.play.small import write_small

# No test is held to a clock: machines are shared.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for saves that no other test, and no player, has touched."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PLENUM_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def october() -> Rules:
    """The shipped scenario."""
    return load_rules("october-1964")


@pytest.fixture(scope="session")
def small_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small scenario, as files."""
    return write_small(tmp_path_factory.mktemp("scenarios"))


@pytest.fixture(scope="session")
def small(small_folder: Path) -> Rules:
    """A scenario of a few scenes that has one of everything."""
    return load_rules(str(small_folder))
