"""Every key that a scenario's files may hold, as tables in Markdown: the reference part of the page on the format."""

from collections.abc import Iterator, Sequence

from game.reading.shape import SHAPED, Key, Shape
from game.scenario.format.files import FileKind
from game.scenario.format.key_words import KINDS, kind_name
from game.scenario.format.schema import inner

HEAD = ("| key | what it is | kind | needed | absent means | example |", "|---|---|---|---|---|---|")
BEGIN, END = "<!-- Written by: plenum schema --format markdown -->", "<!-- The end of what is written so. -->"


def key_tables(kinds: Sequence[FileKind]) -> str:
    """What each kind of value is, then a table for each file and for each thing in it."""
    parts = ["\n".join(_kinds()), *(_file(kind) for kind in kinds)]
    return "\n\n".join(parts) + "\n"


def rewritten(page: str, tables: str) -> str | None:
    """The page with these tables between its two marks, or None where it has no marks."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{tables}\n{END}{after}" if begin and end else None


def _kinds() -> Iterator[str]:
    for kind, (name, meaning) in KINDS.items():
        if kind not in SHAPED and kind not in ("choice", "flag"):
            yield f"- **{name}**: {meaning}"


def _file(kind: FileKind) -> str:
    place = f"{kind.place}/*.yaml" if kind.several else kind.place
    tables = (_table(shape) for shape in inner(kind.shape))
    return "\n\n".join((f"### `{place}`", "\n".join(_rows(kind.shape)), *tables))


def _table(shape: Shape) -> str:
    return f"**{shape.name}**\n\n" + "\n".join(_rows(shape))


def _rows(shape: Shape) -> Iterator[str]:
    yield from HEAD
    yield from (f"| {' | '.join(_cells(key))} |" for key in shape.keys)


def _cells(key: Key) -> tuple[str, ...]:
    return (
        f"`{key.name}`",
        key.doc.replace("|", "\\|"),
        kind_name(key),
        "yes" if key.required else "",
        f"`{key.default}`" if key.default else "",
        f"`{key.example}`" if key.example else "",
    )
