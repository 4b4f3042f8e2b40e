"""The starter: the small whole scenario that an author begins from, its comments teaching each key where it stands."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from game.reading.diagnostic import Problems
from game.reading.parse import read_file
from game.reading.shaped import read_shape
from game.reading.write import written
from game.scenario.format.people_tables import MODEL
from game.scenario.making.naming import scenario_name, spoken
from game.scenario.packaged import scenario_folders

ROLES = ("mara", "tomas")
TITLE = "The well"
# Whose table of weights is taken, as assumptions.
MODELLED = "october-1964"


def starter(folder: Path, title: str, roles: tuple[str, str]) -> dict[str, str]:
    """The files of a new scenario by their places in its folder."""
    one, other = roles
    words = {
        "scenario": scenario_name(folder),
        "title": written(title).strip(),
        "one": one,
        "other": other,
        "one_name": spoken(one),
        "other_name": spoken(other),
        "weights": weights(),
    }
    return {name: Template(path.read_text(encoding="utf-8")).substitute(words) for name, path in _templates()}


def _templates() -> Iterator[tuple[str, Traversable]]:
    root = files("game") / "scenario" / "making" / "templates"
    for path in sorted(root.iterdir(), key=lambda path: path.name):
        if path.is_dir():
            yield from ((f"{path.name}/{inner.name}", inner) for inner in path.iterdir())
        else:
            yield path.name, path


def weights() -> str:
    """Every weight of the model with its range and meaning, each of them an assumption here."""
    node = read_file(scenario_folders()[MODELLED] / "model.yaml", "model.yaml", Problems())
    table = read_shape(node, MODEL, Problems()).records("weights") if node else ()
    lines = (
        {
            key: "assumption" if key == "basis" else found.text(key)
            for key in ("weight", "value", "range", "basis", "means")
        }
        for found in table
    )
    return "\n".join(f"  - {written(line, flow=True).strip()}" for line in lines)
