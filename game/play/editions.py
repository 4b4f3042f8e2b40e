"""Editions: a scenario as it is, in a folder or a pack, or as it was in a revision that git keeps."""

import subprocess
from importlib.resources.abc import Traversable
from pathlib import Path

from game.play.errors import PlayError
from game.play.rules import Rules
from game.play.shelf import folder_of
from game.reading.diagnostic import Diagnostic, Problems, Severity
from game.scenario.pack import folder_in
from game.scenario.packaged import scenario_folders
from game.scenario.read import read_scenario
from game.scenario.refusal import RefusedError

GIT = "git:"


def edition(name: str, beside: str = "") -> Rules:
    """The rules of a scenario called by name, path or ``git:REVISION:PATH``. Raises PlayError.

    ``beside``: the path that is meant where a revision is given without one.
    """
    folder = _of_revision(name, beside) if name.startswith(GIT) else folder_of(name)
    problems = Problems()
    scenario = read_scenario(folder, problems)
    if scenario is None or any(_hinders(found) for found in problems.diagnostics):
        hint = "" if name.startswith(GIT) else f" See them with: plenum check {name}"
        raise PlayError(f"The scenario {name} has errors, and what has errors cannot be compared.{hint}")
    return Rules(scenario)


def _hinders(found: Diagnostic) -> bool:
    """Whether it is an error of the scenario itself; a walkthrough that an edit breaks is what is looked for."""
    return found.severity is Severity.ERROR and not found.span.file.startswith("walkthroughs/")


def _of_revision(name: str, beside: str) -> Traversable:
    revision, _, place = name.removeprefix(GIT).partition(":")
    path = Path(place or _where(beside)).resolve()
    if not revision or revision.startswith("-"):
        raise PlayError(f"“{name}” names no revision. Write for example git:HEAD or git:HEAD:path/of/scenario.")
    start = next(folder for folder in (path, *path.parents) if folder.is_dir())
    top = Path(_git(name, start, "rev-parse", "--show-toplevel").decode().strip())
    inside = path.relative_to(top.resolve()).as_posix() if path.is_relative_to(top.resolve()) else ""
    # git itself makes the folder of a revision into a zip, which is what a pack is.
    pack = _git(name, top, "archive", "--format=zip", f"{revision}:{'' if inside == '.' else inside}")
    try:
        return folder_in(pack, name)
    except RefusedError as refused:
        raise PlayError(str(refused)) from refused


def _where(name: str) -> str:
    """The path of a scenario, which a shipped one has too where it lies in a checkout."""
    shipped = scenario_folders().get(name)
    return str(shipped) if isinstance(shipped, Path) else name


def _git(name: str, folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except OSError as fault:
        raise PlayError(f"{name} cannot be read: git is not here ({fault.strerror}).") from fault
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise PlayError(f"{name} cannot be read. git says: {said[-1] if said else 'nothing'}")
    return done.stdout
