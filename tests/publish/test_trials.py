"""What is said of walkthroughs: which hold, and of those that do not, the move or the end at which they leave it."""

import json
from pathlib import Path
from xml.etree import ElementTree

from game.play.rules import Rules
from game.play.shelf import load_rules
from game.play.walkthrough import Trial, trial
from game.publish.trials import trials_json, trials_junit, trials_text
from game.scenario.model import Scenario
from tests.play.small import write_small

GOOD = """\
format: 1
walkthrough: quiet
role: anna
seed: 7
moves: [leave_quietly, take_it, walk]
ending: goes
"""
BAD = {
    "wrong": ("leave_quietly, take_it", "leave_quietly, walk"),
    "short": (", walk]", "]"),
    "other": ("ending: goes", "ending: stays"),
    "finding": ("seed: 7", "seed: 7\nfindings: {began: departs}\nvariables: {granted: no}"),
    "late": (", walk]", ", walk, walk]"),
}


def tried(folder: Path) -> tuple[tuple[Trial, ...], Scenario]:
    """The good walkthrough and each of the bad ones, walked."""
    small = write_small(folder)
    (small / "walkthroughs").mkdir()
    for name, (old, new) in {"quiet": ("", ""), **BAD}.items():
        text = GOOD.replace("walkthrough: quiet", f"walkthrough: {name}").replace(old, new) if old else GOOD
        (small / "walkthroughs" / f"{name}.yaml").write_text(text, encoding="utf-8")
    rules: Rules = load_rules(str(small))
    return tuple(trial(rules, walkthrough) for walkthrough in rules.scenario.walkthroughs), rules.scenario


def test_each_is_said_to_hold_or_where_it_does_not(tmp_path: Path) -> None:
    assert trials_text(*tried(tmp_path)) == (
        "failed  finding\n"
        "        finding began: expected departs, came to as-recorded\n"
        "        variable granted: expected no, came to yes\n"
        "failed  late\n"
        "        move 4 of 4, walk, after the ending: The play is over.\n"
        "failed  other\n"
        "        ending: expected stays, came to goes\n"
        "ok      quiet    3 decisions, goes\n"
        "failed  short\n"
        "        ending: expected goes, but the moves run out after 2, in scene street\n"
        "        open there: walk, look_back\n"
        "failed  wrong\n"
        "        move 2 of 3, walk, in scene coat: There is no choice “walk” here.\n"
        "        open there: take_it, leave_it\n"
        "1 passed, 5 failed\n"
    )


def test_for_programs_each_difference_has_its_parts(tmp_path: Path) -> None:
    found = json.loads(trials_json(*tried(tmp_path)))
    by_name = {each["walkthrough"]: each for each in found["walkthroughs"]}
    assert (found["scenario"], found["passed"], found["failed"]) == ("small-plot", 1, 5)
    assert by_name["quiet"] == {
        "walkthrough": "quiet", "file": "walkthroughs/quiet.yaml", "role": "anna", "seed": 7,
        "passed": True, "decisions": 3, "ending": "goes", "strays": [],
    }  # fmt: skip
    assert by_name["wrong"]["strays"] == [
        {"kind": "move", "said": "There is no choice “walk” here.", "wanted": "walk", "reached": "",
         "number": 2, "scene": "coat", "open": ["take_it", "leave_it"]}
    ]  # fmt: skip
    assert by_name["short"]["ending"] is None


def test_a_build_counts_them_as_tests(tmp_path: Path) -> None:
    suites = ElementTree.fromstring(trials_junit(*tried(tmp_path)).encode())
    suite = suites.find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures"), suite.get("name")) == ("6", "5", "small-plot")
    failures = {case.get("name"): case.findtext("failure") for case in suite.iter("testcase")}
    assert failures["quiet"] is None
    assert "open there: take_it, leave_it" in (failures["wrong"] or "")
    assert {case.get("file") for case in suite.iter("testcase")} >= {"walkthroughs/quiet.yaml"}
