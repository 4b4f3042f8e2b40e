"""Packing: a scenario that can be played is put into one file, which takes the place of an older pack only."""

import os
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from zipfile import is_zipfile

from game.play.errors import PlayError
from game.play.shelf import folder_of
from game.reading.diagnostic import Problems
from game.scenario.model import Scenario
from game.scenario.pack import SUFFIX, packed
from game.scenario.read import read_scenario
from game.scenario.refusal import RefusedError


@dataclass(frozen=True, slots=True)
class Packed:
    """What was packed, where it lies and how many bytes it has."""

    title: str
    path: Path
    size: int


def pack_scenario(name: str, output: Path | None) -> Packed:
    """Write the pack of a scenario without errors. Raises PlayError."""
    folder = folder_of(name)
    scenario = _without_errors(name, folder)
    path = _target(scenario, output)
    try:
        content = packed(folder)
    except RefusedError as refused:
        raise PlayError(str(refused)) from refused
    _replace(path, content)
    return Packed(scenario.title, path, len(content))


def _without_errors(name: str, folder: Traversable) -> Scenario:
    problems = Problems()
    scenario = read_scenario(folder, problems)
    if scenario is None or problems.errors:
        raise PlayError(f"The scenario {name} has errors and is not packed. See them with: plenum check {name}")
    return scenario


def _target(scenario: Scenario, output: Path | None) -> Path:
    path = output or Path(f"{scenario.id}{SUFFIX}")
    if path.is_dir():
        path /= f"{scenario.id}{SUFFIX}"
    if path.exists() and not (path.is_file() and is_zipfile(path)):  # a device may have no end
        raise PlayError(f"{path} is there already and is no pack. Name another file with -o.")
    return path


def _replace(path: Path, content: bytes) -> None:
    """All of it or nothing: a disk that is full leaves the older pack whole."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as fault:
        raise PlayError(f"The pack cannot be written in {path}: {fault.strerror or fault}.") from fault
    finally:
        beside.unlink(missing_ok=True)
