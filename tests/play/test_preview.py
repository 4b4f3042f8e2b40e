"""A preview: any scene in any situation, as its reader has it, and still there after the files have been edited."""

from pathlib import Path

import pytest

from game.play.errors import PlayError
from game.play.page import Division, Passage
from game.play.preview.manuscript import diagnostic_line
from game.play.preview.preview import BROKEN, NOTHING, Preview, Wish
from game.reading.diagnostic import Problems
from game.reading.nodes import Node
from game.reading.parse import read_file
from tests.play.small import write_small

ALL = "corridor, door, table, vote, coat, street, assembly, goes, stays"


def previewed(folder: Path, scene: str = "", role: str = "", *settings: str) -> Preview:
    return Preview(write_small(folder), Wish(scene, role, settings, 7))


def read_in(preview: Preview) -> str:
    """What stands on the page."""
    passages = [part for part in preview.page.parts if isinstance(part, Passage)]
    return "\n".join(words for part in passages for words in (part.heading, *part.paragraphs))


def edited(preview: Preview, old: str, new: str, file: str = "scenes/1.yaml") -> tuple[str, ...]:
    """Save a file with other words in it; what the preview says of it."""
    path = Path(str(preview.folder)) / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return preview.reload()


def test_a_preview_begins_with_the_opening_from_the_chair_that_decides(tmp_path: Path) -> None:
    preview = previewed(tmp_path)
    assert (preview.stand.place, preview.role) == ("corridor", "boris")
    assert "Nobody is with you." in read_in(preview)
    assert preview.title == "corridor (1 of 9), read by boris, who decides; scenes/1.yaml:3"


def test_values_that_are_set_decide_what_is_read_and_what_is_open(tmp_path: Path) -> None:
    preview = previewed(tmp_path, "corridor", "", "pledged=yes", "doubt=2")
    assert "Vera is with you." in read_in(preview)
    assert "Rounds so far: 2." in read_in(preview)
    assert [option.closed for option in preview.page.options] == [None, None, None]
    assert preview.values == (("pledged", "yes"), ("doubt", "2"))
    preview.set("pledged = no")
    assert preview.page.options[2].closed == "Nobody stands behind you yet; round 2."


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("duobt=1", "There is no variable “duobt”. Did you mean “doubt”?"),
        ("doubt=12", "doubt is a number from 0 to 3, not “12”."),
        ("doubt=much", "doubt is a number from 0 to 3, not “much”."),
        ("warned=maybe", "warned is no or yes, not “maybe”."),
        ("answer=sof", "answer is none_yet or soft or hard, not “sof”. Did you mean “soft”?"),
        ("doubt", "“doubt” sets nothing. Write a variable and its value, such as doubt=0."),
        ("=4", "“=4” sets nothing. Write a variable and its value, such as doubt=0."),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_a_sentence(tmp_path: Path, said: str, why: str) -> None:
    preview = previewed(tmp_path)
    with pytest.raises(PlayError) as refused:
        preview.set(said)
    assert str(refused.value) == why
    with pytest.raises(PlayError) as refused:
        Preview(preview.folder, Wish(settings=(said,)))
    assert str(refused.value) == why


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        (Wish("corridoor"), "There is no scene “corridoor”. Did you mean “corridor”?"),
        (Wish("x"), f"There is no scene “x”. There are: {ALL}."),
        (Wish(role="ann"), "There is no role “ann”. Did you mean “anna”?"),
    ],
)  # fmt: skip
def test_a_wish_for_what_is_not_there_is_refused(tmp_path: Path, wish: Wish, why: str) -> None:
    with pytest.raises(PlayError) as refused:
        Preview(write_small(tmp_path), wish)
    assert str(refused.value) == why


def test_a_choice_leads_on_with_what_it_tells_and_changes(tmp_path: Path) -> None:
    preview = previewed(tmp_path)
    preview.choose(2)
    assert preview.stand.place == "corridor"
    assert "Nobody wrote this down." in read_in(preview)
    assert "Rounds so far: 1." in read_in(preview)
    assert ("doubt", "1") in preview.values
    preview.back()
    assert "Rounds so far: 0." in read_in(preview)


