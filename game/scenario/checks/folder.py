"""P0610 to P0615: what lies in a scenario's folder and is not read, or should not be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING

from game.reading.diagnostic import Problems
from game.reading.nodes import Span
from game.reading.suggest import did_you_mean
from game.scenario.files import FILE_KINDS

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FILES = tuple(kind.place for kind in FILE_KINDS if not kind.several)
FOLDERS = tuple({kind.place.partition("/")[0] for kind in FILE_KINDS} - set(FILES))
MANY = tuple(kind.place for kind in FILE_KINDS if kind.several)
HEAD = "scenario.yaml"
# Beside a scenario, and no part of it.
BESIDE = re.compile(r"\.|__|schema$|(readme|licen[cs]e|copying|changelog)\b", re.IGNORECASE)
ENDINGS = (".yaml", ".yml")
# Nobody leaves more behind by mistake; a folder of photographs would only be listed.
MOST_LOOKED_AT = 500
_HOLDS_SCENES = re.compile(rb"^scenes:", re.MULTILINE)


def check_folder(folder: Traversable, problems: Problems) -> frozenset[str]:
    """Report what is not read; the names of files that must not be, because they lie elsewhere."""
    elsewhere = set()
    for path, name in _entries(folder, ""):
        if _leads_out(path, folder):
            problems.report("P0614", Span(name, 1, 1), name=name)
            elsewhere.add(name)
        elif _is_of_many(name):
            continue
        elif name in FOLDERS:
            if not path.is_dir():
                problems.report("P0615", Span(name, 1, 1), name=name)
        elif path.is_dir() and name not in FILES:
            _stray_folder(path, name, problems)
        elif name not in FILES and not path.is_dir():
            _stray_file(path, name, problems)
    return frozenset(elsewhere)


def _entries(folder: Traversable, inside: str) -> Iterator[tuple[Traversable, str]]:
    """What lies in the folder and in those of its folders that are read."""
    found = sorted(folder.iterdir(), key=lambda path: path.name) if folder.is_dir() else []
    for path in found[:MOST_LOOKED_AT]:
        name = inside + path.name
        if BESIDE.match(path.name):
            continue
        yield path, name
        if name in FOLDERS and not _leads_out(path, folder):
            yield from _entries(path, f"{name}/")


def _is_of_many(name: str) -> bool:
    """Whether it is one of the files of a folder that holds any number of them."""
    return name.rpartition("/")[0] in MANY and name.endswith(ENDINGS)


def _leads_out(path: Traversable, folder: Traversable) -> bool:
    """Whether it is a link to a place outside the scenario's folder."""
    if not isinstance(path, Path) or not isinstance(folder, Path) or not path.is_symlink():
        return False
    # Not Path.resolve, which has no answer for a link that leads to itself.
    return not Path(realpath(path)).is_relative_to(realpath(folder))


def _stray_folder(path: Traversable, name: str, problems: Problems) -> None:
    if path.joinpath(HEAD).is_file():
        problems.report("P0613", Span(f"{name}/{HEAD}", 1, 1), name=f"{name}/{HEAD}")
    else:
        problems.report("P0611", Span(name, 1, 1), name=name, hint=did_you_mean(name, FOLDERS))


def _stray_file(path: Traversable, name: str, problems: Problems) -> None:
    span = Span(name, 1, 1)
    if name.rpartition("/")[2].casefold().replace(".yml", ".yaml") == HEAD:
        problems.report("P0613", span, name=name)
    elif name.endswith(ENDINGS) and _holds_scenes(path):
        problems.report("P0612", span, name=name)
    else:
        problems.report("P0610", span, name=name, hint=did_you_mean(name, FILES))


def _holds_scenes(path: Traversable) -> bool:
    try:
        return _HOLDS_SCENES.search(path.read_bytes()) is not None
    except OSError:
        return False
