"""The player's own folder: saves, the log of crashes, and which endings have been reached."""

import os
from pathlib import Path

from game.play.errors import PlayError


def home() -> Path:
    """``PLENUM_HOME``, or where this platform keeps a program's data."""
    # Imported here, because most commands never come to the player's folder.
    from platformdirs import user_data_path

    chosen = os.environ.get("PLENUM_HOME")
    try:
        return Path(chosen).expanduser() if chosen else user_data_path("october-plenum", appauthor=False)
    except RuntimeError as fault:
        raise PlayError(f"There is no home folder to keep plays in ({fault}). Name a folder in PLENUM_HOME.") from fault


def saves_folder() -> Path:
    return home() / "saves"


def log_path() -> Path:
    return home() / "crash.log"


def new_save(scenario: str, role: str) -> Path:
    """A save's name that is not taken yet."""
    folder = saves_folder()
    number = 1
    try:
        while (path := folder / f"{scenario}-{role}-{number:03}.journal").exists():
            number += 1
    except OSError as fault:
        raise PlayError(f"No play can be saved in {folder}: {fault.strerror or fault}.") from fault
    return path


def saved() -> tuple[Path, ...]:
    """The saves, the last touched first."""
    try:
        folder = saves_folder()
        names = sorted(folder.iterdir()) if folder.exists() else []
        journals = [path for path in names if path.suffix == ".journal" and path.is_file()]
        found = [(path.stat().st_mtime_ns, path) for path in journals]
    except OSError as fault:
        raise PlayError(f"The saves in {saves_folder()} cannot be read: {fault.strerror or fault}.") from fault
    return tuple(path for _, path in sorted(found, key=lambda pair: (-pair[0], pair[1].name)))


def _reached_file() -> Path:
    return home() / "endings.txt"


def has_reached_ending(scenario: str) -> bool:
    """Whether any ending of a scenario has been reached here before."""
    try:
        lines = _reached_file().read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return False
    return any(line.startswith(f"{scenario} ") for line in lines)


def remember_ending(scenario: str, role: str, ending: str) -> None:
    """Note an ending; a folder that cannot be written loses only the note."""
    try:
        home().mkdir(parents=True, exist_ok=True)
        with _reached_file().open("a", encoding="utf-8") as file:
            file.write(f"{scenario} {role} {ending}\n")
    except OSError:
        return
