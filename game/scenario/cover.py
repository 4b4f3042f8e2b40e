"""A scenario's cover: what is shown of it before anybody plays, read from two of its files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.reading.collection import paused_collection
from game.reading.diagnostic import Problems
from game.reading.parse import read_file
from game.reading.shape import Shape
from game.reading.shaped import Record, read_shape
from game.scenario.format.people_tables import PEOPLE
from game.scenario.format.tables import SCENARIO

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@dataclass(frozen=True, slots=True)
class Chair:
    """A role as the cover shows it."""

    id: str
    name: str
    epithet: str
    aim: str
    brief: str


@dataclass(frozen=True, slots=True)
class Cover:
    """Title, the pages read before play, and the chairs that can be taken."""

    id: str
    title: str
    subtitle: str
    minutes: int
    chairs: tuple[Chair, ...]
    primer: str
    content_note: str


def read_cover(folder: Traversable, problems: Problems) -> Cover | None:
    """The cover of the scenario in a folder, or None where these two files cannot be read."""
    with paused_collection():
        head = _read(folder, "scenario.yaml", SCENARIO, problems)
        cast = _read(folder, "people.yaml", PEOPLE, problems)
    if head is None or cast is None:
        return None
    people = {record.text("person"): record for record in cast.records("people")}
    return Cover(
        head.text("scenario"),
        head.text("title"),
        head.text("subtitle"),
        head.number("minutes", 30),
        tuple(_chair(role, people.get(role.text("role"))) for role in head.records("roles")),
        head.text("primer"),
        head.text("content-note"),
    )


def _read(folder: Traversable, name: str, shape: Shape, problems: Problems) -> Record | None:
    node = read_file(folder.joinpath(name), name, problems)
    return None if node is None else read_shape(node, shape, problems)


def _chair(role: Record, person: Record | None) -> Chair:
    name, epithet = (person.text("name"), person.text("epithet")) if person else (role.text("role"), "")
    return Chair(role.text("role"), name, epithet, role.text("aim"), role.text("brief"))
