"""Who follows the tutorial word for word reads what it says he will, and ends with the scenario that is shipped."""

import re
from pathlib import Path

import pytest

from game.play.shelf import load_rules
from game.play.walkthrough import trial
from tests.house.lesson import Command, Edit, lesson
from tests.house.published import ROOT
from tests.scenario.editor import as_edited

PAGE = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
STEPS = lesson(PAGE)
COMMANDS = tuple(place for place, step in enumerate(STEPS) if isinstance(step, Command))
SHIPPED = ROOT / "scenarios" / "tutorial"
WORKFLOW = ROOT / "docs" / "scenario-workflow.yaml"
HEAD = re.compile(r"\A# yaml-language-server: \$schema=\S+\n")
OFFERED = ("check", "preview", "play", "record-walkthrough", "test", "explore", "graph", "pack")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("afternoon")


@pytest.fixture(scope="module")
def printed(folder: Path) -> dict[int, str]:
    """The whole page followed once: what each command printed, by its place."""
    outcomes = [step.follow(folder) for step in STEPS]
    return {place: found for place, found in enumerate(outcomes) if found is not None}


def _named(place: int) -> str:
    step = STEPS[place]
    return f"{place}: {step.line}" if isinstance(step, Command) else str(place)


def _files(folder: Path) -> dict[str, str]:
    """The files of a scenario, without the line for editors and the folder's own name."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    read = {name: HEAD.sub("", path.read_text(encoding="utf-8")) for name, path in found.items()}
    return {name: re.sub(rf"(?m)^scenario: {folder.name}$", "scenario: NAME", text) for name, text in read.items()}


@pytest.mark.parametrize("place", COMMANDS, ids=_named)
def test_a_command_prints_what_the_page_says(place: int, printed: dict[int, str]) -> None:
    step = STEPS[place]
    assert isinstance(step, Command)
    assert step.prints(printed[place]), f"{step.line} prints:\n{printed[place]}"


@pytest.mark.usefixtures("printed")
def test_the_reader_ends_with_the_shipped_scenario(folder: Path) -> None:
    assert _files(folder / "bell") == _files(SHIPPED)


def test_nothing_on_the_page_is_left_unfollowed() -> None:
    typed = sum(1 + bool(step.new) for step in STEPS if isinstance(step, Edit))
    assert PAGE.count("\n```yaml\n") == typed
    assert PAGE.count("\n$ ") == len(COMMANDS)
    assert PAGE.count("\n```") == 2 * (typed + PAGE.count("\n```console\n"))


def test_the_page_shows_every_command_that_an_author_needs() -> None:
    shown = {STEPS[place].line.split()[1] for place in COMMANDS if STEPS[place].line.startswith("plenum ")}
    assert shown >= set(OFFERED)


@pytest.mark.parametrize(
    ("told", "real", "same"),
    [
        ("a\n...\nd\n", "a\nb\nc\nd\n", True),
        ("a\n...\nd\n", "a\nd\n", True),
        ("saved in ... (seed 1)\n", "saved in /tmp/x (seed 1)\n", True),
        ("a\n", "a\nb\n", False),
        ("a\n...\nd\n", "a\nb\n", False),
        ("a.b\n", "axb\n", False),
    ],
)
def test_three_dots_stand_for_what_was_left_out_and_for_nothing_else(told: str, real: str, same: bool) -> None:
    assert Command("plenum check", "", told).prints(real) is same


def test_every_ending_of_the_tutorial_is_walked_to_and_both_chairs_are_taken() -> None:
    rules = load_rules("tutorial")
    walked = [trial(rules, walkthrough) for walkthrough in rules.scenario.walkthroughs]
    assert [tried.strays for tried in walked if tried.strays] == []
    assert {tried.ending for tried in walked} == set(rules.scenario.endings)
    assert {tried.walkthrough.role for tried in walked} == set(rules.scenario.roles)
    assert len(rules.scenario.scenes) == 5


def test_the_workflow_beside_the_page_is_the_one_on_it() -> None:
    (shown,) = [step for step in STEPS if isinstance(step, Edit) and step.file.startswith(".github/")]
    assert shown.typed == WORKFLOW.read_text(encoding="utf-8")


@pytest.mark.usefixtures("printed")
def test_every_command_of_the_workflow_runs_on_what_the_reader_has(folder: Path) -> None:
    (job,) = as_edited(WORKFLOW.read_text(encoding="utf-8"))["jobs"].values()
    lines = [step["run"] for step in job["steps"] if "run" in step]
    ours = [line for line in lines if line.startswith("plenum ")]
    assert set(lines) - set(ours) == {"pip install ./october_plenum-*.whl"}
    assert [line.split()[1] for line in ours] == ["check", "test", "explore"]
    assert [Command(line, "", "").ends_with(folder) for line in ours] == [0, 0, 0]
