"""The verdict: a play beside the record, decision by decision and question by question, without a score."""

from pathlib import Path
from random import Random

import pytest

from game.play.page import Passage
from game.play.play import Play
from game.play.rules import Rules
from game.play.shelf import Shelf
from game.publish.report import report
from tests.play.saves import finished
from tests.play.walks import play_on


def historical(rules: Rules, role: str, seed: int = 1964) -> Play:
    play = Play.begin(rules, role, seed)
    while play.scene:
        done = play.scene.done()
        assert done is not None
        play.choose(done.id)
    return play


@pytest.mark.parametrize("role", ["khrushchev", "brezhnev"])
def test_the_historical_choices_depart_from_the_record_in_nothing(october: Rules, role: str) -> None:
    play = historical(october, role)
    found = {finding.question: finding.finding for finding in play.verdict().findings}
    assert set(found.values()) == {"as-recorded"}
    assert set(found) == set(october.scenario.questions)
    ending = october.scenario.endings[play.verdict().ending]
    assert ending.history == "done"


@pytest.mark.parametrize("role", ["khrushchev", "brezhnev"])
def test_on_the_historical_path_every_decision_is_the_recorded_one(october: Rules, role: str) -> None:
    for decision in historical(october, role).verdict().decisions:
        assert decision.choice == decision.recorded
        assert decision.status == "done"
        assert not decision.instead


def test_both_roles_historical_plays_are_one_play(october: Rules) -> None:
    khrushchev, brezhnev = (historical(october, role) for role in ("khrushchev", "brezhnev"))
    assert khrushchev.situation == brezhnev.situation
    assert khrushchev.verdict().findings == brezhnev.verdict().findings


def test_a_question_that_the_play_never_reached_has_no_finding(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    assert {finding.question for finding in play.verdict().findings} == {"began", "was_seen"}


def test_each_finding_is_the_one_of_its_answer(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    for name in ("stay_seated", "take_it", "walk"):
        play.choose(name)
    found = {finding.question: (finding.play, finding.finding) for finding in play.verdict().findings}
    assert found["went_quietly"] == ("no", "departs")
    assert found["began"] == ("Vera", "as-recorded")
    assert found["was_seen"][1] == "silent"
    votes = int(found["votes_for"][0])
    assert found["votes_for"][1] == {2: "as-recorded", 3: "as-recorded", 1: "disputed"}.get(votes, "departs")


def test_a_finding_prints_the_standing_apart_from_the_word(small: Rules) -> None:
    began = next(finding for finding in Play.begin(small, "anna", 7).verdict().findings if finding.question == "began")
    assert (began.finding, began.standing, began.record) == ("as-recorded", "contested", "Vera")
    assert began.rivals == ("Gleb: one letter",)
    assert began.claims == ("who-began",)


def test_the_verdict_of_an_unfinished_play_names_no_ending(small: Rules) -> None:
    verdict = Play.begin(small, "anna", 7).verdict()
    assert (verdict.ending, verdict.won_by) == ("", "")


def test_an_ending_says_whose_win_it_is(small: Rules) -> None:
    winners = set()
    for seed in range(40):
        play = Play.begin(small, "anna", seed)
        play_on(play, [1] * 9)
        winners.add((play.verdict().ending, play.verdict().won_by))
    assert winners == {("goes", "boris"), ("stays", "anna")}


def test_the_invented_words_that_a_role_has_read_are_listed_and_no_others(small: Rules) -> None:
    listed = [
        {found.title: found.phrases for found in historical(small, role, 7).verdict().invented}
        for role in ("boris", "anna")
    ]
    assert listed[0]["The corridor"] == ("the lamp hums",)
    assert "The corridor" not in listed[1]
    assert [found["Anna goes"] for found in listed] == [("the lamp is still lit",)] * 2


def test_the_same_scenario_seed_and_moves_give_the_same_verdict_byte_for_byte(october: Rules) -> None:
    written = set()
    for _ in range(2):
        play = Play.begin(october, "brezhnev", 77)
        play_on(play, [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3] * 4)
        assert play.ending
        written.add(report(play.verdict(), october.scenario, "json"))
    assert len(written) == 1


def read_in(play: Play) -> set[str]:
    """The invented words of a page."""
    return {words for part in play.page.parts if isinstance(part, Passage) for words in part.invented}


@pytest.mark.parametrize("study", [False, True])
@pytest.mark.parametrize("seed", range(6))
def test_what_is_listed_as_invented_is_what_was_told_and_all_of_it(october: Rules, seed: int, study: bool) -> None:
    luck = Random(seed)
    play = Play.begin(october, tuple(october.scenario.roles)[seed % 2], seed, study=study)
    read = read_in(play)
    while play.scene:
        play_on(play, [luck.randrange(12)])
        read |= read_in(play)
    assert {words for found in play.verdict().invented for words in found.phrases} == read


def test_invented_words_are_listed_under_their_scene_or_ending_once(october: Rules) -> None:
    listed = historical(october, "khrushchev").verdict().invented
    names = {**october.scenario.scenes, **october.scenario.endings}
    assert len({found.scene for found in listed}) == len(listed) > 10
    assert all(found.phrases and found.title == names[found.scene].title for found in listed)


def test_an_ending_is_remembered_each_time_it_is_reached_and_not_when_it_is_looked_at(
    shelf: Shelf, tmp_path: Path, home: Path
) -> None:
    seat = finished(shelf, tmp_path / "a.journal")
    line = f"small-plot anna {seat.page.ending}\n"
    shelf.resume(tmp_path / "a.journal")
    assert (home / "endings.txt").read_text() == line
    seat.undo()
    play_on(seat.play, [0])
    assert (home / "endings.txt").read_text() == 2 * line
