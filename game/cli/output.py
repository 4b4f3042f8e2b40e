"""Output: what a command makes is printed, or written to the file that was asked for."""

from pathlib import Path

from game.cli.saying import say
from game.play.errors import PlayError


def put(text: str, file: Path | None) -> None:
    """Print the text, or write it to the file and say so. Raises PlayError where the file cannot be written."""
    if file is None:
        say(text, nl=False)
        return
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as fault:
        raise _unwritable(file, fault) from fault
    say(f"Written to {file}.")


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
