"""Opening: a file's bytes as text, or the one plain reason why it cannot be had."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path
from typing import TYPE_CHECKING

from game.reading.diagnostic import Problems
from game.reading.nodes import Span

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

LARGEST = 4_000_000
MARKS_OF_UTF_16 = (BOM_UTF16_BE, BOM_UTF16_LE)


def bytes_of(path: Traversable | Path) -> bytes | None:
    """What stands in a file, as far as anybody reads on; None where none is, or none that can be read.

    A pipe has no end, and who opens one waits for whoever writes into it.
    """
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            data: bytes = file.read(LARGEST + 1)
        return data
    except OSError:
        return None


def opened(path: Traversable | Path, name: str, problems: Problems) -> str | None:
    """The text of a file, or None with the reason reported."""
    start = Span(name, 1, 1)
    try:
        data = _bytes(path, start, problems)
    except PermissionError:
        problems.report("P0034", start)
        return None
    except OSError as error:
        problems.report("P0001", start, reason=error.strerror or "the system does not say why")
        return None
    return None if data is None else _decoded(data, name, problems)


def _bytes(path: Traversable | Path, start: Span, problems: Problems) -> bytes | None:
    if path.is_dir():
        problems.report("P0033", start)
        return None
    if not path.is_file():
        _refuse_absent(path, start, problems)
        return None
    with path.open("rb") as file:
        data: bytes = file.read(LARGEST + 1)
    if len(data) <= LARGEST:
        return data
    problems.report("P0003", start, most=str(LARGEST // 1_000_000))
    return None


def _refuse_absent(path: Traversable | Path, start: Span, problems: Problems) -> None:
    if isinstance(path, Path) and path.exists():
        problems.report("P0036", start)
        return
    is_link = isinstance(path, Path) and path.is_symlink()
    problems.report("P0001", start, reason="it is a link that leads nowhere" if is_link else "there is no such file")


def _decoded(data: bytes, name: str, problems: Problems) -> str | None:
    if data.startswith(MARKS_OF_UTF_16):
        problems.report("P0031", Span(name, 1, 1))
        return None
    if b"\0" in data:
        _refuse("P0032", data, data.index(b"\0"), name, problems)
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse("P0002", data, error.start, name, problems)
        return None


def _refuse(code: str, data: bytes, at: int, name: str, problems: Problems) -> None:
    """Report the place of the odd byte; what stands before it could be read."""
    before = data[:at].decode("utf-8", errors="replace")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    problems.add_source(name, data.decode("utf-8", errors="replace"))
    problems.report(code, Span(name, line, column))
