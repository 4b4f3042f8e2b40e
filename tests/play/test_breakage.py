"""What an edit breaks: saves and walkthroughs that no longer play, where they stop, and what would mend them."""

from pathlib import Path

import pytest

from game.play.breakage import Breakage, breakage, journals_in
from game.play.editions import edition
from game.play.errors import PlayError
from game.play.shelf import Shelf
from game.scenario.differences import differences
from game.scenario.pack import packed
from tests.play.saves import HEADER, saved
from tests.play.small import NAME, write_small

WALK = """\
format: 1
walkthrough: quiet
role: anna
seed: 7
moves: [leave_quietly, take_it, walk]
ending: goes
findings: {went_quietly: as-recorded}
"""


def small_plot(parent: Path, **edits: str) -> Path:
    folder = write_small(parent, **edits)
    (folder / "walkthroughs").mkdir()
    (folder / "walkthroughs" / "quiet.yaml").write_text(WALK, encoding="utf-8")
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return small_plot(tmp_path / "old")


@pytest.fixture
def save(old: Path, home: Path) -> Path:
    """A whole play of the older edition, in the player's own folder."""
    path = home / "saves" / "it.journal"
    seat = Shelf(str(old)).begin(str(old), "anna", seed=7, path=path)
    for choice in ("leave_quietly", "take_it", "walk"):
        seat.choose(choice)
    return path


def tried(old: Path, tmp_path: Path, **edits: str) -> Breakage:
    before, after = edition(str(old)), edition(str(small_plot(tmp_path / "new", **edits)))
    return breakage(before, after, differences(before.scenario, after.scenario), journals_in(None))


def told(found: Breakage) -> dict[str, str]:
    return {f"{each.kind} {each.name} {each.move}": each.why for each in found.breaks}


@pytest.mark.usefixtures("save")
def test_an_edit_of_words_breaks_nothing(old: Path, tmp_path: Path) -> None:
    found = tried(old, tmp_path, **{"They look at you": "They stare at you"})
    assert found == Breakage(1, 1, ())


@pytest.mark.usefixtures("save")
def test_a_choice_that_is_gone_stops_both_and_the_mending_is_named(old: Path, tmp_path: Path) -> None:
    assert told(tried(old, tmp_path, take_it="put_it_on")) == {
        "walkthrough quiet 2": "choice “take_it” of scene “coat” is gone; if it is “put_it_on” now, "
        "add `was: take_it` to “put_it_on”",
        "save it.journal 5": "choice “take_it” of scene “coat” is gone; if it is “put_it_on” now, "
        "add `was: take_it` to “put_it_on”",
    }


@pytest.mark.usefixtures("save")
def test_a_choice_and_a_scene_that_say_what_they_were_break_nothing(old: Path, tmp_path: Path) -> None:
    edits = {
        "id: take_it": "id: put_it_on\n        was: take_it",
        "scene: coat": "scene: cloakroom\n    was: coat",
        "goto: coat": "goto: cloakroom",
    }
    assert told(tried(old, tmp_path, **edits)) == {}


@pytest.mark.usefixtures("save")
def test_a_scene_that_is_gone_stops_a_save_and_not_a_walkthrough_which_names_only_choices(
    old: Path, tmp_path: Path
) -> None:
    found = told(tried(old, tmp_path, **{"scene: coat": "scene: cloakroom", "goto: coat": "goto: cloakroom"}))
    why = "scene “coat” is gone; if it is “cloakroom” now, add `was: coat` to “cloakroom”"
    assert found == {"save it.journal 5": why}


@pytest.mark.usefixtures("save")
def test_a_choice_that_is_closed_now_stops_the_play(old: Path, tmp_path: Path) -> None:
    guarded = "id: take_it\n        require: warned\n        closed: Not yet."
    found = told(tried(old, tmp_path, **{"id: take_it": guarded}))
    assert set(found.values()) == {"choice “take_it” of scene “coat” is closed by then"}


@pytest.mark.usefixtures("save")
def test_a_way_that_leads_elsewhere_is_told(old: Path, tmp_path: Path) -> None:
    take = "label: Take it.\n        history: done\n        goto: "
    found = told(tried(old, tmp_path, **{f"{take}street": f"{take}assembly"}))
    assert found == {
        "walkthrough quiet 3": "it is over by then, where it came to “street”",
        "save it.journal 6": "it comes to scene “assembly” by then, where it came to “street”",
    }


@pytest.mark.usefixtures("save")
def test_another_ending_is_a_break_too(old: Path, tmp_path: Path) -> None:
    found = told(tried(old, tmp_path, **{"votes > 1 and share > 500": "votes > 4"}))
    assert found["save it.journal 0"] == "it comes to “stays”, where it came to “goes”"
    assert found["walkthrough quiet 0"] == "it comes to “stays”, not to “goes”"


def test_a_save_that_had_stopped_before_is_not_held_against_the_edit(old: Path, tmp_path: Path, home: Path) -> None:
    (home / "saves").mkdir(parents=True)
    saved(home / "saves", HEADER, {"scene": "corridor", "choice": "sing", "by": "record"})
    assert tried(old, tmp_path, take_it="put_it_on").saves == 1
    assert [each.kind for each in tried(old, tmp_path / "b", take_it="put_it_on").breaks] == ["walkthrough"]


def test_a_walkthrough_that_had_strayed_before_is_set_aside(old: Path, tmp_path: Path) -> None:
    (old / "walkthroughs" / "quiet.yaml").write_text(WALK.replace("ending: goes", "ending: stays"), encoding="utf-8")
    found = tried(old, tmp_path, take_it="put_it_on")
    assert (found.walkthroughs, found.breaks, found.astray) == (0, (), ("quiet",))


@pytest.mark.usefixtures("save")
def test_a_role_that_is_gone_takes_its_plays_along(old: Path, tmp_path: Path) -> None:
    found = told(tried(old, tmp_path, anna="hanna"))
    assert set(found.values()) == {"its role “anna” is gone"}


@pytest.mark.usefixtures("save")
def test_saves_of_other_scenarios_and_other_files_are_passed_over(old: Path, tmp_path: Path, home: Path) -> None:
    saved(home, {**HEADER, "scenario": "another"}).rename(home / "saves" / "another.journal")
    (home / "saves" / "notes.journal").write_text("not a save")
    assert tried(old, tmp_path).saves == 1


def test_a_folder_of_saves_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlayError, match="cannot be read"):
        journals_in(tmp_path / "nowhere")


def test_an_edition_may_be_a_pack(old: Path, tmp_path: Path) -> None:
    path = tmp_path / "it.plenum"
    path.write_bytes(packed(old))
    assert edition(str(path)).scenario == edition(str(old)).scenario


def test_an_edition_with_errors_is_refused(tmp_path: Path) -> None:
    folder = write_small(tmp_path, **{"goto: coat": "goto: cloat"})
    with pytest.raises(PlayError, match=f"plenum check .*{NAME}"):
        edition(str(folder))
