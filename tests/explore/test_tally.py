"""Tallies: counts over plays, the same however the plays were divided and by whomever they were played."""

import json
from collections import Counter
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import asdict
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.explore.exploration import Exploration, usual_lines
from game.explore.policies import POLICIES, Line
from game.explore.program.program import Program
from game.explore.start import Start
from game.explore.survey.survey import Survey
from game.explore.tally import Tally, tallied
from game.explore.workers import AHEAD, MOST, Task, played, tasks
from game.play.rules import Rules
from game.play.shelf import load_rules
from game.scenario.making.beginning import from_outline
from tests.explore.crossroads import FORK, crossroads


def at_random(rules: Rules) -> Program:
    return Program(rules, Line("at random", dict.fromkeys(rules.scenario.roles, POLICIES["uniform"])))


def as_text(survey: Survey) -> str:
    return json.dumps(asdict(survey))


@settings(max_examples=10)
@given(st.lists(st.integers(0, 40), max_size=3))
def test_ranges_played_apart_and_in_any_order_add_up_to_the_whole(small: Rules, cuts: list[int]):
    edges = [0, *sorted(cuts), 40]
    parts = [tallied(at_random(small), range(a, b)) for a, b in pairwise(edges)]
    together = Tally()
    for part in reversed(parts):
        together.add(part)
    whole = tallied(at_random(small), range(40))
    assert asdict(together) == asdict(whole)


def test_what_is_counted_can_be_counted_by_hand(tmp_path: Path):
    rules = crossroads(tmp_path, FORK)
    program, left = at_random(rules), rules.layout.places["left"]
    tally = tallied(program, range(300))
    ends = [program.play(seed)[0] for seed in range(300)]
    assert tally.endings == Counter(ends)
    assert tally.first_ending[left] == ends.index(left)
    assert tally.steps == {1: 300}
    assert tally.values[rules.layout.index["told"]][1] == sum(
        program.play(seed)[2][rules.layout.index["told"]] for seed in range(300)
    )


def test_a_seed_that_is_kept_passes_what_it_is_kept_for(october: Rules):
    program = at_random(october)
    tally = tallied(program, range(20))
    passed = []
    for seed in range(20):
        program.play(seed)
        passed.append(set(program.passed))
    for mark, seed in tally.first.items():
        assert mark in passed[seed]
        assert not any(mark in passed[earlier] for earlier in range(seed))


def test_one_two_or_eight_workers_make_the_same_survey(small: Rules):
    exploration = Exploration(small.scenario, usual_lines(small.scenario), 120, seed=5)
    alone = as_text(exploration.explore())
    for count in (1, 2, 8):
        with ThreadPoolExecutor(count) as threads:
            assert as_text(exploration.explore(threads)) == alone


def test_workers_in_processes_of_their_own_make_the_same_survey(small: Rules):
    exploration = Exploration(small.scenario, usual_lines(small.scenario), 60)
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        assert as_text(exploration.explore(pool)) == as_text(exploration.explore())


class Mortal(Executor):
    """An executor whose workers all die after a few tasks."""

    def __init__(self, lives: int) -> None:
        self.lives = lives

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def, override]
        self.lives -= 1
        future: Future[Tally] = Future()
        if self.lives < 0:
            future.set_exception(BrokenExecutor("killed"))
        else:
            future.set_result(fn(*args, **kwargs))
        return future


@pytest.mark.parametrize("lives", [0, 1, 3])
def test_what_dead_workers_left_undone_is_played_here(small: Rules, lives: int):
    line = usual_lines(small.scenario)[1]
    work = list(tasks(small.scenario, line, Start(), range(200)))
    assert len(work) > 3
    found = dict(played(work, Mortal(lives)))
    assert sorted(found) == list(range(len(work)))
    assert sum(tally.plays for tally in found.values()) == 200


def test_interrupted_the_survey_is_of_what_was_played(small: Rules, monkeypatch: pytest.MonkeyPatch):
    exploration = Exploration(small.scenario, usual_lines(small.scenario), 200)
    runs = iter([Task.run] * 2)

    def run(task: Task) -> Tally:
        known = next(runs, None)
        if known is None:
            raise KeyboardInterrupt
        return known(task)

    with monkeypatch.context() as patched:
        patched.setattr(Task, "run", run)
        patched.setattr("game.explore.workers.Task.run", run)
        survey = exploration.explore()
    assert not survey.complete
    assert survey.plays == 100  # of two lines of play in turns
    assert [line.plays for line in survey.lines] == [50, 50, 0]


def test_the_seeds_begin_where_asked(small: Rules):
    lines = usual_lines(small.scenario)
    later = Exploration(small.scenario, lines, 30, seed=500).explore()
    seeds = [ending.seed for line in later.lines for ending in line.endings if ending.seed is not None]
    assert seeds
    assert all(500 <= seed < 530 for seed in seeds)


def test_a_known_seed_gives_the_same_plays_on_every_python(small: Rules):
    """Worked out once: a change here moves every survey that anybody has kept."""
    tally = tallied(at_random(small), range(100))
    names = list(small.layout.places)
    assert {names[place]: count for place, count in tally.endings.items()} == GOLDEN_ENDINGS
    assert sum(length * plays for length, plays in tally.steps.items()) == GOLDEN_STEPS


GOLDEN_ENDINGS = {"goes": 96, "stays": 4}
GOLDEN_STEPS = 779


def test_a_scenario_that_counts_nothing_can_be_counted(tmp_path: Path):
    """As one is that was just made of an outline: no variable, no question of the record."""
    outline = tmp_path / "plan.md"
    outline.write_text("# A plan\n\n## One\n\nIt begins.\n\n- Go on.\n- Stop. -> Two\n\n## Two\n\nIt ends.\n")
    from_outline(tmp_path / "plan", outline, None, None)
    tally = tallied(at_random(load_rules(str(tmp_path / "plan"))), range(20))
    assert (tally.plays, tally.values, sum(tally.endings.values())) == (20, {}, 20)


class Patient(Executor):
    """An executor that takes work and finishes nothing until it is asked how much it holds."""

    def __init__(self) -> None:
        self.held = 0

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def, override]
        self.held += 1
        future: Future[Tally] = Future()
        if self.held >= AHEAD:
            future.set_result(fn(*args, **kwargs))
        return future


def test_however_many_plays_are_asked_for_only_so_many_ranges_are_made_ahead(small: Rules):
    executor = Patient()
    endless = tasks(small.scenario, usual_lines(small.scenario)[0], Start(), range(10**15))
    number, tally = next(played(endless, executor))
    assert (number, executor.held) == (AHEAD - 1, AHEAD)
    assert tally.plays == MOST


class Broken(Future[Tally]):
    """A future that its executor is about to end, and that nobody else may."""

    def cancel(self) -> bool:
        raise AssertionError("cancelled while its executor was ending it")


def test_the_work_of_a_broken_executor_is_left_to_it_to_end(small: Rules):
    class Dying(Executor):
        def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def, override]
            future = Broken()
            future.set_exception(BrokenExecutor("killed"))
            return future

    work = tasks(small.scenario, usual_lines(small.scenario)[0], Start(), range(200))
    assert sum(tally.plays for _, tally in played(work, Dying())) == 200
