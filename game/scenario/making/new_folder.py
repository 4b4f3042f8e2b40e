"""The folder of a new scenario: its files written into one that is not there yet, or is empty."""

from collections.abc import Mapping
from pathlib import Path

from game.scenario.format.files import FILE_KINDS, FileKind
from game.scenario.format.schema import schema_text
from game.scenario.refusal import RefusedError

SCHEMAS = "schema"


def write_new(folder: Path, files: Mapping[str, str]) -> None:
    """Write a scenario, and beside it the schemas from which an editor completes its keys. Raises RefusedError."""
    must_be_free(folder)
    schemas = {f"{SCHEMAS}/{kind.name}.json": schema_text(kind) for kind in FILE_KINDS}
    try:
        for name, text in {**{name: f"{_modeline(name)}{text}" for name, text in files.items()}, **schemas}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as fault:
        raise RefusedError(f"The scenario cannot be written into {folder}: {fault.strerror or fault}.") from fault


def must_be_free(folder: Path) -> None:
    """Whatever lies in a folder already is somebody's work."""
    try:
        taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as fault:
        raise RefusedError(f"{folder} cannot be used: {fault.strerror or fault}.") from fault
    if taken:
        what = "is a folder with something in it" if folder.is_dir() else "is a file"
        raise RefusedError(f"{folder} {what}. Name a folder that is not there yet, or an empty one.")


def _modeline(name: str) -> str:
    """The line by which an editor finds the schema of a file."""
    kind = next((kind for kind in FILE_KINDS if _is_of(name, kind)), None)
    up = "../" * name.count("/")
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{kind.name}.json\n" if kind else ""


def _is_of(name: str, kind: FileKind) -> bool:
    return name.startswith(f"{kind.place}/") if kind.several else name == kind.place
