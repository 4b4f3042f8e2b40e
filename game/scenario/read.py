"""Reading a scenario: its folder of YAML to a Scenario, with everything that is wrong collected in one pass."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.reading.collection import paused_collection
from game.reading.diagnostic import Problems, Severity
from game.reading.nodes import Fields, Node
from game.reading.opening import bytes_of
from game.reading.parse import read_file, read_yaml
from game.reading.shape import Shape
from game.reading.shaped import Record, read_shape
from game.scenario.building.assembly import Assembly
from game.scenario.checks import check_scenario
from game.scenario.checks.files.folder import check_folder
from game.scenario.format.files import FILE_KINDS, FileKind
from game.scenario.format.tables import FORMAT
from game.scenario.listing import MANY, is_link, of_many
from game.scenario.model import Scenario

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
from pathlib import Path

# What is still to be done in a draft, and no mistake yet: record and prose.
OF_A_DRAFT = ("P04", "P05")
# What is called by a name that nothing has, or has no place in a table. It may have stood where nothing could be read.
NAMES = ("P0206", "P0210", "P0215", "P0306", "P0311")


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it was read once: what was written in it, what that holds, and what is wrong with it."""

    written: bytes | None
    record: Record | None
    problems: Problems


def read_scenario(folder: Traversable, problems: Problems, kept: dict[str, Kept] | None = None) -> Scenario | None:
    """The scenario in a folder, or None where its files are too broken to make one of.

    ``problems`` takes every diagnostic, those of the checks included. Who reads a folder again and again hands in the
    same ``kept`` each time, and a file that has not changed is not read again.
    """
    with paused_collection():
        return _read(folder, problems, {} if kept is None else kept)


def _read(folder: Traversable, problems: Problems, kept: dict[str, Kept]) -> Scenario | None:
    library = _Library(folder, problems, kept)
    records = library.records()
    if any(head.flag("draft") for head in records.get("scenario.yaml", ())):
        problems.soften(OF_A_DRAFT)
    if problems.errors and not all(name in records for name in _SINGLE):
        return None
    is_partial = any(found.severity is Severity.ERROR and _declares(found.span.file) for found in problems.diagnostics)
    scenario = Assembly(records, library.digest(), problems).scenario()
    if is_partial:
        problems.forget(NAMES)
    check_scenario(scenario, problems)
    return scenario


def _declares(file: str) -> bool:
    """Whether what stands in a file is called by name elsewhere; of scenes only other scenes are asked, and later."""
    return file.partition("/")[0] not in MANY


_SINGLE = {kind.place: kind for kind in FILE_KINDS if not kind.several}
_FOLDERS = {kind.place: kind.shape for kind in FILE_KINDS if kind.several}


class _Library:
    """The files of one scenario's folder, each read once."""

    def __init__(self, folder: Traversable, problems: Problems, kept: dict[str, Kept]) -> None:
        self._folder, self._problems, self._kept = folder, problems, kept
        self._elsewhere = check_folder(folder, problems)
        self._hash = hashlib.sha256()

    def records(self) -> dict[str, list[Record]]:
        """What each file or folder of files holds, by name; a file that cannot be read is left out."""
        found: dict[str, list[Record]] = {}
        for name, kind in _SINGLE.items():
            path = self._folder.joinpath(name)
            record = _blank(kind) if kind.absent and not _is_there(path) else self._read(path, name, kind.shape)
            if record:
                found[name] = [record]
        for name, shape in _FOLDERS.items():
            files = ((path, f"{name}/{path.name}") for path in of_many(self._folder, name))
            found[name] = [record for path, file in files if (record := self._read(path, file, shape))]
        return found

    def _read(self, path: Traversable, name: str, shape: Shape) -> Record | None:
        if not self._elsewhere.isdisjoint((name, name.partition("/")[0])):
            return None
        written, kept = bytes_of(path), self._kept.get(name)
        if kept is None or written is None or kept.written != written:
            kept = self._kept[name] = _anew(path, name, shape, written)
        self._problems.include(kept.problems)
        if kept.record is not None and written is not None:
            self._hash.update(os.fsencode(name) + b"\0" + written)
        return kept.record

    def digest(self) -> str:
        """A short name for exactly these files."""
        return self._hash.hexdigest()[:16]


def _is_there(path: Traversable) -> bool:
    """A link that leads nowhere is there too: somebody meant something by it. So is what may not be looked at."""
    try:
        return (isinstance(path, Path) and is_link(path)) or path.is_dir() or _exists(path)
    except OSError:
        return True


def _exists(path: Traversable) -> bool:
    """A pipe is no file, and may still stand in the place of one."""
    return path.exists() if isinstance(path, Path) else path.is_file()


def _blank(kind: FileKind) -> Record | None:
    """What stands for a file that an author has no use for."""
    node = read_yaml(kind.absent, kind.place, Problems())
    return None if node is None else read_shape(node, kind.shape, Problems())


def _anew(path: Traversable, name: str, shape: Shape, written: bytes | None) -> Kept:
    problems = Problems()
    node = read_file(path, name, problems)
    if node is not None and (place := _misfiled(node, shape)):
        problems.report("P0119", node.span, place=place)
        node = None
    return Kept(written, None if node is None else read_shape(node, shape, problems), problems)


def _misfiled(node: Node, shape: Shape) -> str:
    """Where a file belongs that holds nothing of its own kind and everything of another, or nothing."""
    names = set(node.entries) - {FORMAT.name} if isinstance(node, Fields) else set()
    if not names or not names.isdisjoint(shape.known):
        return ""
    others = (
        kind.place
        for kind in sorted(FILE_KINDS, key=lambda kind: len(kind.shape.known))
        if names <= kind.shape.known.keys()
    )
    return next(others, "")
