"""What a claim's standing promises stands below it, and what nobody uses is counted in one line."""

from pathlib import Path

import pytest

from tests.scenario.village import LETTER, VILLAGE, codes, read_village

CLAIMS = VILLAGE["record/claims.yaml"]
SOURCES = VILLAGE["record/sources.yaml"]
HISTORIAN = "  - {source: chronicle, author: A. Writer, title: Mills, year: 1980, kind: scholarship, root: writer}\n"


def test_a_historian_beside_one_witness_is_no_second_witness(tmp_path: Path):
    claims = CLAIMS.replace("standing: well-attested", "standing: single-witness").replace(
        "[{source: parish-book}, {source: clara-letters, says: eyewitness}]",
        "[{source: clara-letters, says: eyewitness}, {source: chronicle}]",
    )
    assert codes(tmp_path, {"record/claims.yaml": claims, "record/sources.yaml": SOURCES + HISTORIAN}) == []
    two = claims.replace("{source: chronicle}", "{source: chronicle}, {source: parish-book}")
    assert codes(tmp_path, {"record/claims.yaml": two, "record/sources.yaml": SOURCES + HISTORIAN}) == ["P0430"]


def test_a_source_that_was_read_in_another_has_to_be_listed(tmp_path: Path):
    claims = CLAIMS.replace("says: eyewitness}", "says: eyewitness, quoted-through: chronicle}")
    assert codes(tmp_path, {"record/claims.yaml": claims}) == ["P0402"]
    assert codes(tmp_path, {"record/claims.yaml": claims, "record/sources.yaml": SOURCES + HISTORIAN}) == []


@pytest.mark.parametrize("role", ["annna", "clara"])
def test_those_who_may_know_a_claim_are_roles(role: str, tmp_path: Path):
    assert codes(tmp_path, {"record/claims.yaml": CLAIMS.replace("[boris]", f"[{role}]")}) == ["P0302"]


def test_what_somebody_knows_is_a_claim(tmp_path: Path):
    letter = VILLAGE[LETTER].replace("    text: |\n", "    knows: [mill-ownr]\n    text: |\n")
    _, problems = read_village(tmp_path, {LETTER: letter})
    (found,) = problems.diagnostics
    assert found.code == "P0401"
    assert "mill-owner" in found.message


def test_a_seat_is_in_a_body_that_exists(tmp_path: Path):
    people = VILLAGE["people.yaml"].replace(
        "    name: Clara\n", "    name: Clara\n    offices: [{office: Elder, body: counsel}]\n"
    )
    assert codes(tmp_path, {"people.yaml": people}) == ["P0302"]


def test_what_nobody_uses_is_one_reminder_that_counts(tmp_path: Path):
    sources = SOURCES + "".join(HISTORIAN.replace("chronicle", f"chronicle-{number}") for number in range(9))
    _, problems = read_village(tmp_path, {"record/sources.yaml": sources})
    (found,) = problems.diagnostics
    assert found.code == "P0435"
    assert "9 in all" in found.message
    assert "and others" in found.message
    assert len(found.related) == 4


def test_a_rival_of_a_claim_says_something_else(tmp_path: Path):
    claims = CLAIMS.replace(
        "It closed by itself.", "The council closed the mill “enough flour has been lost” said the elder!"
    )
    assert codes(tmp_path, {"record/claims.yaml": claims}) == ["P0432"]


def test_what_an_outsider_does_is_told_to_others_and_not_to_him(tmp_path: Path):
    council = VILLAGE["scenes/2-council.yaml"].replace(
        "        label: She says nothing.\n", "        label: She says nothing.\n        then: Nobody reads this.\n"
    )
    assert codes(tmp_path, {"scenes/2-council.yaml": council}) == ["P0422"]


def test_a_text_that_every_role_has_another_for_is_read_by_nobody(tmp_path: Path):
    council = VILLAGE["scenes/2-council.yaml"].replace(
        "    decides: clara\n", "    decides: clara\n    text: Clara looks up.\n"
    )
    assert codes(tmp_path, {"scenes/2-council.yaml": council}) == ["P0422"]


@pytest.mark.parametrize(
    ("moves", "said"),
    [
        ("[history, read_it]", "stands alone"),
        ("[read_it, speak_first]", "no choice of anna"),
        ("[read_ti]", "Did you mean “read_it”?"),
    ],
)
def test_a_walkthrough_names_moves_of_its_own_role(moves: str, said: str, tmp_path: Path):
    walk = VILLAGE["walkthroughs/history.yaml"].replace("[history]", moves)
    _, problems = read_village(tmp_path, {"walkthroughs/history.yaml": walk})
    (found,) = problems.diagnostics
    assert found.code == "P0602"
    assert said in found.message


def test_a_walkthrough_may_name_a_move_by_its_old_name(tmp_path: Path):
    letter = VILLAGE[LETTER].replace("      - id: read_it\n", "      - id: read_it\n        was: read_aloud\n")
    walk = VILLAGE["walkthroughs/history.yaml"].replace("[history]", "[read_aloud]")
    assert codes(tmp_path, {LETTER: letter, "walkthroughs/history.yaml": walk}) == []


def test_two_scenes_cannot_both_be_what_an_old_save_means(tmp_path: Path):
    council = VILLAGE["scenes/2-council.yaml"]
    both = council.replace("  - scene: council\n", "  - scene: council\n    was: school\n").replace(
        "  - scene: vote\n", "  - scene: vote\n    was: school\n"
    )
    assert codes(tmp_path, {"scenes/2-council.yaml": both}) == ["P0601"]
    assert codes(tmp_path, {"scenes/2-council.yaml": both.replace("was: school", "was: bell", 1)}) == ["P0600"]
