"""Luck is a function of seed, scene, visit and name: the same key draws the same on every machine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play.chance import Chance
from tests.play.walks import SEEDS

NAMES = st.text(max_size=12)


@given(SEEDS, NAMES, st.integers(0, 9), NAMES)
def test_the_same_key_draws_the_same(seed: int, scene: str, visit: int, name: str) -> None:
    assert Chance(seed, scene, visit).bytes(name, 16) == Chance(seed, scene, visit).bytes(name, 16)


@given(SEEDS, st.integers(0, 9))
def test_another_seed_scene_visit_or_name_draws_otherwise(seed: int, visit: int) -> None:
    keys = [
        (Chance(seed, "door", visit), "ask vera"),
        (Chance(seed + 1, "door", visit), "ask vera"),
        (Chance(seed, "corridor", visit), "ask vera"),
        (Chance(seed, "door", visit + 1), "ask vera"),
        (Chance(seed, "door", visit), "ask gleb"),
    ]
    assert len({chance.bytes(name, 16) for chance, name in keys}) == len(keys)


def test_what_one_key_holds_cannot_be_read_as_another() -> None:
    assert Chance(1, "1", 0).bytes("x", 16) != Chance(11, "", 0).bytes("x", 16)
    assert Chance(1, "a", 1).bytes("1 x", 16) != Chance(1, "a", 11).bytes(" x", 16)


@pytest.mark.parametrize(
    ("chance", "name", "drawn"),
    [
        (Chance(1964, "government_line"), "mood", 1117),
        (Chance(0, ""), "mood", 208),
        (Chance(2**63 - 1, "é", 7), "ask vera", -1226),
    ],
)
def test_deviates_are_these_on_every_machine(chance: Chance, name: str, drawn: int) -> None:
    assert chance.deviate(name) == drawn


def test_hundredths_and_bytes_are_these_on_every_machine() -> None:
    assert Chance(1964, "government_line").below("chance luck", 100) == 94
    assert Chance(1964, "government_line").below("chance luck", 1000) == 943
    assert Chance(1964, "government_line", 1).below("chance luck", 1000) == 584
    assert Chance(1964, "government_line").bytes("hall", 4).hex() == "2b0146e2"


@given(SEEDS, st.integers(1, 10**6))
def test_a_number_below_a_limit_is_below_it(seed: int, limit: int) -> None:
    assert 0 <= Chance(seed, "door").below("x", limit) < limit


def test_every_hundredth_comes_about_equally_often() -> None:
    drawn = [Chance(seed, "door").below("x", 100) for seed in range(5000)]
    assert set(drawn) == set(range(100))
    assert 2400 < sum(number < 50 for number in drawn) < 2600
