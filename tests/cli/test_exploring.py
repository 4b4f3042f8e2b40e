"""``plenum explore`` as an author calls it: its forms, and an edit held against an earlier survey."""

from pathlib import Path

import pytest

from game.cli.output import must_take
from game.explore.exploration import usual_lines
from game.explore.tally import Tally
from game.explore.workers import Task
from game.play.errors import PlayError
from game.play.rules import Rules
from game.play.shelf import Shelf
from game.publish.explored import survey_from
from tests.cli.shell import Outcome, Shell
from tests.house.published import ROOT
from tests.play.small import write_small

PLAYS = 400
# Of the plays that ended with her going, those in which it took three rounds, about a fifth of all, end otherwise.
EDIT = {"votes > 1 and share > 500": "doubt < 3 and share > 500"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_small(tmp_path / "old")


def explore(shell: Shell, *arguments: object) -> Outcome:
    return shell("explore", *arguments, "--plays", PLAYS, "--workers", 1, "--policy", "uniform")


@pytest.fixture
def kept(shell: Shell, folder: Path, tmp_path: Path) -> Path:
    """A survey of the scenario as it was."""
    file = tmp_path / "kept.json"
    assert explore(shell, folder, "--format", "json", "-o", file).code == 0
    return file


@pytest.mark.parametrize(("form", "beginning"), [("text", "A SMALL PLOT: 400 PLAYS"), ("json", "{"), ("html", "<!doc")])
def test_each_form_is_printed_whole(shell: Shell, folder: Path, form: str, beginning: str) -> None:
    outcome = explore(shell, folder, "--format", form)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.lstrip().startswith(beginning)


def test_other_seeds_of_the_same_scenario_move_nothing(shell: Shell, folder: Path, kept: Path) -> None:
    outcome = explore(shell, folder, "--seed", 100_000, "--compare", kept)
    assert outcome.code == 0
    assert outcome.out.startswith("Nothing surely moved by more than 3 points.\nThe scenario is the same")


def test_an_edit_that_moves_an_ending_has_code_1(shell: Shell, kept: Path, tmp_path: Path) -> None:
    edited = write_small(tmp_path / "new", **EDIT)
    outcome = explore(shell, edited, "--seed", 100_000, "--compare", kept)
    assert outcome.code == 1
    first, *_ = outcome.out.splitlines()
    assert first == "4 shares surely moved by more than 3 points."
    assert "Anna stays: " in outcome.out


def test_what_moves_less_than_is_tolerated_has_code_0(shell: Shell, kept: Path, tmp_path: Path) -> None:
    edited = write_small(tmp_path / "new", **EDIT)
    outcome = explore(shell, edited, "--compare", kept, "--tolerance", 60)
    assert outcome.code == 0
    assert "Nothing surely moved by more than 60 points." in outcome.out


def test_what_is_no_survey_is_refused_with_a_sentence(shell: Shell, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    file.write_text("[]", encoding="utf-8")
    outcome = explore(shell, folder, "--compare", file)
    assert (outcome.code, outcome.out) == (2, "")
    assert "This is no survey" in outcome.err


def test_a_survey_of_other_lines_is_refused(shell: Shell, folder: Path, kept: Path) -> None:
    outcome = shell("explore", folder, "--plays", 20, "--workers", 1, "--compare", kept)
    assert outcome.code == 2
    assert "no line of play is in both surveys" in outcome.err


def test_the_stored_baseline_is_of_the_shipped_scenario(october: Rules) -> None:
    """Whether its endings have moved is asked by .ci/run, with plays of its own."""
    kept = survey_from((ROOT / "benchmarks" / "baselines" / "october-1964.json").read_text(encoding="utf-8"))
    assert kept.scenario == october.scenario.id
    assert [line.line for line in kept.lines] == [line.name for line in usual_lines(october.scenario)]
    assert all(line.plays >= 2000 for line in kept.lines)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--exhaustive", "--compare", "KEPT"), "only one can be asked for"),
        (("--replay", "--exhaustive"), "only one can be asked for"),
        (("--replay", "--compare", "KEPT"), "only one can be asked for"),
        (("--replay", "-o", "moves.txt"), "--replay prints moves"),
        (("--line", 2), "--line goes with --replay"),
        (("--compare", "KEPT", "--tolerance", "nan"), "a number of points"),
        (("--compare", "KEPT", "--format", "html"), "take text or json"),
        (("--seed", 2**63 - 1), "the last play would have a seed above"),
        (("--policy", "uniform:nobody"), "no role “nobody”. There are: anna, boris"),
        (("--from", "goes"), "is an ending, and plays begin at a scene"),
    ],
    ids=str,
)
def test_what_does_not_go_together_is_refused_and_not_passed_over(
    shell: Shell, folder: Path, kept: Path, asked: tuple[object, ...], said: str
) -> None:
    outcome = explore(shell, folder, *(kept if word == "KEPT" else word for word in asked))
    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


def test_a_save_of_another_scenario_is_no_policy(shell: Shell, folder: Path, tmp_path: Path) -> None:
    save = tmp_path / "october.journal"
    Shelf().begin("october-1964", "brezhnev", seed=1, path=save)
    outcome = explore(shell, folder, "--policy", save)
    assert outcome.code == 2
    assert "The save is of the scenario “october-1964”, not of “small-plot”." in outcome.err


def test_a_place_that_cannot_be_written_is_said_before_anything_is_played(
    shell: Shell, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.explore.exploration.Exploration.explore", None)
    for place, said in ((tmp_path / "none" / "a.json", "there is no folder"), (tmp_path, "it is a folder")):
        with pytest.raises(PlayError, match=said):
            must_take(place)
    outcome = explore(shell, folder, "-o", tmp_path / "none" / "a.json")
    assert outcome.code == 2
    assert "there is no folder" in outcome.err


def test_of_two_values_for_one_variable_the_last_counts_and_is_named(shell: Shell, folder: Path) -> None:
    outcome = explore(shell, folder, "--set", "doubt=1", "--set", "doubt=2")
    assert outcome.code == 0
    assert "The plays begin with doubt = 2.\n" in outcome.out


def test_a_stopped_exploration_tells_what_is_known_and_ends_with_130(
    shell: Shell, folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, begun = Task.run, set[bytes]()

    def interrupted(task: Task) -> Tally:
        if task.program in begun:
            begun.clear()
            raise KeyboardInterrupt
        begun.add(task.program)
        return run(task)

    with monkeypatch.context() as patched:
        patched.setattr(Task, "run", interrupted)
        report, compared = explore(shell, folder), explore(shell, folder, "--compare", kept)
    assert (report.code, compared.code) == (130, 130)
    assert "The exploration was stopped before its end" in report.out
    assert "Stopped after 50 of 400 plays" in report.err
