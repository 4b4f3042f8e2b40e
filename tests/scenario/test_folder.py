"""What lies in a scenario's folder and is no part of it is told, and what leads out of it is not followed."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from game.reading.diagnostic import Problems
from game.scenario.read import read_scenario
from tests.fuzz.trial import tried
from tests.scenario.village import LETTER, VILLAGE, codes, read_village


def told(folder: Path) -> list[tuple[str, str]]:
    """The code and the file of everything that is found in a folder."""
    problems = Problems()
    read_scenario(folder, problems)
    return [(found.code, found.span.file) for found in problems.diagnostics]


def sources(folder: Path) -> Mapping[str, str]:
    problems = Problems()
    read_scenario(folder, problems)
    return problems.sources


SCENES = "format: 1\nscenes: []\n"


def messages(folder: Path, changed: dict[str, str]) -> list[str]:
    _, problems = read_village(folder, changed)
    return [f"{found.code} {found.message}" for found in problems.diagnostics]


@pytest.mark.parametrize("name", ["README.md", "LICENSE", ".DS_Store", ".git/config", "scenes/.5-attic.yaml.swp"])
def test_what_stands_beside_a_scenario_may_stay(name: str, tmp_path: Path):
    assert codes(tmp_path, {name: "words\n"}) == []


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("peple.yaml", "P0610", "Did you mean “people.yaml”?"),
        ("people.yml", "P0610", "Did you mean “people.yaml”?"),
        ("people.yaml.bak", "P0610", "“people.yaml.bak” is not read."),
        ("scenes/notes.txt", "P0610", "“scenes/notes.txt” is not read."),
        ("record/claim.yaml", "P0610", "Did you mean “record/claims.yaml”?"),
        ("scens/attic.yaml", "P0611", "Did you mean “scenes”?"),
        ("scenes/old/attic.yaml", "P0611", "“scenes/old”"),
        ("draft/scenario.yaml", "P0613", "“draft/scenario.yaml” is another"),
        ("Scenario.yml", "P0613", "“Scenario.yml” is another"),
    ],
)
def test_a_stray_name_is_told_with_what_was_meant(name: str, code: str, said: str, tmp_path: Path):
    (found,) = messages(tmp_path, {name: "words\n"})
    assert found.startswith(code)
    assert said in found


def test_scenes_are_looked_for_where_they_are_not_read(tmp_path: Path):
    assert codes(tmp_path, {"attic.yaml": SCENES, "record/cellar.yaml": SCENES}) == ["P0612", "P0612"]


def test_a_scene_that_is_a_link_to_another_place_is_not_read(tmp_path: Path):
    village, outside = tmp_path / "village", tmp_path / "secret.yaml"
    outside.write_text("format: 1\nscenes: secret\n", encoding="utf-8")
    read_village(village)
    (village / "scenes" / "9-link.yaml").symlink_to(outside)
    _, problems = read_village(village)
    assert [found.code for found in problems.diagnostics] == ["P0614"]
    assert "scenes/9-link.yaml" not in problems.sources


def test_a_whole_folder_that_is_a_link_is_not_followed(tmp_path: Path):
    village = tmp_path / "village"
    read_village(village)
    (village / "walkthroughs").rename(tmp_path / "elsewhere")
    (village / "walkthroughs").symlink_to(tmp_path / "elsewhere")
    _, problems = read_village(village)
    assert [found.code for found in problems.diagnostics] == ["P0614"]
    assert not any(name.startswith("walkthroughs/") for name in problems.sources)


def test_a_link_within_the_folder_and_a_folder_that_is_itself_a_link_are_read(tmp_path: Path):
    village = tmp_path / "village"
    read_village(village)
    (village / LETTER).rename(village / ".letter.yaml")
    (village / LETTER).symlink_to(village / ".letter.yaml")
    (tmp_path / "linked").symlink_to(village)
    assert codes(tmp_path / "linked", {LETTER: VILLAGE[LETTER]}) == []


@pytest.mark.parametrize(("link", "end"), [("scenes/loop.yaml", "loop.yaml"), ("scenes/more", ".."), ("up", ".")])
def test_a_link_that_leads_round_in_a_circle_is_told_and_not_followed(link: str, end: str, tmp_path: Path):
    read_village(tmp_path)
    (tmp_path / link).symlink_to(end)
    assert told(tmp_path) == [("P0619", link)]


def test_a_folder_that_is_a_link_to_the_one_around_it_is_told_once(tmp_path: Path):
    read_village(tmp_path)
    (tmp_path / "scenes").rename(tmp_path / ".scenes")
    (tmp_path / "scenes").symlink_to(".")
    assert told(tmp_path) == [("P0619", "scenes")]


@pytest.mark.parametrize("name", ["scenes/.hidden.yaml", "scenes/__old.yaml", "scenes/readme.yaml"])
def test_no_name_makes_a_link_out_of_the_folder_a_file_to_read(name: str, tmp_path: Path):
    village, outside = tmp_path / "village", tmp_path / "secret.yaml"
    read_village(village)
    outside.write_text("format: 1\nscenes: secret\n", encoding="utf-8")
    (village / name).symlink_to(outside)
    assert "secret" not in str(told(village))
    assert name not in sources(village)


def test_a_link_out_of_the_folder_is_seen_among_any_number_of_other_files(tmp_path: Path):
    village, outside = tmp_path / "village", tmp_path / "elsewhere"
    read_village(village)
    (village / "walkthroughs").rename(outside)
    (village / "walkthroughs").symlink_to(outside)
    for number in range(600):
        (village / f"a{number}.jpg").touch()
    assert ("P0614", "walkthroughs") in told(village)


def test_a_pipe_and_a_device_are_told_and_not_waited_for(tmp_path: Path):
    read_village(tmp_path)
    (tmp_path / "glossary.yaml").unlink()
    for name in ("glossary.yaml", "scenes/9-pipe.yaml", "stray.yaml"):
        os.mkfifo(tmp_path / name)
    assert told(tmp_path) == [("P0036", "glossary.yaml"), ("P0036", "scenes/9-pipe.yaml"), ("P0610", "stray.yaml")]


def test_of_very_many_strays_only_some_are_named(tmp_path: Path):
    read_village(tmp_path)
    for number in range(1_000):
        (tmp_path / f"{number}.jpg").touch()
    found = [code for code, _ in told(tmp_path)]
    assert (found.count("P0610"), found.count("P0618"), len(found)) == (20, 1, 21)


def test_scenes_in_more_files_than_are_read_are_an_error(tmp_path: Path):
    read_village(tmp_path)
    for number in range(500):
        (tmp_path / "scenes" / f"a{number}.yaml").write_text(SCENES)
    assert ("P0617", "scenes") in told(tmp_path)


def test_a_folder_that_may_not_be_seen_is_one_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    read_village(tmp_path)
    listed = Path.iterdir

    def refused(path: Path) -> Iterator[Path]:
        if path.name == "scenes":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refused)
    assert told(tmp_path) == [("P0616", "scenes")]


def test_files_that_may_not_even_be_looked_at_are_problems_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    read_village(tmp_path)
    seen = Path.stat

    def refused(path: Path, **how: bool) -> os.stat_result:
        if path.name in ("glossary.yaml", "people.yaml", "record"):
            raise PermissionError(13, "Permission denied", str(path))
        return seen(path, **how)

    monkeypatch.setattr(Path, "stat", refused)
    assert {("P0034", "glossary.yaml"), ("P0034", "people.yaml"), ("P0615", "record")} <= set(told(tmp_path))


@pytest.mark.parametrize("name", ["\x1b[2J", "a\nb", "\udcff", "\u202e", "\x07"])
def test_a_name_that_could_steer_a_terminal_is_told_and_not_read(name: str, tmp_path: Path):
    read_village(tmp_path)
    (tmp_path / "scenes" / f"{name}.yaml").write_text(SCENES, encoding="utf-8")
    (found,) = tried(tmp_path).problems.diagnostics
    assert (found.code, found.span.file) == ("P0620", f"scenes/{name}.yaml")
    assert found.message.startswith("“scenes/")


@pytest.mark.parametrize("name", ["%", ":,", " ", "é", "漢", "x" * 240, "'\"", "a%0Ab"])
def test_any_other_name_is_told_in_every_form(name: str, tmp_path: Path):
    read_village(tmp_path)
    (tmp_path / "scenes" / f"{name}.yaml").write_text("scenes: 3\n", encoding="utf-8")
    checked = tried(tmp_path)
    assert {found.span.file for found in checked.problems.diagnostics} == {f"scenes/{name}.yaml"}


def test_a_stray_name_of_no_letters_at_all_is_told_in_every_form(tmp_path: Path):
    read_village(tmp_path)
    (tmp_path / "\udcff\x1b.jpg").touch()
    assert [found.code for found in tried(tmp_path).problems.diagnostics] == ["P0610"]


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path):
    read_village(tmp_path)
    (tmp_path / "walkthroughs" / "history.yaml").unlink()
    (tmp_path / "walkthroughs").rmdir()
    (tmp_path / "walkthroughs").write_text("format: 1\n", encoding="utf-8")
    (tmp_path / "scenes" / "9-more.yaml").mkdir()
    problems = Problems()
    read_scenario(tmp_path, problems)
    assert sorted(found.code for found in problems.diagnostics) == ["P0033", "P0615"]
