"""Moves from a file, from a pipe or from history: they play on, stop where they run out, and say how to go on."""

import shlex
from pathlib import Path

import pytest

from game.cli.playing import LONGEST_MOVES
from tests.cli.shell import Shell, ran


@pytest.fixture
def moves(tmp_path: Path) -> Path:
    return tmp_path / "moves.txt"


def going_on(out: str) -> list[str]:
    """The command with which the last line says the play goes on."""
    said = out.strip().split("\n")[-1]
    return shlex.split(said.partition(": ")[2])[1:]


@pytest.mark.parametrize("role", ["khrushchev", "brezhnev"])
def test_history_plays_itself_to_the_end(shell: Shell, role: str) -> None:
    outcome = shell("play", "--role", role, "--seed", 1964, "--moves", "history")
    assert outcome.code == 0
    assert "The play is over." in outcome.out
    report = shell(*going_on(outcome.out))
    assert report.code == 0
    assert "The record: the same." in report.out


def test_a_file_of_moves_may_hold_comments_numbers_ids_and_empty_lines(
    shell: Shell, small_folder: Path, moves: Path
) -> None:
    moves.write_text("# the first\n\nleave_quietly   # quietly\r\n 1\nwhy\nlook_back")
    outcome = shell("play", small_folder, "--role", "anna", "--moves", moves)
    assert outcome.code == 0
    assert "The play is over." in outcome.out


def test_moves_from_a_pipe_are_read_like_those_from_a_file(home: Path, small_folder: Path) -> None:
    typed = "# the first\n\nleave_quietly # quietly\n1\nlook_back\n"
    outcome = ran(home, "play", small_folder, "--role", "anna", "--moves", "-", typed=typed)
    assert (outcome.code, outcome.err) == (0, "")
    assert "The play is over." in outcome.out


def test_when_moves_run_out_it_says_where_it_stands_and_how_to_go_on(
    shell: Shell, small_folder: Path, moves: Path
) -> None:
    moves.write_text("leave_quietly\n")
    outcome = shell("play", small_folder, "--role", "anna", "--moves", moves)
    assert outcome.code == 0
    assert "The play stands at “The coat”" in outcome.out
    again = shell(*going_on(outcome.out), "--moves", "history")
    assert again.code == 0
    assert "The play is over." in again.out


def test_a_save_in_a_folder_with_spaces_is_named_as_a_shell_reads_it(
    shell: Shell, small_folder: Path, moves: Path, tmp_path: Path
) -> None:
    moves.write_text("")
    save = tmp_path / "my own plays" / "it's.journal"
    outcome = shell("play", small_folder, "--role", "anna", "--moves", moves, "--save", save)
    assert going_on(outcome.out)[-1] == str(save)
    assert shell(*going_on(outcome.out), "--moves", "history").code == 0


@pytest.mark.parametrize("wrong", ["shout", "take_it", "7", "sing"])
def test_a_wrong_move_ends_with_code_2_and_where_the_rest_is_saved(
    shell: Shell, small_folder: Path, moves: Path, tmp_path: Path, wrong: str
) -> None:
    moves.write_text(f"leave_quietly\n{wrong}\n" if wrong != "take_it" else "take_it\n")
    save = tmp_path / "a.journal"
    outcome = shell("play", small_folder, "--role", "anna", "--moves", moves, "--save", save)
    assert outcome.code == 2
    assert f"saved up to there in {save}" in outcome.err
    assert shell("play", small_folder, "--resume", save, "--moves", "history").code == 0


def test_moves_that_are_no_text_are_refused(shell: Shell, moves: Path) -> None:
    moves.write_bytes(b"\xff\xfe\x00")
    outcome = shell("play", "--role", "brezhnev", "--moves", moves)
    assert (outcome.code, "is no list of moves: it is not text." in outcome.err) == (2, True)


def test_a_file_of_moves_may_begin_with_a_byte_order_mark(shell: Shell, small_folder: Path, moves: Path) -> None:
    moves.write_bytes("\ufeffleave_quietly\n1\n1\n".encode())
    outcome = shell("play", small_folder, "--role", "anna", "--moves", moves)
    assert (outcome.code, "The play is over." in outcome.out) == (0, True)


@pytest.mark.parametrize(("size", "code"), [(LONGEST_MOVES, 0), (LONGEST_MOVES + 1, 2)])
def test_a_file_too_long_to_be_moves_is_refused(
    shell: Shell, small_folder: Path, moves: Path, size: int, code: int
) -> None:
    moves.write_text("1\n1\n1\n".ljust(size, "#"))
    outcome = shell("play", small_folder, "--role", "anna", "--moves", moves)
    assert outcome.code == code
    assert ("is too long to be a list of moves." in outcome.err) == bool(code)


def test_moves_that_go_on_after_the_ending_are_left(shell: Shell, small_folder: Path, moves: Path) -> None:
    moves.write_text("1\n1\n1\nundo\nsing\n")
    outcome = shell("play", small_folder, "--role", "anna", "--moves", moves)
    assert (outcome.code, "The play is over. The whole comparison:" in outcome.out) == (0, True)


def test_from_a_pipe_words_are_answered_after_the_ending(home: Path, small_folder: Path) -> None:
    outcome = ran(home, "play", small_folder, "--role", "anna", "--plain", typed="1\n1\n1\nrecord\nundo\n")
    assert outcome.code == 0
    assert outcome.out.index("ANNA ") < outcome.out.index("THE RECORD SO FAR")
    assert "The play stands at “The street”" in outcome.out


def test_a_pipe_that_is_no_text_is_only_a_line_that_nobody_knows(home: Path, small_folder: Path, moves: Path) -> None:
    moves.write_bytes(b"1\n\xff\xfe\n1\n1\n")
    with moves.open("rb") as file:
        typed = file.read().decode("latin-1")
    outcome = ran(home, "play", small_folder, "--role", "anna", "--plain", typed=typed, PYTHONIOENCODING="ascii")
    assert outcome.code == 0
    assert "The play is over." in outcome.out


def test_a_chair_is_asked_for_where_none_is_named(home: Path, small_folder: Path) -> None:
    outcome = ran(home, "play", small_folder, "--plain", typed="someone\n1\n1\n1\n1\n")
    assert outcome.code == 0
    assert "Whose chair do you take?" in outcome.out
    assert "Type a number from 1 to 2, or a name." in outcome.out
    assert "ANNA GOES" in outcome.out or "ANNA STAYS" in outcome.out


def test_where_nobody_takes_a_chair_it_says_how_to_name_one(home: Path, small_folder: Path) -> None:
    outcome = ran(home, "play", small_folder, "--plain")
    assert (outcome.code, "--role" in outcome.err) == (2, True)


def test_without_a_terminal_the_plain_face_plays(home: Path, small_folder: Path) -> None:
    outcome = ran(home, "play", small_folder, "--role", "anna", typed="1\n1\n1\n")
    assert outcome.code == 0
    assert "\x1b" not in outcome.out


def test_study_shows_the_record_after_a_decision(shell: Shell, small_folder: Path, moves: Path) -> None:
    moves.write_text("whisper\n")
    outcome = shell("play", small_folder, "--role", "boris", "--study", "--moves", moves, "--seed", 7)
    assert "BESIDE THE RECORD" in outcome.out
