"""Two looks, both readable; and no meaning that rests on colour."""

import pytest
from textual.color import Color

from game.tui.marks import FINDINGS, STANCES, VOTES
from game.tui.theme import NIGHT, PAPER, other

from .reader import playing, screen_of


def brightness(colour):
    parts = [part / 255 for part in Color.parse(colour).rgb]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, two):
    darker, lighter = sorted((brightness(one), brightness(two)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [PAPER, NIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface"])
def test_text_stands_out_from_its_ground(theme, ground):
    behind = getattr(theme, ground)
    assert contrast(theme.foreground, behind) >= 10
    assert contrast(theme.primary, behind) >= 4.5
    assert contrast(theme.variables["faded"], behind) >= 4.5


def test_there_are_two_looks_and_each_leads_to_the_other():
    assert other(NIGHT.name) == PAPER.name
    assert other(PAPER.name) == NIGHT.name


@pytest.mark.parametrize("table", [STANCES, VOTES, FINDINGS])
def test_each_mark_is_another_shape_one_cell_wide(table):
    marks = [mark for mark, _ in table.values()]
    assert len(set(marks)) == len(marks)
    assert all(len(mark) == 1 for mark in marks)


async def test_without_colour_the_caret_is_a_mark_and_reversed(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with playing() as pilot:
        assert pilot.app.no_color
        assert "> 1 Say you will think it over" in screen_of(pilot)
        rows = [row for row in pilot.app.screen.query(".row") if row.has_class("here")]
        assert [row.styles.text_style.reverse for row in rows] == [True]
