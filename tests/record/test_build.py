"""The record is built from its files as written; what cannot be an answer is reported and left out."""

import pytest

from game.reading.diagnostic import Problems
from game.record.build import WIDEST, build_claim, build_question, build_source
from game.record.claim import Claim, Source, Standing
from game.record.question import Question
from game.record.tables import CLAIM, QUESTION, SOURCE
from tests.reading.readings import codes, read_as

SOURCE_TEXT = "{source: memoir, author: V. Vera, title: What I saw, year: 1901, kind: memoir, root: vera}"
CLAIM_TEXT = """\
claim: it-rained
date: 1964-10-14
where: Moscow
text: |
  It rained
  all day.
standing: single-witness
sources:
  - {source: memoir, says: eyewitness, place: p. 5}
  - {source: memoir, root: dora}
rivals:
  - {text: It snowed., sources: [handbook]}
checked: page read
"""


def source(text: str = SOURCE_TEXT) -> Source:
    record, problems = read_as(SOURCE, text)
    assert not codes(problems)
    return build_source(record)


def claim(text: str = CLAIM_TEXT) -> Claim:
    record, _ = read_as(CLAIM, text)
    return build_claim(record, {"memoir": source()})


def question(text: str) -> tuple[Question, Problems]:
    record, problems = read_as(QUESTION, f"question: rain\nasks: Did it rain?\nclaims: [it-rained]\n{text}")
    return build_question(record, {"it-rained": claim()}, problems), problems


def test_a_source_is_cited_by_author_title_and_year() -> None:
    assert source().cited() == "V. Vera, What I saw (1901)"


def test_a_source_of_no_known_year_is_cited_without_one() -> None:
    assert source(SOURCE_TEXT.replace(" year: 1901,", "")).cited() == "V. Vera, What I saw"


def test_the_lines_of_a_claim_are_one_statement() -> None:
    assert claim().text == "It rained all day."


def test_a_citation_rests_on_its_sources_witness_unless_it_names_another() -> None:
    assert [citation.root for citation in claim().citations] == ["vera", "dora"]


def test_many_citations_of_one_witness_are_one_witness() -> None:
    text = CLAIM_TEXT.replace("root: dora", "root: vera")
    assert claim(text).roots() == ("vera",)


def test_a_work_that_repeats_others_is_no_witness() -> None:
    text = CLAIM_TEXT.replace("root: dora", "root: none")
    assert claim(text).roots() == ("vera",)


def test_a_rival_version_keeps_who_holds_it() -> None:
    assert [(rival.text, rival.sources) for rival in claim().rivals] == [("It snowed.", ("handbook",))]


def test_a_claim_whose_standing_is_no_standing_is_treated_as_contested() -> None:
    record, problems = read_as(CLAIM, CLAIM_TEXT.replace("single-witness", "certain"))
    assert codes(problems) == ["P0107"]
    assert build_claim(record, {}).standing is Standing.CONTESTED


def test_a_question_takes_its_standing_from_its_first_claim() -> None:
    assert question("type: yes-no\nbest: yes\n")[0].standing is Standing.SINGLE_WITNESS


def test_yes_and_no_are_the_answers_of_a_yes_no_question() -> None:
    found, problems = question("type: yes-no\nbest: no\n")
    assert not codes(problems)
    assert (found.best, found.best_words) == (frozenset({0}), "no")


def test_a_list_of_best_answers_is_read_whole() -> None:
    found, _ = question("type: one-of\nvalues: {a: Anna, b: Boris, c: nobody}\nbest: [a, c]\n")
    assert (found.best, found.best_words) == (frozenset({0, 2}), "Anna or nobody")


def test_a_range_is_every_number_in_it_and_is_said_as_written() -> None:
    found, _ = question("type: number\nbest: 3..5\n")
    assert (found.best, found.best_words) == (frozenset({3, 4, 5}), "3..5")


def test_a_question_without_a_best_answer_is_one_on_which_the_record_is_silent() -> None:
    found, problems = question("type: yes-no\n")
    assert not codes(problems)
    assert (found.best, found.best_words) == (frozenset(), "the record does not say")


def test_a_number_is_its_own_words_whatever_is_listed_beside_it() -> None:
    found, problems = question("type: number\nvalues: {dry: Dry, wet: Wet}\nbest: 4\n")
    assert not codes(problems)
    assert (found.best_words, found.words(7)) == ("4", "7")


def test_an_enormous_range_does_not_fill_the_memory() -> None:
    found, _ = question("type: number\nbest: 0..999999999999\n")
    assert len(found.best) == WIDEST + 1


@pytest.mark.parametrize(
    "text",
    [
        "type: yes-no\nbest: perhaps\n",
        "type: one-of\nvalues: {a: Anna}\nbest: b\n",
        "type: number\nbest: several\n",
        "type: number\nbest: 5..3\n",
        "type: yes-no\nbest: 1..2\n",
        "type: one-of\nvalues: {a: Anna}\nrivals: [{value: b, says: a memoir}]\n",
    ],
)
def test_an_answer_that_the_question_does_not_have_is_reported_and_left_out(text: str) -> None:
    found, problems = question(text)
    assert codes(problems) == ["P0403"]
    assert (found.best, found.rivals) == (frozenset(), ())


def test_a_slip_in_an_answer_is_met_with_the_word_that_was_meant() -> None:
    _, problems = question("type: one-of\nvalues: {brezhnev: Brezhnev, suslov: Suslov}\nbest: brezhnef\n")
    assert "brezhnev" in dict(problems.diagnostics[0].details)["hint"]


def test_one_wrong_answer_does_not_lose_the_others() -> None:
    found, problems = question(
        "type: one-of\nvalues: {a: Anna, b: Boris}\nbest: [a, x]\nrivals: [{value: b, says: he}]\n"
    )
    assert codes(problems) == ["P0403"]
    assert found.best == {0}
    assert [rival.value for rival in found.rivals] == [1]
