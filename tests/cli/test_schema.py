"""``plenum schema``: schemas to a screen or a folder, tables to a page, and one sentence for what cannot be done."""

from pathlib import Path

import pytest

from game.publish.key_tables import BEGIN, END, key_tables
from game.scenario.format.files import FILE_KINDS
from game.scenario.format.schema import schema_text
from tests.cli.shell import Outcome, Shell

KINDS = {kind.name: kind for kind in FILE_KINDS}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("kind", KINDS)
def test_one_schema_is_printed_whole_and_alone(shell: Shell, here: Path, kind: str) -> None:
    assert shell("schema", kind) == Outcome(0, schema_text(KINDS[kind]), "")
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(("options", "folder"), [((), "schema"), (("-o", "a/b"), "a/b")])
def test_all_are_written_into_a_folder_that_is_named(
    shell: Shell, here: Path, options: tuple[str, ...], folder: str
) -> None:
    outcome = shell("schema", *options)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"Written into {folder}: scenario.json, ")
    assert {path.name: path.read_text(encoding="utf-8") for path in (here / folder).iterdir()} == {
        f"{name}.json": schema_text(kind) for name, kind in KINDS.items()
    }


def test_writing_again_replaces_what_is_there(shell: Shell, here: Path) -> None:
    shell("schema")
    (here / "schema" / "scenes.json").write_text("old", encoding="utf-8")
    shell("schema", "scenes", "-o", "schema")
    assert (here / "schema" / "scenes.json").read_text(encoding="utf-8") == schema_text(KINDS["scenes"])


def test_the_line_that_it_tells_to_type_leads_from_a_scene_to_its_schema(shell: Shell, here: Path) -> None:
    said = shell("schema", "-o", "mill/schema").out
    way = next(line for line in said.splitlines() if "scenes.json" in line and "$schema=" in line).partition("$schema=")
    (here / "mill" / "scenes").mkdir()
    assert (here / "mill" / "scenes" / way[2]).is_file()


def test_the_tables_of_one_kind_are_printed(shell: Shell) -> None:
    outcome = shell("schema", "glossary", "--format", "markdown")
    assert outcome == Outcome(0, key_tables((KINDS["glossary"],)), "")
    assert "| `cyrillic` |" in outcome.out
    assert "| `choices` |" not in outcome.out


def test_the_tables_of_a_page_are_replaced_and_nothing_else(shell: Shell, here: Path) -> None:
    page = here / "page.md"
    page.write_text(f"# Before\n\n{BEGIN}\nold\n{END}\n\nAfter.\n", encoding="utf-8")
    assert shell("schema", "--format", "markdown", "-o", page).code == 0
    text = page.read_text(encoding="utf-8")
    assert text == f"# Before\n\n{BEGIN}\n\n{key_tables(FILE_KINDS)}\n{END}\n\nAfter.\n"
    shell("schema", "--format", "markdown", "-o", page)
    assert page.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["scens"], ["no kind of file “scens”", "Did you mean “scenes”?"]),
        (["x"], ["no kind of file “x”", "There are:", "walkthrough"]),
        (["-o", "taken"], ["cannot be written into taken", "no folder"]),
        (["-o", "taken/schema"], ["cannot be written", "no folder"]),
        (["--format", "markdown", "-o", "latin.md"], ["cannot be written into latin.md", "UTF-8"]),
        (["--format", "yaml"], ["yaml"]),
        (["--format", "markdown", "-o", "absent.md"], ["absent.md"]),
        (["--format", "markdown", "-o", "taken"], ["no place for the tables", BEGIN, END]),
        (["--format", "markdown", "-o", "."], ["cannot be written into"]),
        (["scenes", "--format", "markdown", "-o", "taken"], ["every kind"]),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    shell: Shell, here: Path, arguments: list[str], words: list[str]
) -> None:
    (here / "taken").write_text("a file", encoding="utf-8")
    (here / "latin.md").write_bytes(b"\xe9")
    outcome = shell("schema", *arguments)
    assert outcome.code == 2
    assert [word for word in words if word not in outcome.err] == []
    assert "Traceback" not in outcome.err
    assert (here / "taken").read_text(encoding="utf-8") == "a file"
