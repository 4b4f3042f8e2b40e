"""A preview in plain text: the scene, its choices, the values that were set, and what is wrong with the files."""

from collections.abc import Iterator

from game.plain.told import page_lines
from game.play.preview.manuscript import diagnostic_line
from game.play.preview.preview import Preview
from game.reading.render import summary


def preview_lines(preview: Preview, notes: tuple[str, ...] = ()) -> Iterator[str]:
    """One printing of a preview."""
    if preview.title:
        yield preview.title
    yield from (note for note in (*notes, preview.notice) if note)
    if preview.values:
        yield "Values: " + ", ".join(f"{name}={text}" for name, text in preview.values)
    yield ""
    yield from page_lines(preview.page)
    yield ""
    yield from _diagnostics(preview)


def _diagnostics(preview: Preview) -> Iterator[str]:
    for name, listed in preview.manuscript.groups(preview.stand.place):
        yield f"{name}:"
        yield from (f"  {diagnostic_line(found)}" for found in listed)
    yield summary(preview.manuscript.diagnostics)