def test_what_a_choice_tells_is_read_by_whoever_chose(tmp_path: Path) -> None:
    preview = previewed(tmp_path, "corridor", "anna")
    preview.choose(1)
    assert "Boris has stopped at Vera's desk." in read_in(preview)
    assert "Vera has answered." not in read_in(preview)


def test_a_closed_choice_and_one_that_is_not_there_are_refused(tmp_path: Path) -> None:
    preview = previewed(tmp_path)
    with pytest.raises(PlayError, match="That is closed: Nobody stands behind you yet"):
        preview.choose(3)
    with pytest.raises(PlayError, match="no such choice"):
        preview.choose(4)


def test_a_scene_in_which_nobody_decides_has_its_effects_and_its_division(tmp_path: Path) -> None:
    preview = previewed(tmp_path, "vote")
    assert [type(part) for part in preview.page.parts].count(Division) == 2
    assert [option.label for option in preview.page.options] == ["Go on."]
    preview.choose(1)
    assert preview.stand.place == "coat"
    assert not any(isinstance(part, Division) for part in preview.page.parts)


def test_an_ending_can_be_looked_at_too(tmp_path: Path) -> None:
    preview = previewed(tmp_path, "goes", "anna")
    assert "You take your coat." in read_in(preview)
    assert preview.page.options == ()
    assert "an ending" in preview.title


def test_a_role_that_does_not_see_a_scene_is_told_so(tmp_path: Path) -> None:
    preview = previewed(tmp_path, "corridor", "anna")
    assert "Anna does not see this scene." in read_in(preview)
    preview.switch_role()
    assert "You wait, and the lamp hums." in read_in(preview)
    preview.turn(2)
    assert "She looks back." in read_in(preview)


def test_a_scene_decided_by_a_rule_says_which_choice_it_takes(tmp_path: Path) -> None:
    preview = previewed(tmp_path, "door")
    assert "dora decides by rule, now 1" in preview.title
    preview.set("doubt=2")
    assert "dora decides by rule, now 2" in preview.title


def test_scenes_follow_each_other_in_the_order_of_the_files(tmp_path: Path) -> None:
    preview = previewed(tmp_path)
    with pytest.raises(PlayError, match="nothing before"):
        preview.turn(-1)
    preview.turn(1)
    assert preview.stand.place == "door"
    preview.turn(-1)
    preview.turn(8)
    with pytest.raises(PlayError, match="nothing after"):
        preview.turn(1)


def test_another_scene_is_as_the_opening_and_the_authors_values_have_it(tmp_path: Path) -> None:
    preview = previewed(tmp_path, "corridor", "", "luck=yes")
    preview.choose(2)
    preview.go("table")
    assert preview.values == (("luck", "yes"),)


def test_the_first_stand_is_the_end_of_the_way_back(tmp_path: Path) -> None:
    with pytest.raises(PlayError, match="where you began"):
        previewed(tmp_path).back()


def test_a_scene_is_found_by_its_id_or_a_word_of_its_title(tmp_path: Path) -> None:
    preview = previewed(tmp_path)
    assert preview.found("ASSEM") == ("assembly",)
    assert preview.found("anna") == ("goes", "stays")
    assert preview.found("nowhere") == ()
    assert preview.found("stays")[0] == "stays"


def test_after_a_save_the_new_words_stand_in_the_same_place_with_the_same_values(tmp_path: Path) -> None:
    preview = previewed(tmp_path, "corridor", "", "pledged=yes")
    preview.choose(2)
    assert edited(preview, "Rounds so far", "Rounds walked") == ()
    assert "Rounds walked: 1." in read_in(preview)
    assert ("pledged", "yes") in preview.values
    assert edited(preview, "Nobody wrote this down", "Nobody saw it") == ()
    assert "Nobody saw it." in read_in(preview)


def test_a_value_keeps_its_word_when_the_words_move(tmp_path: Path) -> None:
    preview = previewed(tmp_path, "corridor", "", "answer=soft")
    edited(preview, "[none_yet, soft, hard]", "[none_yet, loud, soft, hard]", "variables.yaml")
    assert preview.values == (("answer", "soft"),)
    edited(preview, "doubt, type: number, from: 0, to: 3", "doubt, type: number, from: 0, to: 5", "variables.yaml")
    preview.set("doubt=5")
    notes = edited(preview, "to: 5, start: 0, means: How", "to: 4, start: 0, means: How", "variables.yaml")
    assert notes == ("doubt is a number from 0 to 4, not “5”.",)


