"""Other programs get the same problems in their own form, with paths that they can open."""

import json
from pathlib import Path
from urllib.parse import unquote

import pytest

from game.reading.catalogue import definitions
from game.reading.diagnostic import Problems, Related
from game.reading.fix import swapped
from game.reading.forms.checked import Checked, typed
from game.reading.forms.explained import explained, listed
from game.reading.forms.github import github
from game.reading.forms.machine import machine
from game.reading.forms.sarif import sarif
from game.reading.nodes import Span

LINE = "decides: ana"
PLACE = Span("scenes/1 a.yaml", 1, 10)


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checked:
    monkeypatch.chdir(tmp_path)
    problems = Problems()
    problems.add_source(PLACE.file, LINE + "\n")
    fix = swapped(LINE, PLACE, "ana", "anna")
    related = (Related(Span("people.yaml", 3, 5), "100% here"),)
    problems.report("P0302", PLACE, related=related, fix=fix, kind="person", name="ana", hint=" Did you mean “anna”?")
    problems.report("P0313", Span("scenes/1 a.yaml", 1, 1), scene="x")
    return Checked("village", str(tmp_path / "village"), problems, ("walkthrough w: it comes to “a”, not to “b”",))


def test_a_document_for_programs_has_every_part(checked: Checked):
    found = json.loads(machine((checked,)))
    assert found["counts"] == {"errors": 1, "warnings": 1, "reminders": 0, "astray": 1}
    (scenario,) = found["scenarios"]
    warning, error = scenario["problems"]
    assert (warning["code"], error["code"], scenario["folder"]) == ("P0313", "P0302", "village")
    assert (error["file"], error["line"], error["column"], error["source"]) == ("village/scenes/1 a.yaml", 1, 10, LINE)
    assert error["related"] == [{"file": "village/people.yaml", "line": 3, "column": 5, "note": "100% here"}]
    assert error["fix"]["edits"] == [
        {"file": "village/scenes/1 a.yaml", "line": 1, "column": 10, "old": "ana", "new": "anna"}
    ]
    assert scenario["astray"] == list(checked.astray)


def test_a_workflow_gets_one_line_for_each_problem(checked: Checked):
    warning, error, astray = github((checked,)).splitlines()
    assert warning.startswith("::warning file=village/scenes/1 a.yaml,line=1,col=1,title=P0313::no play")
    assert error.startswith("::error file=village/scenes/1 a.yaml,line=1,col=10,title=P0302::there is no person “ana”")
    assert astray.startswith("::error file=village/scenario.yaml,title=walkthrough::walkthrough w:")


def test_a_workflow_s_line_cannot_be_broken_by_what_an_author_wrote():
    problems = Problems()
    problems.report("P0302", Span("a,b:c\n.yaml", 1, 1), kind="50%\n::error::", name="x", hint="")
    (line,) = github((Checked("v", "", problems),)).splitlines()
    assert "a%2Cb%3Ac%0A.yaml" in line
    assert "50%25" in line


def test_the_form_for_gathering_tools_has_what_its_standard_asks_for(checked: Checked):
    log = json.loads(sarif((checked,), "1.2.3"))
    assert (log["version"], log["$schema"].endswith("sarif-2.1.0.json")) == ("2.1.0", True)
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("plenum", "1.2.3")
    rules = {rule["id"]: rule for rule in driver["rules"]}
    assert rules["P0302"]["fullDescription"]["text"].startswith("This word stands for a thing")
    assert rules["P0302"]["defaultConfiguration"] == {"level": "error"}
    for result in run["results"]:
        assert result["ruleId"] in rules
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        assert place["region"]["startLine"] >= 1
        assert unquote(place["artifactLocation"]["uri"]).startswith("village/")
    (fix,) = next(result for result in run["results"] if result["ruleId"] == "P0302")["fixes"]
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    assert replacement == {
        "deletedRegion": {"startLine": 1, "startColumn": 10, "endLine": 1, "endColumn": 13},
        "insertedContent": {"text": "anna"},
    }


def test_a_file_elsewhere_is_named_in_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    elsewhere = str(tmp_path / "elsewhere" / "a.yaml")
    assert typed(elsewhere) == elsewhere
    assert typed(str(tmp_path / "here" / "a.yaml")) == "a.yaml"
    problems = Problems()
    problems.report("P0004", Span("a b.yaml", 1, 1))
    (run,) = json.loads(sarif((Checked("v", str(tmp_path / "elsewhere"), problems),), "1"))["runs"]
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.startswith("file:///")
    assert uri.endswith("a%20b.yaml")


@pytest.mark.parametrize("page", definitions(), ids=lambda page: page.code)
def test_every_page_can_be_read_in_a_terminal(page):
    shown = explained(page)
    assert shown.startswith(f"{page.code} {page.title} ({page.severity})")
    assert "{hint}" not in shown
    assert shown.index("Wrong") < shown.index("Right")


def test_the_list_has_every_code():
    assert [line[:5] for line in listed().splitlines()] == [page.code for page in definitions()]
