"""Watched files: a word each time that an author saves one. The only place that knows watchfiles."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from watchfiles import Change, awatch

# An editor writes a file in several steps. Milliseconds: how long it must be quiet, and how long to wait for that.
QUIET, LONGEST = 20, 100


def _is_authored(change: Change, path: str) -> bool:
    """Editors leave much else behind in a folder."""
    return path.endswith((".yaml", ".yml"))


async def saves(folder: Path) -> AsyncIterator[None]:
    """Each save below a folder, without end."""
    async for _ in awatch(folder, watch_filter=_is_authored, step=QUIET, debounce=LONGEST):
        yield


def at_each_save(folder: Path, act: Callable[[], None]) -> None:
    """Act as soon as the folder is watched, so that no save is missed, and after each save, until Ctrl+C."""
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_acting(folder, act))


async def _acting(folder: Path, act: Callable[[], None]) -> None:
    told = saves(folder)
    while True:
        waiting = asyncio.ensure_future(anext(told))
        await asyncio.sleep(0)  # with the first step of the task the watch has begun
        act()
        await waiting
