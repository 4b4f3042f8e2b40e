"""Surveys: what is said of many plays is what a count by hand says."""

from pathlib import Path

import pytest

from game.explore.exploration import Exploration
from game.explore.policies import POLICIES, Line
from game.explore.start import Start, start_at
from game.explore.survey.survey import ChoiceEffect, Covered, Survey
from game.play.errors import PlayError
from game.play.rules import Rules
from tests.explore.crossroads import FORK, crossroads, scene

PLAYS = 600


def explored(rules: Rules, policy: str = "uniform", plays: int = PLAYS, start: Start | None = None) -> Survey:
    line = Line(policy, dict.fromkeys(rules.scenario.roles, POLICIES[policy]))
    return Exploration(rules.scenario, (line,), plays, 0, start or Start()).explore()


def effect(survey: Survey, choice: str) -> ChoiceEffect:
    return next(effect for effect in survey.effects if effect.choice == choice)


def covered(survey: Survey, kind: str) -> dict[str, Covered]:
    return {each.choice or each.scene: each for each in survey.coverage if each.kind == kind}


def test_endings_are_as_often_as_the_choices_and_the_dice_make_them(tmp_path: Path):
    """A third go left and a third right; of the third that toss, a quarter go right."""
    left, right = explored(crossroads(tmp_path, FORK)).lines[0].endings
    assert (left.ending, right.ending) == ("left", "right")
    assert left.share.low < 1 / 3 + 1 / 3 * 3 / 4 < left.share.high
    assert right.share.low < 1 / 3 + 1 / 3 / 4 < right.share.high
    assert left.share.count + right.share.count == PLAYS
    assert [win.share for win in explored(crossroads(tmp_path, FORK)).lines[0].wins] == [left.share, right.share]


def test_an_ending_that_no_play_reached_is_listed_without_a_seed(tmp_path: Path):
    _, right = explored(crossroads(tmp_path, FORK), "history").lines[0].endings
    assert (right.share.count, right.share.high > 0, right.seed) == (0, True, None)


def test_a_choice_that_decides_the_ending_moves_it_by_all_there_is(tmp_path: Path):
    survey = explored(crossroads(tmp_path, FORK))
    left = effect(survey, "go_left")
    assert (left.verdict, left.points > 50, left.low < left.points < left.high) == ("moves", True, True)


def test_a_choice_that_changes_nothing_has_no_effect(tmp_path: Path):
    choices = """{id: hum, label: Hum., history: done, goto: fork}
                 {id: sing, label: Sing., history: thinkable, goto: fork}
                 {id: frown, label: Frown., history: thinkable, do: [mood = cross], goto: fork}
                 {id: count, label: Count., history: thinkable, do: [wary += 1], goto: fork}
                 {id: swear, label: Swear., history: thinkable, answers: {began: boris}, goto: fork}"""
    guarded = FORK.replace("label: Toss for it.,", "label: Toss for it., require: wary < 2, closed: Not now.,")
    survey = explored(crossroads(tmp_path, scene("first", choices), guarded, opening="first"), plays=2000)
    found = {choice: effect(survey, choice) for choice in ("hum", "sing", "frown", "count", "swear")}
    assert {name: each.verdict for name, each in found.items()} == {
        "hum": "none",
        "sing": "none",
        "frown": "none",  # nothing reads her mood
        "count": "numbers",  # the toss asks how wary she is
        "swear": "record",
    }
    assert found["hum"].low < 0 < found["hum"].high
    assert found["hum"].detectable > 0
    agency = survey.agency[0]
    assert (agency.role, agency.choices, agency.without_effect) == ("anna", 8, 3)


def test_a_choice_that_leads_elsewhere_is_said_to(tmp_path: Path):
    """By way of another scene it comes to the same."""
    choices = """{id: straight, label: Go., history: done, goto: fork}
                 {id: about, label: Go about., history: thinkable, goto: bend}"""
    bend = scene("bend", "{id: go_on, label: Go on., history: thinkable, goto: fork}")
    survey = explored(crossroads(tmp_path, scene("first", choices), bend, FORK, opening="first"))
    assert {effect(survey, choice).verdict for choice in ("straight", "about")} == {"leads"}


