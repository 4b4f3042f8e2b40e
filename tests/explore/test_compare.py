"""Comparing surveys: an edit is seen by what it moves, and luck is not taken for an edit."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.explore.comparison.compare import Comparison, compared
from game.explore.exploration import Exploration
from game.explore.policies import POLICIES, Line
from game.explore.survey.survey import Survey
from game.play.errors import PlayError
from tests.explore.crossroads import FORK, crossroads, scene

PLAYS = 800
LOST = scene("lost", "{id: weep, label: Weep., history: thinkable, goto: left}")
SHUT = "{id: never, label: Never., history: thinkable, require: wary == 3, closed: Shut., goto: lost}"
WITH_LOST = FORK.replace("choices:\n", f"choices:\n      - {SHUT}\n")


def played(folder: Path, *scenes: str, seed: int = 0, policy: str = "uniform") -> Survey:
    scenario = crossroads(folder, *scenes).scenario
    line = Line(policy, dict.fromkeys(scenario.roles, POLICIES[policy]))
    return Exploration(scenario, (line,), PLAYS, seed).explore()


def moved(found: Comparison) -> set[str]:
    return {move.id or move.kind for move in found.moves}


def test_nothing_moves_beyond_luck_where_nothing_was_edited(tmp_path: Path):
    found = compared(played(tmp_path, FORK), played(tmp_path, FORK, seed=PLAYS), tolerance=1)
    assert not found.beyond
    assert found.same_text
    assert (found.lost, found.won, found.gone, found.added, found.alone) == ((), (), (), (), ())
    assert found.compared == 5, "two endings, two roles, and the record"


def test_an_edit_is_seen_by_the_endings_it_moves(tmp_path: Path):
    """The third that tosses goes right at one in four, and after the edit at four in four: by 25 points in all."""
    edited = FORK.replace("odds=25", "odds=100")
    found = compared(played(tmp_path / "old", FORK), played(tmp_path / "new", edited, seed=PLAYS), tolerance=10)
    assert found.beyond
    assert not found.same_text
    assert moved(found) == {"left", "right", "anna", "boris"}
    right = next(move for move in found.moves if move.id == "right")
    assert right.apart.low < 25 < right.apart.high
    assert right.beyond
    assert [abs(move.apart.by) for move in found.moves] == sorted((abs(m.apart.by) for m in found.moves), reverse=True)


def test_a_move_within_the_tolerance_is_told_and_not_beyond(tmp_path: Path):
    edited = FORK.replace("odds=25", "odds=100")
    found = compared(played(tmp_path / "old", FORK), played(tmp_path / "new", edited), tolerance=40)
    assert "right" in moved(found)
    assert not found.beyond


def test_a_scene_that_an_edit_shuts_is_not_reached_any_more(tmp_path: Path):
    opened = WITH_LOST.replace("wary == 3", "wary == 0")
    old, new = played(tmp_path / "old", opened, LOST), played(tmp_path / "new", WITH_LOST, LOST)
    there, back = compared(old, new, 3), compared(new, old, 3)
    assert {(thing.kind, thing.scene, thing.choice) for thing in there.lost} >= {
        ("scene", "lost", ""),
        ("choice", "fork", "never"),
        ("choice", "lost", "weep"),
    }
    assert (there.won, back.won, back.lost) == ((), there.lost, ())
    assert (there.gone, there.added) == ((), ())


def test_what_few_plays_reached_is_not_said_to_be_lost(tmp_path: Path):
    old, new = played(tmp_path / "old", WITH_LOST, LOST), played(tmp_path / "new", WITH_LOST, LOST)
    lucky = tuple(replace(each, plays=1) if each.scene == "lost" else each for each in old.coverage)
    assert compared(replace(old, coverage=lucky), new, 3).lost == ()


def test_choices_and_scenes_that_come_and_go_are_named(tmp_path: Path):
    old, new = played(tmp_path / "old", FORK), played(tmp_path / "new", WITH_LOST, LOST)
    there, back = compared(old, new, 3), compared(new, old, 3)
    assert {(thing.kind, thing.scene, thing.choice) for thing in there.added} == {
        ("choice", "fork", "never"),
        ("scene", "lost", ""),
        ("choice", "lost", "weep"),
    }
    assert back.gone == there.added


def test_a_choice_in_other_words_is_the_same_choice(tmp_path: Path):
    edited = FORK.replace("Go left.", "Turn to the left.")
    found = compared(played(tmp_path / "old", FORK), played(tmp_path / "new", edited), 3)
    assert (found.gone, found.added) == ((), ())


def test_an_ending_that_is_new_has_moved_from_nothing(tmp_path: Path):
    new = played(tmp_path, FORK)
    line = new.lines[0]
    old = replace(new, lines=(replace(line, endings=line.endings[:1]),))
    found = compared(old, new, 3)
    assert [(move.id, move.old.count, move.old.of, move.beyond) for move in found.moves] == [("right", 0, PLAYS, True)]
    assert [(thing.kind, thing.scene) for thing in found.added] == [("ending", "right")]


def test_longer_plays_are_told_of(tmp_path: Path):
    step = scene("first", "{id: go_on, label: Go on to the fork., history: done, goto: fork}")
    old, new = played(tmp_path / "old", FORK, step), played(tmp_path / "new", step, FORK.replace("three", "three four"))
    longer = replace(old.lines[0], length=replace(old.lines[0].length, mean=2 * old.lines[0].length.mean))
    changes = compared(old, replace(new, lines=(replace(new.lines[0], length=longer.length),)), 3).changes
    assert ("scenes in a play", 1.0, 2.0) in {(change.what, change.old, change.new) for change in changes}
    assert {change.what for change in changes} == {"scenes in a play", "words that Anna reads"}


def test_lines_that_only_one_survey_has_are_named_and_the_others_compared(tmp_path: Path):
    uniform, history = played(tmp_path, FORK), played(tmp_path, FORK, policy="history")
    both = replace(uniform, lines=(*uniform.lines, *history.lines))
    found = compared(both, uniform, 3)
    assert found.alone == ("history (anna history, boris history)",)
    assert found.compared == 5
    assert compared(uniform, both, 3).alone == found.alone


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"scenario": "another"}, "The older survey is of another"),
        ({"start": "left"}, "the older plays begin at left, and these at fork"),
        ({"changed": (("wary", 2),)}, "the older plays begin at fork, wary = 2"),
        ({"lines": ()}, "no line of play is in both"),
    ],
)
def test_surveys_of_different_things_are_not_compared(tmp_path: Path, change: dict, words: str):
    survey = played(tmp_path, FORK)
    with pytest.raises(PlayError, match=words):
        compared(replace(survey, **change), survey, 3)


def test_a_line_of_the_same_name_that_was_played_otherwise_is_another_line(tmp_path: Path):
    uniform, history = played(tmp_path, FORK), played(tmp_path, FORK, policy="history")
    renamed = replace(history, lines=(replace(history.lines[0], line="uniform"),))
    with pytest.raises(PlayError, match="no line of play is in both"):
        compared(uniform, renamed, 3)
