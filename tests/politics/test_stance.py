"""What a man leans to, and from what belief on he backs removal."""

from dataclasses import asdict, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from game.politics.stance import Stance, Terms, backs, lean, unsettled, wish, wishes
from game.politics.weights import DEFAULTS, Weights

from .strategies import SIGNED, STANCES, THOUSANDTHS, WEIGHTS, threshold


@given(STANCES, THOUSANDTHS, WEIGHTS, st.integers(0, 300))
def test_more_grievance_never_lessens_the_lean(stance: Stance, belief: int, weights: Weights, more: int) -> None:
    angrier = replace(stance, grievance=stance.grievance + more)
    assert lean(angrier, belief, weights).total >= lean(stance, belief, weights).total


@given(STANCES, THOUSANDTHS, WEIGHTS)
def test_a_deeper_commitment_never_lessens_the_lean(stance: Stance, belief: int, weights: Weights) -> None:
    deeper = replace(stance, commitment=stance.commitment + 1)
    assert lean(deeper, belief, weights).total >= lean(stance, belief, weights).total


@given(STANCES, THOUSANDTHS, THOUSANDTHS, WEIGHTS)
def test_a_higher_belief_never_lessens_the_lean(stance: Stance, one: int, other: int, weights: Weights) -> None:
    low, high = sorted((one, other))
    assert lean(stance, high, weights).total >= lean(stance, low, weights).total


@given(STANCES, THOUSANDTHS, WEIGHTS, st.integers(0, 300))
def test_more_ambition_never_lessens_the_lean(stance: Stance, belief: int, weights: Weights, more: int) -> None:
    hungrier = replace(stance, ambition=stance.ambition + more)
    assert lean(hungrier, belief, weights).total >= lean(stance, belief, weights).total


@given(STANCES, THOUSANDTHS, WEIGHTS, st.integers(0, 300))
def test_more_fear_never_adds_to_the_lean(stance: Stance, belief: int, weights: Weights, more: int) -> None:
    fearful = replace(stance, fear=stance.fear + more)
    assert lean(fearful, belief, weights).total <= lean(stance, belief, weights).total


@given(STANCES, THOUSANDTHS, WEIGHTS)
def test_a_man_backs_removal_above_his_threshold_and_not_below(stance: Stance, belief: int, weights: Weights) -> None:
    total = lean(stance, belief, weights).total
    assume(abs(total) > 2)  # the terms are rounded one by one, the threshold once
    assert (total > 0) == (belief > threshold(stance, weights))


@given(st.integers(500, 1000), st.integers(2, 3), st.integers(0, 400), THOUSANDTHS, THOUSANDTHS)
def test_a_threshold_below_nought_means_always(g: int, commitment: int, fear: int, ambition: int, belief: int) -> None:
    resolved = Stance(g, commitment, fear, ambition)
    assert threshold(resolved, DEFAULTS) < 0
    assert lean(resolved, belief, DEFAULTS).total > 0


@given(st.integers(-1000, -500), THOUSANDTHS, st.integers(0, 250), THOUSANDTHS)
def test_a_threshold_above_a_thousand_means_never(g: int, fear: int, ambition: int, belief: int) -> None:
    loyal = Stance(g, 0, fear, ambition)
    assert threshold(loyal, DEFAULTS) >= 1000
    assert lean(loyal, belief, DEFAULTS).total < 0


@given(STANCES, THOUSANDTHS)
def test_without_fear_nobody_with_a_grievance_hangs_back(stance: Stance, belief: int) -> None:
    fearless = replace(DEFAULTS, fear=0)
    wronged = replace(stance, grievance=abs(stance.grievance))
    assert lean(wronged, belief, fearless).total >= 0
    assert threshold(wronged, fearless) <= (0 if wronged.ambition else 1000)


@given(STANCES)
def test_a_pledged_member_has_a_lower_threshold(stance: Stance) -> None:
    assume(stance.fear + stance.ambition > 0)
    sounded, pledged = replace(stance, commitment=1), replace(stance, commitment=2)
    assert threshold(pledged, DEFAULTS) < threshold(sounded, DEFAULTS)


def test_a_man_with_nothing_at_stake_follows_his_wish_alone() -> None:
    assert threshold(Stance(1, 0, 0, 0), DEFAULTS) < 0
    assert threshold(Stance(-1, 0, 0, 0), DEFAULTS) == 1000


@given(STANCES, THOUSANDTHS, st.integers(-6000, 6000), st.integers(0, 500))
def test_noise_towards_removal_never_turns_a_man_from_it(stance: Stance, belief: int, noise: int, more: int) -> None:
    terms = lean(stance, belief, DEFAULTS)
    assert backs(terms, noise + more, DEFAULTS) >= backs(terms, noise, DEFAULTS)


def test_nobody_acts_on_a_lean_of_exactly_nothing() -> None:
    assert not backs(Terms(0, 0, 0, 0), 0, DEFAULTS)


@given(STANCES, THOUSANDTHS, THOUSANDTHS)
def test_a_ballot_ignores_fear_and_ambition(stance: Stance, fear: int, ambition: int) -> None:
    assert wish(stance, DEFAULTS) == wish(replace(stance, fear=fear, ambition=ambition), DEFAULTS)


@given(st.lists(STANCES), WEIGHTS)
def test_many_wishes_are_those_of_each(stances: list[Stance], weights: Weights) -> None:
    found = wishes([stance.grievance for stance in stances], [stance.commitment for stance in stances], weights)
    assert found == [wish(stance, weights).total for stance in stances]


@given(SIGNED, st.integers(-6000, 6000))
def test_a_wish_unsettled_by_noise_stays_a_wish(grievance: int, noise: int) -> None:
    assert -1000 <= unsettled(grievance, noise, DEFAULTS) <= 1000


@given(SIGNED)
def test_no_noise_unsettles_nobody(grievance: int) -> None:
    assert unsettled(grievance, 0, DEFAULTS) == grievance


def test_a_cautious_organiser_leans_by_these_amounts() -> None:
    brezhnev = Stance(550, 2, 800, 950, 3)
    assert lean(brezhnev, 620, DEFAULTS) == Terms(preference=330, commitment=400, ambition=589, fear=-456)
    assert threshold(brezhnev, DEFAULTS) == 218


def test_a_complete_table_of_weights_is_taken_as_it_stands() -> None:
    assert Weights.of(asdict(DEFAULTS)) == DEFAULTS


def test_an_unknown_weight_is_named() -> None:
    with pytest.raises(ValueError, match="unknown weights: luck"):
        Weights.of({**asdict(DEFAULTS), "luck": 1})


def test_a_missing_weight_is_named() -> None:
    table = asdict(DEFAULTS)
    del table["fear"]
    with pytest.raises(ValueError, match="missing weights: fear"):
        Weights.of(table)
