"""Steps: one rule set, run bare or by the machine, over situations that hold nothing but whole numbers in range."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings

from game.play.chance import Chance
from game.play.circles import repeated_scenes
from game.play.machine import Conductor
from game.play.rules import Rules, Stepped, step, step_by
from game.play.shelf import load_rules
from game.play.situation import Situation
from game.scenario.model import Scenario, Way
from tests.play.small import write_small
from tests.play.walks import PICKS, SEEDS, ending_of, walk


def assert_sound(rules: Rules, situation: Situation) -> None:
    limits = rules.layout.limits
    assert type(situation.scene) is int
    assert len(situation.values) == len(limits)
    for value, (low, high) in zip(situation.values, limits, strict=True):
        assert type(value) is int
        assert low <= value <= high


def conducted(rules: Rules, seed: int, places: Sequence[int]) -> list[Situation]:
    conductor = Conductor(rules, rules.layout.opening(seed), seed)
    found = []
    for place in places:
        stepped = conductor.choose(place)
        assert stepped.situation == conductor.situation
        assert conductor.scene == ending_of(rules, conductor.situation)
        found.append(conductor.situation)
    return found


def both_ways(rules: Rules, seed: int, picks: Sequence[int]) -> None:
    taken = list(walk(rules, seed, picks))
    assert conducted(rules, seed, [place for place, _ in taken]) == [stepped.situation for _, stepped in taken]


@settings(max_examples=60)
@given(SEEDS, PICKS)
def test_machine_and_stepper_take_the_same_steps(small: Rules, seed: int, picks: list[int]) -> None:
    both_ways(small, seed, picks)


@settings(max_examples=40)
@given(SEEDS, PICKS)
def test_machine_and_stepper_take_the_same_steps_in_october(october: Rules, seed: int, picks: list[int]) -> None:
    both_ways(october, seed, picks)


@settings(max_examples=50)
@given(SEEDS, PICKS)
def test_a_situation_holds_only_whole_numbers_within_their_ranges(
    small: Rules, october: Rules, seed: int, picks: list[int]
) -> None:
    for rules in (small, october):
        assert_sound(rules, rules.layout.opening(seed))
        for _, stepped in walk(rules, seed, picks):
            assert_sound(rules, stepped.situation)


@settings(max_examples=50)
@given(SEEDS, PICKS)
def test_the_ledger_says_every_change_and_nothing_else(small: Rules, seed: int, picks: list[int]) -> None:
    before = list(small.layout.opening(seed).values)
    for _, stepped in walk(small, seed, picks):
        for entry in stepped.entries:
            place = small.layout.index[entry.name]
            assert before[place] == entry.before != entry.after
            assert entry.cause
            before[place] = entry.after
        assert tuple(before) == stepped.situation.values


@settings(max_examples=40)
@given(SEEDS, PICKS)
def test_a_step_of_which_nothing_is_noted_leads_where_any_other_does(
    october: Rules, seed: int, picks: list[int]
) -> None:
    before = october.layout.opening(seed)
    for place, stepped in walk(october, seed, picks):
        scene = october.scene(before)
        luck = Chance(seed, scene.was or scene.id, october.visit(before))
        assert step_by(october, before, place, luck, is_noted=False) == Stepped(stepped.situation, (), ())
        before = stepped.situation


def test_a_step_changes_nothing_but_what_it_gives_back(small: Rules) -> None:
    opening = small.layout.opening(3)
    kept = Situation(opening.scene, tuple(opening.values))
    assert step(small, opening, 0, 3) == step(small, opening, 0, 3)
    assert opening == kept


def test_only_scenes_that_draw_and_come_again_count_their_visits(small: Rules) -> None:
    assert repeated_scenes(small.scenario) == ("corridor",)
    opening = small.layout.opening(1)
    again = step(small, opening, 1, 1).situation
    assert [small.visit(opening), small.visit(again)] == [0, 1]


def test_a_circle_that_draws_nothing_counts_no_visits(tmp_path: Path) -> None:
    again = "label: Leave it.\n        history: thinkable\n        goto: "
    circling = load_rules(str(write_small(tmp_path, **{f"{again}street": f"{again}coat"})))
    assert repeated_scenes(circling.scenario) == ("corridor",)


def test_luck_is_drawn_anew_at_each_visit(small: Rules) -> None:
    luck = small.layout.index["luck"]
    rounds = {
        tuple(stepped.situation.values[luck] for _, stepped in walk(small, seed, [1, 1, 1]))[:3] for seed in range(40)
    }
    assert any(len(set(drawn)) == 2 for drawn in rounds)


def test_a_number_stops_at_the_end_of_its_range(small: Rules) -> None:
    doubt = small.layout.index["doubt"]
    opening = small.layout.opening(1)
    full = Situation(opening.scene, tuple(3 if place == doubt else value for place, value in enumerate(opening.values)))
    assert step(small, full, 1, 1).situation.values[doubt] == 3


ELSEWHERE = {
    'do: [answer = hard, "unsettle': 'do: [answer = hard, "chance(odds=50, into=luck)", "unsettle',
    "      - speak(": "      - chance(odds=50, into=luck)\n      - speak(",
    "  - {person: dora,": "  - {person: egor, name: Egor, born: 1880, "
    "model: {grievance: 1, commitment: 0, fear: 1, ambition: 1, weight: 1, basis: assumption}}\n  - {person: dora,",
}


@pytest.mark.parametrize(("old", "new"), ELSEWHERE.items(), ids=["another scene", "before a speech", "another man"])
def test_an_edit_elsewhere_moves_no_other_draw(small: Rules, tmp_path: Path, old: str, new: str) -> None:
    edited = load_rules(str(write_small(tmp_path, **{old: new})))
    assert edited.scenario.digest != small.scenario.digest
    for seed in range(30):
        for picks in ([0], [1, 1, 0]):
            assert drawn(edited, seed, picks) == drawn(small, seed, picks)


def drawn(rules: Rules, seed: int, picks: list[int]) -> list[int]:
    """What luck gave in a play: in the corridor, with Vera and in the vote."""
    last = list(walk(rules, seed, picks))[len(picks)][1].situation
    end = list(walk(rules, seed, picks))[-1][1].situation
    luck = [last.values[rules.layout.index[name]] for name in ("luck", "pledged", "grievance.vera", "room.mood")]
    return luck + [end.values[rules.layout.index[name]] for name in ("against", "votes", "share")]


RENAMED = {"  - scene: vote\n": "  - scene: count\n", "goto: vote": "goto: count"}
KEPT = {**RENAMED, "  - scene: vote\n": "  - scene: count\n    was: vote\n"}
CORRIDOR = {
    "opening: corridor": "opening: passage",
    "  - scene: corridor\n": "  - scene: passage\n    was: corridor\n",
    "to: corridor": "to: passage",
}


@pytest.mark.parametrize("edits", [KEPT, CORRIDOR], ids=["the vote", "a circle"])
def test_a_renamed_scene_keeps_its_luck(small: Rules, tmp_path: Path, edits: dict[str, str]) -> None:
    edited = load_rules(str(write_small(tmp_path, **edits)))
    for seed in range(40):
        for picks in ([0], [1, 1, 0]):
            assert drawn(edited, seed, picks) == drawn(small, seed, picks)


def test_a_scene_that_does_not_say_what_it_was_called_has_luck_of_its_own(small: Rules, tmp_path: Path) -> None:
    edited = load_rules(str(write_small(tmp_path, **RENAMED)))
    assert any(drawn(edited, seed, [0]) != drawn(small, seed, [0]) for seed in range(60))


def chained(scenario: Scenario, length: int) -> Scenario:
    """The scenario with so many scenes that draw, one after the other, and a circle of two at their end."""
    corridor = scenario.scenes["corridor"]
    names = [f"room_{number}" for number in range(length)]
    following = [*names[1:], names[-2]]
    return replace(
        scenario,
        scenes={
            name: replace(corridor, id=name, choices=(replace(corridor.choices[0], ways=(Way(to, None),)),))
            for name, to in zip(names, following, strict=True)
        },
    )


def counted_steps(scenario: Scenario) -> int:
    """How many lines of the game run while its repeated scenes are found."""
    lines, before = 0, sys.gettrace()

    def count(frame: FrameType, event: str, argument: object) -> Callable[..., object]:
        nonlocal lines
        lines += event == "line"
        return count

    sys.settrace(count)
    try:
        repeated_scenes(scenario)
    finally:
        sys.settrace(before)
    return lines


def test_a_long_chain_of_scenes_that_draw_takes_steps_by_its_length_and_not_by_its_square(small: Rules) -> None:
    shorter, longer = (counted_steps(chained(small.scenario, length)) for length in (250, 500))
    assert 0 < longer < 2.5 * shorter


def test_in_a_chain_of_two_thousand_scenes_only_those_that_come_again_count_their_visits(small: Rules) -> None:
    assert repeated_scenes(chained(small.scenario, 2000)) == ("room_1998", "room_1999")


def test_a_variable_may_have_the_name_of_a_number_of_the_model(tmp_path: Path):
    """The room's mood is the model's; a scenario's own mood is another number."""
    rules = load_rules(str(write_small(tmp_path, doubt="mood")))
    opening = rules.layout.opening(1964)
    assert opening.values[rules.layout.index["mood"]] == 0
    assert opening.values[rules.layout.index["room.mood"]] != 0
