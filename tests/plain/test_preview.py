"""A preview in plain text: the scene, its choices, the values, and what is wrong, worst and nearest first."""

from pathlib import Path

from game.plain.preview import preview_lines
from game.play.preview.preview import NOTHING, Preview, Wish
from tests.play.small import write_small


def printed(folder: Path, wish: Wish, **edits: str) -> list[str]:
    return list(preview_lines(Preview(write_small(folder, **edits), wish)))


def test_scene_choices_and_values_are_printed(tmp_path: Path) -> None:
    lines = printed(tmp_path, Wish("corridor", settings=("doubt=2",)))
    assert lines[:4] == [
        "corridor (1 of 9), read by boris, who decides; scenes/1.yaml:3",
        "Values: doubt=2",
        "",
        "THE CORRIDOR",
    ]
    assert "2. Whisper to her and walk another round." in lines
    assert "3. Threaten her. (closed: Nobody stands behind you yet; round 2.)" in lines


def test_what_is_wrong_in_the_scene_stands_before_what_is_wrong_elsewhere(tmp_path: Path) -> None:
    preview = Preview(write_small(tmp_path), Wish("coat"))
    write_small(tmp_path, **{"title: The coat": "titel: The coat", "minutes: 1": "minuets: 1"})
    preview.reload()
    lines = list(preview_lines(preview))
    here, elsewhere = lines.index("In this scene:"), lines.index("Elsewhere:")
    assert any("titel" in line for line in lines[here:elsewhere])
    assert any("minuets" in line for line in lines[elsewhere:])
    assert "The files have errors: this is how they last could be read." in lines
    assert "Your coat is on its hook." in lines


def test_files_that_were_never_whole_show_only_what_is_wrong(tmp_path: Path) -> None:
    lines = printed(tmp_path, Wish(), **{"title: The coat": "titel: The coat"})
    assert NOTHING in lines
    assert "Elsewhere:" in lines
    assert "error" in lines[-1]
