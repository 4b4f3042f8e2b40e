"""Watched files: a word each time that an author saves one. The only place that knows watchfiles."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from watchfiles import Change, awatch, watch

# An editor writes a file in several steps. Milliseconds: how long it must be quiet, and how long to wait for that.
QUIET, LONGEST = 20, 100


def _is_authored(change: Change, path: str) -> bool:
    """Editors leave much else behind in a folder."""
    return path.endswith((".yaml", ".yml"))


async def saves(folder: Path) -> AsyncIterator[None]:
    """Each save below a folder, without end."""
    async for _ in awatch(folder, watch_filter=_is_authored, step=QUIET, debounce=LONGEST):
        yield


def saves_until_stopped(folder: Path) -> Iterator[None]:
    """Each save below a folder, until Ctrl+C."""
    for _ in watch(folder, watch_filter=_is_authored, step=QUIET, debounce=LONGEST, raise_interrupt=False):
        yield
