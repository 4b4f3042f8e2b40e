"""Divisions of named members, votes of the hall, and the closing step."""

from dataclasses import replace
from hashlib import shake_256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.politics import cascade, closing, division
from game.politics.belief import Room
from game.politics.division import Member
from game.politics.hall import Group, Hall, assembled, bytes_needed, seats
from game.politics.stance import Stance
from game.politics.weights import DEFAULTS

from .strategies import GROUPS, HALLS, STANCES, THOUSANDTHS, VOICES

MEMBERS = st.builds(
    Member, stance=STANCES, belief=THOUSANDTHS, noise=st.integers(-3000, 3000), spoken=st.sampled_from((-1, 0, 1))
)
DRAWS = st.integers(0, 10**6).map(lambda seed: drawn(seed, VOICES))
HISTORY = Hall(Room(levers=1000), presidium_share=1000)
COMMITTEE = (Group(400, 380, 320), Group(350, 120, 350), Group(250, -50, 350))


def drawn(seed: int, voices: int) -> bytes:
    return shake_256(str(seed).encode()).digest(bytes_needed(voices))


@given(st.lists(MEMBERS, max_size=12))
def test_a_man_votes_as_he_spoke(members: list[Member]) -> None:
    votes = division.divided(members, DEFAULTS)
    assert all(vote.for_ == (member.spoken > 0) for member, vote in zip(members, votes, strict=True) if member.spoken)


@given(MEMBERS, THOUSANDTHS)
def test_a_higher_belief_never_turns_a_vote_against(member: Member, more: int) -> None:
    surer = replace(member, belief=min(1000, member.belief + more))
    assert division.voted(surer, DEFAULTS).for_ >= division.voted(member, DEFAULTS).for_


@given(MEMBERS, THOUSANDTHS, THOUSANDTHS)
def test_a_secret_vote_ignores_fear_belief_and_what_was_said(member: Member, fear: int, belief: int) -> None:
    other = replace(member, stance=replace(member.stance, fear=fear), belief=belief, spoken=-member.spoken)
    assert division.divided([member], DEFAULTS, secret=True) == division.divided([other], DEFAULTS, secret=True)


def test_only_all_of_the_votes_make_a_full_share() -> None:
    assert division.share_for([True] * 169 + [False]) == 994
    assert division.share_for([True] * 3) == 1000
    assert division.share_for([]) == 0


@given(GROUPS, st.integers(0, 300))
def test_every_voice_has_a_seat_and_every_group_its_share(groups: list[Group], voices: int) -> None:
    given_seats, whole = seats(groups, voices), sum(group.share for group in groups)
    assert sum(given_seats) == voices
    assert all(abs(n * whole - g.share * voices) < whole for n, g in zip(given_seats, groups, strict=True))


@given(GROUPS, HALLS, DRAWS, st.booleans())
def test_the_same_draws_give_the_same_plenum(groups: list[Group], hall: Hall, draws: bytes, secret: bool) -> None:
    first = cascade.plenum_share(groups, VOICES, draws, hall, DEFAULTS, secret)
    assert first == cascade.plenum_share(groups, VOICES, draws, hall, DEFAULTS, secret)


@given(GROUPS, HALLS, DRAWS, st.booleans(), THOUSANDTHS)
def test_angrier_groups_never_lower_the_share(
    groups: list[Group], hall: Hall, draws: bytes, secret: bool, more: int
) -> None:
    angrier = [replace(group, mean=group.mean + more) for group in groups]
    before = cascade.plenum_share(groups, VOICES, draws, hall, DEFAULTS, secret).share
    assert cascade.plenum_share(angrier, VOICES, draws, hall, DEFAULTS, secret).share >= before


@given(GROUPS, HALLS, DRAWS)
def test_a_fight_and_a_debate_never_help_the_removal(groups: list[Group], hall: Hall, draws: bytes) -> None:
    quiet = replace(hall, debate=False, fight=False)
    share = cascade.plenum_share(groups, VOICES, draws, quiet, DEFAULTS).share
    for louder in (replace(quiet, debate=True), replace(quiet, fight=True)):
        assert cascade.plenum_share(groups, VOICES, draws, louder, DEFAULTS).share <= share


