"""Reports: the same verdict in four forms, complete in each, and unbroken by any text."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from game.play.page import Decision, Finding
from game.play.play import Play
from game.play.rules import Rules
from game.play.verdict import Invented, Verdict
from game.publish.report import FORMS, cited, report

HOSTILE = "<script>alert(1)</script> & \"x\" 'y' | a|b {{ 7*7 }} {% raw %} ``` [z](javascript:1) ](x) \x1b[31m № Ёлка"


@pytest.fixture
def verdict(small: Rules) -> Verdict:
    """A finished play that left the record once and was answered by a fallback's absence."""
    play = Play.begin(small, "anna", 7)
    for name in ("stay_seated", "take_it", "walk"):
        play.choose(name)
    return play.verdict()


@pytest.fixture
def hostile(verdict: Verdict) -> Verdict:
    decisions = tuple(
        replace(part, title=HOSTILE, label=HOSTILE, recorded_label=HOSTILE, when=HOSTILE, by=HOSTILE, instead=HOSTILE)
        for part in verdict.decisions
    )
    findings = tuple(
        replace(part, asks=HOSTILE, play=HOSTILE, record=HOSTILE, note=HOSTILE, rivals=(HOSTILE,))
        for part in verdict.findings
    )
    return replace(
        verdict,
        title=HOSTILE,
        ending_title=HOSTILE,
        decisions=decisions,
        findings=findings,
        invented=(Invented("vote", HOSTILE, (HOSTILE,)),),
    )


