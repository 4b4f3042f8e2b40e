"""Walkthroughs: recorded plays reach what they say; one that no longer does is named, with what it came to."""

from pathlib import Path

import pytest

from game.play.rules import Rules
from game.play.shelf import load_rules
from game.play.walkthrough import astray_walkthroughs
from tests.play.small import write_small

WALKED = """\
format: 1
walkthrough: quiet
role: anna
seed: 7
moves: [leave_quietly, take_it, walk]
ending: goes
findings: {went_quietly: as-recorded, began: as-recorded}
"""


def astray(folder: Path, old: str = "", new: str = "") -> tuple[str, ...]:
    small = write_small(folder)
    (small / "walkthroughs").mkdir()
    (small / "walkthroughs" / "quiet.yaml").write_text(WALKED.replace(old, new) if old else WALKED)
    return astray_walkthroughs(load_rules(str(small)).scenario)


def test_a_walkthrough_that_reaches_what_it_says_is_not_astray(tmp_path: Path) -> None:
    assert astray(tmp_path) == ()


def test_variables_at_the_end_are_held_to_what_is_written(tmp_path: Path) -> None:
    assert astray(tmp_path, "seed: 7", "seed: 7\nvariables: {doubt: 0, granted: yes, answer: soft}") == ()


def test_a_move_under_its_old_name_is_still_made(tmp_path: Path) -> None:
    small = write_small(tmp_path, **{"id: leave_quietly": "id: go_quietly\n        was: leave_quietly"})
    (small / "walkthroughs").mkdir()
    (small / "walkthroughs" / "quiet.yaml").write_text(WALKED)
    assert astray_walkthroughs(load_rules(str(small)).scenario) == ()


def test_history_walks_by_itself(tmp_path: Path) -> None:
    assert astray(tmp_path, "[leave_quietly, take_it, walk]", "[history]") == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("ending: goes", "ending: stays", "it comes to “goes”, not to “stays”"),
        (", walk]", "]", "it comes to “street” and no further, not to “goes”"),
        ("[leave_quietly", "[shout", "That is closed: About what?"),
        ("[leave_quietly", "[walk", "There is no choice “walk” here."),
        (", walk]", ", walk, walk]", "The play is over."),
        ("began: as-recorded", "began: departs", "the finding on “began” is as-recorded, not departs"),
        ("seed: 7", "seed: 7\nvariables: {granted: no}", "the variable “granted” is yes at the end, not no"),
        ("[leave_quietly", "[stay_seated", "the finding on “went_quietly” is departs, not as-recorded"),
    ],
)
def test_a_walkthrough_that_goes_astray_says_where(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert astray(tmp_path, old, new) == (f"walkthrough quiet: {said}",)


def test_every_shipped_walkthrough_reaches_what_it_says(october: Rules) -> None:
    assert len(october.scenario.walkthroughs) >= 2 * len(october.scenario.roles)
    assert astray_walkthroughs(october.scenario) == ()


def test_the_shipped_walkthroughs_reach_every_ending(october: Rules) -> None:
    assert {walked.ending for walked in october.scenario.walkthroughs} == set(october.scenario.endings)
