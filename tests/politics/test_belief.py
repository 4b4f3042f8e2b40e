"""What a person believes, from what he sees and from who holds the levers."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.politics.belief import Room, Seen, belief, visible
from game.politics.levers import lever_sum
from game.politics.weights import DEFAULTS

from .strategies import ROOMS, SEEN, SIGNED, THOUSANDTHS

MORE = st.integers(0, 400)


@given(SEEN, ROOMS)
def test_one_more_man_seen_for_removal_never_lowers_belief(seen: Seen, room: Room) -> None:
    declared = Seen(seen.for_ + 1, seen.against, max(0, seen.unknown - 1))
    assert belief(declared, room, DEFAULTS) >= belief(seen, room, DEFAULTS)


@given(SEEN, ROOMS)
def test_one_more_man_seen_against_never_raises_belief(seen: Seen, room: Room) -> None:
    declared = Seen(seen.for_, seen.against + 1, max(0, seen.unknown - 1))
    assert belief(declared, room, DEFAULTS) <= belief(seen, room, DEFAULTS)


@given(SEEN, ROOMS, MORE)
def test_levers_raise_belief(seen: Seen, room: Room, more: int) -> None:
    assert belief(seen, replace(room, levers=room.levers + more), DEFAULTS) >= belief(seen, room, DEFAULTS)


@given(SEEN, ROOMS, MORE)
def test_surprise_lowers_belief_and_mood_raises_it(seen: Seen, room: Room, more: int) -> None:
    assert belief(seen, replace(room, shock=room.shock + more), DEFAULTS) <= belief(seen, room, DEFAULTS)
    assert belief(seen, replace(room, mood=room.mood + more), DEFAULTS) >= belief(seen, room, DEFAULTS)


@given(SEEN, ROOMS, THOUSANDTHS, THOUSANDTHS)
def test_a_more_united_presidium_raises_belief(seen: Seen, room: Room, one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert belief(seen, room, DEFAULTS, high) >= belief(seen, room, DEFAULTS, low)


@given(SEEN, ROOMS)
def test_a_presidium_split_in_halves_says_nothing(seen: Seen, room: Room) -> None:
    assert belief(seen, room, DEFAULTS, 500) == belief(seen, room, DEFAULTS)


def test_the_undeclared_count_half_for_each_side() -> None:
    assert visible(Seen(0, 0, 9)) == visible(Seen(4, 4, 9)) == visible(Seen(0, 0, 0)) == 0
    assert visible(Seen(3, 1, 4)) == 250


def test_belief_keeps_to_its_golden_values() -> None:
    room = Room(levers=600, shock=100, mood=-350)
    assert belief(Seen(7, 2, 13), room, DEFAULTS) == 570
    assert belief(Seen(7, 2, 13), room, DEFAULTS, 800) == 863


@given(st.lists(st.tuples(SIGNED, st.integers(1, 400)), min_size=1, max_size=6), MORE)
def test_a_lever_gained_never_lowers_the_sum(levers: list[tuple[int, int]], more: int) -> None:
    values, shares = [value for value, _ in levers], [share for _, share in levers]
    assert lever_sum([values[0] + more, *values[1:]], shares) >= lever_sum(values, shares)


def test_levers_weigh_by_their_shares() -> None:
    shares = [300, 200, 200, 200, 50, 50]
    assert lever_sum([1000] * 6, shares) == 1000
    assert lever_sum([-1000, 1000, 1000, 1000, 1000, 1000], shares) == 400
    assert lever_sum([], []) == 0


def test_a_lever_without_a_share_is_refused() -> None:
    with pytest.raises(ValueError, match="2 levers and 1 shares"):
        lever_sum([0, 0], [1000])
