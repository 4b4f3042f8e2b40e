"""Programs: a scenario written as functions plays exactly as the rules do, only faster."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from game.explore.policies import POLICIES, Line
from game.explore.program.marks import Taken
from game.explore.program.program import UNENDED, Program
from game.play.prose import Press
from game.play.rules import Rules, step
from game.play.telling import choice_prose, scene_prose
from tests.explore.crossroads import FORK, crossroads, scene
from tests.play.walks import SEEDS

NAMES = st.sampled_from(sorted(POLICIES))


def lined(rules: Rules, *names: str, says: str = "") -> Program:
    """A program in which each role follows the policy of that name."""
    policies = {role: POLICIES[name] for role, name in zip(rules.scenario.roles, names, strict=True)}
    return Program(rules, Line("a line", policies), says=says, in_order=True)


def takings(program: Program) -> list[Taken]:
    return list(program.taken())


def holds_to_the_rules(program: Program, seed: int) -> None:
    """Every step of the play is one that the policy may take, and leads where the rules lead."""
    rules = program.rules
    ending, steps, values = program.play(seed)
    situation = rules.layout.opening(seed)
    for taken in takings(program):
        found = rules.scene(situation)
        assert taken.scene == situation.scene
        if found.has_decision and found.decides in rules.scenario.roles:
            assert taken.is_open == rules.open_options(situation)
            assert taken.place in program.line.policies[found.decides].wants(found, taken.is_open)
        elif found.has_decision:
            assert taken.place == rules.ruled(situation)
        situation = step(rules, situation, taken.place, seed).situation
    assert (situation.scene, list(situation.values), len(program.path)) == (ending, values, steps)


@given(SEEDS, NAMES, NAMES)
def test_a_program_takes_the_steps_of_the_rules(small: Rules, seed: int, mine: str, theirs: str):
    holds_to_the_rules(lined(small, mine, theirs), seed)


@settings(max_examples=10)
@given(SEEDS, NAMES, NAMES)
def test_a_program_of_the_shipped_scenario_takes_the_steps_of_the_rules(
    october: Rules, seed: int, mine: str, theirs: str
):
    holds_to_the_rules(lined(october, mine, theirs), seed)


def test_many_guards_in_one_scene_are_looked_up_and_hold_to_the_rules_too(tmp_path: Path):
    guards = "\n".join(
        f"{{id: way_{n}, label: Way {n}., history: thinkable, require: wary == {n % 4}, closed: Shut., goto: right}}"
        for n in range(6)
    )
    ask = "{id: ask, label: Ask., history: done, do: [wary += 1], goto: [{if: wary < 3, to: fork}, {to: left}]}"
    rules = crossroads(tmp_path, scene("fork", f"{ask}\n{guards}"))
    program = lined(rules, "uniform", "history")
    for seed in range(40):
        holds_to_the_rules(program, seed)
    assert "w = " in program.source(0, {}), "this scene is not the one that the test is about"


def test_a_play_that_goes_round_in_a_circle_is_given_up(tmp_path: Path):
    rules = crossroads(tmp_path, scene("fork", "{id: stay, label: Stay., history: done, goto: fork}"))
    assert lined(rules, "uniform", "uniform").play(1)[0] == UNENDED


def test_a_guard_is_a_comparison_of_two_numbers(tmp_path: Path):
    choices = """{id: wait, label: Wait., history: done, do: [wary += 1], goto: fork}
                 {id: go, label: Go., history: thinkable, require: wary > 1, closed: Shut., goto: right}"""
    rules = crossroads(tmp_path, scene("fork", choices))
    source = lined(rules, "uniform", "history").source(0, {})
    slot = rules.layout.index["wary"]
    assert f"if (v[{slot}] > 1):" in source
    assert f"v[{slot}] = (v[{slot}] + 1 if v[{slot}] < 2 else 3)" in source


@settings(max_examples=20)
@given(SEEDS)
def test_what_is_said_is_what_the_role_reads(small: Rules, seed: int):
    program, press = lined(small, "uniform", "uniform", says="anna"), Press(small.code)
    program.said.clear()
    program.play(seed)
    said = "\n".join(program.said)
    situation = small.layout.opening(seed)
    for taken in takings(program):
        found, choice = small.scene(situation), small.scenes[taken.scene].choices[taken.place]
        is_own = found.has_decision and found.decides == "anna"
        before, situation = situation, step(small, situation, taken.place, seed).situation
        read = press.paragraphs(scene_prose(small.scenario, found, "anna"), (before if is_own else situation).values)
        read += press.paragraphs(choice_prose(found, choice, "anna"), situation.values)
        read += tuple(found.choices[place].label for place in taken.is_open) if is_own else ()
        assert not [words for words in read if words not in " ".join(said.split())]


def test_each_side_of_a_condition_that_is_read_is_told(tmp_path: Path):
    rules = crossroads(tmp_path, FORK)
    program = lined(rules, "uniform", "uniform")
    sides = set()
    for seed in range(60):
        if program.play(seed)[0] == rules.layout.places["right"]:
            (told,) = (program.marks.told(number) for number in program.passed)
            flipped = takings(program)[0].place == 2
            assert told.held == flipped
            sides.add(told.held)
    assert sides == {True, False}


def test_every_taking_has_a_number_of_its_own(october: Rules):
    program = lined(october, "uniform", "uniform")
    numbers = {
        number
        for each in program.marks.takings
        for number in range(each.base, each.base + (each.per_guards << len(each.guarded)))
    }
    assert numbers == set(range(program.marks.first_side))
    for number in numbers:
        taken = program.marks.taken(number)
        numbering = program.marks.takings[taken.scene]
        assert numbering.base <= number
        assert (number - numbering.base) % numbering.per_guards == numbering.own(taken.place, taken.way)
