"""Bases: the scenarios that are spoilt, each as the texts of its files, with the words that stand in them."""

import re
from functools import cache
from pathlib import Path

from tests.play.small import FILES
from tests.scenario.village import VILLAGE, with_weights

VILLAGE_NAME, SMALL_NAME, OCTOBER_NAME = "village", "small-plot", "october-1964"
OCTOBER = Path(__file__).resolve().parents[2] / "scenarios" / OCTOBER_NAME
WORD = re.compile(r"[a-z][a-z0-9_-]*")

Texts = dict[str, str]


@cache
def texts(base: str) -> Texts:
    """The files of a base by their names."""
    if base == VILLAGE_NAME:
        return {name: with_weights(text) if name == "model.yaml" else text for name, text in VILLAGE.items()}
    if base == SMALL_NAME:
        return dict(FILES)
    paths = sorted(OCTOBER.rglob("*.yaml"))
    return {path.relative_to(OCTOBER).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@cache
def words(base: str) -> tuple[str, ...]:
    """Every word that may be an id in a base, once."""
    return tuple(sorted({word for text in texts(base).values() for word in WORD.findall(text)}))


def write(base: str, folder: Path) -> None:
    """The base as files below a folder."""
    for name, text in texts(base).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
