"""Approaches, arguments, promises and terms of going."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.politics import argument, terms
from game.politics.approach import PLEDGED, SOUNDED, asked_for_khrushchev, asked_for_removal
from game.politics.belief import Room, Seen
from game.politics.reasons import largest, unknown
from game.politics.stance import Stance, Terms, backs
from game.politics.weights import DEFAULTS

from .strategies import ROOMS, SEEN, SIGNED, STANCES, THOUSANDTHS

NOISE = st.integers(-4000, 4000)


def argued(grievance: int, theta: int, credit: int, novelty: int, own: int) -> int:
    """The wish of one listener after a charge."""
    (swing,) = argument.argued([theta], credit, novelty, own, DEFAULTS)
    return argument.moved(grievance, swing)


def rebutted(grievance: int, theta: int, credit: int) -> int:
    """The wish of one listener after a rebuttal."""
    (swing,) = argument.rebutted([theta], credit, DEFAULTS)
    return argument.moved(grievance, swing)


@given(STANCES, THOUSANDTHS, NOISE)
def test_whoever_is_approached_knows_of_the_plot_afterwards(stance: Stance, belief: int, noise: int) -> None:
    answer = asked_for_removal(stance, belief, noise, DEFAULTS)
    assert answer.stance.commitment >= (PLEDGED if answer.pledged else SOUNDED)
    assert replace(answer.stance, commitment=stance.commitment) == stance


@given(STANCES, THOUSANDTHS, NOISE)
def test_a_pledge_to_the_plot_is_not_taken_back_when_the_plot_asks_again(s: Stance, belief: int, noise: int) -> None:
    assert asked_for_removal(replace(s, commitment=2), belief, noise, DEFAULTS).pledged


@given(STANCES, THOUSANDTHS, NOISE)
def test_a_pledge_to_khrushchev_ends_the_one_to_the_plot(stance: Stance, belief: int, noise: int) -> None:
    answer = asked_for_khrushchev(stance, belief, noise, DEFAULTS)
    assert answer.stance.commitment == (0 if answer.pledged else stance.commitment)


@given(STANCES, THOUSANDTHS, NOISE)
def test_an_uncommitted_man_pledges_to_one_side_only(stance: Stance, belief: int, noise: int) -> None:
    free = replace(stance, commitment=0)
    for_plot = asked_for_removal(free, belief, noise, DEFAULTS).pledged
    assert for_plot != asked_for_khrushchev(free, belief, noise, DEFAULTS).pledged


@given(THOUSANDTHS)
def test_a_charge_is_worth_half_as_much_at_each_repetition(novelty: int) -> None:
    assert argument.novelty_after(novelty) * 2 in (novelty, novelty - 1)


@given(SIGNED, THOUSANDTHS, THOUSANDTHS, THOUSANDTHS, THOUSANDTHS, THOUSANDTHS)
def test_a_speaker_who_praised_it_moves_a_listener_less(
    g: int, theta: int, cred: int, nov: int, a: int, b: int
) -> None:
    less, more = sorted((a, b))
    assert argued(g, theta, cred, nov, more) <= argued(g, theta, cred, nov, less)


@given(SIGNED, THOUSANDTHS, THOUSANDTHS)
def test_a_speaker_who_signed_all_of_it_moves_nobody(grievance: int, theta: int, credit: int) -> None:
    assert argued(grievance, theta, credit, 1000, 1000) == grievance


@given(SIGNED, THOUSANDTHS, THOUSANDTHS, THOUSANDTHS, THOUSANDTHS)
def test_a_charge_moves_a_wish_up_and_keeps_it_a_wish(g: int, theta: int, credit: int, novelty: int, own: int) -> None:
    assert g <= argued(g, theta, credit, novelty, own) <= 1000


@given(SIGNED, THOUSANDTHS, THOUSANDTHS)
def test_a_rebuttal_moves_a_wish_back(grievance: int, theta: int, credit: int) -> None:
    assert -1000 <= rebutted(grievance, theta, credit) <= grievance


@given(SIGNED, THOUSANDTHS)
def test_an_answered_charge_is_worth_nothing_when_repeated(grievance: int, theta: int) -> None:
    assert argued(grievance, theta, 1000, argument.NOVELTY_ANSWERED, 0) == grievance


def test_a_charge_and_its_rebuttal_move_each_group_by_what_it_weighs_there() -> None:
    assert argument.argued([0, 500, 1000], 1000, 1000, 0, DEFAULTS) == [0, 100, 200]
    assert argument.rebutted([0, 505, 1000], 1000, DEFAULTS) == [0, -51, -100]


def test_an_answered_speaker_is_believed_less() -> None:
    assert argument.credit_rebutted(1000, DEFAULTS) == 700


@given(SIGNED)
def test_a_promise_moves_a_wish_to_the_side_that_makes_it(grievance: int) -> None:
    assert argument.promised(grievance, False, DEFAULTS) <= grievance <= argument.promised(grievance, True, DEFAULTS)


@given(THOUSANDTHS, THOUSANDTHS, THOUSANDTHS, THOUSANDTHS)
def test_the_stronger_he_is_the_more_is_granted(cost: int, already: int, one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert terms.granted(cost, high, DEFAULTS, already) >= terms.granted(cost, low, DEFAULTS, already)


@given(THOUSANDTHS, THOUSANDTHS, THOUSANDTHS)
def test_what_has_been_granted_leaves_less_to_grant(cost: int, strength: int, already: int) -> None:
    assert terms.granted(cost, strength, DEFAULTS) >= terms.granted(cost, strength, DEFAULTS, already)


def test_a_beaten_man_keeps_his_dacha_and_not_the_premiership() -> None:
    assert terms.granted(20, 30, DEFAULTS)
    assert not terms.granted(450, 30, DEFAULTS)
    assert terms.granted(450, 500, DEFAULTS)


@given(SEEN, ROOMS, THOUSANDTHS, THOUSANDTHS)
def test_a_divided_presidium_strengthens_him(seen: Seen, room: Room, one: int, other: int) -> None:
    low, high = sorted((one, other))
    weak, strong = (terms.chance_of_holding(seen, room, share, DEFAULTS) for share in (high, low))
    assert strong >= weak


def test_reasons_come_largest_first_and_leave_out_what_is_nothing() -> None:
    assert largest(Terms(preference=90, commitment=0, ambition=400, fear=-700)) == (
        ("fear", -700),
        ("ambition", 400),
        ("preference", 90),
    )
    assert largest(Terms(100, -100, 0, 0), most=1) == (("preference", 100),)


@pytest.mark.parametrize("total", range(-6, 7))
def test_what_a_man_does_is_what_his_terms_come_to_with_the_unknown_among_them(total: int) -> None:
    for noise in range(-60, 61):  # among them those that hang by less than a thousandth
        terms_ = Terms(total, 0, 0, 0)
        assert backs(terms_, noise, DEFAULTS) == (terms_.total + unknown(noise, DEFAULTS) > 0)
