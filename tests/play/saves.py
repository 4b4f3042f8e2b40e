"""Saves: plays kept in files, whole and torn and written by strangers."""

import json
from pathlib import Path

from game.play.page import Passage
from game.play.seat import Seat
from game.play.shelf import Shelf

HEADER = {"scenario": "small-plot", "digest": "d", "role": "anna", "seed": 7, "study": False, "format": 1}
MOVE = {"scene": "table", "choice": "shout", "by": "player"}


def saved(folder: Path, *lines: object) -> Path:
    path = folder / "it.journal"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def finished(shelf: Shelf, path: Path, role: str = "anna") -> Seat:
    """A whole play, kept in this file."""
    seat = shelf.begin("small-plot", role, seed=7, path=path)
    while options := seat.page.options:
        seat.choose(next(option.id for option in options if option.closed is None))
    return seat


def notes(seat: Seat) -> list[str]:
    """What the reader is told of the save itself."""
    told = [part for part in seat.page.parts if isinstance(part, Passage) and part.kind == "note"]
    return [line for part in told for line in part.paragraphs if "save" in line]
