"""Counts worked out on paper, what a search says of them, and how it stops."""

from dataclasses import replace

import pytest

from game.explore.policies import POLICIES
from game.explore.search.frontier import Frontier
from game.explore.search.search import Manner, search
from game.explore.search.verdict import CHOICE, ENDING, NOT_PROVEN, REACHABLE, SCENE, UNREACHABLE, Move, Subject
from game.play.rules import Rules
from tests.explore.search.stories import Part, Told, told

FULL = Manner(reduced=False)


def line(scenes: int) -> Rules:
    """Scenes in a row, each of which may raise a flag or not, with nothing that ever asks for it."""
    names = [f"s{place}" for place in range(scenes)]
    after = [*names[1:], "goes"]
    return told(
        {name: Part("anna", [Told(to), Told(to, do=["f = yes"])]) for name, to in zip(names, after, strict=True)}
    )


@pytest.mark.parametrize("wide", [0, 1])
def test_a_row_of_scenes_with_a_flag_has_two_situations_a_place(wide: int) -> None:
    rules = line(4)
    start = rules.layout.opening(1)
    # The first scene is met with the flag down only; the three after it and the ending with it up or down.
    assert search(rules, start, Manner(reduced=False, wide=wide)).situations == 1 + 3 * 2 + 2
    assert search(rules, start, Manner(wide=wide)).situations == 5


@pytest.mark.parametrize("wide", [0, 1])
def test_the_circle_has_the_situations_counted_on_paper(lattice: Rules, wide: int) -> None:
    found = search(lattice, lattice.layout.opening(1), Manner(reduced=False, wide=wide))
    # b rises each time round, a at most as often. On the left, for b at 0, 1 and 2, there are 1, 2 and 3 values of a;
    # on the right, after one more chance to rise, 2, 3 and 3. One ending, with both at 2.
    assert found.situations == (1 + 2 + 3) + (2 + 3 + 3) + 1
    assert (found.closed, found.sentence()) == (True, "15 situations were reached, and there are no others.")


def test_the_witness_is_the_shortest_line_of_choices(lattice: Rules) -> None:
    found = search(lattice, lattice.layout.opening(1))
    there = found.witness(found.of[Subject(ENDING, "goes")])
    # b has to rise twice on the way back, a twice on the way there: three times left, the last time right is the end.
    assert [move.scene for move in there] == ["left", "right", "left", "right", "left", "right"]
    assert there[-1] == Move("right", "c1")
    assert found.witness(found.of[Subject(SCENE, "left")]) == ()


def test_what_no_playing_reaches_is_proven_unreachable(lattice: Rules) -> None:
    found = search(lattice, lattice.layout.opening(1))
    assert found.of[Subject(ENDING, "stays")].verdict == UNREACHABLE
    assert found.of[Subject(ENDING, "goes")].verdict == REACHABLE
    assert found.count(CHOICE, REACHABLE) == 4


def test_a_search_that_met_its_limit_says_so(lattice: Rules) -> None:
    found = search(lattice, lattice.layout.opening(1), Manner(limit=5))
    assert not found.closed
    assert found.of[Subject(ENDING, "stays")].verdict == NOT_PROVEN
    assert "not proven" in found.sentence()
    assert found.situations <= 5


def test_a_limit_that_is_just_enough_closes(lattice: Rules) -> None:
    start = lattice.layout.opening(1)
    assert search(lattice, start, Manner(limit=15 + 2, reduced=False)).closed
    assert not search(lattice, start, Manner(limit=14, reduced=False)).closed


@pytest.mark.parametrize("wide", [0, 1])
def test_interrupted_it_gives_what_it_knows(wide: int) -> None:
    rules, told_of = line(8), []

    def tell(situations: int, waiting: int) -> None:
        told_of.append((situations, waiting))
        if len(told_of) == 4:
            raise KeyboardInterrupt

    found = search(rules, rules.layout.opening(1), Manner(wide=wide), tell)
    assert (found.stopped, found.of[Subject(ENDING, "goes")].verdict) == ("interrupted", NOT_PROVEN)
    assert found.of[Subject(SCENE, "s3")].verdict == REACHABLE
    assert len(found.witness(found.of[Subject(SCENE, "s3")])) == 3
    assert [situations for situations, _ in told_of] == [2, 3, 4, 5]


