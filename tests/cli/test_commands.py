"""Commands: each explains itself, ends with the right code, and answers bad input with one sentence."""

import json
from pathlib import Path

import click
import pytest

from game import __version__
from game.cli.commands import COMMANDS, plenum
from game.cli.saying import say
from tests.cli.shell import Outcome, Shell
from tests.play.small import write_small

ROLES = ("khrushchev", "brezhnev")


def refused(outcome: Outcome, *words: str) -> None:
    """A clear sentence on the second stream, code 2, and no traceback."""
    assert outcome.code == 2
    assert "Traceback" not in outcome.err + outcome.out
    assert not [word for word in words if word not in outcome.err]


def test_the_version_is_the_packages(shell: Shell) -> None:
    assert shell("--version") == Outcome(0, f"plenum, version {__version__}\n", "")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_every_command_explains_itself(shell: Shell, command: str, flag: str) -> None:
    outcome = shell(command, flag)
    assert outcome.code == 0
    assert outcome.out.startswith(f"Usage: plenum {command}")
    explained = _command(command)
    options = [parameter for parameter in explained.params if parameter.opts[0][0] == "-"]
    assert all(parameter.opts[0] in outcome.out for parameter in options)
    assert explained.help


def _command(name: str) -> click.Command:
    found = plenum.get_command(click.Context(plenum), name)
    assert found
    return found


def test_the_help_names_every_command_and_where_to_begin(shell: Shell) -> None:
    out = shell("--help").out
    assert all(f"  {command} " in out for command in COMMANDS)
    assert "plenum play" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ply"], ["No such command", "ply"]),
        (["play", "october-1946", "--plain"], ["There is no scenario “october-1946”", "october-1964"]),
        (["play", "--role", "kruschev", "--plain"], ["There is no role “kruschev”", "khrushchev"]),
        (["play", "--moves", "history"], ["--role khrushchev or --role brezhnev"]),
        (["play", "--seed", "many"], ["--seed"]),
        (["play", "--seed", "-1"], ["--seed"]),
        (["play", "--seed", str(2**63)], ["--seed"]),
        (["play", "--colour"], ["No such option"]),
        (["play", "--role", "brezhnev", "--moves", "absent.txt"], ["The moves in absent.txt cannot be read"]),
        (["play", "--plain", "--resume", "absent.journal"], ["absent.journal cannot be read"]),
        (["play", "--resume", "x", "--role", "brezhnev"], ["--resume alone"]),
        (["report", "absent.journal"], ["absent.journal cannot be read"]),
        (["report", "absent.journal", "--format", "pdf"], ["pdf"]),
        (["report"], ["Missing argument"]),
        (["check"], ["Missing argument"]),
        (["check", "nowhere"], ["There is no scenario “nowhere”"]),
        (["check", "/"], ["it has no scenario.yaml"]),
        (["record", "october-1946"], ["october-1964"]),
        (["record", "october-1964", "zzz"], ["No claim is called or mentions “zzz”"]),
        (["record", "october-1964", "pits-call-hwo"], ["pits-call-who"]),
        (["model", "october-1946"], ["october-1964"]),
        (["model"], ["Missing argument"]),
        (["play", "a" * 5000, "--plain"], ["There is no scenario"]),
        (["play", "october\0", "--plain"], ["There is no scenario"]),
    ],
    ids=lambda value: " ".join(value)[:40],
)
def test_bad_input_gets_a_sentence_and_code_2(shell: Shell, arguments: list[str], words: list[str]) -> None:
    refused(shell(*arguments), *words)


@pytest.mark.parametrize("arguments", [["ply"], ["play", "--colour"], ["report"], ["play", "--seed", "many"]])
def test_an_error_in_a_command_says_where_help_is(shell: Shell, arguments: list[str]) -> None:
    assert shell(*arguments).err.endswith(" (plenum --help lists what there is.)\n")


STEERING = "\x1b[2J\x1b]0;owned\x07\u202e\x9b31m"


