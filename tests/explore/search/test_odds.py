"""Exact odds, checked against sums done by hand; bounds where they cannot be exact."""

from fractions import Fraction

import pytest
from hypothesis import given, settings

from game.explore.policies import POLICIES
from game.explore.search.effectless import without_effect
from game.explore.search.odds import Odds, odds
from game.explore.search.search import Manner
from game.explore.search.space import Space, space_of
from game.explore.search.verdict import CHOICE, Subject
from game.play.rules import Rules
from game.play.situation import Situation
from tests.explore.search.brute import following, places
from tests.explore.search.drawn import PLAIN, stories
from tests.explore.search.stories import Part, Told, told


def space(rules: Rules, **manner: object) -> Space:
    return space_of(rules, rules.layout.opening(1), Manner(**manner))  # type: ignore[arg-type]


def low(found: Odds) -> dict[str, Fraction]:
    return {name: share.low for name, share in found.endings.items()}


COIN = "chance(odds=50, into=f)"


def twice() -> Rules:
    """A number that may rise first, and then a coin that counts only if it did; or straight out."""
    out = Told("goes", do=["chance(odds=20, into=g)"])
    coin = Told("stays", do=[COIN], ways=[("f and a > 0", "goes")])
    return told({"s0": Part("anna", [Told("s1", do=["a += 1"]), Told("s1"), out]), "s1": Part("", [coin])})


def again() -> Rules:
    """A coin that may be tossed for ever, or not; and one way out that is open while it shows heads."""
    return told({"s0": Part("anna", [Told("s0", do=[COIN]), Told("goes"), Told("stays", when="f")])})


def test_choices_left_open_are_equally_likely_and_draws_have_their_chances() -> None:
    found = odds(space(twice()))
    # A third of a half by way of a, and a third at once.
    assert low(found) == {"goes": Fraction(1, 6) + Fraction(1, 3), "stays": Fraction(1, 2)}
    assert (found.exact, found.unsettled, found.stuck.low) == (True, 0, 0)


def test_a_policy_changes_the_odds() -> None:
    found = odds(space(twice(), policies={"anna": POLICIES["history"].wants}))
    assert low(found) == {"goes": Fraction(1, 2), "stays": Fraction(1, 2)}


def test_a_circle_is_bounded_from_both_sides() -> None:
    found = odds(space(again()))
    # Heads leads to "stays" h = 1/3 + (h + t) / 6, tails t = (h + t) / 4; so h + t = 4/7 and t, where it begins, 1/7.
    stays = Fraction(1, 7)
    share = found.endings["stays"]
    assert share.low <= stays <= share.high
    assert 0 < share.high - share.low == found.unsettled < Fraction(1, 10**12)
    assert not found.exact


def test_a_space_that_is_not_closed_gives_bounds() -> None:
    found = odds(space(twice(), limit=3))
    assert not found.exact
    exact = low(odds(space(twice())))
    assert all(share.low <= exact[name] <= share.high for name, share in found.endings.items())


def test_a_scene_with_every_choice_closed_keeps_its_share() -> None:
    rules = told({"s0": Part("anna", [Told("s1"), Told("goes")]), "s1": Part("anna", [Told("stays", when="f")])})
    found = odds(space(rules))
    assert (found.stuck.low, low(found)["goes"]) == (Fraction(1, 2), Fraction(1, 2))


def test_odds_with_a_tabulated_hall_are_never_called_exact() -> None:
    do = ["divide(body=assembly, motion=release, into=b)"]
    found = odds(space(told({"s0": Part("anna", [Told("goes", do=do)])})))
    assert (found.unsettled, found.exact, found.tabulated) == (0, False, ("s0",))


def by_hand(rules: Rules, situation: Situation) -> dict[int, Fraction]:
    """The same by plain recursion, without luck."""
    if rules.ended(situation):
        return {situation.scene: Fraction(1)}
    mixed: dict[int, Fraction] = {}
    found = places(rules, situation, {})
    for place in found:
        (after,) = following(rules, situation, place)
        for ending, chance in by_hand(rules, after).items():
            mixed[ending] = mixed.get(ending, Fraction(0)) + chance / len(found)
    return mixed


@settings(max_examples=40, deadline=None)
@given(stories(PLAIN, forward=True))
def test_odds_are_those_of_plain_recursion(rules: Rules) -> None:
    names, found = tuple(rules.layout.places), odds(space(rules))
    oracle = {names[place]: chance for place, chance in by_hand(rules, rules.layout.opening(1)).items()}
    assert {name: chance for name, chance in low(found).items() if chance} == oracle
    assert found.stuck.low == 1 - sum(oracle.values())


def test_a_choice_that_never_makes_a_difference_is_found() -> None:
    rules = told(
        {
            "s0": Part("anna", [Told("s1"), Told("s1", do=["f = yes"])]),
            "s1": Part("boris", [Told("goes"), Told("stays")]),
        }
    )
    same = (Subject(CHOICE, "c0", "s0"), Subject(CHOICE, "c1", "s0"))
    assert without_effect(space(rules)) == without_effect(space(rules), by_odds=True) == same


def test_a_choice_that_moves_the_odds_but_no_ending_is_told_apart() -> None:
    rules = told(
        {
            "s0": Part("anna", [Told("s1"), Told("s1", do=["a += 1"])]),
            "s1": Part("", [Told("stays", do=["chance(odds=20 + a * 30, into=f)"], ways=[("f", "goes")])]),
        }
    )
    assert len(without_effect(space(rules))) == 2
    assert without_effect(space(rules), by_odds=True) == ()


def test_in_circles_the_endings_ahead_are_still_told_apart() -> None:
    assert without_effect(space(again())) == ()
    with pytest.raises(ValueError, match="comes again"):
        without_effect(space(again()), by_odds=True)


def test_nothing_is_called_effectless_in_a_space_that_is_not_closed() -> None:
    with pytest.raises(ValueError, match="closed"):
        without_effect(space(twice(), limit=2))
