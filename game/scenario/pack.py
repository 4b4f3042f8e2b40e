"""The pack: a whole scenario in one file, written the same every time and read with caution."""

import stat
import struct
import zlib
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zipfile import Path as Inside

from game.reading.parse import LARGEST as LARGEST_FILE
from game.scenario.listing import MOST_FILES
from game.scenario.refusal import RefusedError

SUFFIX = ".plenum"
KEPT = (".yaml", ".yml", ".md", ".txt")
HEAD = "scenario.yaml"
# Scenes and walkthroughs, and room for what else a folder holds.
MOST = 2 * MOST_FILES + 100
LARGEST_PACK, LARGEST_WHOLE = 16_000_000, 64_000_000
# Prose shrinks to a third; what shrinks to a hundredth was made to fill a memory.
STRONGEST, ALWAYS_ALLOWED = 100, 1_000_000
DEEPEST = 3
# The earliest time that a zip can name, for all: the bytes hang on the texts alone.
TIME = (1980, 1, 1, 0, 0, 0)
DAMAGED = (BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, ArithmeticError, OSError, struct.error)


def packed(folder: Traversable) -> bytes:
    """The texts of a scenario's folder as one file; the same texts give the same bytes."""
    files = sorted(_texts(folder, "", DEEPEST))
    if len(files) > MOST:
        raise RefusedError(f"There are {len(files)} texts in the folder, and a pack holds at most {MOST}.")
    whole = [(name, path.read_bytes()) for name, path in files]
    if sum(len(content) for _, content in whole) > LARGEST_WHOLE or any(len(text) > LARGEST_FILE for _, text in whole):
        raise RefusedError(f"The texts of the folder are too long for a pack, which holds {_size(LARGEST_WHOLE)}.")
    return _written(whole, ZIP_DEFLATED)


def _texts(folder: Traversable, above: str, levels: int) -> Iterator[tuple[str, Traversable]]:
    """Every text at or below a folder by its path; what begins with a dot belongs to other programs."""
    for path in folder.iterdir():
        name = f"{above}{path.name}"
        if path.name.startswith("."):
            continue
        if path.is_dir() and levels > 1:
            yield from _texts(path, f"{name}/", levels - 1)
        elif path.name.endswith(KEPT) and path.is_file():
            yield name, path


def _written(files: list[tuple[str, bytes]], method: int) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as pack:
        for name, content in files:
            entry = ZipInfo(name, TIME)
            entry.create_system, entry.external_attr = 3, (stat.S_IFREG | 0o644) << 16
            pack.writestr(entry, content, method, 9)
    return buffer.getvalue()


def open_pack(path: Path) -> Traversable:
    """The folder in a pack. Raises RefusedError for what is no pack, or a damaged or hostile one."""
    if path.stat().st_size > LARGEST_PACK:
        raise RefusedError(f"{path} is too large to be a pack: it may have {_size(LARGEST_PACK)} at most.")
    return folder_in(path.read_bytes(), str(path))


def folder_in(pack: bytes, name: str) -> Traversable:
    """The folder in a pack's bytes: its texts are read once, whole, and nothing else of it is kept."""
    try:
        with ZipFile(BytesIO(pack)) as found:
            entries = _entries(found, name)
            texts = [(place, found.read(entry)) for place, entry in entries]
    except (*DAMAGED, zlib.error):
        raise RefusedError(
            f"{name} is no scenario: neither a folder with a {HEAD} nor a whole, undamaged pack."
        ) from None
    clean = ZipFile(BytesIO(_written(texts, ZIP_STORED)))
    clean.filename = name  # what a path in it is called by
    return Inside(clean)


def _entries(pack: ZipFile, name: str) -> list[tuple[str, ZipInfo]]:
    """The texts in a pack, none of them dangerous, by their places in the scenario's folder."""
    listed = pack.infolist()
    for entry in listed:
        if _leads_out(entry.filename):
            raise RefusedError(f"{name} is not opened: it holds a path that leads out of it, {entry.filename!r}.")
    entries = [entry for entry in listed if entry.filename.endswith(KEPT)]
    if reason := _excess(entries):
        raise RefusedError(f"{name} is not opened: {reason}.")
    return list(_placed(entries, name))


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or not name.isprintable()


def _excess(entries: list[ZipInfo]) -> str:
    """Why these are too much, or cannot be read; or nothing."""
    if any(entry.flag_bits & 1 for entry in entries):
        return "it is locked with a password"
    if any(entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for entry in entries):
        return "it was packed in an unusual way; pack it again with plenum pack"
    if len(entries) > MOST or len({entry.filename for entry in entries}) < len(entries):
        return f"it holds more than {MOST} texts, or one of them twice"
    whole, shrunk = sum(entry.file_size for entry in entries), sum(entry.compress_size for entry in entries)
    if whole > LARGEST_WHOLE or any(entry.file_size > LARGEST_FILE for entry in entries):
        return f"its texts are longer than the {_size(LARGEST_WHOLE)} that a pack may hold"
    if whole > ALWAYS_ALLOWED and whole > STRONGEST * shrunk:
        return f"its texts would grow to more than {STRONGEST} times their size"
    return ""


def _placed(entries: list[ZipInfo], name: str) -> Iterator[tuple[str, ZipInfo]]:
    """Each text by its place; a folder that somebody zipped whole stands one level down."""
    heads = [entry.filename for entry in entries if PurePosixPath(entry.filename).name == HEAD]
    head = min(heads, key=lambda place: place.count("/"), default=None)
    if head is None or head.count("/") > 1:
        raise RefusedError(f"{name} is no scenario: it is a pack without a {HEAD}.")
    above = head.removesuffix(HEAD)
    for entry in entries:
        if entry.filename.startswith(above):
            yield entry.filename.removeprefix(above), entry


def _size(count: int) -> str:
    return f"{count // 1_000_000} MB"
