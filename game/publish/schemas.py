"""Schemas and tables of keys, written to where an editor, or the page on the format, has them."""

from collections.abc import Sequence
from pathlib import Path

from game.play.errors import PlayError, must_be_known
from game.publish.key_tables import BEGIN, END, key_tables, rewritten
from game.scenario.format.files import FILE_KINDS, FileKind
from game.scenario.format.schema import schema_text


def chosen_kinds(name: str | None) -> tuple[FileKind, ...]:
    """The kind of file of this name, or every kind. Raises PlayError."""
    if name is None:
        return FILE_KINDS
    must_be_known("kind of file", name, [kind.name for kind in FILE_KINDS])
    return tuple(kind for kind in FILE_KINDS if kind.name == name)


def write_schemas(folder: Path, kinds: Sequence[FileKind]) -> tuple[Path, ...]:
    """One file of JSON for each kind. Raises PlayError where the folder cannot be written to."""
    paths = tuple(folder / f"{kind.name}.json" for kind in kinds)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, kind in zip(paths, kinds, strict=True):
            path.write_text(schema_text(kind), encoding="utf-8", newline="\n")
    except OSError as error:
        raise PlayError(f"The schemas cannot be written into {folder}: {_reason(error)}.") from None
    return paths


def write_tables(page: Path) -> None:
    """Put the tables of every key between the marks of a page. Raises PlayError."""
    try:
        written = rewritten(page.read_text(encoding="utf-8"), key_tables(FILE_KINDS))
        if written is not None:
            page.write_text(written, encoding="utf-8", newline="\n")
    except (OSError, UnicodeDecodeError) as error:
        raise PlayError(f"The tables cannot be written into {page}: {_reason(error)}.") from None
    if written is None:
        raise PlayError(f"{page} has no place for the tables. Put two lines into it:\n{BEGIN}\n{END}")


def _reason(error: Exception) -> str:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return "a file stands there, and no folder"
    return (error.strerror if isinstance(error, OSError) else "it is no text in UTF-8") or str(error)