@given(DRAWS)
def test_a_hall_of_certain_men_is_unanimous(draws: bytes) -> None:
    certain = [Group(600, 1000, 0), Group(400, 900, 0)]
    for secret in (False, True):
        assert cascade.plenum_share(certain, VOICES, draws, HISTORY, DEFAULTS, secret).share == 1000


@given(GROUPS, HALLS, DRAWS, st.integers(0, 4000))
def test_a_ballot_of_the_hall_ignores_fear(groups: list[Group], hall: Hall, draws: bytes, fear: int) -> None:
    fearful = replace(DEFAULTS, fear=fear, hall_fear=min(1000, fear))
    ballot = cascade.plenum_share(groups, VOICES, draws, hall, DEFAULTS, secret=True)
    assert ballot.counts == cascade.plenum_share(groups, VOICES, draws, hall, fearful, secret=True).counts


@given(GROUPS, HALLS, DRAWS)
def test_raised_hands_have_come_to_rest(groups: list[Group], hall: Hall, draws: bytes) -> None:
    voices = assembled(groups, VOICES, draws, hall, DEFAULTS)
    vote = cascade.show_of_hands(voices, hall, DEFAULTS)
    assert vote.share == (VOICES - sum(vote.apart.sizes)) * 1000 // VOICES
    assert sum(of for _, of in vote.counts) == VOICES


@given(GROUPS, HALLS, DRAWS, st.booleans())
def test_closing_never_removes_a_vote(groups: list[Group], hall: Hall, draws: bytes, fight: bool) -> None:
    vote = cascade.plenum_share(groups, VOICES, draws, hall, DEFAULTS)
    united = closing.closed(vote, fight, DEFAULTS)
    assert all(after[0] >= before[0] for after, before in zip(united.counts, vote.counts, strict=True))
    assert united.carried == vote.carried


@given(STANCES)
def test_a_fight_never_makes_it_easier_to_join(stance: Stance) -> None:
    assert closing.joins(stance, True, DEFAULTS) <= closing.joins(stance, False, DEFAULTS)


@given(STANCES)
def test_while_he_fights_nobody_takes_back_what_he_said(stance: Stance) -> None:
    assert not closing.joins(stance, True, DEFAULTS, spoken=-1)


def test_the_accused_joins_unless_he_fights() -> None:
    assert closing.accused_joins(fight=False)
    assert not closing.accused_joins(fight=True)


def test_a_friend_who_spoke_for_him_joins_once_he_has_yielded() -> None:
    assert closing.joins(Stance(-450, 0, 450, 550, 2), False, DEFAULTS, spoken=-1)


def test_a_plenum_under_a_united_presidium_closes_unanimous() -> None:
    vote = cascade.plenum_share(COMMITTEE, 170, drawn(1964, 170), HISTORY, DEFAULTS)
    assert closing.unanimous(closing.closed(vote, False, DEFAULTS), False)
    assert not closing.unanimous(closing.closed(vote, True, DEFAULTS), True)


def test_a_lost_motion_closes_on_nobody() -> None:
    voices = cascade.plenum_share([Group(1000, -900, 50)], VOICES, drawn(1, VOICES), HISTORY, DEFAULTS, secret=True)
    assert not voices.carried
    assert closing.closed(voices, False, DEFAULTS) == voices


def test_the_hall_keeps_to_its_golden_counts() -> None:
    draws = drawn(1964, 170)
    torn = Hall(Room(levers=800, shock=100, mood=1200), 800, provinces=0, debate=True, fight=True)
    quiet = replace(torn, room=Room(levers=700, mood=100), presidium_share=700, fight=False)
    counts = [
        cascade.plenum_share(COMMITTEE, 170, draws, hall, DEFAULTS, secret).counts
        for hall, secret in ((torn, False), (quiet, False), (torn, True))
    ]
    assert counts == [((67, 68), (56, 60), (35, 42)), ((63, 68), (54, 60), (32, 42)), ((41, 68), (25, 60), (10, 42))]


def test_too_few_draws_are_refused() -> None:
    with pytest.raises(ValueError, match="3 voices take 96 bytes, not 5"):
        cascade.plenum_share(COMMITTEE, 3, b"12345", HISTORY, DEFAULTS)


def test_groups_without_a_share_are_refused() -> None:
    with pytest.raises(ValueError, match="no share"):
        seats([Group(0, 0, 0)], 10)
