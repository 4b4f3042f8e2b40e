"""Processes: killed, interrupted, cut off from their reader or driven from outside, they lose nothing."""

import contextlib
import os
import shlex
import signal
import subprocess
import termios
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pytest

from game.play.journal import read_journal
from game.play.play import Play
from game.play.rules import Rules
from game.play.shelf import Shelf
from tests.cli.shell import COMMAND, ran, started

SEED = 1964


def history(rules: Rules, role: str) -> list[str]:
    """The choices of one role on the historical path."""
    play = Play.begin(rules, role, SEED)
    while play.scene:
        done = play.scene.done()
        assert done is not None
        play.choose(done.id)
    return [taken.choice.id for taken in play.track if taken.by == "player"]


def read_page(process: subprocess.Popen[str]) -> None:
    """Read on until the choices of a page stand there."""
    assert process.stdout is not None
    while not process.stdout.readline().startswith("2. "):
        assert process.poll() is None


@pytest.mark.parametrize(
    ("role", "accepted", "in_flight"),
    [("brezhnev", 0, False), ("khrushchev", 3, False), ("brezhnev", 6, True), ("khrushchev", 9, True)],
)
def test_a_killed_play_has_lost_no_accepted_move(
    october: Rules, home: Path, tmp_path: Path, role: str, accepted: int, in_flight: bool
) -> None:
    save, choices = tmp_path / "a.journal", history(october, role)
    with started(home, "play", "--plain", "--role", role, "--seed", SEED, "--save", save) as process:
        assert process.stdin is not None
        read_page(process)
        for choice in choices[:accepted]:
            process.stdin.write(choice + "\n")
            process.stdin.flush()
            read_page(process)
        if in_flight:
            process.stdin.write(choices[accepted] + "\n")
            process.stdin.flush()
        process.kill()
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
    assert process.returncode == -signal.SIGKILL
    kept = [move.choice for move in read_journal(save)[0].moves if move.by == "player"]
    assert kept in (choices[:accepted], choices[: accepted + in_flight])
    seat = Shelf().resume(save)
    for choice in choices[len(kept) :]:
        seat.choose(choice)
    assert seat.page.ending


def test_an_interrupted_play_says_that_it_is_saved_and_ends_with_130(
    home: Path, tmp_path: Path, small_folder: Path
) -> None:
    save = tmp_path / "a.journal"
    with started(home, "play", small_folder, "--plain", "--role", "anna", "--save", save) as process:
        assert process.stdin is not None
        read_page(process)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Everything accepted so far is saved." in err
    assert "Traceback" not in err
    assert read_journal(save)[0].header.role == "anna"


@pytest.mark.parametrize(
    "arguments",
    [("record", "october-1964"), ("model", "october-1964"), ("play", "--role", "brezhnev", "--moves", "history")],
)
def test_a_reader_who_leaves_early_is_no_fault(home: Path, arguments: tuple[str, ...]) -> None:
    with started(home, *arguments) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
        code = process.wait(timeout=60)
    assert (code, err) == (0, "")