@pytest.mark.parametrize("command", [["check"], ["model"], ["record"], ["report"], ["play", "--plain"]])
def test_what_could_steer_a_terminal_is_shown_and_not_obeyed(shell: Shell, command: list[str]) -> None:
    outcome = shell(*command, f"a{STEERING}b")
    assert outcome.code == 2
    said = outcome.out + outcome.err
    assert not [letter for letter in said if letter != "\n" and not letter.isprintable()]
    assert "\ufffd" in said


def test_what_is_said_keeps_its_lines_and_loses_only_what_could_steer(capsys: pytest.CaptureFixture[str]) -> None:
    say("№ one\ntwo\r\x1b[31m\tthree", nl=False)
    say("", err=True)
    assert capsys.readouterr() == ("№ one\ntwo\ufffd\ufffd[31m\ufffdthree", "\n")


def test_a_sound_scenario_checks_with_code_0(shell: Shell) -> None:
    assert shell("check", "october-1964").code == 0


def test_a_broken_scenario_checks_with_code_1_and_says_where(shell: Shell, small_folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "small-plot"
    for path in small_folder.rglob("*.yaml"):
        copy = broken / path.relative_to(small_folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(path.read_text().replace("title: The coat", "titel: The coat"))
    outcome = shell("check", "october-1964", broken)
    assert outcome.code == 1
    assert "scenes/1.yaml" in outcome.out
    assert "titel" in outcome.out
    refused(shell("play", broken, "--plain"), "has errors", "plenum check")


WALKED = """\
format: 1
walkthrough: quiet
role: anna
seed: 7
moves: [leave_quietly, take_it, walk]
ending: goes
"""


@pytest.mark.parametrize(("ending", "code"), [("goes", 0), ("stays", 1)])
def test_a_check_walks_the_walkthroughs_and_says_which_goes_astray(
    shell: Shell, tmp_path: Path, ending: str, code: int
) -> None:
    folder = write_small(tmp_path)
    (folder / "walkthroughs").mkdir()
    (folder / "walkthroughs" / "quiet.yaml").write_text(WALKED.replace("goes", ending))
    outcome = shell("check", folder)
    assert outcome.code == code
    assert ("walkthrough quiet: it comes to “goes”, not to “stays”" in outcome.out) == bool(code)


@pytest.mark.parametrize("name", ["claims.yaml", "../people.yaml", "../scenes/1.yaml"])
def test_a_scenario_that_lacks_a_file_or_holds_rubbish_is_no_crash(
    shell: Shell, small_folder: Path, tmp_path: Path, name: str
) -> None:
    broken = tmp_path / "small-plot"
    for path in small_folder.rglob("*.yaml"):
        copy = broken / path.relative_to(small_folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    target = broken / "record" / name
    target.write_bytes(b"\xff\xfe\x00: [")
    assert shell("check", broken).code == 1
    target.unlink()
    if name != "../scenes/1.yaml":
        assert shell("check", broken).code == 1


def test_the_record_lists_every_claim_and_shows_one(shell: Shell) -> None:
    whole, one = shell("record", "october-1964"), shell("record", "october-1964", "pits-call-who")
    assert (whole.code, one.code) == (0, 0)
    assert len(whole.out.splitlines()) > 200
    assert one.out.startswith("pits-call-who (")
    assert "Sources:" in one.out


def test_the_model_prints_its_numbers(shell: Shell) -> None:
    outcome = shell("model", "october-1964")
    assert outcome.code == 0
    assert "WEIGHTS" in outcome.out
    assert "brezhnev" in outcome.out


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("form", ["text", "md", "json", "html"])
def test_a_played_history_is_reported_in_every_form(shell: Shell, tmp_path: Path, role: str, form: str) -> None:
    save = tmp_path / "a.journal"
    assert shell("play", "--role", role, "--seed", 1964, "--moves", "history", "--save", save).code == 0
    outcome = shell("report", save, "--format", form)
    assert outcome.code == 0
    assert "october-1964" in outcome.out or "October 1964" in outcome.out.title()
    if form == "json":
        assert json.loads(outcome.out)["seed"] == 1964


def test_a_report_may_be_read_before_the_end(shell: Shell, small_folder: Path, tmp_path: Path) -> None:
    save, moves = tmp_path / "a.journal", tmp_path / "moves.txt"
    moves.write_text("leave_quietly\n")
    assert shell("play", small_folder, "--role", "anna", "--moves", moves, "--save", save).code == 0
    assert "The play has not ended." in shell("report", save, "--scenario", small_folder).out


def test_a_save_of_a_scenario_that_is_not_shipped_knows_its_folder_and_can_be_told_another(
    shell: Shell, small_folder: Path, tmp_path: Path
) -> None:
    save, moves = tmp_path / "a.journal", tmp_path / "moves.txt"
    moves.write_text("leave_quietly\n")
    shell("play", small_folder, "--role", "anna", "--moves", moves, "--save", save)
    assert shell("report", save).out == shell("report", save, "--scenario", small_folder).out != ""
    save.write_text(save.read_text().replace(str(small_folder), "/nowhere"))
    refused(shell("report", save), "lay in /nowhere")
    assert shell("report", save, "--scenario", small_folder).code == 0
    refused(shell("report", save, "--scenario", "october-1964"), "not of “october-1964”")


def test_without_saves_the_list_says_where_it_looked(shell: Shell, home: Path) -> None:
    assert shell("saves").out == f"No saved plays in {home / 'saves'}.\n"


def test_saves_are_listed_with_where_they_stand(shell: Shell, home: Path, tmp_path: Path) -> None:
    moves = tmp_path / "moves.txt"
    moves.write_text("roar_at_smirnov\n")
    shell("play", "--role", "khrushchev", "--seed", 1, "--moves", moves)
    outcome = shell("saves")
    assert outcome.code == 0
    assert str(home / "saves" / "october-1964-khrushchev-001.journal") in outcome.out
    assert "Nikita Khrushchev, 1 decision, last at “" in outcome.out
    shell("play", "--role", "brezhnev", "--seed", 1964, "--moves", "history")
    assert " decisions, ended\n" in shell("saves").out


def test_a_save_of_a_scenario_that_is_not_shipped_is_listed_and_taken_up(
    shell: Shell, home: Path, small_folder: Path, tmp_path: Path
) -> None:
    moves = tmp_path / "moves.txt"
    moves.write_text("leave_quietly\n")
    shell("play", small_folder, "--role", "anna", "--seed", 7, "--moves", moves)
    save = home / "saves" / "small-plot-anna-001.journal"
    assert shell("saves").out == f"{save}\n  A small plot, Anna, 1 decision, last at “table”\n"
    again = shell("play", "--resume", save, "--moves", "history")
    assert (again.code, "The play is over." in again.out) == (0, True)


def test_saves_go_where_plenum_home_says(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLENUM_HOME", str(tmp_path / "elsewhere"))
    shell("play", "--role", "khrushchev", "--moves", "history")
    assert len(list((tmp_path / "elsewhere" / "saves").iterdir())) == 1


def test_a_home_that_cannot_be_written_is_a_sentence(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PLENUM_HOME", str(tmp_path / "file"))
    refused(shell("play", "--role", "khrushchev", "--moves", "history"), "cannot be saved", "PLENUM_HOME")


@pytest.mark.parametrize("command", [["saves"], ["play", "--role", "khrushchev", "--moves", "history"]])
def test_a_home_of_nobody_is_a_sentence(shell: Shell, monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    monkeypatch.setenv("PLENUM_HOME", "~nosuch/x")
    refused(shell(*command), "There is no home folder to keep plays in", "PLENUM_HOME")


def test_a_fault_of_ours_says_where_save_and_log_are(shell: Shell, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: object) -> None:
        raise ZeroDivisionError("a fault put here by a test")

    monkeypatch.setattr("game.play.shelf.Shelf.saves", broken)
    outcome = shell("saves")
    assert outcome.code == 70
    assert "Traceback" not in outcome.out + outcome.err
    assert str(home / "saves") in outcome.err
    assert str(home / "crash.log") in outcome.err
    assert "a fault put here by a test" in (home / "crash.log").read_text()


def test_a_fault_whose_log_cannot_be_kept_is_shown(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: object) -> None:
        raise ZeroDivisionError("a fault put here by a test")

    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PLENUM_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("game.play.shelf.Shelf.saves", broken)
    outcome = shell("saves")
    assert outcome.code == 70
    assert "a fault put here by a test" in outcome.err
