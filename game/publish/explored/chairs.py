"""The two chairs side by side: how many choices each has, what they move, and how often it wins."""

from collections.abc import Sequence

from game.explore.survey.survey import Agency
from game.publish.explored.figures import bounded, part

Row = tuple[str, tuple[str, ...]]


def chairs(agency: Sequence[Agency]) -> tuple[Row, ...]:
    """What is asked of each chair, and its answer for each."""
    return (
        ("Choices taken by lot", tuple(str(chair.choices) for chair in agency)),
        ("that surely move an ending", tuple(_of(chair, chair.moving) for chair in agency)),
        ("by two points or more", tuple(_of(chair, chair.moving_much) for chair in agency)),
        ("that change nothing", tuple(_of(chair, chair.without_effect) for chair in agency)),
        ("Wins, the other as in history", tuple(_wins(chair) for chair in agency)),
    )


def _of(chair: Agency, count: int) -> str:
    return f"{count} ({100 * part(count, chair.choices):.0f} %)"


def _wins(chair: Agency) -> str:
    return bounded(chair.win) if chair.win.of else "not played"
