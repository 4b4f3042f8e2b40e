"""Deep: what only a search through every situation can find wrong with a scenario."""

from pathlib import Path

import pytest

from game.explore.diagnosis import report_proven
from game.explore.policies import Line, Uniform
from game.explore.proof import Proof, prove
from game.explore.search.search import Manner
from game.play.rules import Rules
from game.reading.catalogue import Definition, definitions
from game.reading.diagnostic import Problems
from game.scenario.read import read_scenario
from tests.explore.crossroads import FORK, crossroads, scene
from tests.scenario.village import read_village

PAGES = [page for page in definitions() if page.code >= "P0700"]
# The pages' examples are whole stories, which need none of the village's own.
LEFT_OUT = ("scenes/2-council.yaml", "scenes/3-bell.yaml", "walkthroughs/history.yaml")
NO_QUESTIONS = "format: 1\nquestions: []\n"


def proof_of(rules: Rules, limit: int = 10_000, seed: int = 0) -> Proof:
    line = Line("both at random", dict.fromkeys(rules.scenario.roles, Uniform()))
    return prove(rules, rules.layout.opening(seed), seed, line, Manner(limit=limit), lambda situations, waiting: None)


def deep(folder: Path, text: str) -> tuple[set[str], Problems]:
    """The codes that a search of a story earns, once nothing else keeps it from being played."""
    empty = "format: 1\nscenes: []\n"
    changed = {"scenes/1-letter.yaml": text, **dict.fromkeys(LEFT_OUT, empty), "record/questions.yaml": NO_QUESTIONS}
    read_village(folder, changed)
    for name in LEFT_OUT:
        (folder / name).unlink()
    problems = Problems()
    scenario = read_scenario(folder, problems)
    assert scenario
    assert not problems.errors, problems.diagnostics
    known = len(problems.diagnostics)
    report_proven(scenario, proof_of(Rules(scenario)), problems)
    found = {each.code for each in problems.diagnostics if each.code >= "P0700"}
    assert len(problems.diagnostics) - known == len(found)
    return found, problems


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.code)
def test_a_failing_example_earns_its_code_and_nothing_else(page: Definition, tmp_path: Path):
    found, problems = deep(tmp_path / "village", page.wrong)
    assert found == {page.code}
    diagnostic = next(each for each in problems.diagnostics if each.code == page.code)
    line = problems.source_line(diagnostic.span.file, diagnostic.span.line)
    assert line[diagnostic.span.column - 1 :].startswith(dict(diagnostic.details)["id"])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.code)
def test_a_mended_example_is_clean(page: Definition, tmp_path: Path):
    assert deep(tmp_path / "village", page.right)[0] == set()


def test_within_a_small_limit_nothing_is_called_unreachable(tmp_path: Path):
    page = next(page for page in PAGES if page.code == "P0701")
    problems = Problems()
    deep(tmp_path / "village", page.wrong)
    scenario = read_scenario(tmp_path / "village", problems)
    assert scenario
    proof = proof_of(Rules(scenario), limit=2)
    known = problems.diagnostics
    report_proven(scenario, proof, problems)
    assert problems.diagnostics == known
    assert {finding.verdict for finding in proof.findings if finding.id == "open"} == {"not proven"}
    assert "not proven" in proof.sentence


def test_what_another_seed_may_wish_is_not_called_unreachable(small: Rules):
    proof, problems = proof_of(small), Problems()
    report_proven(small.scenario, proof, problems)
    assert proof.drawn
    assert problems.diagnostics == ()


def test_the_odds_of_a_closed_space_are_exact_fractions(tmp_path: Path):
    proof = proof_of(crossroads(tmp_path, FORK))
    assert proof.exact
    assert {chance.ending: chance.fraction for chance in proof.chances} == {"left": "7/12", "right": "5/12"}
    assert proof.stopped == ""


def test_a_witness_names_each_choice_and_the_luck_it_takes(tmp_path: Path):
    lost = scene("first", "{id: go_on, label: Go on., history: done, goto: fork}")
    only = FORK.replace("{id: go_right, label: Go right now., history: thinkable, goto: right}", "")
    only = "\n".join(line for line in only.splitlines() if line.strip() != "-") + "\n"
    proof = proof_of(crossroads(tmp_path, lost, only, opening="first"))
    right = next(finding for finding in proof.findings if finding.id == "right")
    assert right.witness == ("first.go_on", "fork.flip (chance told: yes)")


def test_choices_that_come_to_the_same_are_without_effect(tmp_path: Path):
    choices = """{id: hum, label: Hum., history: done, goto: fork}
                 {id: sing, label: Sing., history: thinkable, do: [wary += 1], goto: fork}"""
    proof = proof_of(crossroads(tmp_path, scene("first", choices), FORK, opening="first"))
    assert proof.without_effect is not None
    assert [(each.scene, each.id) for each in proof.without_effect] == [("first", "hum"), ("first", "sing")]
