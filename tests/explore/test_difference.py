"""Differences: the bounds of two shares apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.explore.comparison.difference import difference
from game.explore.survey.shares import share

COUNTS = st.tuples(st.integers(0, 500), st.integers(1, 500)).map(lambda pair: (min(pair), max(pair)))


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [((48, 80), (56, 70), 5.24, 33.39), ((3, 10), (9, 10), 17.05, 80.90), ((0, 20), (10, 10), 67.91, 100.0)],
)
def test_the_bounds_are_those_of_the_paper(first: tuple[int, int], second: tuple[int, int], low: float, high: float):
    """Table II of Newcombe 1998, method 10."""
    apart = difference(share(*first), share(*second))
    assert (apart.low, apart.high) == pytest.approx((low, high), abs=0.011)


@given(COUNTS, COUNTS)
def test_the_other_way_round_it_is_the_same_with_another_sign(first: tuple[int, int], second: tuple[int, int]):
    there, back = difference(share(*first), share(*second)), difference(share(*second), share(*first))
    assert (there.by, there.low, there.high) == pytest.approx((-back.by, -back.high, -back.low), abs=0.011)
    assert -100 <= there.low <= there.by <= there.high <= 100


@given(COUNTS)
def test_a_share_is_not_apart_from_itself(counts: tuple[int, int]):
    apart = difference(share(*counts), share(*counts))
    assert not apart.is_sure
    assert not apart.exceeds(0)


def test_a_difference_exceeds_only_what_all_of_its_bounds_exceed():
    apart = difference(share(200, 1000), share(400, 1000))
    assert (apart.exceeds(10), apart.exceeds(20), apart.is_sure) == (True, False, True)
    assert difference(share(400, 1000), share(200, 1000)).exceeds(10)
