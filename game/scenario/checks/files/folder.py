"""P0610 to P0620: what lies in a scenario's folder and is not read, or should not be, or cannot be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.reading.characters import FORBIDDEN
from game.reading.diagnostic import Problems
from game.reading.nodes import Span
from game.reading.opening import bytes_of
from game.reading.suggest import did_you_mean
from game.scenario.listing import (
    ENDINGS,
    FILES,
    FOLDERS,
    MANY,
    MOST_FILES,
    is_of_many,
    leads_out,
    leads_round,
    listing,
)

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

HEAD = "scenario.yaml"
# Beside a scenario, and no part of it.
BESIDE = re.compile(r"\.|__|schema$|(readme|licen[cs]e|copying|changelog)\b", re.IGNORECASE)
# Nobody leaves more behind by mistake; a folder of photographs would only be listed.
MOST_STRAYS = 20
_HOLDS_SCENES = re.compile(rb"^scenes:", re.MULTILINE)


def check_folder(folder: Traversable, problems: Problems) -> frozenset[str]:
    """Report what is not read; the names of files that must not be, for where a link leads or what they are called."""
    elsewhere: set[str] = set()
    strays = Counter[str]()
    for path, name in _entries(folder, "", problems):
        if code := _closed(path, name, folder):
            problems.report(code, Span(name, 1, 1), name=name)
            elsewhere.add(name)
        elif name in FOLDERS:
            if not _is_folder(path):
                problems.report("P0615", Span(name, 1, 1), name=name)
        elif name not in FILES and not is_of_many(name):
            _stray(path, name, strays, problems)
    return frozenset(elsewhere)


def _entries(folder: Traversable, inside: str, problems: Problems) -> Iterator[tuple[Traversable, str]]:
    """What lies in the folder and in those of its folders that are read."""
    found = _listed(folder, inside, problems)
    for path in found[: MOST_FILES + MOST_STRAYS + 1]:
        name = inside + path.name
        if BESIDE.match(path.name) and not is_of_many(name):
            continue
        yield path, name
        if name in FOLDERS and not _closed(path, name, folder):
            yield from _entries(path, f"{name}/", problems)


def _listed(folder: Traversable, inside: str, problems: Problems) -> list[Traversable]:
    """Everything in a folder; of one that holds too many files, or may not be seen, that it is so."""
    here = inside.rstrip("/") or "."
    try:
        found = listing(folder, inside)
    except OSError:
        problems.report("P0616", Span(here, 1, 1), name=here)
        return []
    if here in MANY and (count := sum(is_of_many(inside + path.name) for path in found)) > MOST_FILES:
        problems.report("P0617", Span(here, 1, 1), name=here, count=str(count), most=str(MOST_FILES))
    return found


def _closed(path: Traversable, name: str, folder: Traversable) -> str:
    """The code of a link that is not followed, or of a file that has no name fit to be read out; else nothing."""
    if leads_out(path, folder):
        return "P0614"
    if leads_round(path):
        return "P0619"
    return "P0620" if is_of_many(name) and ("\n" in name or FORBIDDEN.search(name)) else ""


def _is_folder(path: Traversable) -> bool:
    # Of what may not even be looked at, nobody knows what it is.
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_file(path: Traversable) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _stray(path: Traversable, name: str, strays: Counter[str], problems: Problems) -> None:
    """What is no part of a scenario; of very many, only that there are more."""
    place = name.rpartition("/")[0]
    strays[place] += 1
    if strays[place] == MOST_STRAYS + 1:
        problems.report("P0618", Span(name, 1, 1), name=place or "this folder", most=str(MOST_STRAYS))
    elif strays[place] <= MOST_STRAYS:
        (_stray_folder if _is_folder(path) else _stray_file)(path, name, problems)


def _stray_folder(path: Traversable, name: str, problems: Problems) -> None:
    if _is_file(path.joinpath(HEAD)):
        problems.report("P0613", Span(f"{name}/{HEAD}", 1, 1), name=f"{name}/{HEAD}")
    else:
        problems.report("P0611", Span(name, 1, 1), name=name, hint=did_you_mean(name, FOLDERS))


def _stray_file(path: Traversable, name: str, problems: Problems) -> None:
    span = Span(name, 1, 1)
    if name.rpartition("/")[2].casefold().replace(".yml", ".yaml") == HEAD:
        problems.report("P0613", span, name=name)
    elif name.endswith(ENDINGS) and _HOLDS_SCENES.search(bytes_of(path) or b""):
        problems.report("P0612", span, name=name)
    else:
        problems.report("P0610", span, name=name, hint=did_you_mean(name, FILES))
