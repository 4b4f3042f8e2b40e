"""A scenario in a pack is played, saved and taken up again like one in a folder."""

import shutil
from pathlib import Path

import pytest

from game.play import packing
from game.play.errors import PlayError
from game.play.packing import pack_scenario
from game.play.shelf import Shelf, folder_of, load_rules
from game.scenario.refusal import RefusedError
from tests.play.small import NAME, write_small


@pytest.fixture
def packed_at(tmp_path: Path, small_folder: Path) -> Path:
    return pack_scenario(str(small_folder), tmp_path / "it.plenum").path


def test_a_pack_has_the_rules_of_its_folder(packed_at: Path, small_folder: Path) -> None:
    assert load_rules(str(packed_at)).scenario == load_rules(str(small_folder)).scenario


def test_a_play_from_a_pack_is_taken_up_again_by_its_save_alone(packed_at: Path, tmp_path: Path) -> None:
    save = tmp_path / "it.journal"
    Shelf(str(packed_at)).begin(str(packed_at), "anna", seed=7, path=save).choose("leave_quietly")
    seat = Shelf().resume(save)
    assert [move.choice for move in seat.play.journal.moves if move.by == "player"] == ["leave_quietly"]
    assert Shelf().reviewed(save).scenario.id == NAME


def test_a_save_from_a_pack_is_listed_by_its_title(packed_at: Path) -> None:
    Shelf(str(packed_at)).begin(str(packed_at), "anna", seed=7)
    assert [card.title for card in Shelf().saves()] == ["A small plot"]


def test_a_save_from_a_pack_can_be_taken_up_with_the_folder(
    packed_at: Path, tmp_path: Path, small_folder: Path
) -> None:
    save = tmp_path / "it.journal"
    Shelf(str(packed_at)).begin(str(packed_at), "anna", seed=7, path=save)
    packed_at.unlink()
    assert Shelf(str(small_folder)).resume(save).play.scene


def test_a_pack_that_has_gone_is_named(packed_at: Path, tmp_path: Path) -> None:
    save = tmp_path / "it.journal"
    Shelf(str(packed_at)).begin(str(packed_at), "anna", seed=7, path=save)
    packed_at.unlink()
    with pytest.raises(PlayError, match=r"it\.plenum"):
        Shelf().resume(save)


def test_a_pack_that_was_damaged_since_is_refused_and_its_saves_are_still_listed(packed_at: Path) -> None:
    Shelf(str(packed_at)).begin(str(packed_at), "anna", seed=7)
    packed_at.write_bytes(packed_at.read_bytes()[:400])
    with pytest.raises(PlayError, match="undamaged pack"):
        load_rules(str(packed_at))
    assert len(Shelf().saves()) == 1


def test_another_file_is_no_scenario(tmp_path: Path, small_folder: Path) -> None:
    (tmp_path / "notes.txt").write_text("notes")
    for path in (tmp_path / "notes.txt", small_folder / "scenario.yaml"):
        with pytest.raises(PlayError, match="is no scenario"):
            folder_of(str(path))


def test_what_has_errors_is_not_packed(tmp_path: Path) -> None:
    folder = write_small(tmp_path, **{"goto: coat": "goto: cloat"})
    with pytest.raises(PlayError, match=r"has errors and is not packed.*plenum check"):
        pack_scenario(str(folder), tmp_path / "it.plenum")
    assert not (tmp_path / "it.plenum").exists()


def test_a_pack_takes_the_place_of_an_older_one_and_of_nothing_else(packed_at: Path, small_folder: Path) -> None:
    again = pack_scenario(str(small_folder), packed_at)
    assert again.path == packed_at
    other = packed_at.with_name("letter.txt")
    other.write_text("Dear friend")
    with pytest.raises(PlayError, match="is there already and is no pack"):
        pack_scenario(str(small_folder), other)
    assert other.read_text() == "Dear friend"


def test_a_pack_goes_into_a_folder_under_the_scenarios_name(tmp_path: Path, small_folder: Path) -> None:
    assert pack_scenario(str(small_folder), tmp_path).path == tmp_path / f"{NAME}.plenum"
    assert [path.name for path in tmp_path.iterdir()] == [f"{NAME}.plenum"]


def test_where_nothing_can_be_written_there_is_a_sentence_and_no_rest(tmp_path: Path, small_folder: Path) -> None:
    with pytest.raises(PlayError, match="cannot be written"):
        pack_scenario(str(small_folder), tmp_path / "nowhere" / "it.plenum")


def test_a_folder_too_large_for_a_pack_is_refused(
    tmp_path: Path, small_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_much(folder: object) -> bytes:
        raise RefusedError("too much")

    shutil.copytree(small_folder, tmp_path / NAME)
    monkeypatch.setattr(packing, "packed", too_much)
    with pytest.raises(PlayError, match="too much"):
        pack_scenario(str(tmp_path / NAME), tmp_path / "it.plenum")


def test_a_device_is_no_pack_and_is_not_read_to_its_end(small_folder: Path) -> None:
    with pytest.raises(PlayError, match="is there already and is no pack"):
        pack_scenario(str(small_folder), Path("/dev/full"))
