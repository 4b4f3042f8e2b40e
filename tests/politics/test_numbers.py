"""Whole-number arithmetic: the curve, rounding, deviates."""

import math
from struct import unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.politics.normal import BYTES, UNIFORMS, deviate, deviates
from game.politics.numbers import clamp, clamps, logistic, quotient, quotients, times

ODDS = st.integers(-12_000, 12_000)


@given(ODDS)
def test_the_curve_is_symmetric(x: int) -> None:
    assert logistic(-x) == 1000 - logistic(x)


@given(ODDS, st.integers(0, 500))
def test_better_odds_never_mean_a_smaller_chance(x: int, more: int) -> None:
    assert logistic(x + more) >= logistic(x)


@given(ODDS)
def test_the_curve_is_the_logistic_one_to_a_thousandth(x: int) -> None:
    assert abs(logistic(x) - 1000 / (1 + math.exp(-x / 1000))) <= 1


def test_even_odds_are_an_even_chance() -> None:
    assert logistic(0) == 500


def test_the_curve_keeps_to_its_golden_values() -> None:
    assert [logistic(x) for x in (-9000, -2345, -650, 1, 123, 999, 1400, 3217, 7950)] == [
        0, 87, 343, 500, 531, 731, 802, 961, 1000,
    ]  # fmt: skip


@given(st.integers(-(10**6), 10**6), st.integers(1, 5000))
def test_rounding_treats_both_sides_alike(value: int, divisor: int) -> None:
    assert quotient(-value, divisor) == -quotient(value, divisor)
    assert abs(quotient(value, divisor) * divisor - value) * 2 <= divisor


@given(st.lists(st.integers(-(10**6), 10**6)), st.integers(1, 5000))
def test_a_column_is_rounded_and_clamped_as_each_of_its_numbers(values: list[int], divisor: int) -> None:
    assert quotients(values, divisor) == [quotient(value, divisor) for value in values]
    assert clamps(values, -divisor, divisor) == [clamp(value, -divisor, divisor) for value in values]


def test_shares_are_rounded_once_at_the_end() -> None:
    assert times(999, 500, 500) == 250
    assert times(-999, 500, 500) == -250


def test_a_clamped_number_stays_within_its_ends() -> None:
    assert [clamp(value, 0, 10) for value in (-1, 0, 7, 11)] == [0, 0, 7, 10]


def test_a_deviate_is_nought_in_the_middle_and_six_at_the_ends() -> None:
    middle = b"\x7f\xff\x80\x00" * 6
    assert [deviate(chunk) for chunk in (bytes(BYTES), middle, b"\xff" * BYTES)] == [-6000, 0, 6000]


@given(st.lists(st.binary(min_size=BYTES + 2, max_size=BYTES + 2)))
def test_many_deviates_are_those_of_each(chunks: list[bytes]) -> None:
    sixteens = unpack(f">{(UNIFORMS + 1) * len(chunks)}H", b"".join(chunks))
    assert deviates(sixteens, UNIFORMS + 1) == [deviate(chunk[:BYTES]) for chunk in chunks]


def test_deviates_have_the_spread_of_a_standard_deviation() -> None:
    from random import Random

    drawn = [deviate(Random(seed).randbytes(BYTES)) for seed in range(2000)]
    assert abs(sum(drawn) / 2000) < 80
    assert abs(sum(x * x for x in drawn) / 2000 / 10**6 - 1) < 0.12


def test_a_deviate_of_too_few_bytes_is_refused() -> None:
    with pytest.raises(ValueError, match="takes 24 bytes, not 3"):
        deviate(b"abc")