def test_a_full_standard_output_is_a_sentence(home: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, "model", "october-1964"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PLENUM_HOME": str(home)},
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_outside_driver_plays_to_an_ending_at_a_terminal(home: Path, small_folder: Path) -> None:
    command, *arguments = [*COMMAND, "play", str(small_folder), "--plain"]
    environment = {**os.environ, "PLENUM_HOME": str(home), "TERM": "xterm", "PYTHONIOENCODING": "utf-8"}
    child = pexpect.spawn(
        command, arguments, env=environment, encoding="utf-8", timeout=30, echo=False, dimensions=(40, 100)
    )
    for said, typed in (
        ("Whose chair", "anna"),
        ("3\\. Shout", "help"),
        ("undo", "2"),
        ("Take it", "1"),
        ("Walk", "1"),
        ("The play is over", "record"),
        ("THE RECORD SO FAR", "quit"),
    ):
        child.expect(said)
        child.expect_exact("> ")
        child.sendline(typed)
    child.expect("The play is over")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_an_end_of_input_at_a_terminal_leaves_the_play_saved(home: Path, small_folder: Path) -> None:
    command, *arguments = [*COMMAND, "play", str(small_folder), "--plain", "--role", "anna"]
    environment = {**os.environ, "PLENUM_HOME": str(home), "TERM": "xterm", "PYTHONIOENCODING": "utf-8"}
    child = pexpect.spawn(command, arguments, env=environment, encoding="utf-8", timeout=30, echo=False)
    child.expect("3\\. Shout")
    child.expect_exact("> ")
    child.sendeof()
    child.expect("To go on: plenum play")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_no_order_of_hashes_changes_a_play(home: Path, tmp_path: Path) -> None:
    moves = tmp_path / "moves.txt"
    moves.write_text("2\n")
    written = set()
    for number in ("0", "4242"):
        save = tmp_path / f"{number}.journal"
        play = ran(
            home, "play", "--role", "brezhnev", "--seed", 5, "--save", save, "--moves", "history", PYTHONHASHSEED=number
        )
        report = ran(home, "report", save, "--format", "json", PYTHONHASHSEED=number)
        assert (play.code, report.code) == (0, 0)
        written.add((play.out.replace(str(save), ""), save.read_bytes(), report.out))
    assert len(written) == 1


def test_a_terminal_without_the_letters_shows_question_marks(home: Path, small_folder: Path) -> None:
    typed = "dossier anna\n"
    outcome = ran(home, "play", small_folder, "--role", "anna", "--plain", typed=typed, PYTHONIOENCODING="latin-1")
    assert outcome.code == 0
    assert "Anna Ivanovna (????)" in outcome.out


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", ["play {} --plain --role anna", "saves", "record {}", "nonsense"])
def test_a_stream_that_is_closed_is_no_crash(home: Path, small_folder: Path, closed: str, command: str) -> None:
    line = f'"$0" -m game {command.format(shlex.quote(str(small_folder)))} {closed}'
    environment = {**os.environ, "PLENUM_HOME": str(home)}
    done = subprocess.run(
        ["sh", "-c", line, COMMAND[0]], env=environment, input="", capture_output=True, text=True, check=False
    )
    assert done.returncode == (2 if command == "nonsense" else 0)
    assert "Traceback" not in done.stdout + done.stderr
    assert not (home / "crash.log").exists()


def on_a_terminal(home: Path, *arguments: str) -> pexpect.spawn:
    """The screens, on a terminal of their own whose settings a shell would want back."""
    environment = {**os.environ, "PLENUM_HOME": str(home), "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8"}
    command, *rest = [*COMMAND, "play", *arguments]
    return pexpect.spawn(command, rest, env=environment, encoding="utf-8", timeout=30, dimensions=(30, 100))


ALTERNATE, BACK = "\x1b[?1049h", "\x1b[?1049l"


@pytest.mark.parametrize(
    ("stop", "code"), [("\x03", 130), ("q", 0), (signal.SIGTERM, 143), (signal.SIGHUP, 129)], ids=str
)
def test_however_the_screens_are_left_the_terminal_is_given_back(home: Path, stop: str | int, code: int) -> None:
    child = on_a_terminal(home)
    before = termios.tcgetattr(child.child_fd)
    child.expect_exact(ALTERNATE)
    child.expect("a plenum, in your hands")
    assert termios.tcgetattr(child.child_fd) != before
    if isinstance(stop, str):
        child.send(stop)
    else:
        child.kill(stop)
    child.expect_exact(BACK)
    after = termios.tcgetattr(child.child_fd)
    child.expect(pexpect.EOF)
    child.close()
    assert (child.exitstatus, child.signalstatus) == (code, None)
    assert after[:4] == before[:4]


def test_a_role_named_on_the_command_line_is_played_after_the_page_for_newcomers(home: Path) -> None:
    child = on_a_terminal(home, "--role", "khrushchev")
    child.expect("October 1964")
    child.expect("Go on")
    child.send("\r")
    child.expect("Before you read on")
    child.send("\x03")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
