"""Commands for authors: graph, test, record-walkthrough and preview, by what they print and the code they end with."""

import json
import signal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.shell import Shell, ran, started
from tests.play.small import write_small

QUIET = """\
format: 1
walkthrough: quiet
role: anna
seed: 7
moves: [leave_quietly, take_it, walk]
ending: goes
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small plot with a walkthrough that holds."""
    small = write_small(tmp_path)
    (small / "walkthroughs").mkdir()
    (small / "walkthroughs" / "quiet.yaml").write_text(QUIET)
    return small


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["graph", "october-1946"], ["october-1964"]),
        (["graph", "october-1964", "--format", "pdf"], ["pdf"]),
        (["graph", "october-1964", "--plays", "absent.json"], ["absent.json cannot be read"]),
        (["graph", "october-1964", "-o", "/nowhere/x.mmd"], ["/nowhere/x.mmd cannot be written"]),
        (["test", "october-1946"], ["october-1964"]),
        (["test", "october-1964", "history-kruschev"], ["Did you mean “history-khrushchev”?"]),
        (["record-walkthrough", "absent.journal"], ["absent.journal cannot be read"]),
        (["record-walkthrough", "a", "-o", "b", "--keep"], ["Say where once"]),
        (["preview", "october-1946"], ["october-1964"]),
        (["preview", "october-1964", "--scene", "goverment_line"], ["Did you mean “government_line”?"]),
        (["preview", "october-1964", "--set", "nerv=4"], ["Did you mean “nerve”?"]),
        (["preview", "october-1964", "--set", "nerve=40"], ["nerve is a number from", "not “40”"]),
        (["preview", "october-1964", "--role", "kruschev"], ["Did you mean “khrushchev”?"]),
    ],
    ids=lambda value: " ".join(value)[:50],
)
def test_bad_input_gets_a_sentence_and_code_2(shell: Shell, arguments: list[str], words: list[str]) -> None:
    outcome = shell(*arguments)
    assert outcome.code == 2
    assert "Traceback" not in outcome.err + outcome.out
    assert [word for word in words if word not in outcome.err] == []


def test_a_graph_is_printed_or_written(shell: Shell, folder: Path, tmp_path: Path) -> None:
    printed = shell("graph", folder, "--format", "dot")
    assert printed.code == 0
    assert printed.out.startswith("digraph scenario {")
    written = tmp_path / "g.dot"
    assert shell("graph", folder, "--format", "dot", "-o", written).out == f"Written to {written}.\n"
    assert written.read_text(encoding="utf-8") == printed.out
    assert "flowchart TD" in shell("graph", folder).out


def test_a_graph_of_plays_has_their_shares(shell: Shell, folder: Path, tmp_path: Path) -> None:
    plays = tmp_path / "plays.json"
    assert shell("explore", folder, "--plays", 8, "--workers", 1, "--format", "json", "-o", plays).code == 0
    assert "100 % of plays" in shell("graph", folder, "--plays", plays).out


def test_walkthroughs_that_hold_end_with_code_0_and_others_with_1(shell: Shell, folder: Path) -> None:
    assert shell("test", folder).code == 0
    (folder / "walkthroughs" / "other.yaml").write_text(QUIET.replace("goes", "stays").replace("quiet\n", "other\n"))
    outcome = shell("test", folder)
    assert (outcome.code, outcome.out.splitlines()[-1]) == (1, "1 passed, 1 failed")
    assert shell("test", folder, "quiet").code == 0
    assert json.loads(shell("test", folder, "--format", "json").out)["failed"] == 1
    assert ElementTree.fromstring(shell("test", folder, "--format", "junit").out.encode()).get("failures") == "1"


def test_a_scenario_without_walkthroughs_cannot_be_tested_and_says_how_to_make_one(
    shell: Shell, small_folder: Path
) -> None:
    outcome = shell("test", small_folder)
    assert outcome.code == 2
    assert "A small plot has no walkthroughs." in outcome.err
    assert "plenum record-walkthrough SAVE --keep" in outcome.err


def test_a_finished_play_becomes_a_test_that_passes(shell: Shell, folder: Path, tmp_path: Path) -> None:
    save = tmp_path / "a.journal"
    assert shell("play", folder, "--role", "boris", "--seed", 3, "--moves", "history", "--save", save).code == 0
    made = ("record-walkthrough", save, "--name", "mine", "--findings", "--variables")
    printed, kept = shell(*made), shell(*made, "--keep")
    assert kept.out == f"Written to {folder / 'walkthroughs' / 'mine.yaml'}.\n"
    assert (folder / "walkthroughs" / "mine.yaml").read_text(encoding="utf-8") == printed.out
    assert shell("test", folder, "mine").code == 0
    assert shell("check", folder).code == 0
    again = shell(*made, "--keep")
    assert (again.code, "is there already" in again.err) == (2, True)


def test_an_unfinished_play_is_no_test(shell: Shell, folder: Path, tmp_path: Path) -> None:
    save, moves = tmp_path / "a.journal", tmp_path / "moves.txt"
    moves.write_text("leave_quietly\n")
    shell("play", folder, "--role", "anna", "--moves", moves, "--save", save)
    outcome = shell("record-walkthrough", save)
    assert outcome.code == 2
    assert "The play has not ended: it stands at “The coat”." in outcome.err


def test_a_preview_without_a_terminal_prints_the_scene_and_what_is_wrong(shell: Shell, folder: Path) -> None:
    outcome = shell("preview", folder, "--scene", "coat", "--set", "doubt=1")
    assert outcome.code == 0
    assert outcome.out.startswith("coat (5 of 9), read by anna, who decides; scenes/1.yaml:")
    assert "1. Take it." in outcome.out


def test_a_preview_of_files_that_cannot_be_read_ends_with_code_1(shell: Shell, tmp_path: Path) -> None:
    broken = write_small(tmp_path, **{"title: The coat": "titel: The coat"})
    outcome = shell("preview", broken, "--plain")
    assert outcome.code == 1
    assert "titel" in outcome.out


def test_a_watched_preview_prints_again_after_a_save_and_ends_in_peace(folder: Path, home: Path) -> None:
    with started(home, "preview", folder, "--scene", "coat", "--plain", "--watch") as process:
        assert process.stdout
        printed = iter(process.stdout)
        assert next(line for line in printed if line.startswith("1. ")) == "1. Take it.\n"
        scenes = folder / "scenes" / "1.yaml"
        text = scenes.read_text(encoding="utf-8")
        scenes.write_text(text.replace("label: Take it", "label: Wear it"), encoding="utf-8")
        assert next(line for line in printed if line.startswith("1. ")) == "1. Wear it.\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0


def test_a_preview_keeps_nothing(home: Path, folder: Path) -> None:
    assert ran(home, "preview", folder, "--plain").code == 0
    assert list(home.rglob("*")) == []
