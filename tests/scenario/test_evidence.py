"""Texts keep to their measure, and what they say is cited, marked as invented, or said without quotation marks."""

from pathlib import Path

import pytest

from game.scenario.checks.prose.characters import is_one_cell
from game.scenario.checks.prose.lengths import longest
from game.scenario.prose import parse_prose
from game.scenario.types import FLAG, NUMBER
from tests.scenario.village import LETTER, VILLAGE, codes

COUNCIL = "scenes/2-council.yaml"


@pytest.mark.parametrize("sign", "éЖё–—…“”«»№█▲✓★⚑’")
def test_letters_and_the_signs_of_the_screens_are_one_cell(sign: str):
    assert is_one_cell(sign)


@pytest.mark.parametrize("sign", "🗳⏱📢漢☎©\ufe0f①✉\U0001f3fb\ue000")
def test_pictures_and_wide_letters_are_not(sign: str):
    assert not is_one_cell(sign)


def test_only_the_longer_side_of_a_condition_counts():
    text = "One two. {if wary}three four five{else}three{end} {nerve} – six."
    assert longest(parse_prose(text, {"wary": FLAG, "nerve": NUMBER}).pieces) == 7


@pytest.mark.parametrize(
    ("name", "old", "most"),
    [
        ("scenario.yaml", "The village has one mill, and the mill has one master.", 250),
        (LETTER, "A letter lies under the door of the mill.", 180),
        (COUNCIL, "He stands at the stove.", 180),
        (COUNCIL, "They let you finish.", 90),
        (COUNCIL, "He speaks for a long time.", 90),
        ("endings.yaml", "The mill is closed.", 180),
        ("endings.yaml", "You hear it at night.", 180),
    ],
)
def test_a_text_has_its_measure_and_not_a_word_more(name: str, old: str, most: int, tmp_path: Path):
    for words, expected in ((most, []), (most + 1, ["P0501"])):
        found = codes(tmp_path, {name: VILLAGE[name].replace(old, " ".join(["mill"] * words))})
        assert [code for code in found if code != "P0516"] == expected, "one long paragraph is told beside it"


@pytest.mark.parametrize(
    "quoted", ["“Enough flour has been lost”", '"enough flour, has been lost!"', "«It closed by itself»"]
)
def test_what_a_cited_claim_or_its_rival_records_may_be_quoted(quoted: str, tmp_path: Path):
    text = VILLAGE[COUNCIL].replace("“enough flour has been lost”", quoted)
    assert codes(tmp_path, {COUNCIL: text}) == []


def test_a_claim_that_is_not_cited_there_supports_no_quotation(tmp_path: Path):
    text = VILLAGE[LETTER].replace("A letter lies", "“Enough flour has been lost.” A letter lies")
    assert codes(tmp_path, {LETTER: text}) == ["P0504"]


def test_invented_words_are_found_across_lines_and_emphasis(tmp_path: Path):
    text = VILLAGE[COUNCIL].replace("Somebody coughs.\n", "*Somebody*\n      coughs.\n")
    assert codes(tmp_path, {COUNCIL: text}) == []


def test_a_variable_that_only_changes_itself_is_read_by_nobody(tmp_path: Path):
    variables = VILLAGE["variables.yaml"] + "  - {variable: dust, type: number, start: 0, means: Dust}\n"
    letter = VILLAGE[LETTER].replace("history: done", "history: done\n        do: [dust rises little]")
    assert codes(tmp_path, {"variables.yaml": variables, LETTER: letter}) == ["P0318"]


def test_a_variable_is_read_where_a_panel_shows_it_or_a_verb_asks_for_it(tmp_path: Path):
    variables = VILLAGE["variables.yaml"] + "  - {variable: fight, type: flag, start: no, means: A fight}\n"
    letter = VILLAGE[LETTER].replace("history: done", "history: done\n        do: [fight = yes]")
    council = VILLAGE[COUNCIL].replace("motion=closing, into", "motion=closing, fight=fight, into")
    assert codes(tmp_path, {"variables.yaml": variables, LETTER: letter, COUNCIL: council}) == []
    watched = VILLAGE["scenario.yaml"].replace("watch: [calm]", "watch: [calm, fight]")
    assert (
        codes(
            tmp_path, {"variables.yaml": variables, LETTER: letter, "scenario.yaml": watched, COUNCIL: VILLAGE[COUNCIL]}
        )
        == []
    )


@pytest.mark.parametrize("start", ["11", "-1", "--5", "9" * 5000, "five"])
def test_a_number_starts_within_its_range(start: str, tmp_path: Path):
    variables = VILLAGE["variables.yaml"].replace("to: 10, start: 5", f"to: 10, start: {start}")
    assert codes(tmp_path, {"variables.yaml": variables}) == ["P0305"]


@pytest.mark.parametrize("amount", ["--3", "9" * 5000, "1.5", "٣"])
def test_an_amount_is_a_plain_whole_number(amount: str, tmp_path: Path):
    charges = VILLAGE["charges.yaml"].replace("farmers: 300", f"farmers: {amount}")
    variables = VILLAGE["variables.yaml"].replace("much: 3", f"much: {amount}")
    questions = VILLAGE["record/questions.yaml"].replace("type: yes-no, best: yes", f"type: number, best: {amount}")
    assert codes(tmp_path, {"charges.yaml": charges}) == ["P0307"]
    assert codes(tmp_path, {"charges.yaml": VILLAGE["charges.yaml"], "variables.yaml": variables}) == ["P0307"]
    assert "P0403" in codes(tmp_path, {"record/questions.yaml": questions})
