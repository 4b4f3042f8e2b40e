"""What lies in a scenario's folder and is no part of it is told, and what leads out of it is not followed."""

from pathlib import Path

import pytest

from game.reading.diagnostic import Problems
from game.scenario.read import read_scenario
from tests.scenario.village import LETTER, VILLAGE, codes, read_village

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


def test_a_link_that_leads_to_itself_is_an_error_and_no_crash(tmp_path: Path):
    read_village(tmp_path)
    (tmp_path / "scenes" / "loop.yaml").symlink_to(tmp_path / "scenes" / "loop.yaml")
    _, problems = read_village(tmp_path)
    assert problems.errors


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path):
    read_village(tmp_path)
    (tmp_path / "walkthroughs" / "history.yaml").unlink()
    (tmp_path / "walkthroughs").rmdir()
    (tmp_path / "walkthroughs").write_text("format: 1\n", encoding="utf-8")
    (tmp_path / "scenes" / "9-more.yaml").mkdir()
    problems = Problems()
    read_scenario(tmp_path, problems)
    assert sorted(found.code for found in problems.diagnostics) == ["P0033", "P0615"]