def test_what_no_play_passes_is_listed_with_nothing(tmp_path: Path):
    shut = "{id: never, label: Never., history: thinkable, require: wary == 3, closed: Shut., goto: lost}"
    lost = scene("lost", "{id: weep, label: Weep., history: thinkable, goto: left}")
    rules = crossroads(tmp_path, FORK.replace("choices:\n", f"choices:\n      - {shut}\n"), lost)
    survey = explored(rules)
    choices, scenes = covered(survey, "choice"), covered(survey, "scene")
    assert (choices["never"].open, choices["never"].plays, choices["never"].seed) == (0, 0, None)
    assert (choices["go_left"].open, scenes["fork"].plays, scenes["lost"].plays) == (PLAYS, PLAYS, 0)
    assert sum(choices[name].plays for name in ("go_left", "go_right", "flip")) == PLAYS
    ways = [each for each in survey.coverage if each.kind == "way"]
    assert [(way.choice, way.what) for way in ways] == [("flip", "right"), ("flip", "left")]
    assert sum(way.plays for way in ways) == choices["flip"].plays
    sides = [each for each in survey.coverage if each.kind == "condition"]
    assert [(side.scene, side.what) for side in sides] == [
        ("right", "text: if told"),
        ("right", "text: unless told"),
    ]
    assert sides[0].plays == ways[0].plays


def test_words_are_those_that_each_role_reads(tmp_path: Path):
    """Three words of the scene, its three labels, and the ending; Boris is told of nothing but the ending."""
    anna, boris = explored(crossroads(tmp_path, FORK), "history").lines[0].readings
    labels = len(["Go", "left.", "Go", "right", "now.", "Toss", "for", "it."])
    assert (anna.words, boris.words) == (3 + labels + 3, 3)
    assert (anna.decisions, anna.choices, boris.decisions) == (1.0, 3.0, 0.0)
    assert anna.minutes == round(anna.words / 220, 1)


def test_a_side_of_a_condition_is_counted_where_it_is_read(tmp_path: Path):
    line = explored(crossroads(tmp_path, FORK)).lines[0]
    right = next(ending.share.count for ending in line.endings if ending.ending == "right")
    told = dict(next(each.histogram for each in line.variables if each.variable == "told"))["yes"]
    assert told < right
    assert line.readings[1].words == round((3 * PLAYS + told) / PLAYS, 2), "both endings have three words"


def test_a_survey_may_begin_anywhere_with_any_values(tmp_path: Path):
    other = scene("other", "{id: go, label: Go., history: thinkable, require: wary == 2, closed: No., goto: left}")
    rules = crossroads(tmp_path, FORK, other)
    start = start_at(rules.scenario, "other", ("wary=2", "mood=cross", "told=yes"))
    survey = explored(rules, start=start)
    assert covered(survey, "scene")["fork"].plays == 0
    assert covered(survey, "choice")["go"].open == PLAYS
    assert (survey.start, dict(survey.changed)) == ("other", {"wary": 2, "mood": 1, "told": 1})


@pytest.mark.parametrize(
    ("scene_id", "settings", "words"),
    [
        ("frok", (), "Did you mean “fork”?"),
        ("", ("wary",), "sets nothing"),
        ("", ("warry=1",), "Did you mean “wary”?"),
        ("", ("wary=9",), "is a number from 0 to 3"),
        ("", ("wary=much",), "is a number from 0 to 3"),
        ("", ("mood=sad",), "is calm or cross"),
        ("", ("told=1",), "is no or yes"),
    ],
)
def test_a_start_that_cannot_be_is_refused_with_a_sentence(
    tmp_path: Path, scene_id: str, settings: tuple[str, ...], words: str
):
    scenario = crossroads(tmp_path, FORK).scenario
    with pytest.raises(PlayError, match=words.replace("?", r"\?")):
        start_at(scenario, scene_id, settings)


def test_the_questions_of_the_record_are_answered_line_by_line(small: Rules):
    survey = explored(small, "history", 50)
    answers = {each.question: each.answers for each in survey.lines[0].questions}
    assert answers["began"] == (("Vera", "as-recorded", 50),)
    assert survey.lines[0].nothing_departs.of == 50
