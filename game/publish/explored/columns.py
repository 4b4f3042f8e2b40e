"""Columns: sentences and lists within a terminal's eighty, the same for a survey, a comparison and a proof."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

WIDTH = 80


def folded(text: str, first: str = "", rest: str = "") -> list[str]:
    """A text in lines, no number apart from its sign."""
    whole = text.replace(" %", "\xa0%")
    lines = wrap(whole, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
    return [line.replace("\xa0%", " %") for line in lines]


def listed(things: Sequence[str], most: int, indent: str, bullet: str = "- ") -> Iterator[str]:
    """The first of the things, and how many more there are where they are too many to be read."""
    for thing in things[:most]:
        yield from folded(thing, f"{indent}{bullet}", indent + " " * len(bullet))
    if len(things) > most:
        yield f"{indent}and {len(things) - most:,} more (--format json has them all)"
