"""The commands for authors: a scenario is begun, packed, played from its pack, and compared with its next edition."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.shell import Shell
from tests.cli.test_commands import refused


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def well(shell: Shell) -> Path:
    assert shell("new", "well").code == 0
    return Path("well")


def edited(folder: Path, old: str, new: str) -> None:
    """Put words for others wherever they stand in a folder's texts."""
    for path in folder.rglob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_the_three_commands_that_new_names_can_be_typed(shell: Shell) -> None:
    made = shell("new", "the well")
    assert made.out.startswith("Made the well: “The well”, 4 scenes and 3 endings, for mara and tomas.\nNext:\n")
    check, play, pack = (line.strip() for line in made.out.splitlines()[2:])
    assert (check, play, pack) == (
        "plenum check 'the well'",
        "plenum play 'the well' --role mara",
        "plenum pack 'the well'",
    )
    assert shell("check", "the well").out == "the-well:\nNo problems found.\n"
    assert shell("play", "the well", "--role", "mara", "--plain", "--moves", "history").code == 0
    assert shell("pack", "the well").code == 0


def test_a_scenario_of_an_outline_is_checked_and_played(shell: Shell) -> None:
    Path("mill.md").write_text("# The mill\n\n## The yard\n\nIt rains (?).\n\n- Go in -> The hall\n", encoding="utf-8")
    made = shell("new", "mill", "--from", "mill.md", "--roles", "anna,boris")
    assert made.out.splitlines()[:3] == [
        "No heading reads “The hall”: an empty scene was made.",
        "1 sentence marked (?) can be found in record/claims.yaml, to be sourced.",
        "Made mill: “The mill”, 2 scenes and 1 ending, for anna and boris.",
    ]
    assert shell("check", "mill").code == 0
    for role in ("anna", "boris"):
        assert "The play is over." in shell("play", "mill", "--role", role, "--plain", "--moves", "history").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["new", "here.md"], ["here.md is a file", "not there yet"]),
        (["new", "full"], ["full is a folder with something in it"]),
        (["new", "it", "--from", "nowhere.md"], ["nowhere.md cannot be read"]),
        (["new", "it", "--from", "full"], ["full cannot be read"]),
        (["new", "it", "--from", "empty.md"], ["The outline is empty"]),
        (["new", "it", "--from", "bytes.md"], ["bytes.md is no outline"]),
        (["new", "it", "--roles", "one"], ["not two roles"]),
        (["new", "it", "--title", ""], ["--title"]),
        (["new", "here.md/it"], ["here.md/it"]),
        (["new"], ["DIR"]),
        (["pack", "nowhere"], ["There is no scenario “nowhere”"]),
        (["pack", "full"], ["full is no scenario"]),
        (["pack", "october-1964", "-o", "here.md"], ["here.md is there already"]),
        (["play", "bytes.md", "--role", "mara", "--plain"], ["bytes.md is no scenario"]),
        (["diff", "october-1964", "nowhere"], ["There is no scenario “nowhere”"]),
        (["diff", "git:", "october-1964"], ["names no revision"]),
        (["diff", "git:--output=it", "october-1964"], ["names no revision"]),
        (["diff", "git:HEAD:full", "october-1964"], ["git:HEAD:full cannot be read"]),
        (["diff", "october-1964", "october-1964", "--saves", "nowhere"], ["The saves in nowhere cannot be read"]),
        (["diff", "october-1964"], ["NEW"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_bad_input_gets_a_sentence_and_nothing_is_written(
    shell: Shell, here: Path, arguments: list[str], words: list[str]
) -> None:
    (here / "here.md").write_text("# Mine\n\nmine")
    (here / "full").mkdir()
    (here / "full" / "notes.txt").write_text("mine")
    (here / "empty.md").write_text("")
    (here / "bytes.md").write_bytes(bytes(range(256)))
    before = sorted(here.rglob("*"))
    refused(shell(*arguments), *words)
    assert sorted(here.rglob("*")) == before


def test_a_pack_is_checked_played_reported_and_resumed(shell: Shell, well: Path, here: Path) -> None:
    packed = shell("pack", well)
    assert packed.out.startswith("Packed “The well” into well.plenum (")
    assert packed.out.endswith("plenum play well.plenum\n")
    assert shell("check", "well.plenum").out == "well:\nNo problems found.\n"
    (here / "moves").write_text("read_it\n")
    played = ("play", "well.plenum", "--role", "mara", "--plain", "--moves", "moves", "--save", "it.journal")
    assert shell(*played).code == 0
    (here / "moves").write_text("call_for_hands\n")
    assert "The play is over." in shell("play", "--resume", "it.journal", "--plain", "--moves", "moves").out
    assert "A lid on the well" in shell("report", "it.journal").out


def test_an_edit_that_breaks_nothing_ends_with_0(shell: Shell, well: Path) -> None:
    shell("pack", well)
    edited(well, "Seven chairs, one lamp.", "Seven chairs and one lamp.")
    found = shell("diff", "well.plenum", well)
    assert found.code == 0
    assert "scene meeting changed\n" in found.out
    assert found.out.endswith("Nothing breaks (1 walkthrough and 0 saves tried).\n")


def test_an_edit_that_breaks_a_save_ends_with_1_and_names_the_mending(shell: Shell, well: Path) -> None:
    shell("pack", well)
    shell("play", "well.plenum", "--role", "mara", "--plain", "--moves", "history")
    edited(well, "id: call_for_hands", "id: ask_for_hands")
    found = shell("diff", "well.plenum", well)
    assert (found.code, found.err) == (1, "")
    said = found.out.splitlines()
    assert "  choice ask_for_hands added: “Ask for a show of hands.”" in said
    assert said[-2:] == [
        "Of 1 walkthrough and 1 save of this scenario, 1 would no longer play as before:",
        "  save well-mara-001.journal stops at move 3: choice “call_for_hands” of scene “meeting” is gone; if it is "
        "“ask_for_hands” now, add `was: call_for_hands` to “ask_for_hands”",
    ]
    edited(well, "id: ask_for_hands", "id: ask_for_hands\n        was: call_for_hands")
    assert shell("diff", "well.plenum", well).code == 0


def test_the_difference_is_told_to_programs_too(shell: Shell, well: Path) -> None:
    shell("pack", well)
    edited(well, "title: Hands", "title: The hands")
    found = shell("diff", "well.plenum", well, "--format", "json")
    told = json.loads(found.out)
    assert told["breaks"] == []
    assert (told["walkthroughs"], told["saves"]) == (1, 0)
    (change,) = told["differences"]
    assert (change["change"], change["kind"], change["id"]) == ("changed", "scene", "hands")
    assert change["keys"] == [{"key": "title", "old": "Hands", "new": "The hands", "words_out": 1, "words_in": 2}]


def test_the_same_scenario_does_not_differ(shell: Shell, well: Path) -> None:
    assert shell("diff", well, well).out.startswith("Nothing that the game reads has changed.\n")


def test_an_older_edition_may_be_what_git_keeps(shell: Shell, well: Path, here: Path) -> None:
    def git(*arguments: str) -> None:
        names = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        subprocess.run(["git", *names, *arguments], cwd=here, check=True, capture_output=True, env=environment)

    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "The well")
    edited(well, "title: Hands", "title: The hands")
    for old in ("git:HEAD", "git:HEAD:well"):
        found = shell("diff", old, "well")
        assert (found.code, found.err) == (0, "")
        assert "  title: “Hands” is now “The hands”\n" in found.out
    refused(shell("diff", "git:nonsense", "well"), "git:nonsense cannot be read", "git says")
