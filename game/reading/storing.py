"""Storing: a file written whole or not at all, and never where its owner would not expect it."""

import os
import stat
import tempfile
from pathlib import Path


class NotStoredError(Exception):
    """A file that is left as it was; its text says why and what to do."""


def refuse_unwritable(path: Path) -> None:
    """Raise where a file is a link to another place, or where its owner has forbidden writing."""
    if path.is_symlink():
        raise NotStoredError(
            f"{path} is a link to another file, which is left alone. Mend that file, or put a copy in its place."
        )
    if not path.stat().st_mode & stat.S_IWUSR or not os.access(path, os.W_OK):
        raise NotStoredError(f"{path} may only be read. Allow writing to it, and try again.")


def store(path: Path, before: bytes, text: str) -> None:
    """Put the text in the place of what stood there, in one step; raise where that has changed since."""
    if path.read_bytes() != before:
        raise NotStoredError(f"{path} was changed by somebody while it was being mended. Try again.")
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(stat.S_IMODE(path.stat().st_mode))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
