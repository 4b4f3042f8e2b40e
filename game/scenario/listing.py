"""Listing: what lies in a scenario's folder, what of it is read, and which links are not followed."""

from __future__ import annotations

from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING

from game.scenario.format.files import FILE_KINDS

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FILES = tuple(kind.place for kind in FILE_KINDS if not kind.several)
FOLDERS = tuple({kind.place.partition("/")[0] for kind in FILE_KINDS} - set(FILES))
MANY = tuple(kind.place for kind in FILE_KINDS if kind.several)
ENDINGS = (".yaml", ".yml")
MOST_FILES = 500


def listing(folder: Traversable, inside: str) -> list[Traversable]:
    """What lies in a folder, in the order of names, but what is read first. Raises OSError where it may not be seen."""
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(found, key=lambda path: (not _is_read(inside + path.name), path.name))


def of_many(folder: Traversable, name: str) -> list[Traversable]:
    """The files that are read of a folder that holds any number of them; of too many, none but the first."""
    try:
        found = listing(folder.joinpath(name), f"{name}/")
    except OSError:
        return []
    return [path for path in found if is_of_many(f"{name}/{path.name}")][:MOST_FILES]


def is_of_many(name: str) -> bool:
    """Whether it is one of any number of files in a folder; those of other programs begin with a dot."""
    place, _, file = name.rpartition("/")
    return place in MANY and file.endswith(ENDINGS) and not file.startswith(".")


def _is_read(name: str) -> bool:
    return name in FILES or name in FOLDERS or is_of_many(name)


def is_link(path: Path) -> bool:
    """Whether it is a link; of what may not even be looked at, nobody knows."""
    try:
        return path.is_symlink()
    except OSError:
        return False


def leads_out(path: Traversable, folder: Traversable) -> bool:
    """Whether it is a link to a place outside the scenario's folder."""
    if not isinstance(path, Path) or not isinstance(folder, Path) or not is_link(path):
        return False
    # Not Path.resolve, which has no answer for a link that leads to itself.
    return not Path(realpath(path)).is_relative_to(realpath(folder))


def leads_round(path: Traversable) -> bool:
    """Whether it is a link that leads back to itself, or to a folder in which it stands."""
    if not isinstance(path, Path) or not is_link(path):
        return False
    end = Path(realpath(path))
    return is_link(end) or Path(realpath(path.parent)).is_relative_to(end)
