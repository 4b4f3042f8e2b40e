"""What an edit changes is told part by part: added, removed, renamed and changed."""

from pathlib import Path

import pytest

from game.scenario.differences import Difference, differences
from game.scenario.model import Scenario
from tests.scenario.village import LETTER, VILLAGE, read_village

COUNCIL, BELL = "scenes/2-council.yaml", "scenes/3-bell.yaml"


def village(folder: Path, **changed: str) -> Scenario:
    scenario, problems = read_village(folder, changed)
    assert scenario
    assert not problems.errors
    return scenario


def found(folder: Path, *edits: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    """What becomes of which parts when words are put for others in some files of the village."""
    return [(each.change, each.place.kind, each.place.id) for each in compared(folder, *edits)]


def compared(folder: Path, *edits: tuple[str, str, str]) -> tuple[Difference, ...]:
    changed: dict[str, str] = {}
    for file, old, new in edits:
        text = changed.get(file, VILLAGE[file])
        assert old in text
        changed[file] = text.replace(old, new)
    return differences(village(folder / "old"), village(folder / "new", **changed))


def test_nothing_differs_where_only_line_breaks_and_comments_do(tmp_path: Path) -> None:
    edit = (
        BELL,
        "The road is dark. {if rung}",
        "# a comment would stand here, if it could\n      The road is dark. {if rung}",
    )
    assert found(tmp_path) == []
    assert found(tmp_path / "b", (BELL, "is dark. {if", "is dark.\n      {if")) == []
    assert found(tmp_path / "c", (BELL, "format: 1", "# a comment\nformat: 1")) == []
    assert found(tmp_path / "d", edit) == [("changed", "scene", "bell")]


@pytest.mark.parametrize(
    ("file", "old", "new", "kind", "name", "key"),
    [
        (COUNCIL, "require: calm > 3", "require: calm > 4", "choice", "leave", "require"),
        (COUNCIL, "calm rises much", "calm rises little", "choice", "leave", "do"),
        (COUNCIL, "{if: votes > 1", "{if: votes > 2", "scene", "vote", "goto"),
        (COUNCIL, "He stands at the stove.", "He sits.", "scene", "council", "seen-by"),
        ("variables.yaml", "start: 5", "start: 6", "variable", "calm", "start"),
        ("people.yaml", "weight: 1, basis: mill", "weight: 2, basis: mill", "person", "clara", "model"),
        ("endings.yaml", "won-by: anna", "won-by: nobody", "ending", "closed", "won-by"),
        ("record/claims.yaml", "standing: documented", "standing: contested", "claim", "mill-owner", "standing"),
        ("model.yaml", "share: 1000", "share: 900", "lever", "key", "share"),
        ("scenario.yaml", "title: The mill", "title: A mill", "scenario", "village", "title"),
    ],
)  # fmt: skip
def test_a_changed_key_is_named(tmp_path: Path, file: str, old: str, new: str, kind: str, name: str, key: str) -> None:
    (difference,) = compared(tmp_path, (file, old, new))
    assert (difference.change, difference.place.kind, difference.place.id) == ("changed", kind, name)
    assert [change.key for change in difference.keys] == [key]


def test_a_choice_with_a_new_id_and_no_was_is_lost_and_the_likely_one_is_named(tmp_path: Path) -> None:
    added, lost = compared(tmp_path, (LETTER, "id: burn_it", "id: burn_letter"))
    assert (added.change, added.place.id) == ("added", "burn_letter")
    assert (lost.change, lost.place.id, lost.likely) == ("removed", "burn_it", "burn_letter")


def test_a_choice_that_says_what_it_was_is_renamed(tmp_path: Path) -> None:
    (renamed,) = compared(tmp_path, (LETTER, "id: burn_it", "id: burn_letter\n        was: burn_it"))
    assert (renamed.change, renamed.place.id, renamed.was, renamed.keys) == ("renamed", "burn_letter", "burn_it", ())


def test_a_renamed_scene_takes_its_choices_along(tmp_path: Path) -> None:
    edits = (
        (LETTER, "scene: letter", "scene: envelope\n    was: letter"),
        ("scenario.yaml", "opening: letter", "opening: envelope"),
        (LETTER, "label: Burn it.", "label: Burn it now."),
    )
    assert found(tmp_path, *edits) == [
        ("changed", "scenario", "village"),
        ("renamed", "scene", "envelope"),
        ("changed", "choice", "burn_it"),
    ]


def test_a_lost_scene_is_likely_the_one_with_its_title_its_text_or_nearly_its_name(tmp_path: Path) -> None:
    gone = (COUNCIL, "goto: bell", "goto: belfry")
    for number, title in enumerate(("The bell", "Another title")):
        scene = (
            BELL,
            "scene: bell\n    act: evening\n    title: The bell",
            f"scene: belfry\n    act: evening\n    title: {title}",
        )
        lost = next(each for each in compared(tmp_path / str(number), gone, scene) if each.change == "removed")
        assert (lost.place.id, lost.likely) == ("bell", "belfry")
