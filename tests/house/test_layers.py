"""Who may import what."""

import sys
import tomllib

import pytest
from importlinter.cli import lint_imports

from tests.house.published import ROOT, libraries, modules, shown

# Where a library may be imported: a folder, or one module.
ALLOWED = {
    "textual": "game/tui/",
    "rich": "game/tui/",
    "transitions": "game/play/machine.py",
    "watchfiles": "game/play/preview/watched.py",
    "yaml": "game/reading/",
    "ruamel": "game/reading/witness.py",
    "jinja2": "game/publish/",
    "markdown_it": "game/scenario/making/outline.py",
    "mdit_py_plugins": "game/scenario/making/outline.py",
    "click": "game/cli/",
    "platformdirs": "game/play/home.py",
    "numpy": "game/explore/search/",
    "distributed": "game/cli/cluster.py",
}

# What is imported under another name than it is installed by.
DISTRIBUTED = {
    "yaml": "pyyaml",
    "ruamel": "ruamel.yaml",
    "markdown_it": "markdown-it-py",
    "mdit_py_plugins": "mdit-py-plugins",
}


def test_the_rooms_keep_their_contracts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_logo=True, no_cache=True) == 0


@pytest.mark.parametrize(("library", "room"), ALLOWED.items())
def test_a_library_is_known_in_its_own_room_and_nowhere_else(library: str, room: str) -> None:
    knowing = [shown(path) for path in modules() if library in libraries(path)]
    assert knowing
    assert [path for path in knowing if not path.startswith(room)] == []


def test_nothing_is_imported_that_is_not_declared() -> None:
    known = {"game", *ALLOWED, *sys.stdlib_module_names}
    assert {shown(path): libraries(path) - known for path in modules() if libraries(path) - known} == {}


def test_every_declared_dependency_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    lines = [*project["dependencies"], *extras["fast"], *extras["cluster"]]
    declared = {line.partition(">")[0].partition("=")[0] for line in lines}
    assert declared == {DISTRIBUTED.get(name, name) for name in ALLOWED if name != "rich"}
