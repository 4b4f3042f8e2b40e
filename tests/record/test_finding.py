"""A finding is one of four words, and says how the play stands to the record, never how well it was played."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play.rules import Rules
from game.reading.nodes import Span
from game.reading.record import Record
from game.record.claim import Standing
from game.record.question import FindingWord, Question, RivalAnswer

SUN = ("monday", "tuesday", "wednesday", "sunday")
QUESTION = Question(
    id="day",
    asks="On which day?",
    kind="one-of",
    values={day: day.capitalize() for day in SUN},
    best=frozenset({0}),
    best_words="Monday",
    rivals=(RivalAnswer(1, "a memoir"),),
    claims=("c",),
    standing=Standing.DOCUMENTED,
    note="",
    at=Record(Span("q.yaml", 1, 1), {}, {}),
)


def test_the_best_answer_is_as_recorded() -> None:
    assert QUESTION.finding(0) is FindingWord.AS_RECORDED


def test_a_rival_answer_is_disputed() -> None:
    assert QUESTION.finding(1) is FindingWord.DISPUTED


def test_an_answer_that_nobody_gives_departs() -> None:
    assert QUESTION.finding(2) is FindingWord.DEPARTS


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("answer", range(len(SUN)))
def test_how_well_a_record_is_attested_never_enters_the_finding(standing: Standing, answer: int) -> None:
    assert replace(QUESTION, standing=standing).finding(answer) is QUESTION.finding(answer)


@given(st.integers(-5, 5), st.sampled_from(Standing))
def test_a_silent_record_is_silent_about_every_answer(answer: int, standing: Standing) -> None:
    assert replace(QUESTION, best=frozenset(), standing=standing).finding(answer) is FindingWord.SILENT


@given(st.integers(0, 12))
def test_a_range_takes_every_number_within_it_and_no_other(answer: int) -> None:
    counted = replace(QUESTION, kind="number", values={}, best=frozenset(range(3, 8)), rivals=())
    assert (counted.finding(answer) is FindingWord.AS_RECORDED) == (3 <= answer <= 7)


def test_a_rival_that_is_also_best_is_not_held_against_a_play() -> None:
    both = replace(QUESTION, rivals=(RivalAnswer(0, "a memoir"),))
    assert both.finding(0) is FindingWord.AS_RECORDED


def test_an_answer_is_shown_in_the_words_of_the_question() -> None:
    assert QUESTION.words(3) == "Sunday"
    assert replace(QUESTION, kind="number", values={}).words(3) == "3"


def test_every_question_of_the_shipped_record_has_words_for_each_of_its_best_answers(october: Rules) -> None:
    for question in october.scenario.questions.values():
        for answer in question.best:
            assert question.words(answer)
            assert question.finding(answer) is FindingWord.AS_RECORDED


def test_no_rival_of_the_shipped_record_is_called_as_recorded(october: Rules) -> None:
    for question in october.scenario.questions.values():
        for rival in question.rivals:
            assert rival.value in question.best or question.finding(rival.value) in (
                FindingWord.DISPUTED,
                FindingWord.SILENT,
            )
