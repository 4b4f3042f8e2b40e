"""The village is sound; a scenario broken anywhere is reported once, at its cause, and never ends in a traceback."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.reading.diagnostic import Problems
from game.scenario.format.files import FILE_KINDS, FileKind
from game.scenario.model import known_to
from game.scenario.read import read_scenario
from tests.scenario.village import LETTER, VILLAGE, codes, read_village

COUNCIL = "scenes/2-council.yaml"
LINES = [(name, row) for name, text in VILLAGE.items() for row in range(len(text.splitlines()))]
SPOILT = ("", "- ", "no", "{", '"', "[/]", "goto", "999999999999999", "\u202e", "text: |", "  ")


def test_nothing_is_wrong_with_the_village(tmp_path: Path):
    scenario, problems = read_village(tmp_path)
    assert problems.diagnostics == ()
    assert scenario is not None
    assert list(scenario.scenes) == ["letter", "council", "clara_decides", "vote", "bell"]
    assert [choice.id for choice in scenario.scenes["vote"].choices] == ["continue"]


def test_a_variable_is_known_to_all_to_some_or_to_nobody(tmp_path: Path):
    changed = VILLAGE["variables.yaml"].replace("start: 0,", "start: 0, known-to: [],")
    scenario, _ = read_village(tmp_path, {"variables.yaml": changed})
    assert scenario is not None
    found = {
        name: [role for role in scenario.roles if known_to(scenario.variables[name], role)]
        for name in ("calm", "warned", "votes")
    }
    assert found == {"calm": ["anna", "boris"], "warned": ["boris"], "votes": []}


@pytest.mark.parametrize("name", VILLAGE)
def test_without_a_file_that_every_scenario_has_the_missing_file_is_the_only_problem(name: str, tmp_path: Path):
    read_village(tmp_path)
    (tmp_path / name).unlink()
    problems = Problems()
    read_scenario(tmp_path, problems)
    found = [each.code for each in problems.diagnostics]
    needed = ("scenario.yaml", "people.yaml", "endings.yaml")
    assert found == ["P0001"] if name in needed else "P0001" not in found


@pytest.mark.parametrize("kind", [kind for kind in FILE_KINDS if kind.absent], ids=lambda kind: kind.name)
def test_a_file_that_is_not_there_stands_for_one_in_which_nothing_is_listed(kind: FileKind, tmp_path: Path):
    _, empty = read_village(tmp_path, {kind.place: kind.absent})
    (tmp_path / kind.place).unlink()
    gone = Problems()
    read_scenario(tmp_path, gone)
    assert [each.code for each in empty.diagnostics if each.code < "P0200"] == []
    assert [each.message for each in gone.diagnostics] == [each.message for each in empty.diagnostics]


@pytest.mark.parametrize(
    ("named", "sides"),
    [
        (("", ""), ["removal", "khrushchev"]),
        (("khrushchev", ""), ["khrushchev", "removal"]),
        (("", "removal"), ["khrushchev", "removal"]),
    ],
)
def test_a_role_that_names_no_side_takes_the_one_that_is_left(named: tuple[str, str], sides: list[str], tmp_path: Path):
    first, last = (f"    side: {side}\n" if side else "" for side in named)
    head = VILLAGE["scenario.yaml"].replace("    side: removal\n", "@").replace("    side: khrushchev\n", last)
    scenario, problems = read_village(tmp_path, {"scenario.yaml": head.replace("@", first)})
    assert problems.diagnostics == ()
    assert scenario is not None
    assert [role.side for role in scenario.roles.values()] == sides


def test_a_link_that_leads_nowhere_is_no_file_that_was_left_out(tmp_path: Path):
    read_village(tmp_path)
    (tmp_path / "glossary.yaml").unlink()
    (tmp_path / "glossary.yaml").symlink_to(tmp_path / "words.yaml")
    problems = Problems()
    read_scenario(tmp_path, problems)
    assert [found.code for found in problems.diagnostics] == ["P0001"]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.sampled_from(LINES), spoilt=st.sampled_from(SPOILT), keep=st.integers(0, 60))
def test_a_line_spoilt_anywhere_is_reported_or_harmless(place: tuple[str, int], spoilt: str, keep: int, tmp_path: Path):
    name, row = place
    lines = VILLAGE[name].splitlines()
    lines[row] = lines[row][:keep] + spoilt
    _, problems = read_village(tmp_path, {name: "\n".join(lines) + "\n"})
    assert all(found.message and found.span.line >= 1 and found.span.column >= 1 for found in problems.diagnostics)


def test_a_syntax_error_in_one_file_of_scenes_is_not_echoed_by_the_others(tmp_path: Path):
    broken = VILLAGE[COUNCIL].replace("    act: evening\n", "   act: evening\n", 1)
    assert len(codes(tmp_path, {COUNCIL: broken})) == 1


@pytest.mark.parametrize(
    ("name", "old", "new", "found"),
    [
        ("variables.yaml", "steps:", "stepz:", ["P0100"]),
        ("variables.yaml", "- {variable: calm", "- {varyable: calm", ["P0100"]),
        ("model.yaml", "- {weight: preference, value: 600", "- {weight: preference, value: much", ["P0104"]),
        ("charges.yaml", "charge: short_weight", "charge: Short Weight", ["P0103"]),
        ("record/questions.yaml", "question: read_aloud", "question: Read?", ["P0103"]),
    ],
)
def test_what_could_not_be_read_is_not_also_called_unknown(
    name: str, old: str, new: str, found: list[str], tmp_path: Path
):
    read_village(tmp_path)
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert old in text
    assert codes(tmp_path, {name: text.replace(old, new, 1)}) == found


def test_a_file_under_the_name_of_another_is_one_problem_each(tmp_path: Path):
    swapped = {"people.yaml": VILLAGE["charges.yaml"], "charges.yaml": VILLAGE["people.yaml"]}
    _, problems = read_village(tmp_path, swapped)
    assert [(found.code, found.message) for found in problems.diagnostics] == [
        ("P0119", "this holds what belongs in people.yaml"),
        ("P0119", "this holds what belongs in charges.yaml"),
    ]


def test_a_text_that_cannot_be_read_does_not_make_its_invented_words_missing(tmp_path: Path):
    broken = VILLAGE[COUNCIL].replace("{speaker}", "{speakr}")
    assert codes(tmp_path, {COUNCIL: broken}) == ["P0206"]


def test_a_broken_condition_is_not_called_missing(tmp_path: Path):
    broken = VILLAGE[COUNCIL].replace("{if: votes > 1,", "{if: votes >,")
    assert codes(tmp_path, {COUNCIL: broken}) == ["P0201"]


def test_a_misspelt_scene_is_not_also_unreachable(tmp_path: Path):
    _, problems = read_village(tmp_path, {LETTER: VILLAGE[LETTER].replace("goto: council", "goto: counsil")})
    assert {found.code for found in problems.diagnostics} == {"P0302"}
    assert all("Did you mean “council”?" in found.message for found in problems.diagnostics)


def test_a_scene_and_an_ending_cannot_share_an_id(tmp_path: Path):
    renamed = VILLAGE["scenes/3-bell.yaml"].replace("scene: bell", "scene: open").replace("goto: open", "goto: closed")
    council = VILLAGE[COUNCIL].replace("goto: bell", "goto: open")
    assert codes(tmp_path, {"scenes/3-bell.yaml": renamed, COUNCIL: council}) == ["P0301"]


# Where the sign ^ stands, a letter too many spoils an id.
REFERENCES = {
    "scenario.yaml": ("opening: ^letter", "watch: [^calm]", "against: ^anna"),
    "variables.yaml": ("known-to: [^boris]",),
    "people.yaml": ("group: ^farmers", "^anna: {stance"),
    "bodies.yaml": ("members: [^anna",),
    "charges.yaml": ("weighs: {^farmers", "own: {^clara"),
    "endings.yaml": ("won-by: ^anna", "^anna: You"),
    COUNCIL: (
        "fallback: [^leave",
        "present: [^anna",
        "decides: ^clara",
        "^anna: |",
        "^anna: He",
        "act: ^evening",
        "to: ^closed",
    ),
    "walkthroughs/history.yaml": ("role: ^anna", "ending: ^closed", "{^read_aloud"),
}


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, found in REFERENCES.items() for words in found])
def test_every_reference_must_name_something(name: str, words: str, tmp_path: Path):
    spoilt = VILLAGE[name].replace(words.replace("^", ""), words.replace("^", "x"), 1)
    _, problems = read_village(tmp_path, {name: spoilt})
    (found,) = problems.diagnostics
    assert found.code == "P0302"
    assert "Did you mean" in found.message
    line = problems.source_line(found.span.file, found.span.line)
    assert line[found.span.column - 1 :].startswith("x" + words.split("^")[1].split(":")[0])
