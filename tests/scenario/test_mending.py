"""One slip is one problem at its cause; what is safe to mend is mended, and nothing ever gets worse."""

from pathlib import Path

import pytest

from game.reading.diagnostic import Problems
from game.reading.grouping import grouped
from game.scenario import mending as mending_room
from game.scenario.mending import mending
from game.scenario.read import read_scenario
from tests.scenario.village import LETTER, VILLAGE, codes, read_village

COUNCIL = "scenes/2-council.yaml"
# A file, what stands in it, and the slip: each is one problem, and is mended to what stood there.
MENDED = [
    ("variables.yaml", "variable: speaker", "variable: speakre"),
    ("variables.yaml", "type: one-of", "type: oneof"),
    ("people.yaml", "person: boris", "person: borys"),
    ("people.yaml", "stance: leaning", "stance: leening"),
    ("charges.yaml", "groups:", "grups:"),
    ("scenario.yaml", "- role: boris", "- role: borys"),
    ("scenario.yaml", "format: 1\n", ""),
    ("record/claims.yaml", "claim: mill-owner", "claim: mil-owner"),
    ("record/claims.yaml", "{source: parish-book}, {", "{source: parish-bok}, {"),
    (LETTER, "decides: anna", "decides: ana"),
    (LETTER, "claims: [mill-owner]", "claims: [mill-ownr]"),
    (LETTER, "    choices:", "    choises:"),
    (LETTER, "        goto: council\n      - id: burn_it", "        gotto: council\n      - id: burn_it"),
    (LETTER, "      - id: burn_it", "      -id: burn_it"),
    (LETTER, "    where: the mill", "\twhere:\tthe mill"),
    (COUNCIL, "rebut(charge", "rebutt(charge"),
    (COUNCIL, "by=boris", "by=borsi"),
    (COUNCIL, "speaker == nobody", "speaker = nobody"),
    (COUNCIL, "speaker == nobody", "speaker == 'nobody'"),
    (COUNCIL, "calm > 3 and", "calm > 3 &&"),
    (COUNCIL, "warned = yes", "warned = true"),
    (COUNCIL, "{if warned}", "{if warnd}"),
    (COUNCIL, '"speak(person=clara, side=removal)"', "speak(person=clara, side=removal)"),
]
# These are one problem too, but what was meant is the author's to say.
LEFT = [
    ("scenario.yaml", "opening: letter", "opening: leter"),
    (LETTER, "goto: council", "goto: counsil"),
    (LETTER, "scene: letter", "scene: leter"),
    (LETTER, "    title: A letter", "   title: A letter"),
    (COUNCIL, "{end} Somebody", " Somebody"),
    (COUNCIL, "scene: council", "scene: counsil"),
    ("endings.yaml", "ending: open", "ending: opne"),
]


def written(folder: Path, name: str, old: str, new: str) -> Problems:
    assert VILLAGE[name].count(old) >= 1
    _, problems = read_village(folder, {name: VILLAGE[name].replace(old, new, 1)})
    return problems


@pytest.mark.parametrize(("name", "old", "new"), [*MENDED, *LEFT], ids=lambda words: words[:25])
def test_a_slip_is_one_problem(name: str, old: str, new: str, tmp_path: Path):
    assert len(grouped(written(tmp_path, name, old, new).diagnostics)) == 1


@pytest.mark.parametrize(("name", "old", "new"), MENDED, ids=lambda words: words[:25])
def test_a_safe_slip_is_mended_to_the_letter(name: str, old: str, new: str, tmp_path: Path):
    written(tmp_path, name, old, new)
    (file,) = mending(tmp_path).files
    assert (file.file, file.after.replace("    where", "  where")) == (
        name,
        VILLAGE[name].replace("    where", "  where"),
    )
    assert (tmp_path / name).read_text() == file.before


@pytest.mark.parametrize(("name", "old", "new"), LEFT, ids=lambda words: words[:25])
def test_what_an_author_has_to_decide_is_left(name: str, old: str, new: str, tmp_path: Path):
    written(tmp_path, name, old, new)
    assert mending(tmp_path).files == ()


def test_several_slips_in_several_files_are_mended_together_round_by_round(tmp_path: Path):
    slips = {
        LETTER: VILLAGE[LETTER]
        .replace("title: A letter", "title: Note: a letter")
        .replace("label: Read", "labl: Read"),
        "variables.yaml": VILLAGE["variables.yaml"].replace("variable: calm", "variable: clam"),
    }
    read_village(tmp_path, slips)
    found = mending(tmp_path)
    done = [(file.file, each.code, each.fix.told() if each.fix else "") for file in found.files for each in file.done]
    assert done == [
        (LETTER, "P0017", 'changed “Note: a letter” to “"Note: a letter"”'),
        (LETTER, "P0100", "changed “labl” to “label”"),
        ("variables.yaml", "P0300", "changed “clam” to “calm”"),
    ]


