"""The line in time: one point a decision, and yours leaves the record's where you did."""

from dataclasses import replace

import pytest

from game.tui.ending import timeline

from .stage import DECISIONS


def lines(decisions, here=0, width=100):
    return timeline(decisions, here, width).plain.splitlines()


def test_each_decision_is_a_point_of_both_lines():
    record, played, dates, _ = lines(DECISIONS)
    assert record.count("●") == 3
    assert [mark for mark in played if mark in "●○·"] == ["●", "○", "·", "●"]
    assert dates.split() == ["June", "12", "October", "14", "October"]


def test_a_date_shared_by_two_decisions_is_written_once():
    assert lines(DECISIONS)[2].count("12 October") == 1


@pytest.mark.parametrize("width", [10, 40, 80, 120])
@pytest.mark.parametrize("here", [0, 30, 59])
def test_a_long_play_fits_the_window_and_shows_where_the_caret_is(width, here):
    many = tuple(replace(DECISIONS[0], when=str(day)) for day in range(60))
    drawn = timeline(many, here, width)
    points = sum(mark == "●" for mark in drawn.plain.splitlines()[0])
    assert points <= max(1, (width - 12) // 2)
    assert sum(span.style == "reverse" for span in drawn.spans) == 2


def test_a_play_without_decisions_has_no_line():
    assert lines(()) == []
