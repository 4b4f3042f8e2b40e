"""A reader at the keyboard: opens the face, presses keys, and says what stands on the screen."""

import re
from contextlib import asynccontextmanager
from html import unescape

from game.tui.app import PlenumApp

from .stage import StagePlay, StageShelf

WIDE, MIDDLE, NARROW = (120, 36), (80, 24), (40, 20)
CELL = 12.2  # the width of a character in a picture
COLUMN = 80  # where the panel of a wide scene begins
SIZES = (WIDE, MIDDLE, NARROW)
PIECE = re.compile(r'<text[^>]* x="([\d.]+)"[^>]*clip-path="url\(#[^"]*line-(\d+)\)"[^>]*>(.*?)</text>')


@asynccontextmanager
async def playing(play=None, size=WIDE, keys=()):
    """The face opened on a play, with some keys already pressed."""
    app = PlenumApp(StageShelf(), play or StagePlay())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        yield pilot


@asynccontextmanager
async def at_the_title(shelf=None, size=WIDE, keys=(), study=False):
    """The face opened on its title page, with some keys already pressed."""
    app = PlenumApp(shelf or StageShelf(), study=study)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        yield pilot


def screen_of(pilot):
    """The lines on the screen, as a person would copy them down."""
    rows = {}
    for x, row, text in PIECE.findall(pilot.app.export_screenshot()):
        line = rows.get(int(row), "").ljust(round(float(x) / CELL))
        rows[int(row)] = line + unescape(text).replace("\xa0", " ")
    return "\n".join(rows.get(row, "").rstrip() for row in range(max(rows, default=0) + 1))


def said(pilot):
    """The same as running text, column by column: broken where a sentence is, not where a line is."""
    lines = screen_of(pilot).splitlines()
    beside = [line[COLUMN:] for line in lines if line[COLUMN : COLUMN + 1] == "│"]
    column = [line[:COLUMN] if line[COLUMN : COLUMN + 1] == "│" else line for line in lines]
    return re.sub(r"[\s│▁▂▃▄▅▆▇█]+", " ", "\n".join([*column, *beside]))
