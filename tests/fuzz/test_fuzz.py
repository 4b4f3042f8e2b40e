"""A scenario spoilt anyhow gets problems, each with its place, or can be played; and what fails can be seen again."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.reading.diagnostic import Problems
from game.reading.forms.checked import Checked
from game.reading.nodes import Span
from tests.fuzz import bench
from tests.fuzz.__main__ import main
from tests.fuzz.bases import SMALL_NAME, VILLAGE_NAME
from tests.fuzz.batch import HUNG, Tally, cores, outcomes
from tests.fuzz.bench import Bench
from tests.fuzz.case import Case, case, spoilt
from tests.fuzz.trial import told

SEED, CASES = 1964, 2_000
BASES = st.sampled_from([VILLAGE_NAME, SMALL_NAME])


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("bench"))


def test_two_thousand_spoilt_scenarios_get_no_more_than_problems_with_places_out_of_the_reader():
    tally = Tally()
    for outcome in outcomes(SEED, CASES, cores()):
        tally.add(outcome)
    assert [f"case {each.number}: {each.failed}" for each in tally.failed] == []
    assert tally.cases == CASES
    assert tally.sound > CASES // 20, "hardly any could be played, so that playing was not tried"


@settings(max_examples=150)
@given(st.randoms(use_true_random=False), BASES)
def test_no_spoilt_scenario_that_can_be_thought_of_gets_more(ours: Bench, chance: Random, base: str):
    ours.checked(spoilt(chance, base))


def test_a_case_is_the_same_for_the_same_number_and_another_for_another():
    assert case(SEED, 3) == case(SEED, 3)
    assert case(SEED, 3) != case(SEED, 4) != case(SEED + 1, 4)


def test_what_is_spoilt_is_put_right_again(ours: Bench):
    untouched = Case(VILLAGE_NAME, {}, ())
    for number in range(1, 30):
        ours.outcome(SEED, number)
    assert ours.checked(untouched).problems.diagnostics == ()


def test_what_fails_is_kept_with_the_way_to_see_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def raising(*_: object) -> Checked:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr(bench, "tried", raising)
    ours = Bench(tmp_path / "bench")
    outcome = ours.outcome(SEED, 5)
    assert outcome.failed.endswith("ZeroDivisionError: by nothing\n")
    kept = ours.keep(SEED, 5, outcome.failed, tmp_path / "kept")
    assert (kept / case(SEED, 5).base / "scenario.yaml").is_file()
    note = (kept / "fault.txt").read_text(encoding="utf-8")
    assert f"--seed {SEED} --only 5" in note
    assert "by nothing" in note


def test_a_case_that_never_ends_is_told_and_the_others_go_on():
    found = list(outcomes(SEED, 3, workers=1, patience=0.000_001))
    assert [outcome.number for outcome in found] == [0, 1, 2]
    assert all(outcome.failed.startswith(HUNG) for outcome in found)


@pytest.mark.parametrize(
    "span", [Span("a.yaml", 3, 1), Span("a.yaml", 2, 5), Span("b.yaml", 1, 2), Span("a.yaml", 0, 1)]
)
def test_a_place_that_is_not_there_is_a_fault(span: Span):
    problems = Problems()
    problems.add_source("a.yaml", "one\ntwo")
    problems.report("P0004", span)
    with pytest.raises(AssertionError, match="has no place"):
        told(Checked("a", "a", problems))


def test_the_command_says_its_seed_and_how_many_cases_there_were(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["--cases", "6", "--seed", "5", "--workers", "1", "--into", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("seed 5, 6 cases on 1 cores")
    assert "0 failed" in said


def test_the_command_shows_one_case_again(capsys: pytest.CaptureFixture[str]):
    assert main(["--seed", str(SEED), "--only", "5"]) == 0
    assert capsys.readouterr().out.startswith(case(SEED, 5).base)
