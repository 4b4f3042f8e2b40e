"""Output: what a command makes is printed, or written to the file that was asked for."""

import os
import shutil
from pathlib import Path

from game.cli.saying import say
from game.play.errors import PlayError


def put(text: str, file: Path | None) -> None:
    """Print the text, or write it to the file and say so. Raises PlayError where the file cannot be written."""
    if file is None:
        say(text, nl=False)
        return
    try:
        _write(text, file)
    except OSError as fault:
        raise _unwritable(file, fault) from fault
    say(f"Written to {file}.")


def must_take(file: Path | None) -> None:
    """Raise PlayError where a file surely cannot be written: better before a long work than after it."""
    if file is None:
        return
    if file.is_dir():
        raise PlayError(f"{file} cannot be written: it is a folder.")
    if not file.parent.is_dir():
        raise PlayError(f"{file} cannot be written: there is no folder {file.parent}.")
    if not os.access(file if file.exists() else file.parent, os.W_OK):
        raise PlayError(f"{file} cannot be written: writing is not allowed there.")


def _write(text: str, file: Path) -> None:
    """Whole or not at all, so that a full disk leaves what stood there; but a device is written as it comes."""
    place = file.resolve()
    if (file.exists() and not file.is_file()) or not os.access(place.parent, os.W_OK):
        file.write_text(text, encoding="utf-8", newline="\n")
        return
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        if place.exists():
            shutil.copymode(place, beside)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)


def put_anew(text: str, file: Path) -> None:
    """Write the text to a file that is not there yet: what is there already is somebody's work."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        raise PlayError(f"{file} is there already. Give another --name, or another file with -o.") from None
    except OSError as fault:
        raise _unwritable(file, fault) from fault
    say(f"Written to {file}.")


def _unwritable(file: Path, fault: OSError) -> PlayError:
    return PlayError(f"{file} cannot be written: {fault.strerror or fault}.")