def test_a_scene_with_every_choice_closed_is_found_with_the_way_to_it() -> None:
    rules = told(
        {
            "s0": Part("anna", [Told("s1"), Told("s1", do=["f = yes"])]),
            "s1": Part("boris", [Told("goes", when="f"), Told("stays", when="f and g")]),
        }
    )
    found = search(rules, rules.layout.opening(1))
    assert [(each.subject.id, found.witness(each)) for each in found.shut] == [("s1", (Move("s0", "c0"),))]
    assert found.always_closed == (Subject(CHOICE, "c1", "s1"),)


def test_arrays_take_over_only_where_the_model_is_not_asked(small: Rules) -> None:
    found = search(small, small.layout.opening(1), Manner(limit=200, wide=1))
    assert not isinstance(found.stage, Frontier)


def test_two_fixed_policies_leave_one_line(small: Rules) -> None:
    history = POLICIES["history"].wants
    manner = Manner(policies={"anna": history, "boris": history})
    found = search(small, small.layout.opening(1), manner)
    assert found.count(CHOICE, REACHABLE) < len([each for each in found.findings if each.subject.kind == CHOICE])
    assert found.of[Subject(CHOICE, "ask_vera", "corridor")].verdict == REACHABLE
    assert found.of[Subject(CHOICE, "whisper", "corridor")].met is None


def test_a_choice_that_a_policy_never_takes_is_not_always_closed() -> None:
    rules = told({"s0": Part("anna", [Told("goes"), Told("stays", when="not f")])})
    found = search(rules, rules.layout.opening(1), Manner(policies={"anna": POLICIES["history"].wants}))
    assert found.of[Subject(ENDING, "stays")].verdict == UNREACHABLE
    assert found.always_closed == ()


def test_a_hall_that_was_tabulated_proves_nothing_unreachable(october: Rules) -> None:
    history = POLICIES["history"].wants
    manner = Manner(limit=4000, halls=3, policies=dict.fromkeys(october.scenario.roles, history))
    found = search(october, october.layout.opening(1964), manner)
    assert (found.closed, found.tabulated) == (True, ("plenum_vote",))
    assert UNREACHABLE not in {each.verdict for each in found.findings}
    assert "3 draws of each hall" in found.sentence()


@pytest.mark.parametrize("policy", ["history", "avoid-history"])
def test_a_policy_can_be_followed_where_many_choices_may_be_closed(policy: str) -> None:
    """Sets of thirty choices are a thousand million, of which few are ever met."""
    many = [Told("goes", when=f"a == {place % 3}") for place in range(30)]
    rules = told({"left": Part("anna", [Told("right"), Told("right", do=["a = 1"])]), "right": Part("anna", many)})
    found = search(rules, rules.layout.opening(1), Manner(policies={"anna": POLICIES[policy].wants}))
    assert found.closed
    assert found.of[Subject(ENDING, "goes")].verdict == REACHABLE


@pytest.mark.parametrize("wide", [0, 1])
def test_a_step_beyond_every_range_stops_at_its_end(wide: int) -> None:
    """A thousand million, moved to where the number lies, may be more than 64 bits hold."""
    steps = [Told("s", do=["a = a + b", "b += 1000000000"]), Told("s", do=["a = a + b", "b -= 1000000000"])]
    end = Part("anna", [Told("goes", when="a == 0 and b < 1000000000"), Told("stays", when="b == 1")])
    scenario = told({"r": Part("anna", steps), "s": end}).scenario
    far = replace(scenario.variables["a"], high=10**12)
    rules = Rules(replace(scenario, variables={**scenario.variables, "a": far}))
    found = search(rules, rules.layout.opening(1), Manner(reduced=False, wide=wide))
    assert found.of[Subject(ENDING, "goes")].verdict == REACHABLE
    assert found.of[Subject(ENDING, "stays")].verdict == UNREACHABLE
    assert found.situations == 5