class Page(HTMLParser):
    """What a browser would find in a page: elements in order, their attributes, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def test_json_has_exactly_the_promised_shape(verdict: Verdict, small: Rules) -> None:
    found = json.loads(report(verdict, small.scenario, "json"))
    assert list(found) == ["scenario", "role", "seed", "ending", "won_by", "decisions", "questions", "invented"]
    assert (found["scenario"], found["role"], found["seed"]) == ("small-plot", "anna", 7)
    for decision in found["decisions"]:
        assert list(decision) == ["scene", "choice", "history", "claims", "recorded", "by", "instead"]
    for answer in found["questions"].values():
        assert list(answer) == ["play", "record", "standing", "finding", "claims"]


def test_json_speaks_in_ids_of_the_scenario(verdict: Verdict, small: Rules) -> None:
    found, scenario = json.loads(report(verdict, small.scenario, "json")), small.scenario
    assert found["ending"] in scenario.endings
    assert set(found["questions"]) <= set(scenario.questions)
    for decision in found["decisions"]:
        choices = {choice.id: choice for choice in scenario.scenes[decision["scene"]].choices}
        assert decision["history"] == choices[decision["choice"]].history
        assert decision["recorded"] in choices
        assert set(decision["claims"]) <= set(scenario.claims)
    assert {answer["finding"] for answer in found["questions"].values()} <= {
        "as-recorded",
        "disputed",
        "departs",
        "silent",
    }


def test_json_of_an_unfinished_play_has_no_ending(small: Rules) -> None:
    found = json.loads(report(Play.begin(small, "anna", 7).verdict(), small.scenario, "json"))
    assert (found["ending"], found["won_by"]) == (None, None)


def test_json_keeps_every_letter(hostile: Verdict, small: Rules) -> None:
    found = json.loads(report(hostile, small.scenario, "json"))
    assert found["questions"]["began"]["play"] == HOSTILE
    assert "Ёлка" in report(hostile, small.scenario, "json")


def test_html_shows_hostile_text_and_obeys_none_of_it(hostile: Verdict, verdict: Verdict, small: Rules) -> None:
    harmless, page = (Page(report(found, small.scenario, "html")) for found in (verdict, hostile))
    assert "script" not in page.tags
    assert not [value for name, value in page.attributes if name.startswith("on") or "javascript" in (value or "")]
    assert set(page.tags) == set(harmless.tags)
    assert HOSTILE in page.text


def test_html_links_each_claim_to_its_place_on_the_page(verdict: Verdict, small: Rules) -> None:
    page = Page(report(verdict, small.scenario, "html"))
    links = {value for name, value in page.attributes if name == "href"}
    places = {f"#{value}" for name, value in page.attributes if name == "id"}
    assert links
    assert links <= places


def rows(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.startswith("| ")]


def columns(row: str) -> int:
    return row.replace("\\|", "").count("|")


def test_a_table_of_markdown_keeps_its_columns_whatever_stands_in_it(hostile: Verdict, small: Rules) -> None:
    table = rows(report(hostile, small.scenario, "md"))
    assert len(table) == 1 + len(hostile.findings)
    assert {columns(row) for row in table} == {6}
    assert "a\\|b" in table[1]


def test_no_form_runs_what_stands_in_a_text(hostile: Verdict, small: Rules) -> None:
    for form in FORMS:
        written = report(hostile, small.scenario, form)
        assert ("{{ 7\\*7 }}" if form == "md" else "{{ 7*7 }}") in written
        assert "49" not in written.replace(str(hostile.seed), "")


UNESCAPED = re.compile(r"(?<!\\)(?:\\\\)*[`*_\[\]<>#]")


def test_markdown_shows_hostile_text_and_obeys_none_of_it(verdict: Verdict, hostile: Verdict, small: Rules) -> None:
    harmless, written = (report(found, small.scenario, "md") for found in (verdict, hostile))
    assert not [mark for mark in ("<script>", "[z](", "```") if mark in written]
    assert written.count(r"\<script\>") == written.count("alert") > 10
    assert not [row for row in rows(written)[1:] if UNESCAPED.search(row)]
    headings = [
        [line.split(" ")[0] for line in text.split("\n") if line.startswith("#")] for text in (harmless, written)
    ]
    assert headings[0] == headings[1]


def test_json_lists_the_invented_words_by_scene(verdict: Verdict, small: Rules) -> None:
    found = json.loads(report(verdict, small.scenario, "json"))["invented"]
    assert found == {each.scene: list(each.phrases) for each in verdict.invented}
    assert set(found) <= {*small.scenario.scenes, *small.scenario.endings}
    assert found["coat"] == ["Your coat is on its hook"]
    assert found["goes"] == ["the lamp is still lit"]


def lines_about(part: Decision | Finding, form: str) -> tuple[str, ...]:
    if isinstance(part, Decision):
        return (part.title, part.label, *part.claims)
    return (part.asks, part.play, part.record) if form == "md" else (part.asks, part.play, part.record, *part.claims)


@pytest.mark.parametrize("form", ["text", "md"])
def test_every_decision_finding_and_claim_is_listed(october: Rules, form: str) -> None:
    play = Play.begin(october, "khrushchev", 3)
    while play.scene:
        play.choose(next(option.id for option in reversed(play.page.options) if option.closed is None))
    verdict = play.verdict()
    written = report(verdict, october.scenario, form)
    assert len(verdict.decisions) > 5
    parts: list[Decision | Finding] = [*verdict.decisions, *verdict.findings]
    for part in parts:
        assert not [words for words in lines_about(part, form) if words not in written]
    for claim in cited(verdict, october.scenario):
        assert claim.text in written
        assert all(work in written for work in claim.works)


@pytest.mark.parametrize("form", FORMS)
def test_every_invented_phrase_is_listed(verdict: Verdict, small: Rules, form: str) -> None:
    written = report(verdict, small.scenario, form)
    phrases = [phrase for found in verdict.invented for phrase in found.phrases]
    assert len(phrases) > 3
    assert not [phrase for phrase in phrases if phrase not in written]


def test_a_claim_is_cited_once_however_often_it_is_leant_on(verdict: Verdict, small: Rules) -> None:
    ids = [claim.id for claim in cited(verdict, small.scenario)]
    assert sorted(ids) == ["anna-went", "who-began"]


def test_a_report_cites_works_by_author_title_and_year(verdict: Verdict, small: Rules) -> None:
    assert "Vera, What I saw (1901)" in report(verdict, small.scenario, "text")


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_an_unfinished_play_says_so(small: Rules, form: str) -> None:
    assert "The play has not ended." in report(Play.begin(small, "anna", 7).verdict(), small.scenario, form)


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_a_report_gives_words_and_no_score(verdict: Verdict, small: Rules, form: str) -> None:
    written = report(verdict, small.scenario, form).lower()
    assert "departs from the record" in written
    assert "score" not in written
    assert "points" not in written
