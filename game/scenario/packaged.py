"""Where the scenarios and assets are, in a checkout and in an installed wheel."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def _data_root() -> Traversable:
    bundled = files("game") / "_data"
    return bundled if bundled.is_dir() else Path(__file__).parent.parent.parent


def scenario_folders() -> dict[str, Traversable]:
    """The shipped scenarios, by id."""
    folder = _data_root() / "scenarios"
    found = sorted(folder.iterdir(), key=lambda path: path.name) if folder.is_dir() else []
    return {path.name: path for path in found if path.joinpath("scenario.yaml").is_file()}


def asset(name: str) -> str:
    """The text of a shipped asset, or nothing where it is missing."""
    path = _data_root() / "assets" / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""
