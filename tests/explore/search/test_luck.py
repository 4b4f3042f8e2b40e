"""Luck with every side of each draw: exact chances, and nothing that a live play could not draw."""

from collections import Counter
from fractions import Fraction
from math import comb, factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.explore.search.luck import Scripted, below, outcomes
from game.play.chance import Chance
from game.play.rules import Rules, step
from game.play.situation import Situation
from game.politics.normal import UNIFORMS
from game.politics.stance import Terms, backs, tips
from game.politics.weights import Weights
from tests.explore.search.brute import without_visits
from tests.explore.search.stories import Part, Told, told

WHOLE = 65536**UNIFORMS
DEVIATES = st.integers(-6500, 6500)


def test_the_chance_below_a_deviate_is_a_half_in_the_middle_and_nothing_at_the_ends() -> None:
    assert (below(-6000), below(6001)) == (0, 1)
    # Deviate 0 itself has a share, one half of which lies below the middle.
    assert below(0) + below(1) == 1


@given(DEVIATES, DEVIATES)
def test_it_rises_with_the_deviate_and_is_as_much_above_as_below(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert below(low) <= below(high)
    assert below(low) == 1 - below(1 - low)


def test_far_out_it_is_the_count_of_small_sums() -> None:
    # A deviate below -5900 takes twelve numbers that add up to at most s; while s is below 65536 that is one binomial.
    sums = next(s for s in range(100_000) if round((2 * s - 12 * 65535) * 1000 / 131072) >= -5900)
    assert below(-5900) == Fraction(comb(sums - 1 + 12, 12), WHOLE)
    assert float(below(-5900)) == pytest.approx(0.1**12 / factorial(12), rel=0.1)


def test_live_draws_fall_as_often_as_they_should() -> None:
    drawn = [Chance(seed, "door").deviate("ask vera") for seed in range(4000)]
    for tip in (-1200, -300, 0, 500, 1500):
        assert sum(each < tip for each in drawn) / 4000 == pytest.approx(float(below(tip)), abs=0.025)


@given(st.integers(-2000, 2000), st.integers(-400, 400), st.integers(0, 3000))
def test_an_answer_tips_at_one_deviate(total: int, noise: int, away: int) -> None:
    weights, terms = Weights(noise=noise), Terms(total, 0, 0, 0)
    tipping = tips(terms, weights)
    if tipping is None:
        assert backs(terms, -away, weights) == backs(terms, away, weights)
    else:
        under = backs(terms, tipping - 1 - away, weights)
        assert (backs(terms, tipping - 1, weights), backs(terms, tipping + away, weights)) == (under, not under)


def tossed(*effects: str) -> dict[tuple[int, int], Fraction]:
    """What f and g come out as, with which chance."""
    rules = told({"s0": Part("anna", [Told("goes", do=effects)])})
    index = rules.layout.index
    found = Counter[tuple[int, int]]()
    for outcome in outcomes(rules, rules.layout.opening(1), 0):
        found[outcome.situation.values[index["f"]], outcome.situation.values[index["g"]]] += outcome.chance
    return dict(found)


def test_two_draws_are_four_results() -> None:
    assert tossed("chance(odds=25, into=f)", "chance(odds=50, into=g)") == {
        (0, 0): Fraction(3, 8),
        (0, 1): Fraction(3, 8),
        (1, 0): Fraction(1, 8),
        (1, 1): Fraction(1, 8),
    }


def test_a_draw_of_the_same_name_draws_the_same() -> None:
    again = ("chance(odds=25, into=f)", "g = f", "chance(odds=50, into=f)")
    # Below 25 both come about, from 25 to 50 only the second.
    assert tossed(*again) == {(1, 1): Fraction(1, 4), (1, 0): Fraction(1, 4), (0, 0): Fraction(1, 2)}


def test_certain_and_impossible_things_are_not_drawn() -> None:
    assert tossed("chance(odds=100, into=f)", "chance(odds=0, into=g)") == {(1, 0): 1}


@pytest.mark.parametrize("place", [0, 1])
def test_live_plays_draw_these_results_about_that_often(small: Rules, place: int) -> None:
    start = small.layout.opening(5)
    seen = Counter(without_visits(small, step(small, start, place, seed).situation) for seed in range(1500))
    every = Counter[Situation]()
    for outcome in outcomes(small, start, place):
        every[without_visits(small, outcome.situation)] += outcome.chance
    assert sum(every.values()) == 1
    assert seen.keys() <= every.keys()
    for situation, chance in every.items():
        assert seen[situation] / 1500 == pytest.approx(float(chance), abs=0.05)


def test_votes_that_hang_on_one_deviate_each_are_drawn_as_they_fall_live() -> None:
    ways = [(f"b == {votes}", "goes") for votes in (0, 1)]
    do = ["divide(body=council, motion=release, into=a)", "b = a"]
    rules = told({"s0": Part("anna", [Told("stays", do=do, ways=ways)])})
    start = rules.layout.opening(3)
    live = Counter(step(rules, start, 0, seed).situation for seed in range(600))
    every = {outcome.situation: outcome.chance for outcome in outcomes(rules, start, 0)}
    assert sum(every.values()) == 1
    assert live.keys() <= every.keys()
    for situation, chance in every.items():
        assert live[situation] / 600 == pytest.approx(float(chance), abs=0.07)


def test_a_hall_is_taken_from_as_many_draws_as_asked_for() -> None:
    rules = told({"s0": Part("anna", [Told("goes", do=["divide(body=assembly, motion=release, into=b)"])])})
    found = outcomes(rules, rules.layout.opening(1), 0, halls=7)
    assert sum(outcome.chance for outcome in found) == 1
    assert {(outcome.chance * 7).denominator for outcome in found} == {1}


def test_a_hall_asked_twice_at_one_visit_draws_the_same() -> None:
    draws = Scripted("s0", (2,), halls=5)
    assert draws.bytes("hall assembly", 8) == draws.bytes("hall assembly", 8)
    assert len(draws.drawn) == 1
