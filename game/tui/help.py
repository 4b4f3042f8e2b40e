"""Help: the keys of the one table, the marks, and how a play is played."""

from collections.abc import Iterator

from textual.content import Content

from game.tui.keys import TABLE
from game.tui.leaf import Leaf
from game.tui.marks import FINDINGS, STANCES, VOTES
from game.tui.prose import Line, head, para

HOW = (
    "You decide for one man, scene by scene. Read the page with Space; when you have read it to its end, what you can "
    "do is listed below it. A choice that is closed to you is shown with its reason.",
    "Every decision is saved as you take it. You can leave at any moment, and take back your last decision with u.",
    "What you read rests on dated claims with their sources: c opens them. Words that no claim supports are "
    "invented: i shows which. Votes are counted in a model, and say so; only the record says what was done.",
    "At the end of each act a page sets what you did beside what was done, and says how sure we are. It gives no "
    "marks. There are several endings, and most of them did not happen.",
    "The same play without a full screen, for a screen reader or a printer: plenum play --plain.",
)


class Help(Leaf):
    """Every key and mark on one page."""

    FOOT = ("read_on", "back", "leave")

    def __init__(self) -> None:
        super().__init__("Keys and marks", tuple(help_lines()))


def how_to_play() -> tuple[Line, ...]:
    return tuple(map(para, HOW))


def help_lines() -> Iterator[Line]:
    yield head("Keys")
    yield from (_pair(key.shown, key.does) for key in TABLE)
    yield head("Marks")
    for table in (STANCES, VOTES, FINDINGS):
        yield from (_pair(mark, word) for mark, word in table.values())
    yield head("How to play")
    yield from how_to_play()


def _pair(mark: str, meaning: str) -> Line:
    return Line("pair", Content.assemble((f"{mark:7}", "bold"), meaning))
