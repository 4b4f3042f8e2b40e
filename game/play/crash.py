"""The page that a fault of ours ends on: where the save is, where the log is, and how to report it."""

from collections.abc import Iterator
from pathlib import Path

from game.play.errors import PlayError
from game.play.home import log_path, saves_folder

LONGEST_LOG = 1_000_000


def crash_page(trace: str, save: str = "") -> Iterator[str]:
    """Keep the trace in the log, and say in words what a player needs to know."""
    log = _kept(trace)
    yield "Something in the game has gone wrong. It is not your doing, and no accepted move is lost."
    yield f"The save: {save or _where()}"
    if save:
        yield f"To go on: plenum play --resume {save}"
    yield f"The log: {log}" if log else "The log could not be written; the last lines follow."
    if not log:
        yield trace
    yield "To report it, send the log and the save to the project's issue tracker, and say what you did last."


def _where() -> str:
    try:
        return str(saves_folder())
    except PlayError as fault:
        return str(fault)


def _kept(trace: str) -> Path | None:
    try:
        path = log_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LONGEST_LOG:
            path.unlink()
        with path.open("a", encoding="utf-8") as file:
            file.write(trace + "\n")
    except (OSError, PlayError):
        return None
    return path