def test_broken_files_leave_the_last_good_scene_and_show_what_is_wrong(tmp_path: Path) -> None:
    preview = previewed(tmp_path, "coat")
    edited(preview, "title: The coat", "titel: The coat")
    assert "Your coat is on its hook." in read_in(preview)
    assert preview.notice == BROKEN
    assert "titel" in diagnostic_line(preview.manuscript.diagnostics[0])
    assert [found.message for found in preview.manuscript.within("coat")]
    edited(preview, "titel: The coat", "title: The cloak")
    assert preview.notice == ""
    assert "The cloak" in read_in(preview)


def test_a_preview_of_broken_files_begins_when_they_are_mended(tmp_path: Path) -> None:
    folder = write_small(tmp_path, **{"title: The coat": "titel: The coat"})
    preview = Preview(folder, Wish("coat", settings=("doubt=1",)))
    assert NOTHING in read_in(preview)
    for act in (preview.back, preview.switch_role, lambda: preview.choose(1), lambda: preview.go("coat")):
        with pytest.raises(PlayError):
            act()
    assert edited(preview, "titel: The coat", "title: The coat") == ()
    assert (preview.stand.place, preview.values) == ("coat", (("doubt", "1"),))


def test_a_wish_that_cannot_be_met_once_the_files_are_mended_is_said(tmp_path: Path) -> None:
    preview = Preview(write_small(tmp_path, **{"title: The coat": "titel: The coat"}), Wish("cloakroom"))
    assert edited(preview, "titel: The coat", "title: The coat") == (
        f"There is no scene “cloakroom”. There are: {ALL}.",
    )
    assert preview.stand.place == "corridor"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("scene: coat\n", "scene: cloak\n    was: coat\n", "cloak"),
        ("scene: coat\n", "scene: cloak\n", "cloak"),
    ],
)
def test_a_scene_that_is_renamed_is_found_again(tmp_path: Path, old: str, new: str, place: str) -> None:
    preview = previewed(tmp_path, "coat")
    path = Path(str(preview.folder)) / "scenes/1.yaml"
    path.write_text(path.read_text().replace("goto: coat", "goto: cloak"), encoding="utf-8")
    assert edited(preview, old, new) == (f"“coat” is no longer there; “{place}” is the nearest.",)
    assert preview.stand.place == place


def test_where_a_scene_is_taken_out_the_next_in_the_file_stands(tmp_path: Path) -> None:
    preview = previewed(tmp_path, "street")
    path = Path(str(preview.folder)) / "scenes/1.yaml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("  - scene: street"), text.index("  - scene: assembly")
    path.write_text((text[:start] + text[end:]).replace("goto: street", "goto: assembly"), encoding="utf-8")
    assert preview.reload() == ("“street” is no longer there; “assembly” is the nearest.",)


def test_a_file_that_did_not_change_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    preview, read = previewed(tmp_path), list[str]()

    def noted(path: Path, name: str, problems: Problems) -> Node | None:
        read.append(name)
        return read_file(path, name, problems)

    monkeypatch.setattr("game.scenario.read.read_file", noted)
    edited(preview, "Rounds so far", "Rounds walked")
    assert read == ["scenes/1.yaml"]


def test_reading_again_finds_what_reading_anew_finds(tmp_path: Path) -> None:
    preview = previewed(tmp_path)
    edited(preview, "title: The coat", "titel: The coat")
    anew = Preview(preview.folder, Wish())
    assert list(map(diagnostic_line, preview.manuscript.diagnostics)) == list(
        map(diagnostic_line, anew.manuscript.diagnostics)
    )


def test_a_diagnostic_knows_its_scene(tmp_path: Path) -> None:
    preview = previewed(tmp_path)
    edited(preview, "goto: street", "goto: stret")
    found = [each for each in preview.manuscript.diagnostics if "stret" in each.message]
    assert {preview.manuscript.place_of(each) for each in found} == {"coat"}


def test_a_preview_touches_no_save(tmp_path: Path, home: Path) -> None:
    preview = previewed(tmp_path)
    for _ in range(3):
        preview.choose(1)
    assert list(home.rglob("*")) == []
