"""Beginning: a new scenario in a folder of its own, from the starter or from an author's outline."""

import re
from dataclasses import dataclass
from pathlib import Path

from game.reading.plural import counted
from game.scenario.making.drafting import Draft
from game.scenario.making.naming import scenario_name, tidy, two_roles
from game.scenario.making.new_folder import must_be_free, write_new
from game.scenario.making.outline import LARGEST, Outline, read_outline
from game.scenario.making.plot import plot
from game.scenario.making.starter import ROLES, TITLE, starter
from game.scenario.refusal import RefusedError

OUTLINE_ROLES = ("player", "opponent")
LONGEST_TITLE = 80
MOST_NOTES = 10


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: its title, what it holds in words, its roles, and what the author should know."""

    title: str
    contents: str
    roles: tuple[str, str]
    notes: tuple[str, ...]


def from_starter(folder: Path, title: str | None, roles: str | None) -> Made:
    """Write the small scenario that an author begins from. Raises RefusedError."""
    must_be_free(folder)
    chosen = two_roles(roles) if roles is not None else ROLES
    called = _title(title) if title is not None else TITLE
    files = starter(folder, called, chosen)
    write_new(folder, files)
    return Made(called, _counted(files), chosen, ())


def from_outline(folder: Path, outline: Path, title: str | None, roles: str | None) -> Made:
    """Write a scenario made of a Markdown outline. Raises RefusedError."""
    must_be_free(folder)
    chosen = two_roles(roles) if roles is not None else OUTLINE_ROLES
    read = read_outline(_text(outline))
    called = _title(title) if title is not None else _title(read.title or tidy(outline.stem) or "An outline")
    files, notes = drafted(read, scenario_name(folder), called, chosen)
    write_new(folder, files)
    return Made(called, _counted(files), chosen, notes)


def drafted(read: Outline, name: str, title: str, roles: tuple[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The files of the scenario in an outline, and notes on how it was read."""
    found = plot(read)
    is_scene = found.scenes[0].paragraphs == tuple(read.opening.paragraphs)
    draft = Draft(found, [] if is_scene else read.opening.paragraphs, roles)
    return draft.files(name, title), _notes(found.notes, len(draft.claims))


def _notes(said: tuple[str, ...], claims: int) -> tuple[str, ...]:
    more = (f"And {len(said) - MOST_NOTES} more of this kind.",) if len(said) > MOST_NOTES else ()
    sourced = f"{counted(claims, 'sentence')} marked (?) can be found in record/claims.yaml, to be sourced."
    return (*said[:MOST_NOTES], *more, *((sourced,) if claims else ()))


def _title(words: str) -> str:
    title = tidy(words)
    if not title or len(title) > LONGEST_TITLE:
        raise RefusedError(
            f"A title has between 1 and {LONGEST_TITLE} letters that a screen can show. Give one with --title."
        )
    return title


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(4 * LARGEST + 1)
        return content.decode("utf-8-sig")
    except OSError as fault:
        raise RefusedError(f"The outline {path} cannot be read: {fault.strerror or fault}.") from fault
    except UnicodeDecodeError:
        raise RefusedError(f"{path} is no outline: it is not text in UTF-8.") from None


def _counted(files: dict[str, str]) -> str:
    scenes = sum(len(re.findall(r"^ +- scene: ", text, re.MULTILINE)) for text in files.values())
    endings = len(re.findall(r"^ +- ending: ", files["endings.yaml"], re.MULTILINE))
    return f"{counted(scenes, 'scene')} and {counted(endings, 'ending')}"
