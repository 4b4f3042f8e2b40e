"""The journal: the moves of a play, one line each on disk; it is the save, the undo and the transcript."""

import contextlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from game.play.errors import PlayError

FORMAT = 1
LONGEST = 8 * 1024 * 1024
# What an id may look like; a save that names anything else was not written by this game.
_NAME = re.compile(r"[A-Za-z0-9_-]{1,200}")


@dataclass(frozen=True, slots=True)
class Header:
    """What a play is of; without it no move could be read. ``place``: where a scenario lies that is not shipped."""

    scenario: str
    digest: str
    role: str
    seed: int
    study: bool
    place: str = ""
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Move:
    """One decision: the scene, the choice and whose it was (player, record, fallback, rule or scene)."""

    scene: str
    choice: str
    by: str


class Journal:
    """A journal on disk (or, without a path, in memory only). A move is safe before anybody sees what follows.

    While somebody is only ``looking`` at a save nothing is written: what follows from its moves waits for the next one.
    """

    def __init__(self, header: Header, moves: tuple[Move, ...], path: Path | None) -> None:
        self.header, self.path = header, path
        self._moves = list(moves)
        self._size = _size(path)
        self._unwritten: list[dict[str, Any]] = []
        self.looking = False
        self.ended = False

    @property
    def moves(self) -> tuple[Move, ...]:
        return tuple(self._moves)

    @staticmethod
    def begin(header: Header, path: Path | None) -> "Journal":
        """A new journal; refuses to write over a file that is there."""
        if path is not None:
            _make_room(path)
            _write(path, [asdict(header)], new=True)
        return Journal(header, (), path)

    def add(self, moves: tuple[Move, ...]) -> None:
        """Keep moves, on disk first: if the disk refuses, nothing has changed."""
        if moves:
            self._keep([{"scene": move.scene, "choice": move.choice, "by": move.by} for move in moves])
            self._moves += moves

    def cut(self, count: int, why: str) -> None:
        """Take back every move after the first so many; the lines stay in the file."""
        self._keep([{"cut": count, "why": why}])
        del self._moves[count:]
        self.ended = False

    def leave_out(self, count: int, why: str) -> None:
        """Go on as if cut, but write so only with the next move."""
        self._unwritten = [{"cut": count, "why": why}]
        del self._moves[count:]
        self.ended = False

    def end(self, ending: str) -> None:
        """Note that the play has come to an ending; later lines may take it back."""
        self._keep([{"ended": ending}])
        self.ended = True

    def _keep(self, lines: list[dict[str, Any]]) -> None:
        if self.path is None:
            return
        if self.looking:
            self._unwritten += lines
            return
        if _size(self.path) != self._size:
            raise PlayError(f"{self.path} has been changed by somebody else since it was opened. Resume it again.")
        _write(self.path, [*self._unwritten, *lines])
        self._unwritten = []
        self._size = _size(self.path)


def _size(path: Path | None) -> int:
    """How long the file is; -1 where it cannot be seen, which writing will then explain."""
    try:
        return path.stat().st_size if path else 0
    except OSError:
        return -1


def _make_room(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise PlayError(_cannot_write(path, fault)) from fault


def _write(path: Path, lines: list[dict[str, Any]], new: bool = False) -> None:
    """Append lines and wait until they are on disk."""
    flags = os.O_WRONLY | os.O_APPEND | ((os.O_CREAT | os.O_EXCL) if new else 0)
    text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines).encode()
    try:
        descriptor = os.open(path, flags, 0o644)
        try:
            _write_whole(descriptor, text)
        except OSError:
            if new:  # an empty file would only keep the name from being used again
                path.unlink(missing_ok=True)
            raise
        finally:
            os.close(descriptor)
    except FileExistsError as fault:
        raise PlayError(f"{path} exists already. Resume it with --resume, or give another name.") from fault
    except OSError as fault:
        raise PlayError(_cannot_write(path, fault)) from fault


