"""Reading a scenario: its folder of YAML to a Scenario, with everything that is wrong collected in one pass."""

import hashlib
from collections.abc import Iterator
from importlib.resources.abc import Traversable

from game.reading.collection import paused_collection
from game.reading.diagnostic import Problems
from game.reading.parse import read_file
from game.reading.shape import Shape
from game.reading.shaped import Record, read_shape
from game.record import tables as record_tables
from game.scenario import people_tables, tables
from game.scenario.assembly import Assembly
from game.scenario.checks import check_scenario
from game.scenario.model import Scenario

MOST_FILES = 500


def read_scenario(folder: Traversable, problems: Problems) -> Scenario | None:
    """The scenario in a folder, or None where its files are too broken to make one of.

    ``problems`` takes every diagnostic, those of the checks included.
    """
    with paused_collection():
        return _read(folder, problems)


def _read(folder: Traversable, problems: Problems) -> Scenario | None:
    library = _Library(folder, problems)
    records = library.records()
    if problems.errors and not all(name in records for name in _SINGLE):
        return None
    scenario = Assembly(records, library.digest(), problems).scenario()
    check_scenario(scenario, problems)
    return scenario


_SINGLE: dict[str, Shape] = {
    "scenario.yaml": tables.SCENARIO,
    "variables.yaml": tables.VARIABLES,
    "people.yaml": people_tables.PEOPLE,
    "bodies.yaml": people_tables.BODIES,
    "charges.yaml": people_tables.CHARGES,
    "model.yaml": people_tables.MODEL,
    "glossary.yaml": people_tables.GLOSSARY,
    "endings.yaml": tables.ENDINGS,
    "record/sources.yaml": record_tables.SOURCES,
    "record/claims.yaml": record_tables.CLAIMS,
    "record/questions.yaml": record_tables.QUESTIONS,
}
_FOLDERS: dict[str, Shape] = {"scenes": tables.SCENES, "walkthroughs": tables.WALKTHROUGH}


class _Library:
    """The files of one scenario's folder, each read once."""

    def __init__(self, folder: Traversable, problems: Problems) -> None:
        self._folder, self._problems = folder, problems
        self._hash = hashlib.sha256()

    def records(self) -> dict[str, list[Record]]:
        """What each file or folder of files holds, by name; a file that cannot be read is left out."""
        found: dict[str, list[Record]] = {}
        for name, shape in _SINGLE.items():
            if record := self._read(self._folder.joinpath(name), name, shape):
                found[name] = [record]
        for name, shape in _FOLDERS.items():
            found[name] = [record for path, file in self._files(name) if (record := self._read(path, file, shape))]
        return found

    def _files(self, name: str) -> Iterator[tuple[Traversable, str]]:
        folder = self._folder.joinpath(name)
        if folder.is_dir():
            paths = sorted(folder.iterdir(), key=lambda path: path.name)
            named = [path for path in paths if path.name.endswith((".yaml", ".yml"))]
            yield from ((path, f"{name}/{path.name}") for path in named[:MOST_FILES])

    def _read(self, path: Traversable, name: str, shape: Shape) -> Record | None:
        node = read_file(path, name, self._problems)
        if node is None:
            return None
        self._hash.update(name.encode() + b"\0" + path.read_bytes())
        return read_shape(node, shape, self._problems)

    def digest(self) -> str:
        """A short name for exactly these files."""
        return self._hash.hexdigest()[:16]
