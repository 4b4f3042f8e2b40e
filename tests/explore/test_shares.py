"""Shares: intervals that keep their promise."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.explore.survey.shares import share


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    # Worked out by the formula of E. B. Wilson (1927) with another program.
    [(5, 10, 0.2366, 0.7634), (0, 20, 0.0, 0.1611), (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605)],
)
def test_known_intervals(count: int, of: int, low: float, high: float):
    found = share(count, of)
    assert (found.low, found.high) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


@given(st.integers(0, 500), st.integers(1, 500))
def test_the_share_lies_in_its_interval_and_the_mirror_image_mirrors(count: int, of: int):
    count = min(count, of)
    found, other = share(count, of), share(of - count, of)
    assert 0 <= found.low <= found.share <= found.high <= 1
    assert found.low == pytest.approx(1 - other.high, abs=2e-6)


def test_nothing_counted_says_nothing():
    assert (share(0, 0).low, share(0, 0).high) == (0.0, 1.0)


@pytest.mark.parametrize("truth", [0.03, 0.3, 0.5])
def test_the_truth_lies_in_about_19_of_20_intervals(truth: float):
    of = 60
    held = sum(
        comb(of, count) * truth**count * (1 - truth) ** (of - count)
        for count in range(of + 1)
        if share(count, of).low <= truth <= share(count, of).high
    )
    assert 0.92 < held < 0.99
