"""Where the scenarios and assets are, in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

# Listed before the others, and played where none is named.
DEFAULT = "october-1964"


def _data_root() -> Traversable:
    package = Path(__file__).parent.parent
    for root in (package / "_data", package.parent):
        if (root / "scenarios").is_dir():
            return root
    # In an archive; slow to import, and seldom needed.
    from importlib.resources import files

    return files("game") / "_data"


def scenario_folders() -> dict[str, Traversable]:
    """The shipped scenarios, by id: the one that is played where none is named, then the others by name."""
    folder = _data_root() / "scenarios"
    found = sorted(folder.iterdir(), key=lambda path: (path.name != DEFAULT, path.name)) if folder.is_dir() else []
    return {path.name: path for path in found if path.joinpath("scenario.yaml").is_file()}


def asset(name: str) -> str:
    """The text of a shipped asset, or nothing where it is missing."""
    path = _data_root() / "assets" / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""
