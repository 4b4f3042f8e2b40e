"""The wheel carries everything a play needs, and plays away from the checkout."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from game import __version__
from tests.house.published import GAME, ROOT, data_files

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built without a network, by the libraries of this environment."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as packed:
        return set(packed.namelist())


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a new environment: the wheel installed, its dependencies borrowed from this one."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    found = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    Path(found.stdout.strip(), "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return python


def test_the_wheel_holds_every_scenario_and_asset(names: set[str]) -> None:
    files = [path for folder in ("scenarios", "assets") for path in data_files(ROOT / folder)]
    assert [path for path in files if f"game/_data/{path.relative_to(ROOT).as_posix()}" not in names] == []
    assert "game/_data/scenarios/october-1964/scenario.yaml" in names


def test_the_wheel_holds_the_styles_templates_and_diagnostics(names: set[str]) -> None:
    files = data_files(GAME)
    assert {path.suffix for path in files} >= {".tcss", ".html", ".md"}
    assert [path for path in files if path.relative_to(ROOT).as_posix() not in names] == []


def test_the_wheel_holds_nothing_that_a_tool_left_behind(names: set[str]) -> None:
    assert [name for name in names if "_cache" in name or "__pycache__" in name or name.startswith("tests")] == []


def test_the_wheel_is_of_this_version_and_has_its_licence(wheel: Path, names: set[str]) -> None:
    assert wheel.name.startswith(f"october_plenum-{__version__}-py3-none-any")
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_an_installed_game_plays_to_the_end_from_anywhere(python: Path, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment |= {"PLENUM_HOME": str(tmp_path / "home"), "PYTHONUTF8": "1"}
    plenum = str(python.with_name("plenum"))
    play = [
        plenum,
        "play",
        "--plain",
        "--role",
        "khrushchev",
        "--seed",
        "1964",
        "--moves",
        "history",
        "--save",
        "it.journal",
    ]
    for command, words in ((play, "The play is over."), ([plenum, "report", "it.journal"], "THE DECISIONS")):
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert words in done.stdout
    where = [str(python), "-c", "import game; print(game.__file__)"]
    found = subprocess.run(where, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=True)
    assert Path(found.stdout.strip()).is_relative_to(python.parents[1].resolve())
