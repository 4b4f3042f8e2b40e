"""``plenum check`` as authors and their tools call it: its forms, its exit codes, its fixes and its pages."""

import json
import sys
from pathlib import Path

import pytest

from tests.cli.shell import Shell, ran
from tests.play.small import write_small

SCENES = "scenes/1.yaml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound scenario of one's own, seen from the folder that holds it."""
    monkeypatch.chdir(tmp_path)
    return write_small(tmp_path).relative_to(tmp_path)


def spoil(folder: Path, old: str, new: str, file: str = SCENES) -> str:
    """Put a slip into a file; the file as it was."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text


def test_what_is_sound_has_code_0_and_an_error_code_1(shell: Shell, folder: Path) -> None:
    assert shell("check", folder).code == 0
    spoil(folder, "title: The coat", "titel: The coat")
    outcome = shell("check", folder)
    assert outcome.code == 1
    assert "Did you mean “title”?" in outcome.out
    assert f"One of these can be mended for you: plenum check --fix {folder}" in outcome.out


def test_warnings_have_code_1_only_for_the_strict(shell: Shell, folder: Path) -> None:
    spoil(
        folder, "variables:\n", "variables:\n  - {variable: dust, type: flag, start: no, means: x}\n", "variables.yaml"
    )
    assert (shell("check", folder).code, shell("check", "--strict", folder).code) == (0, 1)


def test_a_draft_is_only_reminded_until_it_is_published(shell: Shell, folder: Path) -> None:
    spoil(folder, "minutes: 1\n", "minutes: 1\ndraft: yes\n", "scenario.yaml")
    spoil(folder, "invented: [Your coat is on its hook]", "invented: [words that nobody wrote]")
    outcome = shell("check", folder)
    assert "reminder P0405" in outcome.out
    assert outcome.out.splitlines()[-1].endswith("reminder")
    assert outcome.code == 0
    assert shell("check", "--publish", folder).code == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere", "--format", "json"], "There is no scenario “nowhere”"),
        (["october-1964", "nowhere"], "There is no scenario “nowhere”"),
        (["--dry-run", "october-1964"], "--dry-run goes with --fix"),
        (["--format", "xml", "october-1964"], "'xml' is not one of"),
        (["--explain", "P0206x"], "Did you mean “P0206”?"),
        (["--explain", "nonsense"], "--list shows them all"),
        (["--fix"], "Missing argument"),
    ],
)
def test_what_cannot_be_done_has_code_2_and_says_so_before_anything_else(
    shell: Shell, arguments: list[str], words: str
) -> None:
    outcome = shell("check", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.err


def test_a_page_and_the_list_can_be_asked_for(shell: Shell) -> None:
    page = shell("check", "--explain", "p0206")
    assert (page.code, page.out.splitlines()[0]) == (0, "P0206 Unknown name (error)")
    assert "P0206 error    Unknown name" in shell("check", "--list").out


@pytest.mark.parametrize("form", ["json", "github", "sarif"])
def test_every_form_names_the_file_as_it_can_be_opened_from_here(shell: Shell, folder: Path, form: str) -> None:
    spoil(folder, "title: The coat", "titel: The coat")
    outcome = shell("check", folder, "--format", form)
    assert outcome.code == 1
    assert f"{folder.as_posix()}/{SCENES}" in outcome.out
    if form != "github":
        json.loads(outcome.out)


def test_a_fix_is_shown_first_and_written_when_it_is_asked_for(shell: Shell, folder: Path) -> None:
    before = spoil(folder, "title: The coat", "titel: The coat  # warm")
    spoilt = (folder / SCENES).read_text()
    shown = shell("check", "--fix", "--diff", folder)
    assert (shown.code, (folder / SCENES).read_text()) == (0, spoilt)
    assert f"+++ {folder.as_posix()}/{SCENES}" in shown.out
    assert "+    title: The coat  # warm" in shown.out
    done = shell("check", "--fix", folder)
    assert done.code == 0
    assert "P0100 changed “titel” to “title”" in done.out.splitlines()[0]
    assert (folder / SCENES).read_text() == before.replace("title: The coat", "title: The coat  # warm")
    assert shell("check", "--fix", "--dry-run", folder).err.strip() == "Nothing would change."


def test_what_is_mended_stands_apart_from_another_program_s_form(shell: Shell, folder: Path) -> None:
    spoil(folder, "title: The coat", "titel: The coat")
    outcome = shell("check", "--fix", folder, "--format", "json")
    assert json.loads(outcome.out)["counts"]["errors"] == 0
    assert "changed “titel” to “title”" in outcome.err


@pytest.mark.parametrize("is_link", [True, False])
def test_what_may_not_be_written_is_left_with_a_sentence(
    shell: Shell, folder: Path, tmp_path: Path, is_link: bool
) -> None:
    spoil(folder, "title: The coat", "titel: The coat")
    path = folder / SCENES
    if is_link:
        path.rename(tmp_path / "elsewhere.yaml")
        path.symlink_to(tmp_path / "elsewhere.yaml")
    else:
        path.chmod(0o444)
    outcome = shell("check", "--fix", folder)
    assert outcome.code == (1 if is_link else 2)
    assert ("is a link" if is_link else "may only be read") in outcome.out + outcome.err
    assert "titel" in path.read_text()


def test_without_a_terminal_there_are_no_colours(shell: Shell, folder: Path) -> None:
    spoil(folder, "title: The coat", "titel: The coat")
    assert "\x1b" not in shell("check", folder).out


def test_on_a_terminal_there_are_colours_and_still_nothing_of_an_author_s_steers_it(
    shell: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda stream: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    spoil(folder, "title: The coat", "title: The \x1b[2J coat")
    out = shell("check", folder).out
    assert "\x1b[1;31merror\x1b[0m" in out
    assert "\x1b[2J" not in out


def test_the_second_reader_of_yaml_is_loaded_only_to_mend(tmp_path: Path) -> None:
    outcome = ran(tmp_path, "check", "october-1964", PYTHONPROFILEIMPORTTIME="1")
    assert outcome.code == 0
    assert "game.scenario.read" in outcome.err
    loaded = {line.rpartition("|")[2].strip() for line in outcome.err.splitlines()}
    assert not [name for name in loaded if name.startswith(("ruamel", "game.reading.forms.sarif"))]
