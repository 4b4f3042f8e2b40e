"""Pictures of the main screens at three widths: a change in how they look is seen before it is accepted."""

import pytest

from game.tui.app import PlenumApp

from .reader import MIDDLE, NARROW, WIDE
from .stage import StagePlay, StageShelf

VOTE = ("end", "2", "space", "space", "space", "space", "space")
PROTOCOL = ("end", "2", "space", "enter", "space")
ENDED = ("end", "1", "down")
TITLE = [("title", (), WIDE), ("title", (), NARROW), ("role", ("down", "enter", "enter", "enter"), MIDDLE)]
SCENES = [
    ("scene", (), WIDE),
    ("scene", (), MIDDLE),
    ("scene", (), NARROW),
    ("choosing", ("end",), NARROW),
    ("invented", ("i",), WIDE),
    ("vote", VOTE, WIDE),
    ("vote", VOTE, NARROW),
    ("protocol", PROTOCOL, WIDE),
    ("protocol", PROTOCOL, NARROW),
    ("dossiers", ("d", "down"), MIDDLE),
    ("situation", ("s",), MIDDLE),
]


def named(case):
    return case if isinstance(case, str) else str(case[0]) if isinstance(case, tuple) and case else ""


@pytest.mark.parametrize(("name", "keys", "size"), TITLE, ids=named)
def test_before_play(snap_compare, name, keys, size):
    assert snap_compare(PlenumApp(StageShelf()), press=keys, terminal_size=size)


@pytest.mark.parametrize(("name", "keys", "size"), SCENES, ids=named)
def test_in_play(snap_compare, name, keys, size):
    assert snap_compare(PlenumApp(StageShelf(), StagePlay()), press=keys, terminal_size=size)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=named)
def test_when_it_is_over(snap_compare, size):
    assert snap_compare(PlenumApp(StageShelf(), StagePlay(at=2)), press=ENDED, terminal_size=size)


def test_on_paper(snap_compare):
    assert snap_compare(PlenumApp(StageShelf(), StagePlay()), press=("t",), terminal_size=WIDE)
