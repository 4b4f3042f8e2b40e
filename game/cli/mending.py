"""Mending from the command line: safe fixes shown, or written to the files they are for."""

from pathlib import Path

from game.cli.saying import say
from game.play.errors import PlayError
from game.play.shelf import folder_of
from game.reading.diagnostic import Diagnostic
from game.reading.forms.checked import typed
from game.reading.render import place
from game.reading.storing import NotStoredError, refuse_unwritable, store
from game.scenario.mending import Mended, Mending, mending


def mend(paths: tuple[str, ...], form: str, *, dry_run: bool = False) -> int:
    """Mend each scenario, or show what would change. What is said stands apart from another program's form."""
    folders = [_folder(path) for path in paths]
    for folder in folders:
        found = mending(folder)
        if dry_run:
            _show(found, folder)
            continue
        _write(found, folder)
        _report(found, aside=form != "human")
    return 0


def _folder(path: str) -> Path:
    folder = folder_of(path)
    if not isinstance(folder, Path):
        raise PlayError(f"{path} lies in an archive, where nothing can be mended. Unpack it first.")
    return folder


def _show(found: Mending, folder: Path) -> None:
    for file in found.files:
        say(file.diff(typed(str(folder / file.file))))
    if not found.files:
        say("Nothing would change.", err=True)


def _write(found: Mending, folder: Path) -> None:
    """All the files or, where one of them may not be written, none."""
    try:
        for file in found.files:
            refuse_unwritable(folder / file.file)
        for file in found.files:
            store(folder / file.file, file.found, file.after)
    except NotStoredError as refused:
        raise PlayError(str(refused)) from None


def _report(found: Mending, *, aside: bool) -> None:
    for file in found.files:
        for line in _lines(file):
            say(line, err=aside)
    for each in found.harmful:
        say(f"{place(each.span)} {each.code} left as it was: mending it would have made another problem", err=aside)


def _lines(file: Mended) -> list[str]:
    return [_line(found) for found in file.done]


def _line(found: Diagnostic) -> str:
    return f"{place(found.span)} {found.code} {found.fix.told() if found.fix else ''}"