def test_names_are_not_mended_while_a_file_cannot_be_read(tmp_path: Path):
    slips = {
        LETTER: VILLAGE[LETTER].replace("    title: A letter", "   title: A letter"),
        COUNCIL: VILLAGE[COUNCIL].replace("{if warned}", "{if warnd}"),
    }
    read_village(tmp_path, slips)
    assert mending(tmp_path).files == ()


def test_a_fix_that_makes_another_problem_is_put_back_and_named(tmp_path: Path):
    text = VILLAGE[LETTER].replace("id: burn_it\n", "id: burn_it\n        claims: [mill-ownr]\n")
    scene = text.replace(
        "id: read_it\n        label: Read it aloud.", "id: read_it\n        histroy: done\n        label: Read."
    )
    read_village(tmp_path, {LETTER: scene.replace("        history: done\n", "        invented: x\n")})
    found = mending(tmp_path)
    assert all("histroy" not in file.after for file in found.files)


def test_what_a_second_reader_does_not_recognise_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(mending_room, "_is_faithful", lambda before, after, found: False)
    written(tmp_path, LETTER, "decides: anna", "decides: ana")
    found = mending(tmp_path)
    assert (found.files, [each.code for each in found.harmful]) == ((), ["P0302"])


def test_line_ends_are_mended_and_comments_kept(tmp_path: Path):
    read_village(tmp_path)
    text = "# the letter\n" + VILLAGE[LETTER]
    (tmp_path / LETTER).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    (file,) = mending(tmp_path).files
    assert (file.after, file.diff("a.yaml")) == (text, "# a.yaml: only its line ends change")


def test_a_cause_is_named_before_its_echoes_and_they_stand_below_it(tmp_path: Path):
    problems = written(tmp_path, "variables.yaml", "variable: speaker", "variable: speakre")
    (found,) = problems.diagnostics
    assert (found.code, found.span.file, len(found.related)) == ("P0300", "variables.yaml", 3)
    assert "3 other places name “speaker”" in found.message


def test_a_thing_that_is_named_elsewhere_is_not_to_blame(tmp_path: Path):
    changed = VILLAGE[COUNCIL].replace("present: [anna, boris", "present: [ana, boris").replace("anna: He", "ana: He")
    assert "P0300" not in codes(tmp_path, {COUNCIL: changed})


def test_scenes_behind_a_lost_one_are_lost_only_because_of_it(tmp_path: Path):
    lost = """\
  - {scene: attic, act: evening, title: A, where: x, claims: [mill-owner], text: x., goto: roof}
  - {scene: roof, act: evening, title: A, where: x, claims: [mill-owner], text: x., goto: open}
"""
    _, problems = read_village(tmp_path, {"scenes/3-bell.yaml": VILLAGE["scenes/3-bell.yaml"] + lost})
    found = [each for each in problems.diagnostics if each.code == "P0313"]
    assert [(dict(each.details)["scene"], len(each.related)) for each in found] == [("attic", 1)]


def test_every_break_of_the_path_of_history_is_named(tmp_path: Path):
    letter = VILLAGE[LETTER].replace("history: done", "history: considered")
    council = VILLAGE[COUNCIL].replace(
        "text: |\n      Hands are raised.",
        """text: Hands.
    decides: anna
    choices:
      - {id: raise_it, label: Raise a hand., history: thinkable, goto: closed}
  - scene: other
    act: evening
    title: x
    where: the school
    claims: [mill-closed]
    text: |
      Hands are raised.""",
    )
    _, problems = read_village(tmp_path, {LETTER: letter, COUNCIL: council})
    said = [found.message for found in problems.diagnostics if found.code == "P0316"]
    assert ["“letter”" in said[0], "“vote”" in said[1]] == [True, True]


@pytest.mark.parametrize(
    ("draft", "publishing", "severity"),
    [
        ("", False, "error"),
        ("draft: no\n", False, "error"),
        ("draft: yes\n", False, "reminder"),
        ("draft: yes\n", True, "error"),
    ],
)
def test_in_a_draft_record_and_prose_are_only_reminders(draft: str, publishing: bool, severity: str, tmp_path: Path):
    text = VILLAGE["scenario.yaml"].replace("opening: letter\n", f"opening: letter\n{draft}")
    read_village(
        tmp_path, {"scenario.yaml": text, LETTER: VILLAGE[LETTER].replace("claims: [mill-owner]\n", "claims: []\n")}
    )
    problems = Problems(publishing=publishing)
    scenario = read_scenario(tmp_path, problems)
    found = {each.code: each.severity for each in problems.diagnostics}
    assert (found["P0406"], problems.errors) == (severity, severity == "error")
    assert scenario is not None
    assert scenario.draft == ("yes" in draft)


def test_even_in_a_draft_a_scene_that_does_not_exist_is_an_error(tmp_path: Path):
    text = VILLAGE["scenario.yaml"].replace("opening: letter\n", "opening: leter\ndraft: yes\n")
    _, problems = read_village(tmp_path, {"scenario.yaml": text})
    assert problems.errors