def _write_whole(descriptor: int, text: bytes) -> None:
    """All of it or nothing: what a full disk cuts short is taken off again."""
    before = os.fstat(descriptor).st_size
    try:
        written = os.write(descriptor, text)
        if written < len(text):
            raise OSError(28, "No space left on device")
        os.fsync(descriptor)
    except OSError:
        with contextlib.suppress(OSError):
            os.ftruncate(descriptor, before)
        raise


def _cannot_write(path: Path, fault: OSError) -> str:
    reason = fault.strerror or str(fault)
    if path.exists():
        return f"The play cannot be saved in {path}: {reason}. Copy it to where it can be written, and resume the copy."
    return f"The play cannot be saved in {path}: {reason}. Choose another place with --save, or set PLENUM_HOME."


def read_journal(path: Path) -> tuple[Journal, tuple[str, ...]]:
    """The journal in a file, and notes on what had to be left out (a last line cut short).

    Raises PlayError where the file is no journal.
    """
    text = _text(path)
    whole, _, torn = text.rpartition("\n")
    lines = list(_lines(whole, path))
    if not lines:
        raise PlayError(f"{path} is no saved play: it does not begin with a play's heading.")
    journal = Journal(_header(lines[0], path), tuple(_replayed(lines[1:], path)), path)
    journal.ended = "ended" in lines[-1]
    notes: tuple[str, ...] = ()
    if torn:
        notes = ("The last line of the save was cut short and has been left out; every move before it is there.",)
    return journal, notes


def mend(path: Path) -> None:
    """Take a last line that was cut short off the file, so that the next move starts a line of its own."""
    try:
        with path.open("rb+") as file:
            content = file.read()
            if content and not content.endswith(b"\n"):
                file.truncate(content.rfind(b"\n") + 1)
    except OSError as fault:
        raise PlayError(_cannot_write(path, fault)) from fault


def _text(path: Path) -> str:
    try:
        if path.exists() and not path.is_file():
            raise PlayError(f"{path} is no saved play: it is no file.")
        if path.stat().st_size > LONGEST:
            raise PlayError(f"{path} is too large to be a saved play.")
        # A line cut in the middle of a letter must still be read up to there.
        return path.read_bytes().decode("utf-8", errors="replace")
    except OSError as fault:
        raise PlayError(f"{path} cannot be read: {fault.strerror or fault}.") from fault


def _lines(text: str, path: Path) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(text.split("\n"), 1):
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            raise PlayError(f"{path} is no saved play, or is damaged: line {number} cannot be read.") from None
        if not isinstance(found, dict):
            raise PlayError(f"{path} is no saved play, or is damaged: line {number} is not a move.")
        yield found


def _header(line: dict[str, Any], path: Path) -> Header:
    wanted = {"scenario": str, "digest": str, "role": str, "seed": int, "study": bool, "format": int}
    is_right = all(type(line.get(key)) is kind for key, kind in wanted.items())
    if not is_right or not all(_is_name(line[key]) for key in ("scenario", "digest", "role")):
        raise PlayError(f"{path} is no saved play: it does not begin with a play's heading.")
    if line["format"] > FORMAT:
        raise PlayError(f"{path} was saved by a newer version of this game. Update it to go on.")
    place = line.get("place", "")
    if not isinstance(place, str) or not (place == "" or place.isprintable()):
        raise PlayError(f"{path} is no saved play: it does not begin with a play's heading.")
    return Header(**{key: line[key] for key in wanted}, place=place)


def _is_name(value: object) -> bool:
    return isinstance(value, str) and _NAME.fullmatch(value) is not None


def _replayed(lines: list[dict[str, Any]], path: Path) -> list[Move]:
    """The moves that stand: cuts take back what they name."""
    moves: list[Move] = []
    for number, line in enumerate(lines, 2):
        keys = ("scene", "choice", "by")
        if type(line.get("cut")) is int:
            del moves[max(0, line["cut"]) :]
        elif isinstance(line.get("ended"), str):
            continue
        elif all(_is_name(line.get(key)) for key in keys):
            moves.append(Move(line["scene"], line["choice"], line["by"]))
        else:
            raise PlayError(f"{path} is damaged: line {number} is not a move.")
    return moves
